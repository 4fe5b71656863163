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
    ///   - column: The column of the place, from 1, in Unicode scalars; past the end it stands behind the last one.
    init(line: String, column: Int) {
        let scalars = line.unicodeScalars
        let place =
            scalars.index(
                scalars.startIndex, offsetBy: max(column - 1, 0), limitedBy: scalars.endIndex) ?? scalars.endIndex

        var before = TerminalText(line[..<place])
        if before.width > Self.widest * 2 / 3 {
            let start = scalars.index(place, offsetBy: -Self.widest / 3, limitedBy: scalars.startIndex)
            before = TerminalText("…" + line[(start ?? scalars.startIndex)..<place])
        }
        var shown = before
        var index = place
        while index < scalars.endIndex, shown.width < Self.widest {
            shown.append(scalars[index])
            index = scalars.index(after: index)
        }
        if index < scalars.endIndex { shown.append("…") }
        self.line = shown.text
        caretOffset = before.width
    }
}
