import Files
import SpecLoader

/// Looks up lines of files to show them beside a diagnostic.
///
/// A diagnostic may be about a file that nobody could read as a document, so this reads bytes and nothing more.
struct SourceFiles {
    private var contents: [String: Content] = [:]
    private var missing: Set<String> = []

    /// A file in UTF-8, and where its lines start.
    private struct Content {
        let bytes: [UInt8]
        let lineStarts: [Int]
    }

    /// The text of a line (from 1), `nil` when the file or the line doesn't exist or isn't UTF-8.
    mutating func line(_ number: Int, of file: String) -> String? {
        if contents[file] == nil, !missing.contains(file) {
            contents[file] = Self.content(of: file)
            if contents[file] == nil { missing.insert(file) }
        }
        guard let content = contents[file], content.lineStarts.indices.contains(number - 1) else { return nil }
        var line = content.bytes[content.lineStarts[number - 1]...].prefix { $0 != UInt8(ascii: "\n") }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }

    private static func content(of path: String) -> Content? {
        guard let bytes = try? Disk.bytes(of: path, limit: 1 << 28), bytes.areUTF8 else { return nil }
        var lineStarts = [0]
        bytes.withUnsafeBufferPointer { bytes in
            for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { lineStarts.append(index + 1) }
        }
        return Content(bytes: bytes, lineStarts: lineStarts)
    }
}
