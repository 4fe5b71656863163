import Foundation
import PackagePlugin

/// `swift package apus`: runs the tool in the package's folder, where its `apus.yml` lies.
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
            Diagnostics.error("apus was ended by the signal \(process.terminationStatus)")
        } else if process.terminationStatus != 0 {
            // What is wrong the tool has said itself.
            Diagnostics.error("apus ended with the status \(process.terminationStatus)")
        }
    }

    /// A command as the tool knows it: without a verb it generates.
    private static func command(_ arguments: [String]) -> [String] {
        let isVerb = arguments.first.map { !$0.hasPrefix("-") } ?? false
        let isQuestion = arguments.first.map { ["--help", "-h", "--version"].contains($0) } ?? false
        return isVerb || isQuestion ? arguments : ["generate"] + arguments
    }
}
