import Foundation

/// Takes requests out of a connection's bytes, in constant memory.
struct RequestReader {
    private enum Place {
        case head
        case body(left: Int)
        case chunkSize
        case chunk(left: Int)
        /// The line after a chunk, or the lines after the last one.
        case chunkEnd(isLast: Bool)
    }

    private var place = Place.head
    private var line: [UInt8] = []
    private var lines: [String] = []
    private var body = Data()
    private var bodyLength = 0
    private var number = 0

    /// The requests that these bytes complete.
    mutating func read(_ bytes: ArraySlice<UInt8>, connection: Int) -> [RawArrival] {
        var rest = bytes
        var arrivals: [RawArrival] = []
        while !rest.isEmpty {
            switch place {
            case .body(let left):
                let count = take(from: &rest, atMost: left)
                place = .body(left: left - count)
                if left == count { arrivals.append(finish(connection)) }
            case .chunk(let left):
                let count = take(from: &rest, atMost: left)
                place = left == count ? .chunkEnd(isLast: false) : .chunk(left: left - count)
            case .head, .chunkSize, .chunkEnd:
                guard let text = takeLine(from: &rest) else { continue }
                if end(of: text) { arrivals.append(finish(connection)) }
            }
        }
        return arrivals
    }

    /// Whether the line ends a request.
    private mutating func end(of line: String) -> Bool {
        switch place {
        case .head where line.isEmpty:
            if header("transfer-encoding") == "chunked" {
                place = .chunkSize
                return false
            }
            let length = header("content-length").flatMap { Int($0) } ?? 0
            place = .body(left: length)
            return length == 0
        case .head: lines.append(line)
        case .chunkSize:
            let size = Int(line, radix: 16) ?? 0
            place = size == 0 ? .chunkEnd(isLast: true) : .chunk(left: size)
        case .chunkEnd(true): return line.isEmpty
        case .chunkEnd(false): place = .chunkSize
        case .body, .chunk: break
        }
        return false
    }

    private func header(_ name: String) -> String? {
        for line in lines.dropFirst() where line.lowercased().hasPrefix("\(name):") {
            return line.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
        }
        return nil
    }

    private mutating func take(from rest: inout ArraySlice<UInt8>, atMost left: Int) -> Int {
        let count = min(left, rest.count)
        let kept = max(0, min(count, RawServer.keptBytes - body.count))
        if kept > 0 { body.append(contentsOf: rest.prefix(kept)) }
        bodyLength += count
        rest = rest.dropFirst(count)
        return count
    }

    private mutating func takeLine(from rest: inout ArraySlice<UInt8>) -> String? {
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else {
            line += rest
            rest = []
            return nil
        }
        line += rest[..<end]
        rest = rest[(end + 1)...]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        defer { line = [] }
        return String(decoding: line, as: UTF8.self)
    }

    private mutating func finish(_ connection: Int) -> RawArrival {
        let start = (lines.first ?? "").split(separator: " ").map(String.init)
        let fields = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            return (parts.first?.lowercased() ?? "", parts.count > 1 ? parts[1] : "")
        }
        number += 1
        defer { self = RequestReader(number: number) }
        return RawArrival(
            method: start.first ?? "", target: start.count > 1 ? start[1] : "",
            headers: Dictionary(fields) { "\($0), \($1)" }, body: body, bodyLength: bodyLength,
            connection: connection, number: number)
    }

    init() {}

    private init(number: Int) { self.number = number }
}
