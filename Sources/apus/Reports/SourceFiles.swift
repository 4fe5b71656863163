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
    private var lines: [String: [Substring.UTF8View]] = [:]
    private var missing: Set<String> = []

    /// The text of a line (from 1), `nil` when the file or the line doesn't exist or isn't UTF-8.
    mutating func line(_ number: Int, of file: String) -> String? {
        if lines[file] == nil, !missing.contains(file) {
            if let content = Self.content(of: file) {
                lines[file] = content.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            } else {
                missing.insert(file)
            }
        }
        guard let lines = lines[file], lines.indices.contains(number - 1) else { return nil }
        var line = Substring(lines[number - 1])
        if line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
        return String(line)
    }

    private static func content(of path: String) -> String? {
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
        return String(validUTF8: bytes)
    }
}
