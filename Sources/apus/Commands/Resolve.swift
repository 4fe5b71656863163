import ArgumentParser
import ClientGenerator
import Diagnostics
import Files
import OpenAPIReader
import SpecLoader

extension SpecDocument.Format: DescribedChoice {
    var meaning: String {
        switch self {
        case .yaml: "YAML 1.2, in block style."
        case .json: "JSON, indented."
        }
    }
}

struct Resolve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes a document as a single file, with overlays applied and referenced files included.",
        discussion: """
            Examples:
              apus resolve spec.yml
              apus resolve spec.yml --output resolved.json

            Without --output, the document goes to standard output, as YAML. A document of Swagger 2.0 is written as \
            OpenAPI 3.0.
            """)

    @Argument(
        help: .init("An OpenAPI document, YAML or JSON; - is standard input.", valueName: "spec"), completion: .file())
    var spec: String

    @Option(
        name: .shortAndLong, help: .init("The file to write instead of standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(
        help: .init(
            "The format to write. (default: JSON if the file's name ends in '.json', otherwise YAML)",
            valueName: "format"))
    var format: SpecDocument.Format?

    @OptionGroup(title: "Reading") var overlays: OverlayOptions
    @OptionGroup(title: "Limits") var loading: LoadingOptions
    @OptionGroup(title: "Diagnostics") var reporting: ReportOptions

    func run() throws {
        let stopwatch = Stopwatch()
        let report = Report(options: reporting, result: output == nil ? .output : nil)
        let size = report.collect { diagnostics throws(SpecError) in try resolve(diagnostics) }
        if let size, let output { report.say(.resolved(output, byteCount: size, stopwatch)) }
        try report.finish()
    }

    /// Writes the document and returns the number of its bytes.
    private func resolve(_ diagnostics: Diagnostics) throws(SpecError) -> Int {
        let reading = SpecReading(path: spec, overlays: overlays.overlays, options: loading.loadOptions)
        let format = self.format ?? (output?.lowercased().hasSuffix(".json") == true ? .json : .yaml)
        let document = try reading.document(diagnostics)
        try document.joinFiles(diagnostics: diagnostics)
        let bytes = try document.written(as: format)
        if let output {
            try Disk.replace(output, with: Array(bytes))
        } else {
            StandardStream.output.write(String(decoding: bytes, as: UTF8.self))
        }
        return bytes.count
    }
}
