public import Foundation

/// How the body of a response is decoded, by its status and content type.
public struct ResponseDecoding<Body: Sendable>: Sendable {
    struct Alternative: Sendable {
        /// `nil` for every status of a success or of a failure, whichever is decoded.
        var statuses: StatusCodes?
        /// The media type that the document names; `nil` for any.
        var contentType: String?
        /// The value for `Accept`.
        var accept: String?
        /// The format in which the body is read.
        var format: BodyFormat
        var type: any Any.Type
        var decode: Decode
    }

    enum Decode: Sendable {
        /// From the whole body.
        case whole(@Sendable (Data) throws -> Body)
        /// From a body that is read as it arrives.
        case stream(StreamLimits, @Sendable (ResponseStream) -> Body)
    }

    var alternatives: [Alternative]

    /// The one of several that fits the response best.
    public static func oneOf(_ decodings: [ResponseDecoding]) -> Self {
        Self(alternatives: decodings.flatMap(\.alternatives))
    }

    /// The same decoding, only for responses of this media type, `text/csv` or `text/*`.
    public func contentType(_ contentType: String) -> Self {
        var copy = self
        for index in copy.alternatives.indices {
            copy.alternatives[index].contentType = contentType
            copy.alternatives[index].accept = contentType
        }
        return copy
    }

    /// The alternative that fits best: one that names the status is preferred, then one that names the media type, then
    /// one whose format the media type implies. Among equals, the first one.
    func alternative(status: Int, contentType: String?) -> Alternative? {
        let mediaType = contentType.map { MediaType($0) }
        var best: (rank: Int, alternative: Alternative)?
        for alternative in alternatives where alternative.statuses?.contains(status) ?? true {
            guard let fit = alternative.fit(mediaType) else { continue }
            let rank = fit + (alternative.statuses != nil && alternative.statuses != .any ? 4 : 0)
            if best.map({ rank > $0.rank }) ?? true { best = (rank, alternative) }
        }
        return best?.alternative
    }

    /// The media types for `Accept`, in order. (A key path here would be instantiated for every request.)
    var accepted: [String] { alternatives.compactMap { $0.accept } }

    /// Whether an alternative names this status, alone or in a range.
    func names(_ status: Int) -> Bool {
        alternatives.contains { alternative in
            guard let statuses = alternative.statuses, statuses != .any else { return false }
            return statuses.contains(status)
        }
    }

    private static func one(
        _ statuses: StatusCodes?, _ format: BodyFormat, _ type: any Any.Type,
        _ decode: @escaping @Sendable (Data) throws -> Body
    ) -> Self {
        Self(alternatives: [
            Alternative(
                statuses: statuses, contentType: nil, accept: format.accept, format: format, type: type,
                decode: .whole(decode))
        ])
    }

    static func stream(
        _ statuses: StatusCodes?, _ format: BodyFormat, _ type: any Any.Type, _ limits: StreamLimits,
        _ make: @escaping @Sendable (ResponseStream) -> Body
    ) -> Self {
        Self(alternatives: [
            Alternative(
                statuses: statuses, contentType: nil, accept: format.accept, format: format, type: type,
                decode: .stream(limits, make))
        ])
    }
}

extension ResponseDecoding.Alternative {
    /// How well the alternative fits a response of this media type: 3 if it names the type, 2 if it names a range that
    /// includes it, 1 if the type implies its format, otherwise 0; `nil` if it names another type.
    fileprivate func fit(_ mediaType: MediaType?) -> Int? {
        guard let mediaType else { return 0 }
        if let expected = contentType.map({ MediaType($0) }) {
            if expected == mediaType { return 3 }
            if expected.matches(mediaType) { return 2 }
            return expected.isJSON && mediaType.isJSON ? 1 : nil
        }
        return format.isFormat(of: mediaType) ? 1 : 0
    }
}

extension ResponseDecoding {
    /// A JSON body, passed to `make`, which is usually a case of an enum.
    public static func json<Value: Decodable & Sendable>(
        _ statuses: StatusCodes, _ make: @escaping @Sendable (Value) -> Body
    ) -> Self {
        one(statuses, .json, Value.self) { make(try JSONCoding.decoder().decode(Value.self, from: $0)) }
    }

    /// A JSON body for a range of statuses, `400..<500`.
    public static func json<Value: Decodable & Sendable>(
        _ statuses: Range<Int>, _ make: @escaping @Sendable (Value) -> Body
    ) -> Self {
        json(.range(statuses), make)
    }

    /// A body of UTF-8 text, passed to `make`.
    public static func text(_ statuses: StatusCodes, _ make: @escaping @Sendable (String) -> Body) -> Self {
        one(statuses, .text, String.self) { make(String(decoding: $0, as: UTF8.self)) }
    }

    /// A body of UTF-8 text for a range of statuses.
    public static func text(_ statuses: Range<Int>, _ make: @escaping @Sendable (String) -> Body) -> Self {
        text(.range(statuses), make)
    }

    /// The bytes of a body, passed to `make`.
    public static func data(_ statuses: StatusCodes, _ make: @escaping @Sendable (Data) -> Body) -> Self {
        one(statuses, .bytes, Data.self) { make($0) }
    }

    /// The bytes of a body for a range of statuses.
    public static func data(_ statuses: Range<Int>, _ make: @escaping @Sendable (Data) -> Body) -> Self {
        data(.range(statuses), make)
    }

    /// No body, or one that is ignored.
    public static func empty(_ statuses: StatusCodes, _ body: Body) -> Self {
        one(statuses, .nothing, Void.self) { _ in body }
    }

    /// No body, or one that is ignored, for a range of statuses.
    public static func empty(_ statuses: Range<Int>, _ body: Body) -> Self {
        empty(.range(statuses), body)
    }
}

extension ResponseDecoding where Body: Decodable {
    /// A JSON body (RFC 8259).
    public static var json: Self {
        one(nil, .json, Body.self) { try JSONCoding.decoder().decode(Body.self, from: $0) }
    }
}

extension ResponseDecoding where Body == String {
    /// A body of UTF-8 text.
    public static var text: Self { one(nil, .text, String.self) { String(decoding: $0, as: UTF8.self) } }
}

extension ResponseDecoding where Body == Data {
    /// The bytes of a body.
    public static var data: Self { one(nil, .bytes, Data.self) { $0 } }
}

extension ResponseDecoding where Body == Void {
    /// No body, or one that is ignored.
    public static var empty: Self { one(nil, .nothing, Void.self) { _ in } }
}

extension ResponseDecoding where Body == UndocumentedBody {
    /// For an operation that documents no failure.
    public static var undocumented: Self { Self(alternatives: []) }
}
