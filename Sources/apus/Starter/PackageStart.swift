import APIModel
import ArgumentParser
import ClientGenerator
import Diagnostics
import Files
import OpenAPIReader
import SpecLoader

/// What `apus init` does in the working directory, one file after the other.
struct PackageStart {
    let source: StarterPackage.Source
    let report: Report

    /// The package's name is the folder's.
    private let name = SwiftIdentifier.type(from: [workingFolderName])

    init(source: StarterPackage.Source, report: Report) {
        self.source = source
        self.report = report
    }

    /// Writes `apus.yml` for a document, or for an example that is written too; nothing for a document with errors.
    func writeConfiguration(
        module: SwiftIdentifier, client: SwiftIdentifier?, document: String?, options: LoadOptions
    ) {
        let read = report.collect { diagnostics throws(SpecError) in
            var files: [RenderedFile] = []
            let api: API
            if let document {
                api = try SpecReading(path: document, options: options).api(diagnostics)
            } else {
                files = try package([]).files(.example)
                let bytes = files.flatMap(\.contents)
                api = try API(
                    reading: try SpecDocument.load(bytes: bytes, name: Self.exampleName, diagnostics: diagnostics),
                    diagnostics: diagnostics)
            }
            if diagnostics.all.contains(where: { $0.severity == .error }) { return [RenderedFile]() }
            let client = StarterPackage.Client(
                module: module, client: client, spec: document ?? Self.exampleName, output: "Generated/\(module.name)",
                operations: .usual(for: api))
            return try files + package([client]).files(.configuration)
        }
        guard let files = read, !report.hasErrors else {
            return report.summarize("apus init: nothing written; \(report.diagnostics.severities)")
        }
        for file in files { write(file) }
    }

    /// Writes everything else, as `apus.yml` says.
    func writeRest(options: LoadOptions) throws {
        let found = Diagnostics()
        let path = ConfigurationSearch.fileName
        guard let configuration = ConfigurationReader.read(path: path, diagnostics: found) else {
            report.add(found.all)
            report.summarize("\(path): nothing written; \(found.all.severities)")
            return try report.finish(failure: .validationFailure)
        }
        let package = package(
            configuration.clients.compactMap { client in
                // The reader of apus.yml lets only Swift's names through.
                SwiftIdentifier(validating: client.module).map { module in
                    StarterPackage.Client(
                        module: module, client: nil, spec: client.spec, output: client.output, operations: nil)
                }
            })
        for client in configuration.clients { generate(client, options) }
        for file in report.collect(from: { _ throws(SpecError) in try package.files(.package) }) ?? [] {
            switch write(file) {
            case .written where file.path.description == Self.hook:
                report.summarize("  git runs it after: git config core.hooksPath .githooks")
            case .written where file.path.description == Self.workflow:
                if case .path(let path) = source {
                    report.summarize("  it needs apus at '\(path)' on the runner too; --package URL does without")
                }
            case .left where file.path.description == Self.manifest: printLines(package, lackedBy: file)
            case .written, .left, .failed: break
            }
        }
    }

    private static let exampleName = "openapi.yml"
    private static let manifest = "Package.swift"
    private static let hook = ".githooks/pre-commit"
    private static let workflow = ".github/workflows/apus.yml"

    private func package(_ clients: [StarterPackage.Client]) -> StarterPackage {
        StarterPackage(name: name, clients: clients, source: source)
    }

    private enum Outcome { case written, left, failed }

    @discardableResult
    private func write(_ file: RenderedFile) -> Outcome {
        let isNew = report.collect { _ throws(SpecError) in try NewFile(file).write() }
        guard let isNew else { return .failed }
        report.summarize("\(file.path): \(isNew ? "written" : "left as it is")")
        return isNew ? .written : .left
    }

    private func generate(_ client: ClientConfiguration, _ options: LoadOptions) {
        if fileExists(client.output) { return report.summarize("\(client.output): left as it is") }
        ClientGeneration(client: client, options: options).write(reportingTo: report)
    }

    /// Prints what a manifest lacks, as far as its text tells.
    private func printLines(_ package: StarterPackage, lackedBy file: RenderedFile) {
        _ = report.collect { _ throws(SpecError) in
            let manifest = try NewFile(file).current()
            let names = package.clients.map(\.module.name) + ["ApusRuntime"]
            if names.allSatisfy({ manifest.contains("\"\($0)\"") }) { return }
            report.summarize("  it needs these lines:")
            for lines in try package.files(.packageLines) { StandardStream.output.write(lines.text) }
        }
    }
}
