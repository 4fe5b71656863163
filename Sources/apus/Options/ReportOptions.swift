import ArgumentParser

/// How a command reports what it finds.
struct ReportOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, sarif
    }

    enum Color: String, ExpressibleByArgument, CaseIterable {
        case auto, always, never
    }

    @Option(
        help: .init(
            "How diagnostics are printed.",
            discussion: """
                Text goes to standard error, repeated diagnostics folded. JSON and SARIF are one document with every \
                diagnostic, on standard output; on standard error when the command's result goes to standard output.
                """))
    var diagnostics: Format = .text

    @Flag(help: "Print every diagnostic; otherwise more than three of one code become one with a count.")
    var unfolded = false

    @Option(
        help: .init(
            "When text is coloured.",
            discussion: "'auto' means on a terminal, unless NO_COLOR is set or TERM is 'dumb'."))
    var color: Color = .auto

    func isColored(for stream: StandardStream) -> Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto:
            stream.isTerminal && environmentVariable("NO_COLOR") == nil && environmentVariable("TERM") != "dumb"
        }
    }
}
