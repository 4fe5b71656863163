import Foundation

/// Reads the elements of a response's body, one at a time as they are asked for.
actor StreamReader<Parser: StreamParser> {
    private let open: @Sendable () async throws -> ResponseStream
    private var parser: Parser
    private var stream: ResponseStream?
    private var elements: ArraySlice<Parser.Element> = []
    private var isAtEnd = false

    init(_ parser: Parser, _ open: @escaping @Sendable () async throws -> ResponseStream) {
        self.parser = parser
        self.open = open
    }

    /// The next element with the stream that it belongs to; `nil` at the end.
    func next() async throws -> (Parser.Element, ResponseStream)? {
        if isAtEnd, elements.isEmpty { return nil }
        let stream: ResponseStream
        if let opened = self.stream {
            stream = opened
        } else {
            stream = try await open()
            self.stream = stream
        }
        while true {
            if let element = elements.popFirst() { return (element, stream) }
            if isAtEnd { return nil }
            if let piece = try await stream.body.next() {
                do {
                    elements += try parser.read(piece)
                } catch {
                    throw stream.failure(error)
                }
            } else {
                isAtEnd = true
                elements += parser.finish()
            }
        }
    }

    /// Reads no further, and releases the connection.
    func end() {
        isAtEnd = true
        elements = []
        stream = nil
    }
}

extension AsyncThrowingStream where Failure == any Error {
    /// The events of a response. If `Value` is `String`, a value is the text of the event. Otherwise it is decoded as
    /// JSON, or from the text where that isn't JSON; a text that ends a stream, `[DONE]`, does so, and an event without
    /// text, which keeps the connection open, is left out.
    static func events<Value: Decodable & Sendable>(
        _ open: @escaping @Sendable () async throws -> ResponseStream
    ) -> Self where Element == ServerSentEvent<Value> {
        let reader = StreamReader(EventParser(), open)
        return Self {
            while let (event, stream) = try await reader.next() {
                let data = EventData(event.data)
                guard let value: Value = try data.value(in: stream) else {
                    if data.isEmpty { continue }
                    await reader.end()
                    return nil
                }
                return ServerSentEvent(event: event.event, id: event.id, retry: event.retry, data: value)
            }
            return nil
        }
    }

    /// The values of a response with one JSON text per line.
    static func jsonLines(
        _ open: @escaping @Sendable () async throws -> ResponseStream
    ) -> Self where Element: Decodable & Sendable {
        let reader = StreamReader(JSONLinesParser(), open)
        return Self {
            guard let (data, stream) = try await reader.next() else { return nil }
            return try stream.decode(Element.self, from: data)
        }
    }
}
