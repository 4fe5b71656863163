import Foundation
import Testing

@testable import apus

@Suite("apus check")
struct CheckTests {
    let folder: TemporaryFolder
    let client = ["--spec", "petstore.yml", "--output", "out", "--module", "PetstoreAPI", "--color", "never"]

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(petstore, to: "petstore.yml")
        #expect(try ApusProcess(["generate"] + client, in: folder).status == 0)
    }

    private func check(_ options: String...) throws -> ApusProcess {
        try ApusProcess(["check"] + client + options, in: folder)
    }

    /// The files below the output folder, with their times.
    private func dates() throws -> [String: Date] {
        var dates: [String: Date] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.url.path) {
            let file = folder.url.appendingPathComponent(name).path
            dates[name] = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
        }
        return dates
    }

    @Test("files that are as generate writes them are right")
    func same() throws {
        let run = try check()
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.error.contains(/^PetstoreAPI: 1 operation, 1 type; \d+ files are up to date \(/))
    }

    @Test("each file that is not says what is wrong with it, the difference is printed, and nothing is written")
    func different() throws {
        // Stale: the document changed. Missing, edited by hand, foreign: by hand.
        try folder.write(petstore.replacing("name: {type: string}", with: "name: {type: integer}"), to: "petstore.yml")
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("out/Docs/index.md"))
        let resource = try folder.read("out/Sources/Requests/PetsResource.swift")
        try folder.write(
            resource.replacing("Requests to", with: "My requests to"), to: "out/Sources/Requests/PetsResource.swift")
        try folder.write("// mine\n", to: "out/Sources/Models/Mine.swift")
        let before = try dates()

        let run = try check()
        #expect(run.status == 1)
        #expect(
            run.error.contains(
                "out/Docs/index.md: error: this file is missing: 'apus generate' writes it [missing-file]"))
        #expect(
            run.error.contains(
                "out/Sources/Models/Pet.swift:5:1: error: this file is out of date: 'apus generate' rewrites it [stale-file]\n"
                    + " 5 |     public var name: String\n"), "\(run.error)")
        #expect(
            run.error.contains(
                "out/Sources/Requests/PetsResource.swift:4:1: error: this file was changed by hand: 'apus generate' undoes "
                    + "the change [edited-file]"), "\(run.error)")
        #expect(
            run.error.contains(
                "out/Sources/Models/Mine.swift: warning: this file was not written by apus [foreign-file]"))
        #expect(
            run.error.contains(/PetstoreAPI: 1 operation, 1 type; 4 files differ, \d+ are up to date \(/))
        #expect(
            run.output.contains(
                """
                --- out/Sources/Models/Pet.swift
                +++ out/Sources/Models/Pet.swift
                @@ -2,9 +2,9 @@
                 import ApusRuntime
                 \n public nonisolated struct Pet: Codable, Hashable, Sendable {
                -    public var name: String
                +    public var name: Int
                """), "\(run.output)")
        #expect(run.output.contains("--- /dev/null\n+++ out/Docs/index.md\n"))
        #expect(try dates() == before)

        #expect(try ApusProcess(["generate"] + client, in: folder).status == 0)
        #expect(try check().status == 0)
    }

    @Test("a file that is not needed any more, one in the way, and a manifest without a line are differences")
    func surplus() throws {
        try folder.write(petstore + "\n    gone: {type: object, properties: {a: {type: string}}}\n", to: "petstore.yml")
        _ = try ApusProcess(["generate"] + client, in: folder)
        try folder.write(petstore, to: "petstore.yml")
        let run = try check()
        #expect(run.status == 1)
        #expect(
            run.error.contains(
                "out/Sources/Models/Gone.swift: error: this file is no longer needed: 'apus generate' removes it "
                    + "[unneeded-file]"), "\(run.error)")
        #expect(run.output.contains("+++ /dev/null\n"))

        _ = try ApusProcess(["generate"] + client, in: folder)
        let manifest = try folder.read("out/.apus-manifest")
        try folder.write(
            manifest.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n", to: "out/.apus-manifest")
        let forgotten = try check()
        #expect(forgotten.status == 1)
        #expect(
            forgotten.error.contains("out/.apus-manifest: error: the manifest is out of date"), "\(forgotten.error)")

        try folder.write("", to: "out/.apus-manifest")
        try folder.write("mine", to: "out/Sources/Models/Pet.swift")
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("out/Sources/Requests"))
        try folder.write("mine", to: "out/Sources/Requests")
        try folder.write("mine", to: "out/Sources/Models/Mine.swift")
        let foreign = try check("--unfolded")
        #expect(foreign.status == 1)
        #expect(
            foreign.error.contains(
                "error: 'out/Sources/Models/Pet.swift' is in the way: it was not written by apus"),
            "\(foreign.error)")
        #expect(
            foreign.error.contains("error: 'out/Sources/Requests' is in the way: it is not a folder"),
            "\(foreign.error)")
        // What is in the way is not told again as a foreign file.
        #expect(foreign.error.components(separatedBy: "[foreign-file]").count == 2, "\(foreign.error)")
    }

    @Test("--max-diff says how many lines of the difference are printed")
    func maximum() throws {
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("out"))
        let run = try check("--max-diff", "5")
        #expect(run.status == 1)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 6)
        #expect(lines.last == "apus: --max-diff shows more than 5 lines")
        #expect(try check("--max-diff", "0").output.isEmpty)
        #expect(try !check("--max-diff", "100000").output.contains("--max-diff"))
        #expect(try check("--max-diff", "-1").status == 64)
        #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("out").path))
    }

    @Test("JSON and SARIF have every file with its place")
    func machines() throws {
        try folder.write(petstore.replacing("name: {type: string}", with: "name: {type: integer}"), to: "petstore.yml")
        let json = try check("--diagnostics", "json")
        #expect(json.status == 1)
        let entries = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
        let stale = try #require(
            entries.first { ($0["location"] as? [String: Any])?["file"] as? String == "out/Sources/Models/Pet.swift" })
        #expect(stale["code"] as? String == "stale-file")
        #expect((stale["location"] as? [String: Any])?["line"] as? Int == 5)
        let sarif = try check("--diagnostics", "sarif")
        #expect(sarif.status == 1)
        #expect(sarif.output.contains(#""ruleId" : "stale-file""#), "\(sarif.output)")
    }

    @Test("a document with errors is not compared")
    func broken() throws {
        try folder.write("openapi: 2", to: "petstore.yml")
        let run = try check()
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.error.contains("PetstoreAPI: not compared; 1 error, 0 warnings"), "\(run.error)")
    }
}
