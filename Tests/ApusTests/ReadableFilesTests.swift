import Foundation
import Testing

@testable import apus

@Suite("Which files references may lead to")
struct ReadableFilesTests {
    let folder: TemporaryFolder
    private let split = petstore.replacing("name: {type: string}", with: "name: {$ref: '../parts/name.yml'}")

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(split, to: "spec/pets.yml")
        try folder.write("# Part\n{type: string, maxLength: 9}\n", to: "parts/name.yml")
    }

    private func run(_ arguments: String...) throws -> ApusProcess { try ApusProcess(arguments, in: folder) }

    @Test("beyond the document's folder an error names the option and the key that allow it")
    func refused() throws {
        let refused = try run("validate", "spec/pets.yml")
        #expect(refused.status == 1)
        #expect(
            refused.error.contains(
                "error: '../parts/name.yml' is outside of the folders that may be read: not read; "
                    + "'--allow-outside-references', or 'references: outside' in apus.yml, allows it "
                    + "[reference-outside-root]"), "\(refused.error)")
        #expect(try run("validate", "spec/pets.yml", "--allow-outside-references").status == 0)
        #expect(try run("validate", "spec/pets.yml", "--input", "parts/name.yml").status == 0)
        #expect(try run("validate", "spec/pets.yml", "--input", "spec/pets.yml").status == 1)
    }

    @Test("the git repository that holds the document may be read, and what lies above it may not")
    func repository() throws {
        _ = try folder.subfolder(".git")
        #expect(try run("validate", "spec/pets.yml").status == 0)
        #expect(try run("model", "spec/pets.yml").output.contains("maxLength"))
        #expect(try run("resolve", "spec/pets.yml").output.contains("#/components/schemas/_2E_2E.parts.name_yml"))
        _ = try folder.subfolder("spec/.git")
        #expect(try run("validate", "spec/pets.yml").status == 1)
    }

    @Test("the folder of apus.yml may be read, and by 'references: outside' any")
    func configuration() throws {
        let client = "module: PetAPI, spec: spec/pets.yml, output: out"
        try folder.write("clients:\n- {\(client)}\n", to: "apus.yml")
        let written = try run("generate")
        #expect(written.status == 0, "\(written.error)")
        #expect(try folder.read("out/Docs/Models/Pet.md").contains(folder.url.path) == false)

        try folder.write("clients:\n- {\(client.replacing("spec/", with: ""))}\n", to: "spec/apus.yml")
        #expect(try run("generate", "--config", "spec/apus.yml").status == 1)
        try folder.write(
            "clients:\n- {\(client.replacing("spec/", with: "")), references: outside}\n", to: "spec/apus.yml")
        #expect(try run("generate", "--config", "spec/apus.yml").status == 0)
        #expect(try folder.read("spec/out/Sources/Models/Pet.swift") == folder.read("out/Sources/Models/Pet.swift"))
        let confined = try run("generate", "--config", "spec/apus.yml", "--output", "spec/out", "--self-contained")
        #expect(confined.status == 64)
        #expect(confined.error.contains("'references: outside' and --self-contained contradict each other"))
    }

    @Test("a folder of links, as build tools have, is read by declaring the files, and only those")
    func links() throws {
        _ = try folder.subfolder("sandbox/spec")
        _ = try folder.subfolder("sandbox/parts")
        for name in ["spec/pets.yml", "parts/name.yml"] {
            try FileManager.default.createSymbolicLink(
                at: folder.url.appending(path: "sandbox/\(name)"),
                withDestinationURL: folder.url.appending(path: name))
        }
        let client = "{spec: spec/pets.yml, module: PetAPI}"
        try folder.write("clients:\n- \(client)\n", to: "sandbox/apus.yml")
        let arguments = ["generate", "--config", "apus.yml", "--output", "out", "--files", "4", "--self-contained"]
        let inside = try folder.subfolder("sandbox")
        #expect(try ApusProcess(arguments, in: inside).status == 64)
        let one = try ApusProcess(arguments + ["--input", "spec/pets.yml"], in: inside)
        #expect(one.status == 1)
        #expect(one.error.contains("[reference-outside-root]"), "\(one.error)")
        let both = try ApusProcess(
            arguments + ["--input", "spec/pets.yml", "--input", "parts/name.yml"], in: inside)
        #expect(both.status == 0, "\(both.error)")
    }

    @Test("'apus diff' reads what references of an old state find outside of its folder as it was then")
    func revision() throws {
        try folder.write("clients:\n- {module: PetAPI, spec: spec/pets.yml, output: out}\n", to: "apus.yml")
        try folder.write("$ref: '../more/length.yml#/name'\n", to: "parts/name.yml")
        try folder.write("name: {type: string, maxLength: 9}\n", to: "more/length.yml")
        try folder.git("init", "--quiet")
        try folder.git("add", ".")
        try folder.git("commit", "--quiet", "-m", "first")
        try folder.write("name: {type: string, maxLength: 7}\n", to: "more/length.yml")
        let run = try run("diff", "HEAD")
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.contains("`maxLength` was lowered from 9 to 7"), "\(run.output)\(run.error)")

        let spec = try ApusProcess(
            "generate", "--spec", "spec/pets.yml", "--output", "out", "--module", "PetAPI", "--changelog", "LOG.md",
            "--since", "HEAD", in: folder)
        #expect(spec.status == 0, "\(spec.error)")
        #expect(try folder.read("LOG.md").contains("lowered from 9 to 7"))
    }
}
