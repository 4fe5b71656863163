import Foundation
import PackagePlugin

/// `swift package apus`: runs the tool in the package's folder, where `apus.yml` is.
@main
struct ApusCommand: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        let process = Process()
        process.executableURL = try context.tool(named: "apus").url
        process.arguments = Self.command(arguments)
        process.currentDirectoryURL = context.package.directoryURL
        try process.run()
        process.waitUntilExit()
        if process.terminationReason == .uncaughtSignal {
            Diagnostics.error("signal \(process.terminationStatus) ended apus")
        } else if process.terminationStatus != 0 {
            // The tool has printed the reason.
            Diagnostics.error("apus exited with status \(process.terminationStatus)")
        }
    }

    /// The tool's arguments: without a command, it generates.
    private static func command(_ arguments: [String]) -> [String] {
        let isCommand = arguments.first.map { !$0.hasPrefix("-") } ?? false
        let isHelp = arguments.first.map { ["--help", "-h", "--version"].contains($0) } ?? false
        return isCommand || isHelp ? arguments : ["generate"] + arguments
    }
}
