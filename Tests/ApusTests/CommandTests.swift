import Foundation
import Testing

@testable import apus

@Suite("The commands, as a shell sees them")
struct CommandTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(petstore, to: "petstore.yml")
        try folder.write(petstore, to: "spec.yml")
    }

    @Test("validate says what a document has and exits with 0")
    func validate() throws {
        let run = try ApusProcess("validate", "petstore.yml", in: folder)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.error.contains(/^petstore\.yml: 1 operation, 1 type; 0 errors, 0 warnings \(\d+\.\d\d s\)\n$/))
    }

    @Test("a document with errors is exit status 1, and the others are read all the same")
    func errors() throws {
        try folder.write("openapi: 3.0.3\n\tinfo: {}\n", to: "broken.yml")
        let run = try ApusProcess("validate", "broken.yml", "missing.yml", "petstore.yml", in: folder)
        #expect(run.status == 1)
        #expect(run.errorLines[0].hasPrefix("broken.yml:2:1: error: "))
        #expect(run.errorLines[1] == " 2 |     info: {}")
        #expect(run.errorLines[2] == "   | ^")
        #expect(run.error.contains("missing.yml:1:1: error: "))
        #expect(run.errorLines.last?.hasPrefix("petstore.yml: 1 operation") == true)
    }

    @Test("a document may come through a pipe that is handed to apus, up to the limit of its size")
    func pipes() throws {
        for (script, status) in [
            ("cat petstore.yml | \"$0\" validate /dev/stdin", 0), ("\"$0\" validate <(cat petstore.yml)", 0),
            ("\"$0\" validate <(sleep 0.3; cat petstore.yml)", 0), ("\"$0\" validate /dev/stdin < petstore.yml", 0),
            ("cat petstore.yml | \"$0\" validate -", 0), ("\"$0\" validate - < petstore.yml", 0),
            ("cat /dev/zero | \"$0\" validate - --max-file-size 100000", 1),
            ("cat petstore.yml | \"$0\" validate /dev/stdin --max-file-size 100", 1),
            ("cat /dev/zero | \"$0\" validate /dev/stdin --max-file-size 100000", 1),
        ] {
            let run = try ApusProcess(
                ["-c", script, ApusProcess.binary.path], in: folder, binary: URL(fileURLWithPath: "/bin/bash"))
            #expect(run.status == status, "\(script): \(run.error)")
            #expect(
                run.error.contains(status == 0 ? ": 1 operation, 1 type; 0 errors" : "is larger than 100"),
                "\(run.error)")
        }
    }

    @Test("- is standard input for every command that reads a document, whose references start at the working folder")
    func standardInput() throws {
        let split = petstore.replacingOccurrences(of: "'#/components/schemas/pet'", with: "'schemas/pet.yml'")
        try folder.write(split, to: "specs/split.yml")
        try folder.write("type: object\nproperties: {name: {type: string}}\n", to: "schemas/pet.yml")
        for (script, text) in [
            ("cat specs/split.yml | \"$0\" validate -", "<stdin>: 1 operation"),
            ("cat specs/split.yml | \"$0\" resolve -", "name:"), ("cat specs/split.yml | \"$0\" model -", "\"name\""),
            (
                "cat specs/split.yml | \"$0\" generate --spec - --output out --module PetAPI",
                "PetAPI: 1 operation"
            ),
            ("cat specs/split.yml | \"$0\" diff petstore.yml -", ""),
            ("echo 'openapi: 3.0.3' | \"$0\" validate -", "<stdin>:1:1: warning: the document has no 'info'"),
            ("echo '{' | \"$0\" validate - || true", "<stdin>:2:1: error: "),
            ("\"$0\" validate - < /dev/null || true", "<stdin>:1:1: error: the file is empty"),
            ("\"$0\" validate - <&- || true", "<stdin>:1:1: error: "),
            ("\"$0\" validate - < . || true", "<stdin>:1:1: error: '<stdin>' is a folder"),
        ] {
            let run = try ApusProcess(
                ["-c", script, ApusProcess.binary.path], in: folder, binary: URL(fileURLWithPath: "/bin/bash"))
            #expect(run.status == 0, "\(script): \(run.error)")
            #expect(text.isEmpty || (run.output + run.error).contains(text), "\(script): \(run.output)\(run.error)")
        }
    }

    @Test("a document that may never end is an error", .timeLimit(.minutes(1)))
    func endless() throws {
        let pipe = folder.url.appendingPathComponent("pipe.yml").path
        #expect(mkfifo(pipe, 0o600) == 0)
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appendingPathComponent("zero.yml").path, withDestinationPath: "/dev/zero")
        for document in ["pipe.yml", "zero.yml", "/dev/zero"] {
            let run = try ApusProcess("validate", document, in: folder)
            #expect(run.status == 1)
            #expect(
                run.errorLines.first == "\(document):1:1: error: '\(document)' is not a regular file [unreadable-file]")
        }
    }

    @Test(
        "wrong usage is exit status 64",
        arguments: [
            ["validate"], ["validat", "a.yml"], ["validate", "a.yml", "--diagnostics", "xml"],
            ["validate", "a.yml", "--max-depth", "0"], ["validate", "a.yml", "--max-depth", "many"],
            ["generate", "--spec", "petstore.yml"], ["generate", "--pack", "markdown"],
            ["generate", "--spec", "petstore.yml", "--output", "out", "--module", "no-name"],
            ["generate", "--spec", "petstore.yml", "--output", "out", "--module", "A", "--client", "A"],
            ["generate", "--config", "a.yml", "--spec", "petstore.yml", "--output", "out", "--module", "A"],
            ["generate", "--config", "missing.yml"], ["templates", "eject", ""],
            ["templates", "keys", ""], ["templates", "keys", "--format", "json"],
            [
                "generate", "--spec", "petstore.yml", "--output", "a", "--module", "A", "--changelog", "", "--since",
                "x",
            ],
        ])
    func usage(arguments: [String]) throws {
        let run = try ApusProcess(arguments, in: folder)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(!run.error.isEmpty)
    }

    @Test("a folder in place of a document is an error, without a line of it")
    func folderAsDocument() throws {
        try folder.write("", to: "folder/file")
        let run = try ApusProcess("validate", "folder", in: folder)
        #expect(run.status == 1)
        #expect(run.errorLines.first == "folder:1:1: error: 'folder' is a folder, not a file [unreadable-file]")
        #expect(run.errorLines.count == 2, "\(run.error)")
    }

    @Test("generate without options and without apus.yml says what to do")
    func noConfiguration() throws {
        let run = try ApusProcess("generate", in: folder)
        #expect(run.status == 64)
        #expect(run.error.contains("There is no apus.yml here or in a folder above"))
    }

    @Test("a fault of apus.yml is exit status 64, with its place as seen from the working directory")
    func configurationFault() throws {
        try folder.write("clients:\n- modul: A\n  spec: petstore.yml\n  output: out\n", to: "apus.yml")
        try folder.write("", to: "deep/er/file")
        let run = try ApusProcess("generate", in: try folder.subfolder("deep/er"))
        #expect(run.status == 64)
        #expect(
            run.errorLines.prefix(3) == [
                "../../apus.yml:2:3: error: unknown key 'modul'; did you mean 'module'? [configuration]",
                " 2 | - modul: A", "   |   ^",
            ])
        #expect(run.errorLines.last == "../../apus.yml: nothing written; 2 errors, 0 warnings")
    }

    @Test("JSON and SARIF of validate are standard output, the summary is standard error")
    func machineFormats() throws {
        for format in ["json", "sarif"] {
            let run = try ApusProcess("validate", "missing.yml", "--diagnostics", format, in: folder)
            #expect(run.status == 1)
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.output.utf8)) }
            #expect(run.errorLines.count == 1)
        }
        let clean = try ApusProcess("validate", "petstore.yml", "--diagnostics", "json", in: folder)
        #expect(clean.output.filter { !$0.isWhitespace } == "[]")
    }

    @Test("every command's help shows an example, and the examples work")
    func help() throws {
        try folder.write("clients:\n- {module: PetAPI, spec: petstore.yml, output: out}\n", to: "apus.yml")
        for name in ["old.yml", "new.yml", "shop.yml"] { try folder.write(petstore, to: name) }
        try folder.git("init", "--quiet")
        try folder.git("add", ".")
        try folder.git("commit", "--quiet", "-m", "first")
        try folder.git("tag", "v1.2.0")
        var commands = 0
        let names = Apus.configuration.subcommands.map { [$0._commandName] }
        for command in [[]] + names + [["templates", "eject"], ["templates", "keys"]] {
            let help = try ApusProcess(command + ["--help"], in: folder)
            #expect(help.status == 0)
            let examples = help.output.split(separator: "\n").filter { $0.hasPrefix("  apus ") }
            #expect(!examples.isEmpty, "\(command) has no example")
            for example in examples {
                let words = example.split(separator: " ").dropFirst().map(String.init)
                let run = try ApusProcess(words, in: words.first == "init" ? newFolder() : folder)
                #expect(run.status == 0, "\(example): \(run.error)")
                commands += 1
            }
        }
        #expect(commands >= 7)
    }

    /// A folder with a document and nothing else, beside a checkout of the package.
    private func newFolder() throws -> TemporaryFolder {
        let name = "new-\(UUID())"
        try folder.write("", to: "\(name)/apus/Package.swift")
        try folder.write(petstore, to: "\(name)/package/petstore.yml")
        return try folder.subfolder("\(name)/package")
    }
}

@Suite("Colours")
struct ColourTests {
    @Test("errors are coloured on a terminal, and neither elsewhere nor with NO_COLOR nor on a dumb terminal")
    func colours() throws {
        let folder = try TemporaryFolder()
        func isColored(_ environment: [String: String], terminal: Bool, _ arguments: String...) throws -> Bool {
            let run = try ApusProcess(
                ["validate", "missing.yml"] + arguments, in: folder, environment: environment, isTerminal: terminal)
            #expect(run.error.contains("missing.yml"))
            return run.error.contains("\u{1B}[")
        }
        let color = ["TERM": "xterm", "NO_COLOR": ""]
        #expect(try isColored(color, terminal: true))
        #expect(try !isColored(color, terminal: false))
        #expect(try !isColored(["TERM": "xterm", "NO_COLOR": "1"], terminal: true))
        #expect(try !isColored(["TERM": "dumb", "NO_COLOR": ""], terminal: true))
        #expect(try isColored(["NO_COLOR": "1"], terminal: false, "--color", "always"))
        #expect(try !isColored(color, terminal: true, "--color", "never"))
    }
}
