import Diagnostics

/// Diagnostics as commands of GitHub's workflows, which show them beside the lines of a pull request.
///
/// `::warning file=shop.yml,line=3,col=5,title=some-code::What is wrong`
struct GitHubReport {
    private let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    var text: String { diagnostics.map { line($0) + "\n" }.joined() }

    private func line(_ diagnostic: Diagnostic) -> String {
        var properties: [(name: String, value: String)] = []
        if let location = diagnostic.location {
            properties.append(("file", location.file))
            if location.line > 0 {
                properties += [("line", String(location.line)), ("col", String(location.column))]
            }
        }
        properties.append(("title", diagnostic.code.name))
        let list = properties.map { "\($0.name)=\(Self.escaped($0.value, isProperty: true))" }.joined(separator: ",")
        let lines = [diagnostic.message] + diagnostic.notes.map { "\($0.location): \($0.message)" }
        // A line break of our own is the only one in the message.
        let message = lines.map { Self.escaped($0, isProperty: false) }.joined(separator: "%0A")
        return "::\(command(of: diagnostic.severity)) \(list)::\(message)"
    }

    private func command(of severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    /// A text in which nothing ends the command or its property. Line breaks are hidden characters, and escaped as
    /// these.
    private static func escaped(_ text: String, isProperty: Bool) -> String {
        var escaped = ""
        for character in TerminalText(text).text.unicodeScalars {
            switch character {
            case "%": escaped += "%25"
            case ":" where isProperty: escaped += "%3A"
            case "," where isProperty: escaped += "%2C"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}
