import Diagnostics

/// Diagnostics as a compiler prints them: source location, severity, message, code; the source line; a caret; notes.
struct TextReport {
    private(set) var text = ""
    private(set) var files: SourceFiles
    private let isColored: Bool
    private var hidesLocations = false

    init(isColored: Bool, files: SourceFiles = SourceFiles()) {
        self.isColored = isColored
        self.files = files
    }

    mutating func append(_ fold: FoldedDiagnostic) {
        let diagnostic = fold.first
        var message = TerminalText(diagnostic.message).text
        message += fold.count + " [\(TerminalText(diagnostic.code.name).text)]"
        appendLine(diagnostic.severity, message, at: diagnostic.location)
        appendExcerpt(at: diagnostic.location, beside: diagnostic.code)
        if fold.others.isEmpty {
            for note in diagnostic.notes {
                appendLine(.note, TerminalText(note.message).text, at: note.location)
                appendExcerpt(at: note.location, beside: diagnostic.code)
            }
        }
        for other in fold.shown {
            let message = other.message == diagnostic.message ? "here too" : TerminalText(other.message).text
            appendLine(.note, message, at: other.location)
        }
        hidesLocations = hidesLocations || fold.others.count > fold.shown.count
    }

    /// Adds a note on how to see all diagnostics, if some are left out.
    mutating func finish() {
        if hidesLocations { appendLine(.note, "--unfolded prints every place", at: nil) }
    }

    private mutating func appendLine(_ severity: Diagnostic.Severity, _ message: String, at location: SourceLocation?) {
        let prefix = location.map { TerminalText($0.shortDescription).text + ": " } ?? "apus: "
        text += styled(.bold, prefix)
        text += styled(severity.style, severity.rawValue + ":") + " "
        text += (severity == .note ? message : styled(.bold, message)) + "\n"
    }

    private mutating func appendExcerpt(at location: SourceLocation?, beside code: Diagnostic.Code) {
        guard let location, let line = files.line(location.line, of: location.file, beside: code) else { return }
        let excerpt = SourceExcerpt(line: line, column: location.column)
        let gutter = String(location.line)
        text += " \(gutter) | \(excerpt.line)\n"
        text += String(repeating: " ", count: gutter.count + 1) + " | "
        text += String(repeating: " ", count: excerpt.caretOffset) + styled(.green, "^") + "\n"
    }

    private func styled(_ style: TextStyle, _ text: String) -> String { isColored ? style(text) : text }
}

extension Diagnostic.Severity {
    fileprivate var style: TextStyle {
        switch self {
        case .error: .red
        case .warning: .magenta
        case .note: .cyan
        }
    }
}

extension SourceLocation {
    /// Without line and column where the line is 0: then the whole file is meant.
    fileprivate var shortDescription: String { line > 0 ? description : file }
}
