import Foundation

/// How an answer's body becomes a value: by status and content type, the first alternative that fits.
public struct ResponseDecoding<Body: Sendable>: Sendable {
    struct Alternative: Sendable {
        /// `nil` for every status on this side of success and failure.
        var statuses: StatusCodes?
        /// The media type that the document names; `nil` for every one.
        var contentType: String?
        /// What `Accept` says for this alternative.
        var accept: String?
        var type: any Any.Type
        var decode: Decode
    }

    enum Decode: Sendable {
        /// From the whole body.
        case whole(@Sendable (Data) throws -> Body)
        /// From a body that is read as it comes.
        case stream(StreamLimits, @Sendable (AnswerStream) -> Body)
    }

    var alternatives: [Alternative]

    /// The first of several that fits the answer.
    public static func oneOf(_ decodings: [ResponseDecoding]) -> Self {
        Self(alternatives: decodings.flatMap(\.alternatives))
    }

    /// Only for answers of this media type, `text/csv` or `text/*`.
    public func contentType(_ contentType: String) -> Self {
        var copy = self
        for index in copy.alternatives.indices {
            copy.alternatives[index].contentType = contentType
            copy.alternatives[index].accept = contentType
        }
        return copy
    }

    /// The alternative for an answer, the ones that name its status first.
    func alternative(status: Int, contentType: String?) -> Alternative? {
        let fitting = alternatives.filter { alternative in
            guard alternative.statuses?.contains(status) ?? true else { return false }
            guard let expected = alternative.contentType, let contentType else { return true }
            return MediaType(expected).matches(MediaType(contentType))
                || MediaType(expected).isJSON && MediaType(contentType).isJSON
        }
        return fitting.first { $0.statuses != nil && $0.statuses != .any } ?? fitting.first
    }

    /// The media types for `Accept`, in order. (A key path here would be made anew for every request.)
    var accepted: [String] { alternatives.compactMap { $0.accept } }

    /// Whether an alternative names this status itself, alone or in a range.
    func names(_ status: Int) -> Bool {
        alternatives.contains { alternative in
            guard let statuses = alternative.statuses, statuses != .any else { return false }
            return statuses.contains(status)
        }
    }

    /// Text above all, for documents call other things text too (`application/jsonl`).
    private static var anyText: String { "text/*, */*;q=0.5" }

    private static func one(
        _ statuses: StatusCodes?, _ accept: String?, _ type: any Any.Type,
        _ decode: @escaping @Sendable (Data) throws -> Body
    ) -> Self {
        Self(alternatives: [
            Alternative(statuses: statuses, contentType: nil, accept: accept, type: type, decode: .whole(decode))
        ])
    }

    static func stream(
        _ statuses: StatusCodes?, _ accept: String, _ type: any Any.Type, _ limits: StreamLimits,
        _ make: @escaping @Sendable (AnswerStream) -> Body
    ) -> Self {
        Self(alternatives: [
            Alternative(statuses: statuses, contentType: nil, accept: accept, type: type, decode: .stream(limits, make))
        ])
    }
}

extension ResponseDecoding {
    /// A JSON body that `make` takes, usually a case of an enum.
    public static func json<Value: Decodable & Sendable>(
        _ statuses: StatusCodes, _ make: @escaping @Sendable (Value) -> Body
    ) -> Self {
        one(statuses, "application/json", Value.self) { make(try JSONCoding.decoder().decode(Value.self, from: $0)) }
    }

    /// A JSON body for a range of statuses, `400..<500`.
    public static func json<Value: Decodable & Sendable>(
        _ statuses: Range<Int>, _ make: @escaping @Sendable (Value) -> Body
    ) -> Self {
        json(.range(statuses), make)
    }

    /// A body of UTF-8 text that `make` takes.
    public static func text(_ statuses: StatusCodes, _ make: @escaping @Sendable (String) -> Body) -> Self {
        one(statuses, anyText, String.self) { make(String(decoding: $0, as: UTF8.self)) }
    }

    /// A body of UTF-8 text for a range of statuses.
    public static func text(_ statuses: Range<Int>, _ make: @escaping @Sendable (String) -> Body) -> Self {
        text(.range(statuses), make)
    }

    /// A body's bytes that `make` takes.
    public static func data(_ statuses: StatusCodes, _ make: @escaping @Sendable (Data) -> Body) -> Self {
        one(statuses, "*/*", Data.self) { make($0) }
    }

    /// A body's bytes for a range of statuses.
    public static func data(_ statuses: Range<Int>, _ make: @escaping @Sendable (Data) -> Body) -> Self {
        data(.range(statuses), make)
    }

    /// An answer without a body, or whose body doesn't matter.
    public static func empty(_ statuses: StatusCodes, _ body: Body) -> Self {
        one(statuses, nil, Void.self) { _ in body }
    }

    /// An answer without a body for a range of statuses.
    public static func empty(_ statuses: Range<Int>, _ body: Body) -> Self {
        empty(.range(statuses), body)
    }
}

extension ResponseDecoding where Body: Decodable {
    /// A JSON body (RFC 8259).
    public static var json: Self {
        one(nil, "application/json", Body.self) { try JSONCoding.decoder().decode(Body.self, from: $0) }
    }
}

extension ResponseDecoding where Body == String {
    /// A body of UTF-8 text.
    public static var text: Self { one(nil, anyText, String.self) { String(decoding: $0, as: UTF8.self) } }
}

extension ResponseDecoding where Body == Data {
    /// A body's bytes.
    public static var data: Self { one(nil, "*/*", Data.self) { $0 } }
}

extension ResponseDecoding where Body == Void {
    /// No body, or one that doesn't matter.
    public static var empty: Self { one(nil, nil, Void.self) { _ in } }
}

extension ResponseDecoding where Body == UndocumentedBody {
    /// The document names no failure.
    public static var undocumented: Self { Self(alternatives: []) }
}
