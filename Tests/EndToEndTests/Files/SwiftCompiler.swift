import Foundation

/// The compiler, with the modules of the build that the tests run from.
struct SwiftCompiler {
    /// The folder of `LosantApplicationAPI.swiftmodule`.
    let modules: URL

    /// `nil` without a `swiftc` or without the modules.
    static let found: SwiftCompiler? = {
        guard let modules, (try? run(["--version"]))?.status == 0 else { return nil }
        return SwiftCompiler(modules: modules)
    }()

    /// The errors of a type check of `source`, in the compiler's words.
    func errors(in source: String) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appending(path: "apus-examples-\(UUID().uuidString).swift")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(source.utf8).write(to: file)
        var arguments = ["-typecheck", "-swift-version", "6", "-suppress-warnings", "-I", modules.path]
        #if os(macOS)
        #if arch(arm64)
        arguments += ["-target", "arm64-apple-macosx14.0"]
        #else
        arguments += ["-target", "x86_64-apple-macosx14.0"]
        #endif
        #endif
        let result = try Self.run(arguments + [file.path])
        let errors = result.output.split(separator: "\n").filter { $0.contains("error: ") }.map(String.init)
        return result.status != 0 && errors.isEmpty ? [result.output] : errors
    }

    /// Beside the executable, or in `Modules` beside it, or above: SwiftPM puts it there, for a bundle too.
    private static let modules: URL? = {
        let starts =
            CommandLine.arguments.filter { $0.hasPrefix("/") }.map { URL(filePath: $0) }
            + [Bundle.main.bundleURL] + Bundle.allBundles.map(\.bundleURL)
        for start in starts {
            var folder = start
            for _ in 0..<6 {
                for candidate in [folder.appending(path: "Modules"), folder] {
                    let module = candidate.appending(path: "LosantApplicationAPI.swiftmodule")
                    if FileManager.default.fileExists(atPath: module.path) { return candidate }
                }
                folder.deleteLastPathComponent()
            }
        }
        return nil
    }()

    /// Runs the compiler, or another tool beside it.
    static func run(
        _ arguments: [String], tool: String = "swiftc"
    ) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [tool] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
