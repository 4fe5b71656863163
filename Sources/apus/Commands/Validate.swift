import APIModel
import ArgumentParser
import Diagnostics

struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads documents and reports what is wrong with them; writes nothing.",
        discussion: """
            Examples:
              apus validate spec.yml
              apus validate --explain unresolved-reference

            Without a document, those of apus.yml are read as it says. The exit status is 1 when a document has errors; \
            warnings count with --strict.
            """)

    @Argument(
        help: .init("OpenAPI documents, YAML or JSON; - is standard input.", valueName: "spec"), completion: .file())
    var specs: [String] = []

    @Option(
        help: .init("Say what a diagnostic code means and how to mend it, and read nothing.", valueName: "code"),
        completion: .list(ExplainedCode.all.map(\.name)))
    var explain: String?

    @Flag(help: "Print every diagnostic code with its severity, and read nothing.")
    var listCodes = false

    @OptionGroup(title: "Reading") var overlays: OverlayOptions
    @OptionGroup(title: "Limits") var loading: LoadingOptions
    @OptionGroup(title: "Diagnostics") var reporting: ReportOptions

    func validate() throws {
        if explain != nil, listCodes { throw ValidationError("--explain and --list-codes exclude each other.") }
        if explain != nil || listCodes, !specs.isEmpty {
            throw ValidationError("--\(listCodes ? "list-codes" : "explain") reads no documents.")
        }
        if let explain, ExplainedCode.named(explain) == nil {
            throw ValidationError(TerminalText(ExplainedCode.unknown(explain)).text)
        }
    }

    func run() throws {
        if let code = explain.flatMap(ExplainedCode.named) {
            return StandardStream.output.write(ExplanationText(code).text)
        }
        if listCodes { return StandardStream.output.write(Self.codeList) }
        let report = Report(options: reporting)
        if specs.isEmpty {
            guard let clients = try clients(report) else { return try report.finish(failure: .validationFailure) }
            for client in clients {
                validate(SpecReading(of: client, options: loading.loadOptions), client.severities, report)
            }
        }
        for spec in specs {
            let reading = SpecReading(path: spec, overlays: overlays.overlays, options: loading.loadOptions)
            validate(reading, SeverityPolicy(), report)
        }
        try report.finish()
    }

    /// The clients of the nearest `apus.yml`; `nil` after its faults were reported.
    private func clients(_ report: Report) throws -> [ClientConfiguration]? {
        guard let path = ConfigurationSearch.path() else {
            throw ValidationError(
                "There is no document to read: name one, or write an \(ConfigurationSearch.fileName).")
        }
        if !overlays.overlays.isEmpty {
            throw ValidationError("--overlay is for documents that are named here; apus.yml has overlays of its own.")
        }
        return report.configuration(path)?.clients
    }

    private func validate(_ reading: SpecReading, _ severities: SeverityPolicy, _ report: Report) {
        let stopwatch = Stopwatch()
        let earlier = report.diagnostics.count
        let api = report.collect(severities) { diagnostics throws(SpecError) in try reading.api(diagnostics) }
        let found = report.diagnostics[earlier...]
        report.sayCodes(of: found)
        report.say(.validated(reading.name, api, found, stopwatch))
    }

    /// A line for each code, below the heading of its group.
    private static var codeList: String {
        let width = ExplainedCode.all.map(\.name.count).max() ?? 0
        return CodeGroup.all.map { group in
            group.title + "\n"
                + group.codes.map { code in
                    let gap = String(repeating: " ", count: width - code.name.count)
                    let severity = code.explanation.severity.rawValue
                    let rest = String(repeating: " ", count: 7 - severity.count)
                    return "  \(code.name)\(gap)  \(severity)\(rest)  \(code.explanation.firstSentence)\n"
                }.joined()
        }.joined(separator: "\n")
    }
}
