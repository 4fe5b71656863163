public import Foundation

/// A file in a body: a property of `format: binary` in a `multipart/form-data` request.
public struct FilePart: Codable, Hashable, Sendable {
    enum Content: Hashable, Sendable {
        case data(Data)
        case file(URL)
    }

    let content: Content
    /// The file name sent to the server; `file` if it is `nil`.
    public var fileName: String?
    /// The media type of the part; `application/octet-stream` if it is `nil`.
    public var contentType: String?

    /// Creates a file of bytes in memory.
    public init(data: Data, fileName: String? = nil, contentType: String? = nil) {
        content = .data(data)
        self.fileName = fileName
        self.contentType = contentType
    }

    /// Creates a file on disk, which is read while it is sent and never loaded into memory as a whole.
    ///
    /// - Parameter fileName: By default the name of the file on disk.
    public init(file: URL, fileName: String? = nil, contentType: String? = nil) {
        content = .file(file)
        self.fileName = fileName ?? file.lastPathComponent
        self.contentType = contentType
    }

    /// The bytes of the file.
    ///
    /// - Throws: What Foundation throws if a file on disk can't be read.
    public func data() throws -> Data {
        switch content {
        case .data(let data): data
        case .file(let url): try Data(contentsOf: url)
        }
    }

    /// Decodes Base64 (RFC 4648 §4), which a file is outside multipart bodies.
    public init(from decoder: any Decoder) throws {
        self.init(data: try decoder.singleValueContainer().decode(Data.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(data())
    }
}
