import Diagnostics

/// What users read about a code: `apus validate --explain CODE` prints it, `Documentation/Diagnostics.md` has it, and
/// SARIF a part of it.
struct ExplanationText {
    private let code: ExplainedCode
    private let explanation: Explanation

    init(_ code: ExplainedCode) {
        self.code = code
        explanation = code.explanation
    }

    /// For a terminal.
    var text: String {
        func indented(_ text: String) -> String {
            text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "\n" : "    \($0)\n" }
                .joined()
        }
        var parts = ["\(code.name): \(explanation.severity.rawValue)\n", explanation.summary + "\n"]
        parts.append(explanation.remedy + "\n")
        for listing in explanation.example.wrong + explanation.example.right {
            parts.append(listing.heading + (listing.text.map { ":\n\n" + indented($0) } ?? ".\n"))
        }
        if case .none(let reason) = explanation.example { parts.append("There is no example: \(reason)\n") }
        parts.append("Another severity\(condition), below a client in apus.yml:\n\n" + indented(severityChoice))
        return parts.joined(separator: "\n")
    }

    /// For a page, below a heading.
    ///
    /// - Parameter printed: What the example prints.
    func markdown(printed: String) -> String {
        var parts = ["\(explanation.severity.rawValue.capitalizedFirst). \(explanation.summary)", explanation.remedy]
        parts += explanation.example.wrong.map(\.markdown)
        if !printed.isEmpty { parts.append("prints\n\n```\n\(printed)\n```") }
        parts += explanation.example.right.map(\.markdown)
        if case .none(let reason) = explanation.example { parts.append("There is no example: \(reason)") }
        parts.append("Another severity\(condition), below a client in `apus.yml`:\n\n```yaml\n\(severityChoice)\n```")
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// How to mend it, with the example: what code review tools show.
    var helpMarkdown: String {
        ([explanation.remedy] + (explanation.example.wrong + explanation.example.right).map(\.markdown))
            .joined(separator: "\n\n")
    }

    /// When another severity can be chosen.
    private var condition: String { explanation.severity == .error ? " (unless it ends the run)" : "" }

    /// How another severity is chosen in `apus.yml`.
    private var severityChoice: String {
        let others = SeverityPolicy.Choice.allCases.map(\.rawValue).filter { $0 != explanation.severity.rawValue }
        return "diagnostics:\n  \(code.name): \(others[0])  # or \(others.dropFirst().joined(separator: ", "))"
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Explanation {
    /// The first sentence of the summary, without its full stop.
    var firstSentence: String {
        if let end = summary.firstRange(of: ". ") { return String(summary[..<end.lowerBound]) }
        return summary.hasSuffix(".") ? String(summary.dropLast()) : summary
    }
}

extension Explanation.Example {
    /// One file as it is shown.
    struct Listing {
        /// Such as ``Right, in `openapi.yml` ``.
        var heading: String
        /// `nil` for a file that isn't there.
        var text: String?
        /// The language of the text: `yaml`.
        var language: String

        fileprivate init(_ heading: String, _ file: File) {
            self.heading = file.text == nil ? "\(heading), `\(file.name)` is removed" : "\(heading), in `\(file.name)`"
            text = file.text
            let isYAML = file.name.hasSuffix(".yml")
            language = isYAML ? "yaml" : file.name.split(separator: ".").last.map(String.init) ?? ""
        }

        var markdown: String { heading + (text.map { ":\n\n```\(language)\n\($0)\n```" } ?? ".") }
    }

    /// The files with the fault.
    var wrong: [Listing] {
        switch self {
        case .document(let text, _): [Listing("Wrong", File(document: text))]
        case .files(let files, _, let command): files.map { Listing("Wrong for `\(Self.line(command))`", $0) }
        case .changes(let files, let command):
            files.map { Listing("After `apus generate`, and before `\(Self.line(command))`", $0) }
        case .none: []
        }
    }

    /// The same files without it.
    var right: [Listing] {
        switch self {
        case .document(_, let mended): [Listing("Right", File(document: mended))]
        case .files(_, let mended, _): mended.map { Listing("Right", $0) }
        case .changes, .none: []
        }
    }

    private static func line(_ arguments: [String]) -> String { (["apus"] + arguments).joined(separator: " ") }
}

extension Explanation.Example.File {
    /// The file that the document of an example is.
    init(document: String) { self.init(document.hasPrefix("{") ? "openapi.json" : "openapi.yml", document) }
}
