import Foundation
import Testing

@testable import apus

@Suite("apus diff")
struct DiffTests {
    let folder: TemporaryFolder
    private let changed = petstore.replacing(
        "name: {type: string}", with: "name: {type: integer}\n        tag: {type: string}")

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(petstore, to: "old.yml")
        try folder.write(changed, to: "new.yml")
    }

    /// A repository whose client, overlay and referenced file were other ones at the tag `v1`.
    private func repository() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            "clients:\n- {module: PetAPI, spec: spec/pets.yml, output: out, overlays: [overlays/fix.yml]}\n",
            to: "package/apus.yml")
        try folder.write(
            petstore.replacing("name: {type: string}", with: "name: {$ref: 'parts/name.yml'}"),
            to: "package/spec/pets.yml")
        try folder.write(
            "{type: string, maxLength: 9}\n".replacing("{", with: "# Part\n{"), to: "package/spec/parts/name.yml")
        try folder.write(overlay(maxLength: 5), to: "package/overlays/fix.yml")
        try folder.git("init", "--quiet")
        try folder.git("add", ".")
        try folder.git("commit", "--quiet", "-m", "first")
        try folder.git("tag", "v1")
        try folder.write("# Part\n{type: string, maxLength: 7}\n", to: "package/spec/parts/name.yml")
        try folder.write(overlay(maxLength: 6), to: "package/overlays/fix.yml")
        try folder.git("commit", "--quiet", "--all", "-m", "second")
        return folder
    }

    private func overlay(maxLength: Int) -> String {
        """
        overlay: 1.0.0
        info: {title: Fix, version: 1.0.0}
        actions:
        - target: $.components.schemas.pet.properties
          update: {color: {type: string, maxLength: \(maxLength)}}
        """
    }

    // MARK: Reports

    @Test("two documents, for a terminal: each subject with its changes and places, then Swift")
    func text() throws {
        let run = try ApusProcess("diff", "old.yml", "new.yml", in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(
            run.output == """
                old.yml -> new.yml, version 1.0.0
                API: 1 breaking, 1 compatible
                Swift: 2 source breaks, 1 addition; next version 2.0.0 (major)

                type pet
                  ~ breaking in responses: `name`: a string became an integer [type-changed]
                      old.yml:18:15 -> new.yml:18:15
                  + new optional property `tag` [optional-property-added]
                      new.yml:19:14

                Swift
                  ! source break: Pet.init: the argument `name` was `String` and is `Int`
                  ! source break: Pet.name: the property was `String` and is `Int`
                  + Pet.tag: new property

                """)
    }

    @Test("for a pull request: Markdown, in a file")
    func markdown() throws {
        let run = try ApusProcess("diff", "old.yml", "new.yml", "--format", "markdown", "-o", "report.md", in: folder)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        let text = try folder.read("report.md")
        #expect(text.hasPrefix("## old.yml → new.yml, version 1.0.0\n\n- API: 1 breaking, 1 compatible\n"))
        #expect(
            text.contains(
                "### Type `pet`\n\n- **breaking in responses**: `name`: a string became an integer (`type-changed`)<br>old.yml:18:15 → new.yml:18:15\n"
            ))
    }

    @Test("for machines: JSON")
    func json() throws {
        struct Report: Decodable {
            struct Client: Decodable {
                struct Change: Decodable {
                    var rule, kind, severity, subject, words: String
                    var request: String?
                    var response: String?
                }
                struct Swift: Decodable {
                    var step: String
                    var next: String?
                }
                var module: String?
                var severity: String?
                var changes: [Change]
                var swift: Swift
            }
            var clients: [Client]
        }
        let run = try ApusProcess("diff", "old.yml", "new.yml", "--format", "json", in: folder)
        let client = try #require(try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)).clients.first)
        #expect(client.module == nil)
        #expect(client.severity == "breaking")
        #expect(client.changes.map(\.rule) == ["type-changed", "optional-property-added"])
        #expect(client.changes[0].response == "breaking")
        #expect(client.changes[0].request == nil)
        #expect(client.changes[1].kind == "added")
        #expect(client.swift.step == "major" && client.swift.next == "2.0.0")
    }

    @Test("text of a document is no markup, and nothing that a terminal obeys")
    func hostile() throws {
        #expect("a `b` *c* <d>".markdown == "a `b` \\*c\\* \\<d\\>")
        #expect("new `x`[y](z)`".markdown == "new `x`\\[y\\](z)\\`")
        #expect("a\n# b".markdown == "a \\# b")
        #expect("a\u{202E}`b\u{2028}c\u{200B}`".markdown == "a\\\\u{202E}`b c\\u{200B}`")
        let old = petstore
        let new = petstore.replacing(
            "  /pets:", with: "  \"/a\\e[31m`<b>`\":\n    get: {responses: {'200': {description: ok}}}\n  /pets:")
        try folder.write(old, to: "a.yml")
        try folder.write(new, to: "b.yml")
        let text = try ApusProcess("diff", "a.yml", "b.yml", in: folder)
        #expect(text.output.contains("new operation"))
        #expect(!text.output.contains("\u{1B}"))
        let colored = try ApusProcess("diff", "a.yml", "b.yml", "--color", "always", in: folder)
        #expect(colored.output.contains("\u{1B}[1m"))
        #expect(!colored.output.contains("/a\u{1B}"))
    }

    // MARK: Exit status

    @Test(
        "--fail-on decides the exit status",
        arguments: [
            ("breaking", "new.yml", 1), ("potential", "new.yml", 1), ("breaking", "old.yml", 0),
            ("breaking", "removed.yml", 0), ("potential", "removed.yml", 1),
        ])
    func failOn(_ limit: String, _ new: String, _ status: Int32) throws {
        let old = petstore.replacing("name: {type: string}", with: "name: {type: string}\n        tag: {type: string}")
        try folder.write(old, to: "with-tag.yml")
        try folder.write(petstore, to: "removed.yml")
        let run = try ApusProcess(
            "diff", new == "removed.yml" ? "with-tag.yml" : "old.yml", new, "--fail-on", limit, in: folder)
        #expect(run.status == status, "\(run.output)")
    }

    @Test("a document that can't be read is an error, and nothing is compared")
    func unreadable() throws {
        try folder.write("{", to: "broken.json")
        let run = try ApusProcess("diff", "old.yml", "broken.json", in: folder)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.error.hasPrefix("broken.json:1:"))
    }

    // MARK: Revisions

    @Test("of a revision, the configuration, the overlay and the referenced file are read as they were")
    func revision() throws {
        let repository = try repository()
        let temporary = try TemporaryFolder()
        let inside = try repository.subfolder("package")
        let run = try ApusProcess(["diff", "v1"], in: inside, environment: ["TMPDIR": temporary.url.path])
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.hasPrefix("PetAPI: v1 -> working tree, version 1.0.0\n"))
        #expect(
            run.output.contains("`color`: `maxLength` was raised from 5 to 6 [max-length-widened]"), "\(run.output)")
        #expect(run.output.contains("v1:package/overlays/fix.yml:5:19 -> overlays/fix.yml:5:19"))
        #expect(run.output.contains("`name`: `maxLength` was lowered from 9 to 7 [max-length-narrowed]"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.url.path).isEmpty)

        let both = try ApusProcess("diff", "v1", "HEAD", "--config", "package/apus.yml", in: repository)
        #expect(both.output.contains("v1:package/overlays/fix.yml:5:19 -> HEAD:package/overlays/fix.yml:5:19"))
        #expect(both.output.hasPrefix("PetAPI: v1 -> HEAD, version 1.0.0\n"))
    }

    @Test("without arguments it is HEAD against the working tree, index and files of the repository stay as they are")
    func workingTree() throws {
        let repository = try repository()
        let inside = try repository.subfolder("package")
        #expect(try ApusProcess("diff", in: inside).output.contains("API: no changes"))
        try repository.write("# Part\n{type: string, maxLength: 8}\n", to: "package/spec/parts/name.yml")
        let run = try ApusProcess("diff", in: inside)
        #expect(run.output.contains("`maxLength` was raised from 7 to 8"))
        #expect(try repository.read("package/spec/parts/name.yml").contains("maxLength: 8"))
        // Nothing was staged.
        try repository.git("diff", "--cached", "--quiet")
    }

    @Test("a file takes the place of the client's document, with the client's overlays")
    func fileOfClient() throws {
        let repository = try repository()
        let inside = try repository.subfolder("package")
        try repository.write(petstore, to: "vendor.yml")
        let run = try ApusProcess("diff", "HEAD", "../vendor.yml", in: inside)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.contains("`name`: `maxLength` was removed; it was 7"), "\(run.output)")
        #expect(!run.output.contains("color"))
    }

    @Test(
        "what is no state is an error that says why",
        arguments: [
            ("nowhere", "'nowhere' is neither a file nor a revision of"),
            ("HEAD:x", "'HEAD:x' is neither a file nor a revision of"),
        ])
    func noState(_ name: String, _ message: String) throws {
        let inside = try repository().subfolder("package")
        let run = try ApusProcess("diff", name, in: inside)
        #expect(run.status == 1)
        #expect(run.error.contains(message), "\(run.error)")
    }

    @Test("outside of a repository, before the document was there, and without a configuration")
    func noRevision() throws {
        try folder.write("clients:\n- {module: PetAPI, spec: old.yml, output: out}\n", to: "apus.yml")
        let outside = try ApusProcess(
            ["diff"], in: folder, environment: ["GIT_CEILING_DIRECTORIES": folder.url.deletingLastPathComponent().path])
        #expect(outside.status == 1)
        #expect(outside.error.contains("is not in the working tree of a git repository"), "\(outside.error)")

        let repository = try repository()
        let inside = try repository.subfolder("package")
        try repository.write(
            "clients:\n- {module: PetAPI, spec: spec/pets.yml, output: out}\n", to: "package/other.yml")
        let missing = try ApusProcess("diff", "--config", "other.yml", in: inside)
        #expect(missing.status == 1)
        #expect(missing.error.contains("'HEAD' has no file 'package/other.yml'"), "\(missing.error)")

        let bare = try TemporaryFolder()
        let usage = try ApusProcess(["diff"], in: bare)
        #expect(usage.status == 64)
        #expect(usage.error.contains("There is no apus.yml here or in a folder above"))
        #expect(try ApusProcess("diff", "old.yml", "new.yml", "--client", "Nobody", in: folder).status == 64)
    }

    @Test("a client of the command line, named by a path from the root, has its document of a revision")
    func absolutePath() throws {
        let repository = try repository()
        let spec = repository.url.appendingPathComponent("package/spec/pets.yml").path
        try repository.write("# Part\n{type: string, maxLength: 8}\n", to: "package/spec/parts/name.yml")
        let run = try ApusProcess(
            "generate", "--spec", spec, "--output", "out", "--module", "PetAPI", "--changelog", "LOG.md", "--since",
            "v1",
            in: repository)
        #expect(run.status == 0, "\(run.error)")
        #expect(try repository.read("LOG.md").contains("- `pet`: `name`: `maxLength` was lowered from 9 to 8"))
    }

    @Test("the faults of a revision's files have its name before their paths")
    func faultOfRevision() throws {
        let repository = try repository()
        try repository.write("clients: 1\n", to: "package/apus.yml")
        try repository.git("commit", "--quiet", "--all", "-m", "broken")
        try repository.write("clients:\n- {module: PetAPI, spec: spec/pets.yml, output: out}\n", to: "package/apus.yml")
        let run = try ApusProcess("diff", in: try repository.subfolder("package"))
        #expect(run.status == 1)
        #expect(run.error.hasPrefix("HEAD:package/apus.yml:1:10: error: 'clients' must be a list"), "\(run.error)")
    }

    // MARK: Options of apus.yml

    @Test("a member added to a union breaks callers, unless apus.yml had enums marked as nonexhaustive")
    func nonexhaustive() throws {
        func union(_ members: String) -> String {
            petstore.replacing("name: {type: string}", with: "name: {oneOf: [\(members)]}")
        }
        try folder.write(union("{type: string}, {type: integer}"), to: "old.yml")
        try folder.write(union("{type: string}, {type: integer}, {type: boolean}"), to: "new.yml")
        for (option, summary) in [
            ("", "Swift: 1 source break; next version 2.0.0 (major)"),
            (", nonexhaustive: true", "Swift: no source break, 1 addition; next version 1.1.0 (minor)"),
        ] {
            try folder.write("clients:\n- {module: PetAPI, spec: old.yml, output: out\(option)}\n", to: "apus.yml")
            let run = try ApusProcess("diff", "old.yml", "new.yml", in: folder)
            #expect(run.status == 0, "\(run.error)")
            #expect(run.output.contains("\(summary)\n"), "\(run.output)")
            #expect(try ApusProcess("generate", in: folder).status == 0)
            let union = try folder.read("out/Sources/Models/Pet.swift")
            #expect(union.contains("    @nonexhaustive\n    public nonisolated enum Name") == !option.isEmpty)
        }
    }

    @Test("on the command line, nonexhaustive enums need public access as well")
    func nonexhaustiveOption() throws {
        let client = ["generate", "--spec", "old.yml", "--output", "out", "--module", "PetAPI", "--nonexhaustive"]
        #expect(try ApusProcess(client, in: folder).status == 0)
        let run = try ApusProcess(client + ["--access", "internal"], in: folder)
        #expect(run.status == 64)
        #expect(run.error.contains("--nonexhaustive needs public access"), "\(run.error)")
    }

    // MARK: The ignore list

    @Test("a change that apus.yml ignores doesn't count, and is told with its reason")
    func ignored() throws {
        try folder.write(
            """
            clients:
            - module: PetAPI
              spec: old.yml
              output: out
              diff:
                ignore:
                - {rule: type-changed, at: pet, reason: Names were numbers all along.}
                - {rule: operation-removed, reason: Not yet.}
                - {rule: optional-property-added, at: GET /pets, reason: Elsewhere.}
            """, to: "apus.yml")
        let run = try ApusProcess("diff", "old.yml", "new.yml", "--fail-on", "potential", in: folder)
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("API: 1 compatible; 1 ignored\n"))
        #expect(run.error.contains("'optional-property-added' at 'GET /pets' ignores no change"))
        #expect(
            run.output.contains(
                "Ignored by apus.yml\n  pet: `name`: a string became an integer [type-changed]: Names were numbers all along."
            ))
        #expect(
            run.error.hasPrefix(
                "apus.yml:8:7: warning: 'operation-removed' ignores no change: the entry can be removed"),
            "\(run.error)")
    }

    @Test(
        "an entry of the ignore list needs a rule that exists and a reason",
        arguments: [
            ("{rule: type-changed}", "an entry of 'ignore' needs the key 'reason'"),
            ("{rule: type-change, reason: x}", "there is no rule 'type-change'; did you mean 'type-changed'?"),
            ("{reason: x}", "an entry of 'ignore' needs the key 'rule'"),
            ("{rule: type-changed, reason: x, where: y}", "unknown key 'where'"),
            ("x", "an entry of 'ignore' must be a mapping"),
        ])
    func ignoreFaults(_ entry: String, _ message: String) throws {
        try folder.write(
            "clients:\n- {module: PetAPI, spec: old.yml, output: out, diff: {ignore: [\(entry)]}}\n", to: "apus.yml")
        let run = try ApusProcess("generate", in: folder)
        #expect(run.status == 64)
        #expect(run.error.contains(message), "\(run.error)")
    }
}
