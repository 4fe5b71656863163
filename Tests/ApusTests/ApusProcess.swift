import Foundation
import Testing

/// One run of the built binary, as a shell would see it.
struct ApusProcess {
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

    init(
        _ arguments: String..., in folder: TemporaryFolder, environment: [String: String] = [:],
        binary: URL = Self.binary
    ) throws {
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        let output = folder.url.appendingPathComponent(".stdout-\(UUID())")
        let error = folder.url.appendingPathComponent(".stderr-\(UUID())")
        for file in [output, error] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: error)
        try process.run()
        process.waitUntilExit()
        status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        self.output = try String(contentsOf: output, encoding: .utf8)
        self.error = try String(contentsOf: error, encoding: .utf8)
        for file in [output, error] { try FileManager.default.removeItem(at: file) }
    }
}

/// A folder that goes away with the test.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("apus-tests-\(UUID())")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    @discardableResult
    func write(_ text: String, to path: String) throws -> URL {
        let file = url.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file
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
