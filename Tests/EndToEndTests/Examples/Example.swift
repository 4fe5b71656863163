import Foundation
import Testing

/// One of the packages in `Examples`, or a copy of it that a test may change.
struct Example {
    /// The folder that `make test` builds the examples in; `nil` for tests that are run without it.
    static let scratch = ProcessInfo.processInfo.environment["APUS_EXAMPLES"].map { URL(filePath: $0) }
    /// Why tests are skipped.
    static let reason: Comment = "APUS_EXAMPLES names no folder with the built examples: 'make test' builds them"

    let folder: URL
    private let copy: ExampleCopy?

    /// The package as it is committed.
    init(_ name: String) {
        folder = GeneratedFiles.package.appending(path: "Examples/\(name)")
        copy = nil
    }

    /// A copy in a folder whose name has a space; it goes away with the last value that has it.
    init(copyOf name: String) throws {
        let copy = try ExampleCopy(of: GeneratedFiles.package.appending(path: "Examples/\(name)"))
        folder = copy.folder
        self.copy = copy
        let manifest = try read("Package.swift")
        try write(
            manifest.replacing(#"path: "../..""#, with: "path: \"\(GeneratedFiles.package.path)\""), to: "Package.swift"
        )
    }

    func read(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: path))
    }

    func replace(_ old: String, with new: String, in path: String) throws {
        let text = try read(path)
        try #require(text.contains(old), "\(path) has no \(old)")
        try write(text.replacing(old, with: new), to: path)
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(at: folder.appending(path: path)) }

    /// Runs SwiftPM: `build`, or `package` and more.
    func swift(_ command: String, _ arguments: [String] = []) async throws -> FinishedProcess {
        let scratch = try #require(Self.scratch, Self.reason)
        let places = ["--package-path", folder.path, "--scratch-path", scratch.path]
        return try await FinishedProcess(
            URL(filePath: "/usr/bin/env"), ["swift", command] + places + arguments)
    }

    /// Runs a program that was built.
    static func run(
        _ program: String, _ arguments: [String], environment: [String: String] = [:]
    ) async throws -> FinishedProcess {
        let scratch = try #require(Self.scratch, Self.reason)
        return try await FinishedProcess(
            scratch.appending(path: "debug/\(program)"), arguments, environment: environment)
    }
}

/// The folder of a copy.
private final class ExampleCopy: Sendable {
    let folder: URL
    private let parent: URL

    init(of example: URL) throws {
        parent = FileManager.default.temporaryDirectory.appending(path: "apus-example-\(UUID().uuidString)")
        folder = parent.appending(path: "my \(example.lastPathComponent)")
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: example, to: folder)
    }

    deinit { try? FileManager.default.removeItem(at: parent) }
}

/// A process that has come to its end.
struct FinishedProcess: Sendable {
    let status: Int32
    let output: String
    let error: String

    /// Both streams, for the message of a failure.
    var said: String { output + error }

    /// - Parameter environment: What is added to the environment of the tests.
    init(_ executable: URL, _ arguments: [String], environment: [String: String] = [:]) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "apus-process-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let streams = ["output", "error"].map { folder.appending(path: $0) }
        for stream in streams { try Data().write(to: stream) }

        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: streams[0])
        process.standardError = try FileHandle(forWritingTo: streams[1])
        // To block a thread would take it from the server that the process talks to.
        status = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        output = try String(contentsOf: streams[0], encoding: .utf8)
        error = try String(contentsOf: streams[1], encoding: .utf8)
    }
}
