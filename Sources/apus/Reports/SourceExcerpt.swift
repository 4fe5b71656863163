/// The line that a diagnostic is about, with a caret under the column.
struct SourceExcerpt {
    /// The part of the line that is shown.
    private(set) var line: String
    /// The terminal columns before the caret.
    private(set) var caretOffset: Int

    /// How much of a long line is shown: documents on a single line are common in JSON.
    static let widest = 100

    /// - Parameters:
    ///   - line: The whole line, without its end.
    ///   - column: The column of the caret, from 1, in Unicode scalars; a column past the end is that after the last one.
    init(line: String, column: Int) {
        let scalars = line.unicodeScalars
        let position =
            scalars.index(
                scalars.startIndex, offsetBy: max(column - 1, 0), limitedBy: scalars.endIndex) ?? scalars.endIndex

        var before = TerminalText(line[..<position])
        if before.width > Self.widest * 2 / 3 {
            let start = scalars.index(position, offsetBy: -Self.widest / 3, limitedBy: scalars.startIndex)
            before = TerminalText("…" + line[(start ?? scalars.startIndex)..<position])
        }
        var shown = before
        var index = position
        while index < scalars.endIndex, shown.width < Self.widest {
            shown.append(scalars[index])
            index = scalars.index(after: index)
        }
        if index < scalars.endIndex { shown.append("…") }
        self.line = shown.text
        caretOffset = before.width
    }
}
