import Diagnostics
import Files
import SpecLoader
import Templating

/// Looks up lines of files to show them beside a diagnostic.
///
/// A document, or a symbolic link, may name a file that is nothing of the kind, and has a password in the line that a
/// diagnostic is about. So a line is shown of a file that
///
/// - says that it is an OpenAPI document, an overlay or an `apus.yml`, by a key at its top; or
/// - is reached without a symbolic link, and is a template or a generated file, or a part of a document: a mapping that
///   can be read.
struct SourceFiles {
    private var contents: [String: Content] = [:]
    private var missing: Set<String> = []

    /// A file's text in UTF-8, and where its lines start.
    private struct Content {
        let bytes: [UInt8]
        let lineStarts: [Int]
        let isDocument: Bool
        let isReachedDirectly: Bool
        /// `nil` as long as nobody asked.
        var isMapping: Bool?

        mutating func isShown(beside code: Diagnostic.Code) -> Bool {
            if isDocument { return true }
            guard isReachedDirectly else { return false }
            if code.isAboutOwnFile { return true }
            let isMapping = isMapping ?? Self.isMapping(bytes)
            self.isMapping = isMapping
            return isMapping
        }

        private static func isMapping(_ bytes: [UInt8]) -> Bool {
            let document = try? SpecDocument.load(bytes: bytes, name: "", diagnostics: Diagnostics())
            return document?.root.kind == .mapping
        }
    }

    /// The text of a line (from 1) for a diagnostic; `nil` when the file or the line doesn't exist, isn't text, or may
    /// not be shown.
    mutating func line(_ number: Int, of file: String, beside code: Diagnostic.Code) -> String? {
        if contents[file] == nil, !missing.contains(file) {
            contents[file] = Self.content(of: file)
            if contents[file] == nil { missing.insert(file) }
        }
        guard contents[file]?.isShown(beside: code) == true, let content = contents[file],
            content.lineStarts.indices.contains(number - 1)
        else { return nil }
        let line = content.bytes[content.lineStarts[number - 1]...].prefix {
            $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r")
        }
        return String(decoding: line, as: UTF8.self)
    }

    private static func content(of path: String) -> Content? {
        // What came through a pipe is gone.
        guard let real = Disk.realPath(path), (try? Disk.entry(real)) == .file,
            let bytes = (try? Disk.bytes(of: real, limit: 1 << 28))?.documentText
        else { return nil }
        let lineStarts = bytes.lineStarts
        let directPath = FilePath.normalize(FilePath.join(Disk.realPath("") ?? "", path))
        return Content(
            bytes: bytes, lineStarts: lineStarts, isDocument: isDocument(bytes, lineStarts),
            isReachedDirectly: real == directPath)
    }

    /// Whether a text has a key that says what it is: at the start of a line, or anywhere in a mapping in braces.
    private static func isDocument(_ bytes: [UInt8], _ lineStarts: [Int]) -> Bool {
        let text = bytes[...]
        if text.first(where: { !$0.isSpace }) == UInt8(ascii: "{") {
            return text.indices.contains { index in
                // Most bytes start no key.
                guard text[index] == UInt8(ascii: "o") || text[index] == UInt8(ascii: "s"), index > text.startIndex,
                    text[index - 1].isSpace || "\"'{,".utf8.contains(text[index - 1])
                else { return false }
                return ["openapi", "swagger", "overlay"].contains { text[index...].startsWithKey($0) }
            }
        }
        return lineStarts.contains { start in
            let line = text[max(start, text.startIndex)...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            return ["openapi", "swagger", "overlay", "clients"].contains { line.startsWithKey($0) }
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether a key stands here, the quote behind it and a colon.
    fileprivate func startsWithKey(_ key: StaticString) -> Bool {
        let isKey = key.withUTF8Buffer { starts(with: $0) }
        guard isKey else { return false }
        let rest = dropFirst(key.utf8CodeUnitCount).drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        return rest.first { !$0.isSpace } == UInt8(ascii: ":")
    }
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension Diagnostic.Code {
    /// Whether a diagnostic is about a file that its user or the tool wrote, and no document can have named.
    fileprivate var isAboutOwnFile: Bool {
        TemplatingCode.codes.contains(self)
            || [ApusCode.staleFile, .editedFile].contains { Diagnostic.Code($0) == self }
    }
}
