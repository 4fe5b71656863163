import APIModel
import ArgumentParser
import Diagnostics
import Files
import OpenAPIReader
import SpecLoader

struct OverlayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overlay",
        abstract: "Writes an overlay to start from, for a document with references that lead nowhere.",
        discussion: """
            Examples:
              apus overlay --scaffold spec.yml
              apus overlay --scaffold spec.yml --output overlay.yml

            The overlay has a stub for each such reference, to be filled in. Without --output, it goes to standard \
            output. A file that is there already stays as it is.
            """)

    @Argument(
        help: .init("An OpenAPI document, YAML or JSON; - is standard input.", valueName: "spec"), completion: .file())
    var spec: String

    @Flag(help: "Write a stub for each reference that leads nowhere.")
    var scaffold = false

    @Option(
        name: .shortAndLong, help: .init("The file to write instead of standard output.", valueName: "file"),
        completion: .file(extensions: ["yml", "yaml"]))
    var output: String?

    @OptionGroup(title: "Reading") var overlays: OverlayOptions
    @OptionGroup(title: "Limits") var loading: LoadingOptions
    @OptionGroup(title: "Diagnostics") var reporting: ReportOptions

    func validate() throws {
        if !scaffold { throw ValidationError("What to write: apus overlay needs --scaffold.") }
        if output == "" { throw ValidationError("--output needs a path.") }
    }

    func run() throws {
        let stopwatch = Stopwatch()
        let report = Report(options: reporting, result: output == nil ? .output : nil)
        if let output, fileExists(output) {
            throw ValidationError("--output: '\(output)' is there already, and may be filled in.")
        }
        let reading = SpecReading(path: spec, overlays: overlays.overlays, options: loading.loadOptions)
        let made = report.collect { diagnostics throws(SpecError) in try overlay(of: reading, diagnostics) }
        if let made {
            if made.stubCount > 0, output == nil { StandardStream.output.write(made.text(named: reading.name)) }
            report.say(.scaffold(reading.name, made, output, stopwatch))
        }
        try report.finish()
    }

    /// The overlay, which is written if a file is named for it. What else is wrong with the document isn't reported.
    private func overlay(of reading: SpecReading, _ diagnostics: Diagnostics) throws(SpecError) -> OverlayScaffold {
        let found = Diagnostics()
        let document = try reading.document(found)
        _ = try API(reading: document, keepsExamples: false, checksDocument: true, diagnostics: found)
        let scaffold = OverlayScaffold(of: document)
        if let output, scaffold.stubCount > 0 {
            try Disk.replace(output, with: Array(scaffold.text(named: reading.name).utf8))
        }
        return scaffold
    }
}
