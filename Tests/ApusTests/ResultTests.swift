import Foundation
import Testing

@testable import apus

@Suite("The commands whose result is a document")
struct ResultTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(petstore, to: "petstore.yml")
    }

    @Test("model prints JSON, and nothing else, on standard output")
    func model() throws {
        let run = try ApusProcess("model", "petstore.yml", in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.error.isEmpty)
        let model = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        #expect(model?["title"] as? String == "Petstore")
    }

    @Test("JSON diagnostics of model go to standard error, alone")
    func machineFormat() throws {
        let run = try ApusProcess("model", "missing.yml", "--diagnostics", "json", in: folder)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.error.utf8)) }
    }

    @Test(
        "a file that can't be written is an error with the path and the system's reason, and nothing of a library's",
        arguments: [
            ["resolve", "petstore.yml", "-o", "."], ["resolve", "petstore.yml", "-o", "petstore.yml/x.yml"],
            ["diff", "petstore.yml", "petstore.yml", "-o", "petstore.yml/report.md"],
            ["diff", "petstore.yml", "petstore.yml", "-o", "."],
            ["generate", "--spec", "petstore.yml", "--module", "PetAPI", "--output", "petstore.yml/out"],
            ["templates", "eject", "petstore.yml"],
        ])
    func unwritable(arguments: [String]) throws {
        let run = try ApusProcess(arguments, in: folder)
        #expect(run.status == 1)
        let line = try #require(run.errorLines.first)
        let form =
            /apus: error: can't (write|make the folder|open the folder) '[^']+': (Is|Not) a directory( \[output\])?/
        #expect(try form.wholeMatch(in: line) != nil || line.contains("File exists"), "\(run.error)")
    }

    @Test("a result goes to a device or a missing folder too")
    func writable() throws {
        #expect(try ApusProcess("resolve", "petstore.yml", "-o", "/dev/null", in: folder).status == 0)
        #expect(try ApusProcess("resolve", "petstore.yml", "-o", "new/a/petstore.json", in: folder).status == 0)
        #expect(try folder.read("new/a/petstore.json").hasPrefix("{"))
    }

    @Test("where there is no folder for temporary files, or no git, that is said")
    func environment() throws {
        let temporary = try ApusProcess(["diff"], in: folder, environment: ["TMPDIR": "/nowhere"])
        #expect(temporary.status == 1)
        #expect(
            temporary.error.hasPrefix(
                "apus: error: can't make a temporary folder in '/nowhere': No such file or directory"))
        try folder.write("clients:\n- {module: PetAPI, spec: petstore.yml, output: out}\n", to: "apus.yml")
        let git = try ApusProcess(["diff"], in: folder, environment: ["PATH": "/nowhere"])
        #expect(git.status == 1)
        #expect(git.error == "apus: error: git can't be run here: is it installed? [revision]\n")
    }

    @Test("templates eject writes the built-in packs, and generate with them writes the same")
    func eject() throws {
        let run = try ApusProcess("templates", "eject", "mine", in: folder)
        #expect(run.status == 0, "\(run.error)")
        let generate = ["generate", "--spec", "petstore.yml", "--module", "PetAPI", "--output"]
        _ = try ApusProcess(generate + ["builtin"], in: folder)
        let own = try ApusProcess(generate + ["own", "--templates", "mine"], in: folder)
        #expect(own.status == 0, "\(own.error)")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path + "/builtin").sorted()
        #expect(names == (try FileManager.default.subpathsOfDirectory(atPath: folder.url.path + "/own").sorted()))
        for name in names where name.hasSuffix(".swift") || name.hasSuffix(".md") {
            #expect(try folder.read("builtin/\(name)") == folder.read("own/\(name)"))
        }
    }

    @Test("templates eject keeps what was changed")
    func ejectTwice() throws {
        #expect(try ApusProcess("templates", "eject", "mine", in: folder).status == 0)
        try folder.write("changed", to: "mine/swift-client/client.mustache")
        let run = try ApusProcess("templates", "eject", "mine", in: folder)
        #expect(run.status == 1)
        #expect(run.error.contains("'mine/swift-client/client.mustache' was changed"))
        #expect(try folder.read("mine/swift-client/client.mustache") == "changed")
    }
}
