import Foundation

/// A file in a body: a property of `format: binary` in a `multipart/form-data` request.
public struct FilePart: Codable, Hashable, Sendable {
    enum Content: Hashable, Sendable {
        case data(Data)
        case file(URL)
    }

    let content: Content
    /// The name that the server is told; without one the part is sent as `file`.
    public var fileName: String?
    /// The part's media type; `application/octet-stream` where there is none.
    public var contentType: String?

    /// A file of bytes that are in memory.
    public init(data: Data, fileName: String? = nil, contentType: String? = nil) {
        content = .data(data)
        self.fileName = fileName
        self.contentType = contentType
    }

    /// A file of the disk, which is read while it is sent and never as a whole in memory.
    ///
    /// - Parameter fileName: The file's own name where there is none.
    public init(file: URL, fileName: String? = nil, contentType: String? = nil) {
        content = .file(file)
        self.fileName = fileName ?? file.lastPathComponent
        self.contentType = contentType
    }

    /// The file's bytes, in memory.
    ///
    /// - Throws: What Foundation reports when a file of the disk can't be read.
    public func data() throws -> Data {
        switch content {
        case .data(let data): data
        case .file(let url): try Data(contentsOf: url)
        }
    }

    /// Outside of a multipart body a file is its bytes in Base64 (RFC 4648 §4).
    public init(from decoder: any Decoder) throws {
        self.init(data: try decoder.singleValueContainer().decode(Data.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(data())
    }
}
