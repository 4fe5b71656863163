import ArgumentParser

struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the clients of apus.yml, or the one that the options describe.",
        discussion: """
            Examples:
              apus generate
              apus generate --spec petstore.yml --output Pets --module PetstoreAPI

            Without options, apus.yml is looked for in the working directory and above. Files that are already right \
            are not touched. Nothing is written for a document with errors.
            """)

    @OptionGroup var selection: ClientSelection
    @OptionGroup(title: "Build tools") var buildTool: BuildToolOptions
    @OptionGroup(title: "Limits") var loading: LoadingOptions
    @OptionGroup(title: "Diagnostics") var reporting: ReportOptions

    func validate() throws {
        if buildTool.selfContained, loading.allowOutsideReferences {
            throw ValidationError("--self-contained and --allow-outside-references exclude each other.")
        }
    }

    func run() throws {
        let report = Report(options: reporting)
        guard let clients = try selection.clients(report, isSelfContained: buildTool.selfContained) else {
            return try report.finish(failure: .validationFailure)
        }
        for client in clients {
            ClientGeneration(client: client, fileCount: buildTool.files, options: loading.loadOptions)
                .write(reportingTo: report)
        }
        try report.finish()
    }
}
