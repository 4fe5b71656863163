/// Follows the fenced code blocks of a Markdown text from line to line (CommonMark §4.5).
struct MarkdownFences {
    /// What a line is.
    enum Line: Equatable {
        case text
        /// A fence that opens a block, with the language that it names.
        case opening(language: Substring)
        /// Code, or the fence that closes it.
        case code, closing
    }

    private var fence: (character: Character, count: Int)?

    /// The fence that closes the open block; `nil` where none is open.
    var closing: String? { fence.map { String(repeating: $0.character, count: $0.count) } }

    /// Reads the next line.
    mutating func read(_ line: String) -> Line {
        // Few lines are fences, as their first byte shows.
        if let first = line.utf8.first, Unicode.Scalar(first).isASCIILetter { return fence == nil ? .text : .code }
        if let open = fence {
            let text = line.drop { $0 == " " || $0 == ">" }
            let rest = text.drop { $0 == open.character }
            guard text.utf8.count - rest.utf8.count >= open.count, rest.allSatisfy({ $0 == " " }) else { return .code }
            fence = nil
            return .closing
        }
        let text = MarkdownLine.content(of: line)
        guard let first = text.first, first == "`" || first == "~" else { return .text }
        let rest = text.drop { $0 == first }
        let count = text.utf8.count - rest.utf8.count
        guard count >= 3, first == "~" || !rest.utf8.contains(UInt8(ascii: "`")) else { return .text }
        fence = (first, count)
        return .opening(language: rest.drop { $0 == " " }.prefix { $0 != " " })
    }
}
