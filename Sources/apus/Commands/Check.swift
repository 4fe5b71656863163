import ArgumentParser

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compares the files on disk with what generate would write; writes nothing.",
        discussion: """
            Example:
              apus check --max-diff 50

            The exit status is 1 when a file is missing, out of date, changed by hand or in the way. Differences are \
            printed in the format of diff -u.
            """)

    @OptionGroup var selection: ClientSelection

    @Option(
        help: .init(
            "The most lines of differences to print for each client; 0 for none.", valueName: "lines"))
    var maxDiff = 200

    @OptionGroup(title: "Limits") var loading: LoadingOptions
    @OptionGroup(title: "Diagnostics") var reporting: ReportOptions

    func validate() throws {
        if maxDiff < 0 { throw ValidationError("--max-diff must be at least 0.") }
    }

    func run() throws {
        let report = Report(options: reporting)
        guard let clients = try report.clients(selection.source()) else {
            return try report.finish(failure: .validationFailure)
        }
        for client in clients {
            let check = ClientGeneration(client: client, options: loading.loadOptions).check(reportingTo: report)
            if let check, reporting.diagnostics == .text, maxDiff > 0 {
                StandardStream.output.write(check.text(maximum: maxDiff))
            }
        }
        try report.finish()
    }
}
