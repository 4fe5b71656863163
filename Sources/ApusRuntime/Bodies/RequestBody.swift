import Foundation

/// What a request sends: a content type and how to make the bytes.
public struct RequestBody: Sendable {
    /// The media type, with its parameters; `nil` where the bytes come without one.
    public let contentType: String?
    private let encode: @Sendable () throws -> HTTPBody

    init(contentType: String?, encode: @escaping @Sendable () throws -> HTTPBody) {
        self.contentType = contentType
        self.encode = encode
    }

    /// The same body with another media type, or without one.
    func typed(_ contentType: String?) -> RequestBody { RequestBody(contentType: contentType, encode: encode) }

    /// The bytes that are sent.
    ///
    /// - Throws: `RequestProblem` where the value can't be encoded or a file can't be read.
    public func content() throws(RequestProblem) -> HTTPBody {
        do {
            return try encode()
        } catch let problem as RequestProblem {
            throw problem
        } catch {
            throw RequestProblem("body", error)
        }
    }
}

extension RequestBody {
    /// A value as JSON (RFC 8259).
    public static func json(
        _ value: some Encodable & Sendable, contentType: String = "application/json"
    ) -> RequestBody {
        RequestBody(contentType: contentType) { HTTPBody(try JSONCoding.encoder().encode(value)) }
    }

    /// A value as `application/x-www-form-urlencoded` (WHATWG URL §5.2): a pair a property, a pair an element of an
    /// array, other objects as JSON.
    ///
    /// - Parameter styles: Properties that are written in another style (OpenAPI 3.1.1 §4.8.15, `encoding`).
    public static func form(
        _ value: some Encodable & Sendable, styles: [String: FormFieldStyle] = [:]
    ) -> RequestBody {
        RequestBody(contentType: "application/x-www-form-urlencoded") {
            HTTPBody(Data(try FormWriter.text(of: EncodedValue(encoding: value), styles: styles).utf8))
        }
    }

    /// A value as `multipart/form-data` (RFC 7578): a part a property, a part an element of an array, `FilePart`s as
    /// files, other objects as JSON, `nil` left out.
    ///
    /// - Parameter contentTypes: The media types of single parts (OpenAPI 3.1.1 §4.8.15, `encoding`).
    public static func multipart(
        _ value: some Encodable & Sendable, contentTypes: [String: String] = [:]
    ) -> RequestBody {
        let boundary = MultipartWriter.newBoundary()
        return RequestBody(contentType: "multipart/form-data; boundary=\(boundary)") {
            let writer = MultipartWriter(boundary: boundary, contentTypes: contentTypes)
            return try writer.body(of: EncodedValue(encoding: value, keepsFiles: true))
        }
    }

    /// Bytes as they are.
    public static func data(_ data: Data, contentType: String = "application/octet-stream") -> RequestBody {
        RequestBody(contentType: contentType) { HTTPBody(data) }
    }

    /// A file of the disk, which is read while it is sent.
    public static func file(_ file: URL, contentType: String = "application/octet-stream") -> RequestBody {
        RequestBody(contentType: contentType) { HTTPBody(.segments([try BodySegment(file: file)])) }
    }

    /// Bytes that come in pieces, once; a transport that can't send them as they come writes them to a temporary file.
    public static func stream<Pieces: AsyncSequence & Sendable>(
        _ pieces: Pieces, contentType: String = "application/octet-stream"
    ) -> RequestBody where Pieces.Element == Data {
        let body = HTTPBody(pieces)
        return RequestBody(contentType: contentType) { body }
    }

    /// Text in UTF-8.
    public static func text(_ text: String, contentType: String = "text/plain; charset=utf-8") -> RequestBody {
        RequestBody(contentType: contentType) { HTTPBody(Data(text.utf8)) }
    }
}
