public import Foundation

/// What a request sends: a content type, and the bytes, which are encoded when it is sent.
public struct RequestBody: Sendable {
    /// The media type with its parameters; `nil` if there is none.
    public let contentType: String?
    private let encode: @Sendable () throws -> HTTPBody

    init(contentType: String?, encode: @escaping @Sendable () throws -> HTTPBody) {
        self.contentType = contentType
        self.encode = encode
    }

    /// The same body with another media type, or without one.
    func typed(_ contentType: String?) -> RequestBody { RequestBody(contentType: contentType, encode: encode) }

    /// Encodes the bytes that are sent.
    ///
    /// - Throws: `RequestProblem` if the value can't be encoded or a file can't be read.
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

    /// Values as JSON, each on a line of its own (JSON Lines); in `application/json-seq`, each behind a record
    /// separator (RFC 7464 §2.2).
    public static func jsonLines(
        _ values: [some Encodable & Sendable], contentType: String = "application/jsonl"
    ) -> RequestBody {
        let separator: [UInt8] = MediaType(contentType).essence.hasSuffix("/json-seq") ? [0x1E] : []
        return RequestBody(contentType: contentType) {
            var lines = Data()
            for value in values {
                lines += separator
                lines += try JSONCoding.encoder().encode(value)
                lines.append(UInt8(ascii: "\n"))
            }
            return HTTPBody(lines)
        }
    }

    /// A value as `application/x-www-form-urlencoded` (WHATWG URL §5.2): a name-value pair for each property and each
    /// element of an array; nested objects are JSON.
    ///
    /// - Parameter styles: The styles of single properties (OpenAPI 3.1.1 §4.8.15, `encoding`).
    public static func form(
        _ value: some Encodable & Sendable, styles: [String: FormFieldStyle] = [:]
    ) -> RequestBody {
        RequestBody(contentType: "application/x-www-form-urlencoded") {
            HTTPBody(Data(try FormWriter.text(of: EncodedValue(encoding: value), styles: styles).utf8))
        }
    }

    /// A value as `multipart/form-data` (RFC 7578): a part for each property and each element of an array. `FilePart`s
    /// are files, nested objects are JSON, and `nil` is left out.
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

    /// Bytes in memory.
    public static func data(_ data: Data, contentType: String = "application/octet-stream") -> RequestBody {
        RequestBody(contentType: contentType) { HTTPBody(data) }
    }

    /// A file on disk, which is read while it is sent.
    public static func file(_ file: URL, contentType: String = "application/octet-stream") -> RequestBody {
        RequestBody(contentType: contentType) { HTTPBody(.segments([try BodySegment(file: file)])) }
    }

    /// The pieces of a sequence, which is read once. A transport that can't stream a body writes them to a temporary
    /// file first.
    public static func stream<Pieces: AsyncSequence & Sendable>(
        _ pieces: Pieces, contentType: String = "application/octet-stream"
    ) -> RequestBody where Pieces.Element == Data {
        let body = HTTPBody(pieces)
        return RequestBody(contentType: contentType) { body }
    }

    /// Text in the charset that the media type names, else in UTF-8.
    public static func text(_ text: String, contentType: String = "text/plain; charset=utf-8") -> RequestBody {
        RequestBody(contentType: contentType) {
            HTTPBody(try Charset(of: MediaType(contentType)).data(of: text))
        }
    }
}
