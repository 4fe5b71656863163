/// One event of a `text/event-stream` body (WHATWG HTML §9.2).
public struct ServerSentEvent<Value> {
    /// The type of the event; `message` if the server doesn't name one.
    public var event: String
    /// The last event ID that the server has sent, for a `Last-Event-ID` field; `nil` if it has sent none.
    public var id: String?
    /// How long to wait before connecting again; `nil` if the server hasn't said so.
    public var retry: Duration?
    /// The data of the event.
    public var data: Value

    /// Creates an event, for tests.
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

/// The events of a response, as they arrive.
public typealias ServerSentEvents<Value> = AsyncThrowingStream<ServerSentEvent<Value>, any Error>

/// The values of a response with one JSON text per line (`application/jsonl`, `application/x-ndjson`), as they arrive.
public typealias JSONLines<Value> = AsyncThrowingStream<Value, any Error>
