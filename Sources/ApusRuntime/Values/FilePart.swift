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

    /// Decodes text, which a file is outside multipart bodies.
    public init(from decoder: any Decoder) throws {
        self.init(data: Data(try decoder.singleValueContainer().decode(String.self).utf8))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text())
    }

    /// The file as text.
    ///
    /// - Throws: `EncodingError` if it isn't UTF-8, which JSON can't hold; what Foundation throws if it can't be read.
    func text(codingPath: [any CodingKey] = []) throws -> String {
        guard let text = String(data: try data(), encoding: .utf8) else {
            throw EncodingError.invalidValue(
                self,
                .init(
                    codingPath: codingPath, debugDescription: "a file that isn't text stands outside multipart bodies"))
        }
        return text
    }
}
