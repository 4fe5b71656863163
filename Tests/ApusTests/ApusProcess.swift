import Foundation

/// One run of the built binary, as a shell would see it.
struct ApusProcess {
    /// The exit status; negative when a signal ended the process.
    let status: Int32
    let output: String
    let error: String

    /// The lines of standard error.
    var errorLines: [String] { error.split(separator: "\n").map(String.init) }

    /// The binary that was built together with these tests.
    static let binary: URL = {
        let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        let folder = bundles.first?.deletingLastPathComponent() ?? Bundle.main.bundleURL
        return folder.appendingPathComponent("apus")
    }()

    /// The checkout that these tests stand in.
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    init(_ arguments: String..., in folder: TemporaryFolder) throws { try self.init(arguments, in: folder) }

    /// - Parameter isTerminal: Whether standard error is a terminal.
    init(
        _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:],
        isTerminal: Bool = false, binary: URL = Self.binary
    ) throws {
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice

        let streams = try TemporaryFolder()
        let output = try streams.write("", to: "output")
        let error = try streams.write("", to: "error")
        process.standardOutput = try FileHandle(forWritingTo: output)
        let terminal = isTerminal ? try PseudoTerminal() : nil
        process.standardError = try terminal?.inner ?? FileHandle(forWritingTo: error)
        try process.run()
        process.waitUntilExit()

        status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        self.output = try String(contentsOf: output, encoding: .utf8)
        self.error = try terminal?.text() ?? String(contentsOf: error, encoding: .utf8)
    }
}

/// A terminal without a window: what a process writes to `inner` can be read from the other side.
struct PseudoTerminal {
    private let outer: FileHandle
    let inner: FileHandle

    struct Unavailable: Error {}

    init() throws {
        var descriptors: (outer: Int32, inner: Int32) = (-1, -1)
        guard openpty(&descriptors.outer, &descriptors.inner, nil, nil, nil) == 0 else { throw Unavailable() }
        outer = FileHandle(fileDescriptor: descriptors.outer, closeOnDealloc: true)
        inner = FileHandle(fileDescriptor: descriptors.inner, closeOnDealloc: true)
    }

    /// What was written so far, at most one buffer full.
    func text() throws -> String { String(decoding: outer.availableData, as: UTF8.self) }
}

/// A folder that goes away with the test.
final class TemporaryFolder: Sendable {
    let url: URL
    private let owner: TemporaryFolder?

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("apus-tests-\(UUID())")
        owner = nil
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    private init(_ path: String, in owner: TemporaryFolder) throws {
        url = owner.url.appendingPathComponent(path)
        self.owner = owner
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { if owner == nil { try? FileManager.default.removeItem(at: url) } }

    func subfolder(_ path: String) throws -> TemporaryFolder { try TemporaryFolder(path, in: self) }

    @discardableResult
    func write(_ text: String, to path: String) throws -> URL {
        let file = url.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file
    }

    /// Runs git in the folder, as somebody.
    func git(_ arguments: String...) throws {
        struct Failure: Error { var arguments: [String] }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"] + arguments
        process.currentDirectoryURL = url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(arguments: arguments) }
    }

    func read(_ path: String) throws -> String {
        try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
    }
}

/// A document without a fault.
let petstore = """
    openapi: 3.0.3
    info: {title: Petstore, version: 1.0.0}
    paths:
      /pets:
        get:
          responses:
            '200':
              description: All pets.
              content:
                application/json:
                  schema: {type: array, items: {$ref: '#/components/schemas/pet'}}
    components:
      schemas:
        pet:
          type: object
          required: [name]
          properties:
            name: {type: string}
    """
