import Foundation
import Testing

@testable import apus

@Suite("apus generate")
struct GenerateTests {
    let folder: TemporaryFolder
    let direct = ["generate", "--spec", "petstore.yml", "--output", "out", "--module", "PetstoreAPI"]

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(petstore, to: "petstore.yml")
    }

    /// The files below a folder, with their bytes and times.
    private func files(_ path: String) throws -> [String: (bytes: Data, date: Date)] {
        let root = folder.url.appendingPathComponent(path)
        var files: [String: (Data, Date)] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let file = root.appendingPathComponent(name)
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            files[name] = (try Data(contentsOf: file), attributes[.modificationDate] as? Date ?? .distantPast)
        }
        return files
    }

    @Test("sources and docs are written, and the last line says what was done")
    func generates() throws {
        let run = try ApusProcess(direct, in: folder)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        let files = try files("out")
        #expect(files.keys.contains { $0.hasPrefix("Sources/") && $0.hasSuffix(".swift") })
        #expect(files.keys.contains { $0.hasPrefix("Docs/") && $0.hasSuffix(".md") })
        let written = files.count - 1
        let summary = "PetstoreAPI: 1 operation, 1 type; \(written) files written, 0 unchanged ("
        #expect(run.error.hasPrefix(summary), "\(run.error)")
        #expect(run.error.contains(/\(\d+\.\d\d s\)\n$/))
    }

    @Test("a second run writes no file and touches none")
    func unchanged() throws {
        _ = try ApusProcess(direct, in: folder)
        let first = try files("out")
        let run = try ApusProcess(direct, in: folder)
        let second = try files("out")
        #expect(run.status == 0)
        #expect(run.error.contains("0 files written, \(first.count - 1) unchanged"), "\(run.error)")
        #expect(first.mapValues(\.bytes) == second.mapValues(\.bytes))
        #expect(first.mapValues(\.date) == second.mapValues(\.date))
    }

    @Test("a file that is not needed any more is removed, and the last line says so")
    func removed() throws {
        try folder.write(petstore + "\n    gone: {type: object, properties: {a: {type: string}}}\n", to: "petstore.yml")
        _ = try ApusProcess(direct, in: folder)
        let before = try files("out").count
        try folder.write(petstore, to: "petstore.yml")
        let run = try ApusProcess(direct, in: folder)
        #expect(run.status == 0)
        #expect(try files("out").count < before)
        #expect(run.error.contains(/, \d removed/), "\(run.error)")
    }

    @Test("the document's examples reach each pack that renders them, also one whose list is replaced")
    func examples() throws {
        let schema = "{type: object, example: {a: b}, properties: {a: {type: string}}}"
        try folder.write(petstore + "\n    tag: \(schema)\n", to: "petstore.yml")
        let client = "{module: PetAPI, spec: petstore.yml, output: out"
        try folder.write("clients:\n- \(client), packs: [swift-client, swift-tests]}\n", to: "apus.yml")
        #expect(try ApusProcess(["generate"], in: folder).status == 0)
        #expect(try files("out").keys.contains("Tests/TagExamples.swift"))

        try folder.write("{{name}}\n", to: "templates/swift-client/suite.mustache")
        try folder.write(
            "files: [{template: suite.mustache, for: examples, path: 'Lists/{{fileName}}.txt'}]\n",
            to: "templates/swift-client/swift-client.pack.yml")
        try folder.write("clients:\n- \(client), templates: templates, packs: [swift-client]}\n", to: "apus.yml")
        #expect(try ApusProcess(["generate"], in: folder).status == 0)
        #expect(try files("out").keys.sorted() == [".apus-manifest", "Lists/TagExamples.txt"])
    }

    @Test("apus.yml is found from a folder below, and its paths are relative to it")
    func configuration() throws {
        try folder.write("clients:\n- {module: PetAPI, spec: petstore.yml, output: Generated/Pets}\n", to: "apus.yml")
        let run = try ApusProcess(["generate"], in: try folder.subfolder("a/b"))
        #expect(run.status == 0, "\(run.error)")
        #expect(run.error.hasPrefix("PetAPI: "))
        #expect(try !files("Generated/Pets").isEmpty)
    }

    @Test("every client of apus.yml is written, also when another one fails")
    func severalClients() throws {
        try folder.write(
            """
            clients:
            - {module: OneAPI, spec: missing.yml, output: one}
            - {module: TwoAPI, spec: petstore.yml, output: two}
            """, to: "apus.yml")
        let run = try ApusProcess("generate", in: folder)
        #expect(run.status == 1)
        #expect(run.error.contains("OneAPI: nothing written; 1 error, 0 warnings"))
        #expect(run.error.contains("TwoAPI: 1 operation"))
        #expect(try !files("two").isEmpty)
    }

    /// Six references that lead nowhere.
    private func writeBroken() throws {
        let properties = (1...6).map { "        p\($0): {$ref: '#/components/schemas/gone\($0)'}\n" }.joined()
        let broken = petstore + "\n    broken:\n      type: object\n      properties:\n" + properties
        try folder.write(broken, to: "petstore.yml")
    }

    @Test("undefined references are one warning with a count, and the last line says what they became")
    func undefinedReferences() throws {
        try writeBroken()
        let run = try ApusProcess(direct, in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.errorLines.count { $0.contains("warning:") } == 1)
        #expect(run.errorLines.first?.hasSuffix("(and 5 more like it) [unresolved-reference]") == true)
        #expect(run.errorLines.last?.contains("; 6 undefined references became JSONValue; ") == true)
    }

    @Test("--unfolded prints every diagnostic")
    func unfolded() throws {
        try writeBroken()
        let run = try ApusProcess(direct + ["--unfolded"], in: folder)
        #expect(run.errorLines.count { $0.contains("warning:") && $0.hasSuffix("[unresolved-reference]") } == 6)
    }

    @Test("apus.yml can turn a warning into an error, and then nothing is written")
    func severity() throws {
        try writeBroken()
        try folder.write(
            """
            clients:
            - module: PetAPI
              spec: petstore.yml
              output: out
              diagnostics: {unresolved-reference: error}
            """, to: "apus.yml")
        let run = try ApusProcess("generate", in: folder)
        #expect(run.status == 1)
        #expect(run.error.contains("PetAPI: nothing written; 6 errors, 0 warnings"))
        #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("out").path))
    }

    @Test("what apus.yml says of pages is read with the document, and a fault of it is shown in apus.yml")
    func pagination() throws {
        let client = "clients:\n- module: PetstoreAPI\n  spec: petstore.yml\n  output: out\n  pagination:\n"
        try folder.write(client + "    GET /pet: {style: link}\n", to: "apus.yml")
        let run = try ApusProcess(["generate"], in: folder)
        #expect(run.status == 1)
        let lines = run.error.split(separator: "\n")
        #expect(
            lines.dropLast() == [
                "apus.yml:6:5: error: 'pagination' names 'GET /pet', but there is no such operation; did you mean 'GET /pets'? "
                    + "[configured-pagination]", " 6 |     GET /pet: {style: link}", "   |     ^",
            ])
        #expect(lines.last?.hasPrefix("PetstoreAPI: nothing written; 1 error") == true)
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "out").path))
    }

    @Test("apus.yml can silence a warning")
    func ignored() throws {
        try writeBroken()
        try folder.write(
            """
            clients:
            - {module: PetAPI, spec: petstore.yml, output: out, diagnostics: {unresolved-reference: ignore}}
            """, to: "apus.yml")
        let run = try ApusProcess("generate", in: folder)
        #expect(run.status == 0)
        #expect(run.errorLines.count == 1)
    }

    @Test("an unknown pack is an error that names the packs there are")
    func unknownPack() throws {
        let run = try ApusProcess(direct + ["--pack", "swift-clients"], in: folder)
        #expect(run.status == 1)
        #expect(run.error.contains("swift-client"))
    }

    @Test("a file that apus did not write is not overwritten")
    func foreignFile() throws {
        _ = try ApusProcess(direct, in: folder)
        let name = try #require(try files("out").keys.first { $0.hasSuffix(".swift") })
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("out"))
        try folder.write("mine", to: "out/\(name)")
        let run = try ApusProcess(direct, in: folder)
        #expect(run.status == 1)
        #expect(run.error.contains(name))
        #expect(try folder.read("out/\(name)") == "mine")
    }

    @Test("a generated file that was changed by hand is replaced, with a warning")
    func edited() throws {
        _ = try ApusProcess(direct, in: folder)
        let name = try #require(try files("out").keys.first { $0.hasSuffix(".swift") })
        let text = try folder.read("out/\(name)")
        try folder.write(text + "// mine", to: "out/\(name)")
        let run = try ApusProcess(direct, in: folder)
        #expect(run.status == 0)
        #expect(run.error.contains("warning: 'out/\(name)' was changed by hand"))
        #expect(run.error.contains("; 1 file written, "))
        #expect(try folder.read("out/\(name)") == text)
    }

    @Test("a generated file that is no longer needed but was changed by hand is left, with a warning that names it")
    func keptEdit() throws {
        try folder.write(petstore + "\n    gone: {type: object, properties: {a: {type: string}}}\n", to: "petstore.yml")
        #expect(try ApusProcess(direct, in: folder).status == 0)
        try folder.write("// mine", to: "out/Sources/Models/Gone.swift")
        try folder.write(petstore, to: "petstore.yml")
        let check = try ApusProcess(["check"] + direct.dropFirst(), in: folder)
        #expect(check.status == 1)
        #expect(
            check.error.contains(
                "out/Sources/Models/Gone.swift: error: this file is no longer needed, but was changed by hand: 'apus "
                    + "generate' leaves it to you [unneeded-file]"), "\(check.error)")
        let run = try ApusProcess(direct, in: folder)
        #expect(run.status == 0)
        #expect(
            run.error.contains(
                "warning: 'out/Sources/Models/Gone.swift' is no longer needed, but was changed by hand: it is left, and is "
                    + "yours now [left-file]"), "\(run.error)")
        #expect(try folder.read("out/Sources/Models/Gone.swift") == "// mine")
    }

    @Test("a manifest of a stranger removes no file of theirs, and says so at its line")
    func hostileManifest() throws {
        let digest = String(repeating: "0", count: 64)
        try folder.write("mine", to: "out/.git/config")
        try folder.write("\(digest)  .git/config\n\(digest)  ../petstore.yml\n", to: "out/.apus-manifest")
        let check = try ApusProcess(["check"] + direct.dropFirst() + ["--unfolded"], in: folder)
        #expect(check.error.contains("out/.apus-manifest:1:67: warning: '.git/config' is not a file"), "\(check.error)")
        let run = try ApusProcess(direct, in: folder)
        #expect(run.status == 0, "\(run.error)")
        for line in [
            "out/.apus-manifest:1:67: warning: '.git/config' is not a file that apus writes: the line is passed over",
            "out/.apus-manifest:2:67: warning: '../petstore.yml' is not a file that apus writes: the line is passed over",
        ] {
            #expect(run.errorLines.contains { $0.hasPrefix(line) }, "\(run.error)")
        }
        #expect(try folder.read("out/.git/config") == "mine")
        #expect(try folder.read("petstore.yml") == petstore)
    }

    @Test(
        "names and places of the command line are checked as those of apus.yml are",
        arguments: [
            (["--output", "out", "--module", "URL"], "--module: 'URL' would hide what generated code calls so."),
            (
                ["--output", "out", "--module", "PetAPI", "--client", "Request"],
                "--client: 'Request' would hide what generated code calls so."
            ),
            (
                ["--output", "out", "--module", "APIAPI"],
                "--module: the client needs a name of its own, for 'APIClient' would hide what generated code calls so."
            ),
            (
                ["--output", ".", "--module", "PetAPI"],
                "--output: 'petstore.yml', which the client is made from, is in '.'."
            ),
            (
                ["--output", "x/..", "--module", "PetAPI"],
                "--output: 'petstore.yml', which the client is made from, is in 'x/..'."
            ),
        ])
    func usage(options: [String], message: String) throws {
        let run = try ApusProcess(["generate", "--spec", "petstore.yml"] + options, in: folder)
        #expect(run.status == 64)
        #expect(run.error.contains(message), "\(run.error)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).contains("out") == false)
    }

    @Test("the binary generates alone, copied into another folder")
    func copiedAlone() throws {
        let elsewhere = try TemporaryFolder()
        let copy = elsewhere.url.appendingPathComponent("apus")
        try FileManager.default.copyItem(at: ApusProcess.binary, to: copy)
        let run = try ApusProcess(direct, in: folder, binary: copy)
        #expect(run.status == 0, "\(run.error)")
        #expect(try !files("out").isEmpty)
    }
}
