import Foundation
import TestedTransport
import Testing

/// The process of `Tests/LoopbackProcess`, once as the server and once as the client.
private struct OwnProcess {
    static let binary: URL = {
        let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        return (bundles.first?.deletingLastPathComponent() ?? Bundle.main.bundleURL)
            .appending(path: "LoopbackProcess")
    }()

    let process = Process()
    let input = Pipe()
    private let output = Pipe()

    init(_ arguments: String...) throws {
        process.executableURL = Self.binary
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    /// The first line of its output. Whoever waits seconds for it must not keep a thread of the tests' pool.
    func line() async throws -> String {
        let output = output.fileHandleForReading
        return try await withCheckedThrowingContinuation { continuation in
            Thread {
                continuation.resume(
                    with: Result {
                        var line = Data()
                        while let byte = try output.read(upToCount: 1), !byte.isEmpty, byte != Data("\n".utf8) {
                            line.append(byte)
                        }
                        return String(decoding: line, as: UTF8.self)
                    })
            }.start()
        }
    }

    func stop() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}

@Suite("Large bodies", .serialized, .timeLimit(.minutes(2)))
struct LargeTransferTests {
    @Test(
        "memory grows by less than 32 MB, however large the body",
        arguments: [
            ("bytes", 256), ("slowBytes", 256), ("download", 256), ("uploadFile", 256),
            // URLSession sends a file in the end, as `uploadFile` does.
            ("uploadStream", isURLSessionTested ? 64 : 256), ("uploadMultipart", isURLSessionTested ? 64 : 256),
        ])
    func constantMemory(_ transfer: String, _ megabytes: Int) async throws {
        let folder = try TemporaryFolder()
        let file = folder.file("file")
        try Data().write(to: file)
        let server = try OwnProcess("serve")
        defer { server.stop() }
        let client = try OwnProcess(transfer, try await server.line(), file.path)
        defer { client.stop() }
        let figures = try await client.line().split(separator: " ").compactMap { Int($0) }
        try #require(figures.count == 2)
        #expect(figures[0] >= megabytes << 20)
        #expect(figures[1] < 32 << 20, "it grew by \(figures[1] >> 10) KB")
        #expect(try folder.names() == ["file"])
    }
}
