/// The Markdown of a document in a page of ours: its paragraphs, lists, tables, code and links stay (CommonMark
/// 0.31.2).
///
/// Readers run the HTML of a page, and don't agree on where a block ends. So each line is made safe by itself, and code
/// is written at the start of the line, between fences of our own, where no list or quote around it can end it.
struct MarkdownBlocks {
    private var lines: [String] = []
    private var code: [Substring]?
    private var language: Substring = ""
    /// Whether the last lines belong to a list, whose paragraphs may be indented like code.
    private var isInList = false
    /// How many spaces the lines of the open block start with.
    private var indentation = 0
    private let hasTable: Bool

    /// The text, without empty lines at its ends.
    var text: String { lines.joined(separator: "\n") }

    /// Reads lines without line breaks, tabs and hidden characters.
    init(_ source: [String]) {
        hasTable = source.contains(where: Self.isDelimiterRow)
        var fences = MarkdownFences()
        for line in source {
            switch fences.read(line) {
            case .opening(let language):
                endIndentedCode()
                code = []
                self.language = language
                indentation = Self.indentation(of: line)
            case .code: code?.append(Self.dropping(indentation, from: line))
            case .closing: endCode()
            case .text: read(text: line)
            }
        }
        endCode()
        while lines.last?.isEmpty == true { lines.removeLast() }
    }

    /// Reads a line outside of fences: text, or code that is indented (CommonMark §4.4).
    private mutating func read(text line: String) {
        let spaces = Self.indentation(of: line)
        if line.isEmpty {
            if code != nil { code?.append("") } else if lines.last?.isEmpty == false { lines.append("") }
            return
        }
        if spaces >= 4, code != nil || (!isInList && lines.last?.isEmpty ?? true) {
            if code == nil { (code, language, indentation) = ([], "", 4) }
            code?.append(Self.dropping(indentation, from: line))
            return
        }
        endIndentedCode()
        if MarkdownLine.startsItem(line) {
            isInList = true
        } else if spaces == 0, lines.last?.isEmpty ?? true {
            isInList = false
        }
        lines.append(MarkdownLine(line, mayBeRow: hasTable).text)
    }

    /// Ends code that is indented: empty lines after it are none of its lines.
    private mutating func endIndentedCode() {
        guard code != nil else { return }
        var hasSpace = false
        while code?.last?.isEmpty == true {
            code?.removeLast()
            hasSpace = true
        }
        endCode()
        if hasSpace { lines.append("") }
    }

    private mutating func endCode() {
        guard let code else { return }
        let longest = code.lazy.map(MarkdownLine.longestRunOfBackQuotes).max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        let isName = language.utf8.allSatisfy { byte in
            Unicode.Scalar(byte).isASCIILetter || Unicode.Scalar(byte).isASCIIDigit || "+-#._".utf8.contains(byte)
        }
        lines.append(fence + (isName ? language : ""))
        lines += code.map(String.init)
        lines.append(fence)
        self.code = nil
    }

    private static func dropping(_ count: Int, from line: String) -> Substring {
        line.dropFirst(min(count, indentation(of: line)))
    }

    /// How many spaces a line starts with.
    private static func indentation(of line: String) -> Int { line.utf8.prefix { $0 == UInt8(ascii: " ") }.count }

    /// Whether a line may be the second one of a table (GitHub Flavored Markdown §4.10).
    private static func isDelimiterRow(_ line: String) -> Bool {
        let text = MarkdownLine.content(of: line).utf8
        return text.contains(UInt8(ascii: "-")) && text.allSatisfy { "-:| ".utf8.contains($0) }
    }
}
