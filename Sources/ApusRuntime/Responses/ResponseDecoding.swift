public import Foundation

/// How the body of a response is decoded, by its status and content type.
public struct ResponseDecoding<Body: Sendable>: Sendable {
    struct Alternative: Sendable {
        /// Empty for every status of a success or of a failure, whichever is decoded.
        var statuses: [StatusCodes]
        /// The media types that the document names; empty for any.
        var contentTypes: [String] = []
        /// The format in which the body is read.
        var format: BodyFormat
        var decode: Decode
    }

    enum Decode: Sendable {
        /// From the whole body.
        case whole(@Sendable (WholeBody) throws -> Body)
        /// From a body that is read as it arrives.
        case stream(StreamLimits, @Sendable (ResponseStream) -> Body)
    }

    var alternatives: [Alternative]

    /// The one of several that fits the response best: the documented status decides, a code before a range before
    /// `default` (OpenAPI 3.1.1 §4.8.16), then the most specific documented media type (RFC 9110 §12.5.1).
    public static func oneOf(_ decodings: [ResponseDecoding]) -> Self {
        Self(alternatives: decodings.flatMap(\.alternatives))
    }

    /// The same decoding, for responses of these media types, `text/csv` or `text/*`; their parameters count. The only
    /// body of a status is read whatever the response says that it is.
    public func contentType(_ contentTypes: String...) -> Self {
        var copy = self
        for index in copy.alternatives.indices { copy.alternatives[index].contentTypes = contentTypes }
        return copy
    }

    /// The same decoding, only for responses of these statuses.
    public func statuses(_ statuses: [StatusCodes]) -> Self {
        var copy = self
        for index in copy.alternatives.indices { copy.alternatives[index].statuses = statuses }
        return copy
    }

    /// Whether an alternative names this status, alone or in a range.
    func names(_ status: Int) -> Bool {
        alternatives.contains { alternative in
            alternative.statuses.contains { $0 != .any && $0.contains(status) }
        }
    }

    /// - Parameter statuses: Empty for all.
    static func whole(
        _ statuses: [StatusCodes], _ format: BodyFormat, _ decode: @escaping @Sendable (WholeBody) throws -> Body
    ) -> Self {
        Self(alternatives: [Alternative(statuses: statuses, format: format, decode: .whole(decode))])
    }

    static func stream(
        _ statuses: [StatusCodes], _ format: BodyFormat, _ limits: StreamLimits,
        _ make: @escaping @Sendable (ResponseStream) -> Body
    ) -> Self {
        Self(alternatives: [Alternative(statuses: statuses, format: format, decode: .stream(limits, make))])
    }
}

// MARK: Cases of several bodies

extension ResponseDecoding {
    /// A JSON body, passed to `make`, which is usually a case of an enum.
    public static func json<Value: Decodable & Sendable>(
        _ statuses: StatusCodes, _ make: @escaping @Sendable (Value) -> Body
    ) -> Self {
        whole([statuses], .json) { make(try $0.json(Value.self)) }
    }

    /// A JSON body for a range of statuses, `400..<500`.
    public static func json<Value: Decodable & Sendable>(
        _ statuses: Range<Int>, _ make: @escaping @Sendable (Value) -> Body
    ) -> Self {
        json(.range(statuses), make)
    }

    /// A JSON body, or the text of one that isn't JSON by its media type, passed to `make`.
    public static func jsonOrText<Value: Decodable & Sendable>(
        _ statuses: StatusCodes, _ make: @escaping @Sendable (Value) -> Body
    ) -> Self {
        whole([statuses], .jsonOrText) { make(try $0.jsonOrText(Value.self)) }
    }

    /// A body of JSON or text for a range of statuses.
    public static func jsonOrText<Value: Decodable & Sendable>(
        _ statuses: Range<Int>, _ make: @escaping @Sendable (Value) -> Body
    ) -> Self {
        jsonOrText(.range(statuses), make)
    }

    /// A body of text in the charset that its media type names, else in UTF-8, passed to `make`.
    public static func text(_ statuses: StatusCodes, _ make: @escaping @Sendable (String) -> Body) -> Self {
        whole([statuses], .text) { make(try $0.text()) }
    }

    /// A body of text for a range of statuses.
    public static func text(_ statuses: Range<Int>, _ make: @escaping @Sendable (String) -> Body) -> Self {
        text(.range(statuses), make)
    }

    /// The bytes of a body, passed to `make`.
    public static func data(_ statuses: StatusCodes, _ make: @escaping @Sendable (Data) -> Body) -> Self {
        whole([statuses], .bytes) { make($0.data) }
    }

    /// The bytes of a body for a range of statuses.
    public static func data(_ statuses: Range<Int>, _ make: @escaping @Sendable (Data) -> Body) -> Self {
        data(.range(statuses), make)
    }

    /// No body, or one that is ignored.
    public static func empty(_ statuses: StatusCodes, _ body: Body) -> Self {
        whole([statuses], .nothing) { _ in body }
    }

    /// No body, or one that is ignored, for a range of statuses.
    public static func empty(_ statuses: Range<Int>, _ body: Body) -> Self {
        empty(.range(statuses), body)
    }
}

// MARK: The only body

extension ResponseDecoding where Body: Decodable {
    /// A JSON body (RFC 8259).
    public static var json: Self { whole([], .json) { try $0.json(Body.self) } }

    /// A JSON body, or the text of one that isn't JSON by its media type.
    public static var jsonOrText: Self { whole([], .jsonOrText) { try $0.jsonOrText(Body.self) } }
}

extension ResponseDecoding where Body == String {
    /// A body of text in the charset that its media type names, else in UTF-8.
    public static var text: Self { whole([], .text) { try $0.text() } }
}

extension ResponseDecoding where Body == Data {
    /// The bytes of a body.
    public static var data: Self { whole([], .bytes) { $0.data } }
}

extension ResponseDecoding where Body == Void {
    /// No body, or one that is ignored.
    public static var empty: Self { whole([], .nothing) { _ in } }
}

extension ResponseDecoding where Body == UndocumentedBody {
    /// For an operation that documents no failure.
    public static var undocumented: Self { Self(alternatives: []) }
}

extension ResponseDecoding {
    /// The body of another decoding, or `nil` for a response without content: of the status 204 or 205 (RFC 9110
    /// §15.3.5, §15.3.6), or without the bytes of any JSON.
    public static func optional<Wrapped>(_ decoding: ResponseDecoding<Wrapped>) -> Self where Body == Wrapped? {
        Self(
            alternatives: decoding.alternatives.map { alternative in
                let format = alternative.format
                let decode: Decode =
                    switch alternative.decode {
                    case .stream(let limits, let make): .stream(limits) { make($0) }
                    case .whole(let decode):
                        .whole { body in
                            if body.isEmptyByStatus || (body.data.isEmpty && format == .json) { return nil }
                            return try decode(body)
                        }
                    }
                return Alternative(
                    statuses: alternative.statuses, contentTypes: alternative.contentTypes, format: format,
                    decode: decode)
            })
    }
}
