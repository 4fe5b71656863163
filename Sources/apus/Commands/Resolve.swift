import ArgumentParser
import ClientGenerator
import Diagnostics
import Files
import SpecLoader

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension SpecDocument.Format: ExpressibleByArgument {}

struct Resolve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes one document that needs no other file: overlays applied, other files taken in.",
        discussion: """
            Examples:
              apus resolve spec.yml
              apus resolve spec.yml --output resolved.json

            Without --output, the document goes to standard output, as YAML.
            """)

    @Argument(help: .init("An OpenAPI document, YAML or JSON.", valueName: "spec"), completion: .file())
    var spec: String

    @Option(name: .shortAndLong, help: .init("The file to write.", valueName: "file"), completion: .file())
    var output: String?

    @Option(help: "What to write. (default: JSON for a file name with '.json', else YAML)")
    var format: SpecDocument.Format?

    @OptionGroup(title: "Reading") var overlays: OverlayOptions
    @OptionGroup(title: "Limits") var loading: LoadingOptions
    @OptionGroup(title: "Diagnostics") var reporting: ReportOptions

    func run() throws {
        let stopwatch = Stopwatch()
        let report = Report(options: reporting, result: output == nil ? .output : nil)
        let size = report.collect { diagnostics throws(SpecError) in try resolve(diagnostics) }
        if let size, let output { report.summarize("\(output): \(size) bytes written (\(stopwatch.seconds))") }
        try report.finish()
    }

    /// Writes the document and counts its bytes.
    private func resolve(_ diagnostics: Diagnostics) throws(SpecError) -> Int {
        let reading = SpecReading(path: spec, overlays: overlays.overlays, options: loading.loadOptions)
        let format = self.format ?? (output?.lowercased().hasSuffix(".json") == true ? .json : .yaml)
        let bytes = try reading.document(diagnostics).selfContained(as: format)
        guard let output else {
            StandardStream.output.write(String(decoding: bytes, as: UTF8.self))
            return bytes.count
        }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            throw SpecError(Diagnostic(.error, FilesCode.output, "can't write '\(output)': \(error)", at: nil))
        }
        return bytes.count
    }
}
