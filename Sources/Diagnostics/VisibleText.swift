/// Which characters of a document may be printed.
package enum VisibleText {
    /// Whether a character ends a line, and so a comment, for any reader of Swift or Markdown.
    package static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }

    /// Whether a character is invisible, or changes how others are shown: control characters, direction marks,
    /// unassigned code points.
    package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
        // Emoji are joined by a zero-width joiner, and variation selectors choose their colours.
        case .format: return scalar != "\u{200D}"
        default: return properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
        }
    }

    /// The escape of a character in Swift, such as `\u{202E}`.
    package static func escape(_ scalar: Unicode.Scalar) -> String {
        "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }

    /// The lines of a text, with tabs as four spaces, hidden characters escaped, and no whitespace at the end.
    package static func lines(of text: String) -> [String] {
        if let lines = plainLines(of: text) { return lines }
        var lines: [String] = []
        var line = ""
        var previous: Unicode.Scalar?
        func endLine() {
            lines.append(trimmedAtEnd(line))
            line = ""
        }
        for scalar in text.unicodeScalars {
            if isLineBreak(scalar) {
                if !(scalar == "\n" && previous == "\r") { endLine() }
            } else if scalar == "\t" {
                line += "    "
            } else if isHidden(scalar) {
                line += escape(scalar)
            } else {
                line.unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        endLine()
        return lines
    }

    /// The lines of a text that has nothing but visible ASCII, spaces and newlines, as most have; `nil` for others.
    private static func plainLines(of text: String) -> [String]? {
        var text = text
        let newline = UInt8(ascii: "\n")
        var hasLines = false
        let isPlain = text.withUTF8 { bytes in
            bytes.allSatisfy { byte in
                hasLines = hasLines || byte == newline
                return (0x20..<0x7F).contains(byte) || byte == newline
            }
        }
        guard isPlain else { return nil }
        guard hasLines else { return [trimmedAtEnd(text)] }
        return text.utf8.split(separator: newline, omittingEmptySubsequences: false).map { line in
            trimmedAtEnd(String(Substring(line)))
        }
    }

    static func trimmedAtEnd(_ line: String) -> String {
        if let last = line.utf8.last, (0x21..<0x7F).contains(last) { return line }
        guard let last = line.unicodeScalars.last, last.properties.isWhitespace else { return line }
        var scalars = Substring(line).unicodeScalars
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}
