import Foundation
import Testing

@testable import apus

@Suite("apus generate --changelog")
struct ChangelogTests {
    private func put(_ section: String, _ version: String, into text: String) -> String {
        var changelog = Changelog(text)
        changelog.put(section, version: version)
        return changelog.text
    }

    @Test("a new version comes before all others, below what stands before them")
    func prepends() {
        #expect(put("- a", "1.0.0", into: "") == "# Changelog\n\n## 1.0.0\n\n- a\n")
        #expect(
            put("- b", "1.1.0", into: "# Log\n\nWords.\n\n## 1.0.0\n\n- a\n")
                == "# Log\n\nWords.\n\n## 1.1.0\n\n- b\n\n## 1.0.0\n\n- a\n")
        #expect(put("- a", "1.0.0", into: "# Log\nWords.") == "# Log\nWords.\n\n## 1.0.0\n\n- a\n")
    }

    @Test("a section of the same version is replaced where it stands, and no other one is touched")
    func replaces() {
        let text = "# Log\n\n## 2.0.0\n\n- c\n\n## 1.1.0\n\n- b\n### Swift\n- x\n\n## 1.0.0\n\n```\n## 1.1.0\n```\n"
        let once = put("- d", "1.1.0", into: text)
        #expect(once == "# Log\n\n## 2.0.0\n\n- c\n\n## 1.1.0\n\n- d\n\n## 1.0.0\n\n```\n## 1.1.0\n```\n")
        #expect(put("- d", "1.1.0", into: once) == once)
        #expect(put("- e", "1.0.0", into: "## 1.0.0\n\n- a\n") == "## 1.0.0\n\n- e\n")
    }

    @Test("generate puts what changed since a document into the file, once, and nothing when nothing changed")
    func generate() throws {
        let folder = try TemporaryFolder()
        try folder.write(petstore, to: "old.yml")
        try folder.write(petstore, to: "pets.yml")
        try folder.write("clients:\n- {module: PetAPI, spec: pets.yml, output: out}\n", to: "apus.yml")
        let command = ["generate", "--changelog", "LOG.md", "--since", "old.yml"]
        let nothing = try ApusProcess(command, in: folder)
        #expect(nothing.status == 0)
        #expect(nothing.error.contains("LOG.md: nothing changed since old.yml"), "\(nothing.error)")
        #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("LOG.md").path))

        try folder.write("# Pets\n\n## 1.0.0\n\nThe first.\n", to: "LOG.md")
        try folder.write(
            petstore.replacing("1.0.0", with: "1.1.0")
                .replacing("name: {type: string}", with: "name: {type: string}\n        tag: {type: string}"),
            to: "pets.yml")
        let run = try ApusProcess(command, in: folder)
        #expect(run.status == 0, "\(run.error)")
        let expected = """
            # Pets

            ## 1.1.0

            - API: 1 compatible
            - Swift: no source break, 2 additions; next version 1.1.0 (minor)

            ### Compatible

            - `pet`: new optional property `tag`

            ### Swift

            - `Pet.init`: new argument `tag` that may be omitted
            - `Pet.tag`: new property

            ## 1.0.0

            The first.

            """
        #expect(try folder.read("LOG.md") == expected)
        let again = try ApusProcess(command, in: folder)
        #expect(again.error.contains("LOG.md: 1.1.0 unchanged; 1 compatible"), "\(again.error)")
        #expect(try folder.read("LOG.md") == expected)
    }

    @Test("a client of the command line has a changelog too")
    func withoutConfiguration() throws {
        let folder = try TemporaryFolder()
        try folder.write(petstore, to: "old.yml")
        try folder.write(petstore.replacing("/pets:", with: "/animals:"), to: "pets.yml")
        let run = try ApusProcess(
            "generate", "--spec", "pets.yml", "--output", "out", "--module", "PetAPI", "--changelog", "LOG.md",
            "--since",
            "old.yml", in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(try folder.read("LOG.md").contains("### Breaking\n\n- `GET /pets`: the operation was removed\n"))
    }

    @Test("a folder that is missing is made, and a file or state that can't be is told before anything is written")
    func beforehand() throws {
        let folder = try TemporaryFolder()
        try folder.write(petstore, to: "old.yml")
        try folder.write(petstore.replacing("/pets:", with: "/animals:"), to: "pets.yml")
        func generate(_ changelog: String, since: String = "old.yml", _ more: String...) throws -> ApusProcess {
            try ApusProcess(
                ["generate", "--spec", "pets.yml", "--output", "out", "--module", "PetAPI", "--changelog", changelog]
                    + ["--since", since] + more, in: folder)
        }
        #expect(mkfifo(folder.url.appendingPathComponent("pipe").path, 0o600) == 0)
        for (changelog, since, message) in [
            ("pipe", "old.yml", "can't read 'pipe': it is not a regular file"),
            ("pets.yml/LOG.md", "old.yml", "can't write 'pets.yml/LOG.md': Not a directory"),
            (".", "old.yml", "can't write '.': Is a directory"),
            ("LOG.md", "v0", "no revision can be read"),
        ] {
            let run = try generate(changelog, since: since)
            #expect(run.status == 1)
            #expect(run.error.contains("apus: error: \(message)"), "\(run.error)")
            #expect(run.errorLines.last == "apus generate: nothing written; 1 error, 0 warnings")
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
            #expect(names.sorted() == ["old.yml", "pets.yml", "pipe"])
        }
        let run = try generate("spec/of/LOG.md")
        #expect(run.status == 0, "\(run.error)")
        #expect(try folder.read("spec/of/LOG.md").contains("- `GET /pets`: the operation was removed\n"))
    }

    @Test("it needs both options, and one client")
    func usage() throws {
        let folder = try TemporaryFolder()
        try folder.write(petstore, to: "pets.yml")
        try folder.write(
            "clients:\n- {module: PetAPI, spec: pets.yml, output: a}\n- {module: CatAPI, spec: pets.yml, output: b}\n",
            to: "apus.yml")
        #expect(try ApusProcess("generate", "--changelog", "LOG.md", in: folder).status == 64)
        #expect(try ApusProcess("generate", "--since", "pets.yml", in: folder).status == 64)
        let several = try ApusProcess("generate", "--changelog", "LOG.md", "--since", "pets.yml", in: folder)
        #expect(several.status == 64)
        #expect(several.error.contains("--changelog is for one client"))
        #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("a").path))
    }
}
