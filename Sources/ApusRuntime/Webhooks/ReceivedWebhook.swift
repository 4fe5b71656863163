public import Foundation

/// A request that an API sent to a webhook or by a callback, as a server received it.
public struct ReceivedWebhook: Hashable, Sendable {
    /// The name of the webhook or the callback in the API's document. A server knows it by the route, or by a header
    /// field or a property that the API documents.
    public var name: String
    /// The method of the request; it counts only where the document has several for one name.
    public var method: HTTPRequest.Method
    /// The header fields of the request.
    public var headers: HTTPFields
    /// The bytes of the request's body.
    public var body: Data

    /// Creates a request from what a server received.
    public init(name: String, body: Data, headers: HTTPFields = [:], method: HTTPRequest.Method = .post) {
        self.name = name
        self.method = method
        self.headers = headers
        self.body = body
    }
}

extension ReceivedWebhook {
    /// Decodes the body. The request's `Content-Type` decides between several decodings, and the first is used where
    /// there is none.
    ///
    /// - Throws: `WebhookDecodingError` if the body can't be decoded, or has a media type that the API doesn't document
    ///   beside several others.
    public func body<Body>(_ decoding: ResponseDecoding<Body>) throws(WebhookDecodingError) -> Body {
        // A response is decoded by status and media type: this has no status, and 200 stands for any.
        let content = Response(status: .ok, headers: headers, body: body)
        let mediaType = headers[.contentType].map { MediaType($0) }
        guard let alternative = decoding.alternative(status: 200, mediaType: mediaType),
            case .whole(let decode) = alternative.decode
        else { throw WebhookDecodingError(self, .undocumentedMediaType(headers[.contentType] ?? "")) }
        do {
            return try decode(WholeBody(content, documented: alternative.contentTypes))
        } catch {
            let body = UndecodableBody(typeName: String(describing: Body.self), underlying: error)
            throw WebhookDecodingError(self, .undecodable(body))
        }
    }

    /// Decodes a body that may be missing: without any bytes it is `nil`.
    ///
    /// - Throws: As ``body(_:)`` does.
    public func optionalBody<Body>(_ decoding: ResponseDecoding<Body>) throws(WebhookDecodingError) -> Body? {
        body.isEmpty ? nil : try body(decoding)
    }

    /// Decodes a header field in the style `simple` (OpenAPI 3.1.1 §4.8.12.3), or as JSON.
    ///
    /// - Throws: `WebhookDecodingError` if the request doesn't have the field, or its text can't be decoded.
    public func header<Value: Decodable>(_ name: String) throws(WebhookDecodingError) -> Value {
        guard let text = text(ofHeader: name) else { throw WebhookDecodingError(self, .missingHeader(name)) }
        return try value(of: text, inHeader: name)
    }

    /// Decodes a header field that may be missing.
    ///
    /// - Throws: `WebhookDecodingError` if the field is there, and its text can't be decoded.
    public func optionalHeader<Value: Decodable>(_ name: String) throws(WebhookDecodingError) -> Value? {
        guard let text = text(ofHeader: name) else { return nil }
        return try value(of: text, inHeader: name) as Value
    }

    private func text(ofHeader name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    private func value<Value: Decodable>(
        of text: String, inHeader name: String
    ) throws(WebhookDecodingError) -> Value {
        guard let value: Value = HeaderText(text).value() else {
            throw WebhookDecodingError(self, .undecodableHeader(name, typeName: String(describing: Value.self)))
        }
        return value
    }
}
