import APIModel
import ArgumentParser
import ClientGenerator
import Diagnostics
import Files
import OpenAPIReader
import SpecLoader

/// What `apus init` does in the working directory, file by file.
struct PackageStart {
    let source: StarterPackage.Source
    /// Whether the package gets the program of a server.
    let isServer: Bool
    let report: Report

    /// The package's name is the folder's.
    private let name = SwiftIdentifier.type(from: [workingFolderName])

    init(source: StarterPackage.Source, isServer: Bool, report: Report) {
        self.source = source
        self.isServer = isServer
        self.report = report
    }

    /// Writes `apus.yml` for a document, or for an example that it writes too. A document with errors stops it.
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
            return report.say(.nothingWritten("apus init", report.diagnostics))
        }
        for file in files { write(file) }
    }

    /// Writes everything else, as `apus.yml` says.
    func writeRest(options: LoadOptions) throws {
        guard let configuration = report.configuration(ConfigurationSearch.fileName) else {
            return try report.finish(failure: .validationFailure)
        }
        let package = package(
            configuration.clients.compactMap { client in
                // Never nil: the reader of apus.yml accepts only names of Swift.
                SwiftIdentifier(validating: client.module).map { module in
                    StarterPackage.Client(
                        module: module, client: nil, spec: client.spec, output: client.output, operations: nil)
                }
            })
        for client in configuration.clients { generate(client, options) }
        var isManifestIncomplete = false
        for file in report.collect(from: {
            _ throws(SpecError)
            in try package.files(.package) + (isServer ? package.files(.server) : [])
        }) ?? [] {
            switch write(file) {
            case .written where file.path.description == Self.workflow:
                if case .path(let path) = source { report.say(.pathOnRunner(path)) }
            case .left where file.path.description == Self.manifest:
                isManifestIncomplete = printLines(package, missingIn: file)
            case .written, .left, .failed: break
            }
        }
        if report.hasErrors { return }
        NextSteps(isManifestIncomplete: isManifestIncomplete).lines.forEach(report.say)
    }

    private static let exampleName = "openapi.yml"
    private static let manifest = "Package.swift"
    private static let workflow = ".github/workflows/apus.yml"

    private func package(_ clients: [StarterPackage.Client]) -> StarterPackage {
        StarterPackage(name: name, clients: clients, source: source, isServer: isServer)
    }

    private enum Outcome { case written, left, failed }

    @discardableResult
    private func write(_ file: RenderedFile) -> Outcome {
        let isNew = report.collect { _ throws(SpecError) in try NewFile(file: file).write() }
        guard let isNew else { return .failed }
        report.say(.file(file.path.description, isNew: isNew))
        return isNew ? .written : .left
    }

    private func generate(_ client: ClientConfiguration, _ options: LoadOptions) {
        if fileExists(client.output) { return report.say(.file(client.output, isNew: false)) }
        ClientGeneration(client: client, options: options).write(reportingTo: report)
    }

    /// Prints the lines that a manifest needs, unless its text names all the modules; returns whether it printed any.
    private func printLines(_ package: StarterPackage, missingIn file: RenderedFile) -> Bool {
        let printed = report.collect { _ throws(SpecError) in
            let manifest = try NewFile(file: file).current()
            let names = package.clients.map(\.module.name) + ["ApusRuntime"] + (isServer ? ["AsyncHTTPClient"] : [])
            if names.allSatisfy({ manifest.contains("\"\($0)\"") }) { return false }
            report.say(.missingLines)
            for lines in try package.files(.packageLines) { StandardStream.output.write(lines.text) }
            return true
        }
        return printed ?? false
    }
}
