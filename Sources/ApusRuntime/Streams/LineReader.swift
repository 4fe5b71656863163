import Foundation

/// Splits bytes into lines, wherever the pieces end.
struct LineReader {
    /// What ends a line.
    enum Ends {
        /// LF; a CR before it is dropped.
        case lineFeed
        /// CR LF, LF or CR (WHATWG HTML §9.2.6).
        case any
    }

    /// The limit on the length of a line, in bytes.
    static let longestLine = 64 << 20

    private let ends: Ends
    private let longestLine: Int
    private var line: [UInt8] = []
    private var skipsLineFeed = false

    init(ends: Ends, longestLine: Int = LineReader.longestLine) {
        self.ends = ends
        self.longestLine = longestLine
    }

    /// The lines that these bytes complete.
    ///
    /// - Throws: `TransportError` if a line is too long.
    mutating func read(_ bytes: Data) throws(TransportError) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        for byte in bytes {
            defer { skipsLineFeed = byte == UInt8(ascii: "\r") }
            switch byte {
            case UInt8(ascii: "\n") where ends == .any && skipsLineFeed: continue
            case UInt8(ascii: "\n"): lines.append(take())
            case UInt8(ascii: "\r") where ends == .any: lines.append(take())
            default: line.append(byte)
            }
        }
        if line.count > longestLine {
            throw TransportError(.interrupted, "a line of more than \(longestLine) bytes")
        }
        return lines
    }

    /// The text after the last line end; `nil` if there is none.
    mutating func rest() -> [UInt8]? { line.isEmpty ? nil : take() }

    private mutating func take() -> [UInt8] {
        defer { line = [] }
        if ends == .lineFeed && line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
    }
}
