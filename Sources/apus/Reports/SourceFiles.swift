import SpecLoader

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

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
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < 1 << 28 {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        // A folder can be opened, and not read.
        if ferror(file) != 0 { return nil }
        guard String(validUTF8: bytes) != nil else { return nil }
        var lineStarts = [0]
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { lineStarts.append(index + 1) }
        return Content(bytes: bytes, lineStarts: lineStarts)
    }
}
