import Foundation

/// Parses a `text/event-stream` body (WHATWG HTML §9.2.5 and §9.2.6).
struct EventParser: StreamParser {
    private let longest: Int
    private var lines: LineReader
    private var isFirstLine = true
    private var data: [UInt8] = []
    private var hasData = false
    private var event = ""
    private var id = ""
    private var retry: Duration?

    /// - Parameter longest: How many bytes a line, and the data of an event, may have.
    init(longest: Int = LineReader.longestLine) {
        self.longest = longest
        lines = LineReader(ends: .any, longestLine: longest)
    }

    mutating func read(_ bytes: Data) throws(TransportError) -> [ServerSentEvent<Data>] {
        var events: [ServerSentEvent<Data>] = []
        for var line in try lines.read(bytes) {
            if isFirstLine && line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
            isFirstLine = false
            if line.isEmpty {
                if let event = dispatch() { events.append(event) }
            } else {
                take(line)
            }
        }
        if data.count > longest {
            throw TransportError(.interrupted, "an event of more than \(longest) bytes")
        }
        return events
    }

    /// An event that is not ended by an empty line is discarded.
    mutating func finish() -> [ServerSentEvent<Data>] { [] }

    private mutating func dispatch() -> ServerSentEvent<Data>? {
        defer { (data, hasData, event) = ([], false, "") }
        guard hasData else { return nil }
        return ServerSentEvent(
            event: event.isEmpty ? "message" : event, id: id.isEmpty ? nil : id, retry: retry, data: Data(data))
    }

    private mutating func take(_ line: [UInt8]) {
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        var value = line[min(colon + 1, line.endIndex)...]
        if value.first == UInt8(ascii: " ") { value.removeFirst() }
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "data":
            if hasData { data.append(UInt8(ascii: "\n")) }
            data += value
            hasData = true
        case "event": event = String(decoding: value, as: UTF8.self)
        case "id": if !value.contains(0) { id = String(decoding: value, as: UTF8.self) }
        case "retry":
            let isNumber = !value.isEmpty && value.allSatisfy { (0x30...0x39).contains($0) }
            if isNumber, let milliseconds = Int32(String(decoding: value, as: UTF8.self)) {
                retry = .milliseconds(milliseconds)
            }
        default: break  // A comment (no name before the colon), or an unknown field.
        }
    }
}

/// Parses a body with one JSON text per line; empty lines are skipped, and so is the record separator that begins each
/// line of `application/json-seq` (RFC 7464 §2.2).
struct JSONLinesParser: StreamParser {
    private var lines = LineReader(ends: .lineFeed)

    mutating func read(_ bytes: Data) throws(TransportError) -> [Data] { values(try lines.read(bytes)) }

    mutating func finish() -> [Data] { values(lines.rest().map { [$0] } ?? []) }

    private func values(_ lines: [[UInt8]]) -> [Data] {
        lines.compactMap { line in
            let text = line.drop { $0 == 0x1E || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            return text.isEmpty ? nil : Data(text)
        }
    }
}
