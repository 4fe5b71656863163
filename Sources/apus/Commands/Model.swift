import APIModel
import ArgumentParser
import Diagnostics

struct Model: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the intermediate model of a document as JSON.",
        discussion: """
            Example:
              apus model spec.yml

            The model is what an API is, before it gets Swift names and types. It goes to standard output.
            """)

    @Argument(
        help: .init("An OpenAPI document, YAML or JSON; - is standard input.", valueName: "spec"), completion: .file())
    var spec: String

    @OptionGroup(title: "Reading") var overlays: OverlayOptions
    @OptionGroup(title: "Limits") var loading: LoadingOptions
    @OptionGroup(title: "Diagnostics") var reporting: ReportOptions

    func run() throws {
        let report = Report(options: reporting, result: .output)
        let reading = SpecReading(path: spec, overlays: overlays.overlays, options: loading.loadOptions)
        let api = report.collect { diagnostics throws(SpecError) in try reading.api(diagnostics) }
        if let api { StandardStream.output.write(PrettyJSON(api).text) }
        try report.finish()
    }
}
