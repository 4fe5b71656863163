extension String {
    /// The text on one line: what ends a line, other control characters, and marks that change the direction of text
    /// are written as `\u{A}`.
    ///
    /// Names of a document and texts of a server stand in logs and comments, where a second line would be read as
    /// another entry or a command.
    var onOneLine: String {
        guard unicodeScalars.contains(where: Self.isOutsideLine) else { return self }
        var line = ""
        for scalar in unicodeScalars {
            if Self.isOutsideLine(scalar) {
                line += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                line.unicodeScalars.append(scalar)
            }
        }
        return line
    }

    private static func isOutsideLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        // A zero-width joiner joins emoji.
        case .format: scalar != "\u{200D}"
        default: false
        }
    }
}
