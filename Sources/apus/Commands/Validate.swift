import APIModel
import ArgumentParser
import Diagnostics

struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads documents and reports what is wrong with them; writes nothing.",
        discussion: """
            Example:
              apus validate spec.yml

            The exit status is 1 when a document has errors. Warnings don't count.
            """)

    @Argument(help: .init("OpenAPI documents, YAML or JSON.", valueName: "spec"), completion: .file())
    var specs: [String]

    @OptionGroup(title: "Reading") var overlays: OverlayOptions
    @OptionGroup(title: "Limits") var loading: LoadingOptions
    @OptionGroup(title: "Diagnostics") var reporting: ReportOptions

    func run() throws {
        let report = Report(options: reporting)
        for spec in specs {
            let stopwatch = Stopwatch()
            let earlier = report.diagnostics.count
            let reading = SpecReading(path: spec, overlays: overlays.overlays, options: loading.loadOptions)
            let api = report.collect { diagnostics throws(SpecError) in try reading.api(diagnostics) }
            report.say(.validated(spec, api, report.diagnostics[earlier...], stopwatch))
        }
        try report.finish()
    }
}
