import ArgumentParser

/// How a command reports what it finds.
struct ReportOptions: ParsableArguments {
    enum Format: String, DescribedChoice {
        case text, json, sarif, junit, github

        var meaning: String {
            switch self {
            case .text: "For people, on standard error; the default."
            case .json: "One array of all diagnostics."
            case .sarif: "SARIF 2.1.0, which code review tools read."
            case .junit: "JUnit's XML, which CI servers show as tests."
            case .github: "Commands of GitHub's workflows, shown beside the lines of a pull request."
            }
        }
    }

    enum Color: String, DescribedChoice {
        case auto, always, never

        var meaning: String {
            switch self {
            case .auto: "On a terminal, unless NO_COLOR is set or TERM is 'dumb'; the default."
            case .always: "Everywhere."
            case .never: "Nowhere."
            }
        }
    }

    @Option(
        help: .init(
            "How diagnostics are printed.",
            discussion: """
                All but text goes to standard output, or to standard error when the command's own result goes to \
                standard output.
                """, valueName: "format"))
    var diagnostics: Format = .text

    @Flag(help: "Report notes too: what is legal but doubtful.")
    var notes = false

    @Flag(help: "Fail when there are warnings, as for errors. What is written stays written.")
    var strict = false

    @Flag(help: "Print every diagnostic, instead of one with a count for more than three of the same code.")
    var unfolded = false

    @Option(help: .init("Where text is coloured.", valueName: "when"))
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
