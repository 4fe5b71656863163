import Foundation
import PackagePlugin

/// Generates the client of a target before the target is compiled.
@main
struct ApusBuildTool: BuildToolPlugin {
    /// How many files a client is written to. With fewer, the compiler needs more memory and recompiles more after a
    /// change; more gain nothing, and small clients pay for them (ARCHITECTURE.md has the figures).
    private static let fileCount = 16

    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        guard let target = target as? any SourceModuleTarget else {
            Diagnostics.error("\(target.name) has no sources, so no client can be generated into it")
            return []
        }
        let folder = TargetFolder(url: target.directoryURL)
        let output = context.pluginWorkDirectoryURL
        let source: [String]
        switch folder.source {
        case .configuration(let file): source = ["--config", file.path(percentEncoded: false)]
        case .document(let file): source = ["--spec", file.path(percentEncoded: false)]
        case nil:
            Diagnostics.error("\(folder.path) has no \(TargetFolder.names)")
            return []
        case .several(let documents):
            Diagnostics.error(
                "\(folder.path) has \(documents.joined(separator: " and ")): keep one, or name it in "
                    + TargetFolder.configurationName)
            return []
        }
        let options = [
            "--output", output.path(percentEncoded: false), "--module", target.moduleName,
            "--files", "\(Self.fileCount)", "--self-contained",
        ]
        return [
            .buildCommand(
                displayName: "Generating the client of \(target.name)",
                executable: try context.tool(named: "apus").url,
                arguments: ["generate"] + source + options,
                inputFiles: folder.inputs,
                outputFiles: (0..<Self.fileCount).map { output.appending(path: "Client\($0).swift") })
        ]
    }
}
