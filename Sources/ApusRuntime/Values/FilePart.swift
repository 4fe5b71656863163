import Foundation

/// A file in a body: a property of `format: binary` in a `multipart/form-data` request.
public struct FilePart: Codable, Hashable, Sendable {
    /// The file's bytes.
    public var data: Data
    /// The name that the server is told; without one the part is sent as `file`.
    public var fileName: String?
    /// The part's media type; `application/octet-stream` where there is none.
    public var contentType: String?

    /// A file of bytes that are in memory.
    public init(data: Data, fileName: String? = nil, contentType: String? = nil) {
        self.data = data
        self.fileName = fileName
        self.contentType = contentType
    }

    /// A file of the disk, under its own name.
    ///
    /// - Throws: What Foundation reports when the file can't be read.
    public init(contentsOf url: URL, contentType: String? = nil) throws {
        self.init(data: try Data(contentsOf: url), fileName: url.lastPathComponent, contentType: contentType)
    }

    /// Outside of a multipart body a file is its bytes in Base64 (RFC 4648 §4).
    public init(from decoder: any Decoder) throws {
        self.init(data: try decoder.singleValueContainer().decode(Data.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(data)
    }
}
