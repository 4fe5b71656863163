/// One line of a document's Markdown, with everything escaped that could start HTML, an image, a heading or a code
/// block, or reach over its end (CommonMark 0.31.2 §6).
///
/// Code spans that begin and end in the line stay as they are, and so do links whose target is a page: `https`, `http`,
/// `mailto` and relative ones. Back-quotes without partners, other links and `&lt;` are shown as text.
struct MarkdownLine {
    private(set) var text: String

    /// - Parameter mayBeRow: Whether the line may be a row of a table, which ends cells at bars in code too.
    init(_ line: String, mayBeRow: Bool = false) {
        let isPlain = !line.utf8.contains { byte in
            switch byte {
            case UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "]"),
                UInt8(ascii: "\\"):
                true
            default: false
            }
        }
        if isPlain {
            text = line
        } else {
            var scanner = InlineScanner(line, mayBeRow: mayBeRow)
            text = scanner.escaped()
        }
        text = Self.escapedBlockStart(text)
    }
}

// MARK: Blocks

extension MarkdownLine {
    /// What a line has after the marks of lists and quotes.
    static func content(of line: String) -> Substring {
        var rest = line[...].utf8
        while true {
            let text = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }
            guard let marker = itemMarker(of: text) else { return Substring(text) }
            rest = text.dropFirst(marker)
        }
    }

    /// Whether a line starts an item of a list.
    static func startsItem(_ line: String) -> Bool {
        itemMarker(of: line[...].utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }) != nil
    }

    /// Escapes what would make a heading of a line or of the line above it, or start a block of code.
    static func escapedBlockStart(_ line: String) -> String {
        // Most lines start with a letter.
        guard let first = line.utf8.first, !Unicode.Scalar(first).isASCIILetter else { return line }
        var text = content(of: line)
        if text.isEmpty, line.last == "-" { text = line.suffix(1) }
        guard let mark = text.first, mark == "#" || isUnderline(text) || text.utf8.starts(with: "~~~".utf8) else {
            return line
        }
        return line[..<text.startIndex] + "\\" + text
    }

    /// Whether a text makes a heading of the line above it (CommonMark §4.3).
    private static func isUnderline(_ text: Substring) -> Bool {
        guard let mark = text.first, mark == "=" || mark == "-" else { return false }
        return text.drop { $0 == mark }.allSatisfy { $0 == " " }
    }

    /// The length of the marker that an item of a list starts with (CommonMark §5.2).
    static func itemMarker(of text: Substring.UTF8View) -> Int? {
        let digits = text.prefix(10).prefix { Unicode.Scalar($0).isASCIIDigit }.count
        let mark = text.dropFirst(digits)
        guard let first = mark.first, (digits == 0 ? "-+*" : ".)").utf8.contains(first), digits < 10 else { return nil }
        let next = mark.dropFirst().first
        return next == nil || next == UInt8(ascii: " ") ? digits + 1 : nil
    }

    /// How many back-quotes stand side by side at most.
    static func longestRunOfBackQuotes(_ text: some StringProtocol) -> Int {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}

// MARK: Inlines

/// Goes through a line once, as a reader of CommonMark does: what comes first wins.
private struct InlineScanner {
    private let bytes: [UInt8]
    private let mayBeRow: Bool
    private var index = 0
    private var output: [UInt8] = []
    /// For the start of each run of back-quotes: its end, and the start of the next run of that length.
    private var runs: [Int: (end: Int, partner: Int?)] = [:]

    init(_ line: String, mayBeRow: Bool) {
        bytes = Array(line.utf8)
        self.mayBeRow = mayBeRow
        output.reserveCapacity(bytes.count + 16)
        findRuns()
    }

    mutating func escaped() -> String {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): backslash()
            case UInt8(ascii: "`"): backQuotes()
            case UInt8(ascii: "<"): if let end = endOfAutolink() { copy(to: end) } else { escape() }
            case UInt8(ascii: "&"): if isEntity { escape() } else { copy(to: index + 1) }
            case UInt8(ascii: "!"):
                copy(to: index + 1)
                if index < bytes.count, bytes[index] == UInt8(ascii: "[") { escape() }
            case UInt8(ascii: "]"): bracket()
            default: copy(to: index + 1)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private mutating func copy(to end: Int) {
        output += bytes[index..<end]
        index = end
    }

    private mutating func escape() {
        output.append(UInt8(ascii: "\\"))
        copy(to: index + 1)
    }

    /// A backslash with what it escapes (CommonMark §2.4). At the end of a line it would escape what we write after it.
    private mutating func backslash() {
        guard index + 1 < bytes.count else { return escape() }
        if bytes[index + 1] == UInt8(ascii: "`") {
            index += 1
            escapeRun()
        } else {
            copy(to: bytes[index + 1] < 0x80 ? index + 2 : index + 1)
        }
    }

    /// A code span (CommonMark §6.1), or back-quotes without partners.
    private mutating func backQuotes() {
        guard let run = runs[index], let partner = run.partner, let end = runs[partner]?.end,
            isCode(in: run.end..<partner)
        else { return escapeRun() }
        copy(to: end)
    }

    /// Whether code is nothing else to a reader who looks for definitions of links and cells of tables first.
    private func isCode(in range: Range<Int>) -> Bool {
        !range.contains { index in
            switch bytes[index] {
            case UInt8(ascii: "]"): bytes[index + 1] == UInt8(ascii: ":")
            case UInt8(ascii: "|"):
                mayBeRow && (bytes[index - 1] != UInt8(ascii: "\\") || bytes[index - 2] == UInt8(ascii: "\\"))
            default: false
            }
        }
    }

    private mutating func escapeRun() {
        while index < bytes.count, bytes[index] == UInt8(ascii: "`") { escape() }
    }

    private mutating func findRuns() {
        var next: [Int: Int] = [:]
        var end = bytes.count
        while end > 0 {
            var start = end
            while start > 0, bytes[start - 1] == UInt8(ascii: "`") { start -= 1 }
            if start < end {
                runs[start] = (end, next[end - start])
                next[end - start] = start
                end = start
            } else {
                end -= 1
            }
        }
    }

    /// The end of a link such as `<https://example.com>` (CommonMark §6.5); `nil` where `<` starts anything else.
    private func endOfAutolink() -> Int? {
        guard Self.hasScheme(bytes[(index + 1)...]) else { return nil }
        var end = index + 1
        while end < bytes.count, Self.isOfURL(bytes[end]) { end += 1 }
        return end < bytes.count && bytes[end] == UInt8(ascii: ">") ? end + 1 : nil
    }

    /// Whether `&` starts a character reference (CommonMark §2.5).
    private var isEntity: Bool {
        for byte in bytes[(index + 1)...].prefix(40) {
            if byte == UInt8(ascii: ";") { return true }
            let scalar = Unicode.Scalar(byte)
            guard scalar.isASCIILetter || scalar.isASCIIDigit || scalar == "#" else { return false }
        }
        return false
    }

    /// The end of a link's text: with its target if that may stay (CommonMark §6.3), else as text.
    private mutating func bracket() {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch next {
        case UInt8(ascii: "("): if let end = endOfLink() { copy(to: end) } else { escape() }
        case UInt8(ascii: ":"): if isDefinition { copy(to: bytes.count) } else { escape() }
        default: copy(to: index + 1)
        }
    }

    /// The end of `](target)` or `](target "title")`.
    private func endOfLink() -> Int? {
        guard var end = endOfTarget(from: index + 2) else { return nil }
        if let title = endOfTitle(from: end) { end = title }
        return end < bytes.count && bytes[end] == UInt8(ascii: ")") ? end + 1 : nil
    }

    /// Whether `]: target` or `]: target "title"` is the rest of the line (CommonMark §4.7).
    private var isDefinition: Bool {
        var start = index + 2
        while start < bytes.count, bytes[start] == UInt8(ascii: " ") { start += 1 }
        guard let end = endOfTarget(from: start) else { return false }
        return end == bytes.count || endOfTitle(from: end) == bytes.count
    }

    /// The end of a target that is a page; `nil` for others, `javascript:`, and those in a form that readers differ
    /// about.
    private func endOfTarget(from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        if !Self.hasScheme(bytes[start...]) {
            // A relative target has no colon before its first slash.
            let first = bytes[start...].prefix {
                !"/?#".utf8.contains($0) && Self.isOfURL($0) && $0 != UInt8(ascii: ")")
            }
            guard !first.contains(where: { ":&%".utf8.contains($0) }) else { return nil }
        }
        var end = start
        var depth = 0
        while end < bytes.count, Self.isOfURL(bytes[end]) {
            if bytes[end] == UInt8(ascii: "(") { depth += 1 }
            if bytes[end] == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            end += 1
        }
        return end > start && depth == 0 ? end : nil
    }

    /// The end of a title in quotation marks, with the space before it.
    private func endOfTitle(from start: Int) -> Int? {
        var end = start
        while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
        guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return nil }
        end += 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            if "`\\<&[]!".utf8.contains(bytes[end]) { return nil }
            end += 1
        }
        return end < bytes.count ? end + 1 : nil
    }

    private static func hasScheme(_ target: ArraySlice<UInt8>) -> Bool {
        target.starts(with: "https://".utf8) || target.starts(with: "http://".utf8)
            || target.starts(with: "mailto:".utf8)
    }

    /// Whether a byte may stand in a target, as all of RFC 3986 §2 and other alphabets may.
    private static func isOfURL(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && !"<>\"'`\\[]{}|^".utf8.contains(byte)
    }
}
