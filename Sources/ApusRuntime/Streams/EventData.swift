import Foundation

/// The data of an event as a value.
struct EventData {
    private let bytes: Data

    init(_ bytes: Data) { self.bytes = bytes }

    /// Whether there is nothing in it but white space.
    var isEmpty: Bool { bytes.allSatisfy { byte in " \t\r\n".utf8.contains(byte) } }

    /// The value; `nil` if the data is empty, or ends the stream.
    func value<Value: Decodable>(in stream: ResponseStream) throws -> Value? {
        let text = String(decoding: bytes, as: UTF8.self)
        if let text = text as? Value { return text }
        if isEmpty { return nil }
        do {
            return try stream.decode(Value.self, from: bytes)
        } catch {
            let decoder = JSONCoding.decoder()
            if (try? decoder.decode(JSONValue.self, from: bytes)) != nil { throw error }
            let quoted = Data(JSONValue.string(text).description.utf8)
            if let value = try? decoder.decode(Value.self, from: quoted) { return value }
            if isTerminator(text) { return nil }
            throw error
        }
    }

    /// Whether a text that isn't JSON ends a stream: a word in brackets, as in `[DONE]`, or one that says so.
    private func isTerminator(_ text: String) -> Bool {
        var word = text[...]
        while word.last?.isWhitespace == true { word.removeLast() }
        word = word.drop(while: \.isWhitespace)
        let brackets: [Character: Character] = ["[": "]", "<": ">", "(": ")"]
        if let first = word.first, let end = brackets[first], word.last == end, word.count > 2 {
            return word.dropFirst().dropLast().allSatisfy { $0.isLetter || $0 == "_" || $0 == "-" }
        }
        return ["done", "end", "eof", "eos", "stop"].contains(word.lowercased())
    }
}
