import Templating

@testable import ClientGenerator

extension FuzzTarget {
    /// A description as a page and as a comment. `Scripts/markdown` holds pages against a reader of CommonMark; this is
    /// what each form promises by itself.
    static let markdown = FuzzTarget(name: "markdown") { bytes throws(BrokenPromise) in
        let text = bytes.text
        try checkDocument(Markdown.document(text).templateText)
        for (form, line) in [
            ("line", Markdown.line(text)), ("plain", .plain(text)), ("code", .code(text)),
            ("cell", Markdown.line(text).cell),
        ] {
            try promise("\(form): no line break and no control character", isOneLine(line.templateText))
        }
        try promise("plain: no HTML", !hasBare("<", in: Markdown.plain(text).templateText))
        try promise("cell: no bare bar", !hasBare("|", in: Markdown.line(text).cell.templateText))
        try checkCode(Markdown.code(text).templateText)
        let comment = DocComment(text)
        try promise(
            "a comment has slashes in each line",
            comment.isEmpty
                || comment.templateText.split(
                    separator: "\n", omittingEmptySubsequences: false
                ).allSatisfy { $0.hasPrefix("///") && isOneLine(String($0)) })
        let literal = SwiftStringLiteral(text).templateText
        try promise("a literal is closed", SwiftStructure(Array(literal.utf8)).fault == nil && isOneLine(literal))
        for name in [SwiftIdentifier.type(from: text), .member(from: text), .value(from: text)] {
            let isWord = name.name.unicodeScalars.allSatisfy { $0 == "_" || Words.isWordScalar($0) }
            try promise(
                "a name is a word: \(name.name)", isWord && name.name.first.map { !("0"..."9").contains($0) } == true)
        }
    }
}

/// Code is between fences at the start of a line, each of which is closed; outside of them, no line starts HTML.
private func checkDocument(_ text: String) throws(BrokenPromise) {
    var fence: Substring?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        try promise("page: no control character", isOneLine(String(line)))
        let ticks = line.prefix { $0 == "`" }
        if let open = fence {
            if ticks == open, ticks.count == line.count { fence = nil }
        } else if ticks.count >= 3, !line.dropFirst(ticks.count).contains("`") {
            fence = ticks
        } else {
            let start = line.drop { " >-+*0123456789.)".contains($0) }
            let isLink = start.hasPrefix("<http://") || start.hasPrefix("<https://") || start.hasPrefix("<mailto:")
            try promise("page: a line starts HTML: \(line)", !start.hasPrefix("<") || isLink)
            try promise("page: a line is a heading: \(line)", !start.hasPrefix("#"))
            try promise("page: a line starts code: \(line)", !start.utf8.starts(with: "~~~".utf8))
        }
    }
    try promise("page: each fence is closed", fence == nil)
}

/// Back-quotes around a text in which so many don't follow one another.
private func checkCode(_ code: String) throws(BrokenPromise) {
    let ticks = code.prefix { $0 == "`" }
    let inner = code.dropFirst(ticks.count).dropLast(ticks.count)
    let runs = inner.split { $0 != "`" }
    try promise(
        "code: closed at its end: \(code)", !ticks.isEmpty && code.hasSuffix(ticks) && code.count > 2 * ticks.count)
    try promise("code: not closed before: \(code)", !runs.contains { $0.count == ticks.count })
}

private func isOneLine(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}

/// Whether a character stands in a text without a backslash that escapes it.
private func hasBare(_ character: Unicode.Scalar, in text: String) -> Bool {
    var isEscaped = false
    for scalar in text.unicodeScalars {
        if scalar == character, !isEscaped { return true }
        isEscaped = scalar == "\\" && !isEscaped
    }
    return false
}
