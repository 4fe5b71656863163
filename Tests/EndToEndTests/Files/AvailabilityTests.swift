#if os(Linux)
import Foundation
import Testing

@Suite("The script that looks for APIs newer than the package's platforms", .timeLimit(.minutes(2)))
struct AvailabilityTests {
    /// Each line that ends in `// fault` has one.
    private static let source = """
        func plain(_ bytes: [UInt8]) -> String? { String(validating: bytes, as: UTF8.self) }  // fault
        func otherOverload(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) + "validating: { \\("}")" }
        func checked(_ bytes: [UInt8]) -> String? {
            if #available(macOS 15, *) {
                return String(validating: bytes, as: UTF8.self)
            } else {
                return String(validating: bytes, as: UTF8.self)  // fault
            }
        }
        func guarded(_ bytes: [UInt8]) -> String? {
            guard #available(macOS 15.1, *) else { return nil }
            return String(validating: bytes, as: UTF8.self)
        }
        func afterGuarded(_ bytes: [UInt8]) -> String? {
            return String(validating: bytes, as: UTF8.self)  // fault
        }
        @available(macOS 15, *)
        struct Newer {
            func text(_ bytes: [UInt8]) -> String? { String(validating: bytes, as: UTF8.self) }
        }
        @available(macOS 14.4, *)
        func tooEarly(_ bytes: [UInt8]) -> String? { String(validating: bytes, as: UTF8.self) }  // fault
        #if os(Linux)
        func onLinux(_ bytes: [UInt8]) -> String? { String(validating: bytes, as: UTF8.self) }
        #else
        #endif
        #if canImport(Darwin)
        #else
        func elsewhere(_ bytes: [UInt8]) -> String? { String(validating: bytes, as: UTF8.self) }
        #endif
        func sum(_ stream: AsyncStream<Int>) async -> Int {
            var sum = 0
            for await number in stream { sum &*= number &* 3 }
            return sum
        }
        actor Owner {
            isolated deinit {}  // fault
        }

        """

    private static let package = """
        // swift-tools-version: 6.1
        import PackageDescription

        let package = Package(name: "Planted", platforms: [.macOS(.v14)], targets: [.target(name: "Planted")])

        """

    @Test("it finds each use that no check guards, tells the version, and wants a build that is up to date")
    func planted() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "apus-planted-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "Sources/Planted/Planted.swift")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(Self.package.utf8).write(to: folder.appending(path: "Package.swift"))
        try Data(Self.source.utf8).write(to: file)

        let script = GeneratedFiles.package.appending(path: "Scripts/availability").path
        let run = "cd '\(folder.path)' && '\(script)'"
        let unbuilt = try SwiftCompiler.run(["-c", run], tool: "sh")
        #expect(unbuilt.status == 1 && unbuilt.output.contains("there is no index in"), "\(unbuilt.output)")

        let build = try SwiftCompiler.run(["build", "--package-path", folder.path], tool: "swift")
        try #require(build.status == 0, "\(build.output)")
        let result = try SwiftCompiler.run(["-c", run], tool: "sh")
        #expect(result.status == 1)
        let faults = result.output.split(separator: "\n").dropLast().map(String.init)
        let expected = Self.source.numberedLines.filter { $0.text.hasSuffix("// fault") }.map(\.number)
        let lines = faults.compactMap { $0.firstMatch(of: #/^Sources/Planted/Planted.swift:(\d+):\d+: /#)?.1 }
        #expect(lines.compactMap { Int($0) } == expected, "\(result.output)")
        #expect(faults.first?.hasSuffix(": String.init(validating:as:) needs macOS 15, not macOS 14") == true)
        #expect(faults.last?.hasSuffix(": isolated deinit needs macOS 15.4, not macOS 14") == true)

        try Data((Self.source + "\n").utf8).write(to: file)
        let stale = try SwiftCompiler.run(["-c", run], tool: "sh")
        #expect(stale.status == 1 && stale.output.contains("older"), "\(stale.output)")
    }
}
#endif
