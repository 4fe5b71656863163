import Foundation

/// Bodies that are read as they arrive.
extension ResponseDecoding {
    /// A body of events (WHATWG HTML §9.2), passed to `make`.
    public static func events<Value: Decodable & Sendable>(
        _ statuses: StatusCodes, _ make: @escaping @Sendable (ServerSentEvents<Value>) -> Body
    ) -> Self {
        stream([statuses], .events, .none) { stream in make(.events { stream }) }
    }

    /// A body with one JSON text per line, passed to `make`.
    public static func jsonLines<Value: Decodable & Sendable>(
        _ statuses: StatusCodes, _ make: @escaping @Sendable (JSONLines<Value>) -> Body
    ) -> Self {
        stream([statuses], .jsonLines, .idleTimeout) { stream in make(.jsonLines { stream }) }
    }

    /// A body of events for a range of statuses.
    public static func events<Value: Decodable & Sendable>(
        _ statuses: Range<Int>, _ make: @escaping @Sendable (ServerSentEvents<Value>) -> Body
    ) -> Self {
        events(.range(statuses), make)
    }

    /// A body with one JSON text per line for a range of statuses.
    public static func jsonLines<Value: Decodable & Sendable>(
        _ statuses: Range<Int>, _ make: @escaping @Sendable (JSONLines<Value>) -> Body
    ) -> Self {
        jsonLines(.range(statuses), make)
    }

    /// The pieces of a body, passed to `make`.
    public static func bytes(_ statuses: StatusCodes, _ make: @escaping @Sendable (HTTPBody) -> Body) -> Self {
        stream([statuses], .bytes, .all) { stream in make(HTTPBody(.source(stream.body))) }
    }

    /// A body of events.
    public static func events<Value: Decodable & Sendable>() -> Self where Body == ServerSentEvents<Value> {
        stream([], .events, .none) { stream in .events { stream } }
    }

    /// A body with one JSON text per line.
    public static func jsonLines<Value: Decodable & Sendable>() -> Self where Body == JSONLines<Value> {
        stream([], .jsonLines, .idleTimeout) { stream in .jsonLines { stream } }
    }
}

extension ResponseDecoding where Body == HTTPBody {
    /// The pieces of a body as they arrive.
    public static var bytes: Self {
        stream([], .bytes, .all) { stream in HTTPBody(.source(stream.body)) }
    }
}
