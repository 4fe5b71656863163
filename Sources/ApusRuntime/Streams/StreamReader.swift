import Foundation

/// Reads the elements of an answer's body, one at a time as they are asked for.
actor StreamReader<Parser: StreamParser> {
    private let open: @Sendable () async throws -> AnswerStream
    private var parser: Parser
    private var answer: AnswerStream?
    private var elements: ArraySlice<Parser.Element> = []
    private var isAtEnd = false

    init(_ parser: Parser, _ open: @escaping @Sendable () async throws -> AnswerStream) {
        self.parser = parser
        self.open = open
    }

    /// The next element with the answer that it belongs to; `nil` at the end.
    func next() async throws -> (Parser.Element, AnswerStream)? {
        let answer: AnswerStream
        if let known = self.answer {
            answer = known
        } else {
            answer = try await open()
            self.answer = answer
        }
        while true {
            if let element = elements.popFirst() { return (element, answer) }
            if isAtEnd { return nil }
            if let piece = try await answer.body.next() {
                do {
                    elements += try parser.read(piece)
                } catch {
                    throw answer.failure(error)
                }
            } else {
                isAtEnd = true
                elements += parser.finish()
            }
        }
    }
}

/// A success whose body is read as it comes.
struct AnswerStream: Sendable {
    /// Throws what the request throws.
    let body: any BodySource
    /// What the request throws for an error of the transport.
    let failure: @Sendable (any Error) -> any Error
    /// What the request throws for an element that did not decode.
    let undecodable: @Sendable (any Any.Type, any Error, Data) -> any Error

    func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
        do {
            return try JSONCoding.decoder().decode(type, from: data)
        } catch {
            throw undecodable(type, error, data)
        }
    }

    /// A value of JSON, or of a text that is none.
    func decode<Value: Decodable>(_ type: Value.Type, fromText data: Data) throws -> Value {
        do {
            return try decode(type, from: data)
        } catch {
            let decoder = JSONCoding.decoder()
            let isJSON = (try? decoder.decode(JSONValue.self, from: data)) != nil
            let quoted = Data(JSONValue.string(String(decoding: data, as: UTF8.self)).description.utf8)
            guard !isJSON, let value = try? decoder.decode(type, from: quoted) else { throw error }
            return value
        }
    }
}

extension AsyncThrowingStream where Failure == any Error {
    /// The events of an answer; a value that is a `String` is the event's text. Any other one is read as JSON, or as a
    /// string where the text is none: lists of events often end with a word such as `[DONE]`.
    static func events<Value: Decodable & Sendable>(
        _ open: @escaping @Sendable () async throws -> AnswerStream
    ) -> Self where Element == ServerSentEvent<Value> {
        let reader = StreamReader(EventParser(), open)
        return Self {
            guard let (event, answer) = try await reader.next() else { return nil }
            let text = Value.self == String.self ? String(decoding: event.data, as: UTF8.self) as? Value : nil
            let value = try text ?? answer.decode(Value.self, fromText: event.data)
            return ServerSentEvent(event: event.event, id: event.id, retry: event.retry, data: value)
        }
    }

    /// The values of an answer with one JSON text a line.
    static func jsonLines(
        _ open: @escaping @Sendable () async throws -> AnswerStream
    ) -> Self where Element: Decodable & Sendable {
        let reader = StreamReader(JSONLinesParser(), open)
        return Self {
            guard let (data, answer) = try await reader.next() else { return nil }
            return try answer.decode(Element.self, from: data)
        }
    }
}
