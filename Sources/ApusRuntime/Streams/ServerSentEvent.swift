/// One event of a `text/event-stream` body (WHATWG HTML §9.2).
public struct ServerSentEvent<Value> {
    /// What kind of event it is: `message` where the server names none.
    public var event: String
    /// The last id that the server gave to an event, for a `Last-Event-ID` field; `nil` where it gave none.
    public var id: String?
    /// How long the server wants clients to wait before they connect again; `nil` where it didn't say.
    public var retry: Duration?
    /// What the event tells.
    public var data: Value

    /// An event made by hand, for a test.
    public init(event: String = "message", id: String? = nil, retry: Duration? = nil, data: Value) {
        self.event = event
        self.id = id
        self.retry = retry
        self.data = data
    }
}

extension ServerSentEvent: Sendable where Value: Sendable {}
extension ServerSentEvent: Equatable where Value: Equatable {}
extension ServerSentEvent: Hashable where Value: Hashable {}

/// The events of an answer, as they come.
public typealias ServerSentEvents<Value> = AsyncThrowingStream<ServerSentEvent<Value>, any Error>

/// The values of an answer with one JSON text a line (`application/jsonl`, `application/x-ndjson`), as they come.
public typealias JSONLines<Value> = AsyncThrowingStream<Value, any Error>
