import Foundation

/// Which of a request's limits hold while a success's body is read.
enum StreamLimits: Sendable {
    /// All of them.
    case all
    /// Only the one of silence: nobody knows how much comes.
    case silence
    /// None: a stream of events may be silent for long.
    case none
}

extension BodySource {
    func change(_ limits: StreamLimits, silence: Duration?) {
        switch limits {
        case .all: break
        case .silence: change(to: TransportLimits(silence: silence))
        case .none: change(to: TransportLimits())
        }
    }
}

/// Bodies that are read as they come.
extension ResponseDecoding {
    /// A body of events that `make` takes (WHATWG HTML §9.2).
    public static func events<Value: Decodable & Sendable>(
        _ statuses: StatusCodes, _ make: @escaping @Sendable (ServerSentEvents<Value>) -> Body
    ) -> Self {
        stream(statuses, .events, Value.self, .none) { answer in make(.events { answer }) }
    }

    /// A body with one JSON text a line that `make` takes.
    public static func jsonLines<Value: Decodable & Sendable>(
        _ statuses: StatusCodes, _ make: @escaping @Sendable (JSONLines<Value>) -> Body
    ) -> Self {
        stream(statuses, .jsonLines, Value.self, .silence) { answer in make(.jsonLines { answer }) }
    }

    /// A body of events for a range of statuses.
    public static func events<Value: Decodable & Sendable>(
        _ statuses: Range<Int>, _ make: @escaping @Sendable (ServerSentEvents<Value>) -> Body
    ) -> Self {
        events(.range(statuses), make)
    }

    /// A body with one JSON text a line for a range of statuses.
    public static func jsonLines<Value: Decodable & Sendable>(
        _ statuses: Range<Int>, _ make: @escaping @Sendable (JSONLines<Value>) -> Body
    ) -> Self {
        jsonLines(.range(statuses), make)
    }

    /// A body's pieces that `make` takes.
    public static func bytes(_ statuses: StatusCodes, _ make: @escaping @Sendable (HTTPBody) -> Body) -> Self {
        stream(statuses, .bytes, HTTPBody.self, .all) { answer in make(HTTPBody(.source(answer.body))) }
    }

    /// A body of events.
    public static func events<Value: Decodable & Sendable>() -> Self where Body == ServerSentEvents<Value> {
        stream(nil, .events, Value.self, .none) { answer in .events { answer } }
    }

    /// A body with one JSON text a line.
    public static func jsonLines<Value: Decodable & Sendable>() -> Self where Body == JSONLines<Value> {
        stream(nil, .jsonLines, Value.self, .silence) { answer in .jsonLines { answer } }
    }
}

extension ResponseDecoding where Body == HTTPBody {
    /// A body's pieces as they come.
    public static var bytes: Self {
        stream(nil, .bytes, HTTPBody.self, .all) { answer in HTTPBody(.source(answer.body)) }
    }
}
