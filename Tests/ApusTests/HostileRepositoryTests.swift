import Foundation
import Testing

@testable import apus

@Suite("apus diff in a stranger's repository", .timeLimit(.minutes(2)))
struct HostileRepositoryTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

    private func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    /// A repository with two states of a client.
    private func repository(_ name: String) throws -> TemporaryFolder {
        let repository = try folder.subfolder(name)
        try repository.write("clients:\n- {module: PetAPI, spec: pets.yml, output: out}\n", to: "apus.yml")
        try repository.write(petstore, to: "pets.yml")
        try repository.git("init", "--quiet")
        try repository.git("add", ".")
        try repository.git("commit", "--quiet", "-m", "first")
        try repository.write(petstore.replacing("name: {type: string}", with: "name: {type: integer}"), to: "pets.yml")
        return repository
    }

    /// A script that leaves a file behind when it is run, and waits for nothing.
    private func trap() throws -> String {
        try folder.write("#!/bin/sh\n: > '\(path("trapped"))'\nexit 1\n", to: "trap.sh")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path("trap.sh"))
        return path("trap.sh")
    }

    @Test("git runs no program that its configuration, attributes or hooks name")
    func programs() throws {
        let repository = try repository("repository")
        let trap = try trap()
        let settings = [
            "core.fsmonitor", "core.pager", "core.sshCommand", "core.gitProxy", "core.askPass", "core.editor",
            "diff.external", "diff.trap.command", "diff.trap.textconv", "filter.trap.smudge", "filter.trap.clean",
            "filter.trap.process", "merge.trap.driver", "gpg.program", "credential.helper", "sequence.editor",
            "core.alternateRefsCommand", "uploadpack.packObjectsHook", "remote.origin.uploadpack", "pager.ls-tree",
            "pager.cat-file", "pager.rev-parse",
        ]
        for name in settings { try repository.git("config", name, trap) }
        try repository.git("config", "filter.trap.required", "true")
        try repository.git("config", "core.hooksPath", path("repository/.git/hooks"))
        for hook in [
            "post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman", "pre-auto-gc",
        ] {
            let file = try repository.write(try String(contentsOfFile: trap, encoding: .utf8), to: ".git/hooks/\(hook)")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        }
        try repository.write("* filter=trap diff=trap merge=trap ident\n", to: ".git/info/attributes")
        try repository.write("* filter=trap diff=trap merge=trap ident\n", to: ".gitattributes")

        // The trap works: git itself runs into it.
        try? repository.git("checkout-index", "--force", "--all", "--prefix=elsewhere/")
        #expect(exists("trapped"))
        try FileManager.default.removeItem(atPath: path("trapped"))
        try? FileManager.default.removeItem(atPath: path("repository/elsewhere"))

        for command in [["diff"], ["diff", "HEAD", "HEAD"], ["generate", "--changelog", "LOG.md", "--since", "HEAD"]] {
            let run = try ApusProcess(command, in: repository)
            #expect(run.status == 0, "\(run.error)")
            #expect(!exists("trapped"), "\(command)")
        }
        #expect(try ApusProcess("diff", in: repository).output.contains("`name`: a string became an integer"))
        #expect(!exists("trapped"))
    }

    @Test("what a partial clone lacks isn't fetched")
    func partialClone() throws {
        let origin = try repository("origin")
        try origin.git("config", "uploadpack.allowFilter", "true")
        try folder.git("clone", "--quiet", "--no-checkout", "--filter=blob:none", "file://" + path("origin"), "clone")
        let clone = try folder.subfolder("clone")
        let trap = try trap()
        try clone.git("config", "remote.origin.uploadpack", trap)
        try clone.write("clients:\n- {module: PetAPI, spec: pets.yml, output: out}\n", to: "apus.yml")
        try clone.write(petstore, to: "pets.yml")
        // The trap works: git itself runs into it.
        try? clone.git("cat-file", "blob", "HEAD:pets.yml")
        #expect(exists("trapped"))
        try FileManager.default.removeItem(atPath: path("trapped"))
        let run = try ApusProcess("diff", in: clone)
        #expect(run.status == 1)
        #expect(run.error.contains("'HEAD") && run.error.contains("can't be read: "), "\(run.error)")
        #expect(!exists("trapped"))
    }

    @Test("a name of a revision is never an option", arguments: ["--upload-pack=x", "-h", "--output=x", "--help"])
    func option(name: String) throws {
        let repository = try repository("repository")
        let run = try ApusProcess("diff", "--", name, in: repository)
        #expect(run.status == 1)
        #expect(run.error.contains("'\(name)' is neither a file nor a revision of"), "\(run.error)")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: repository.url.path).sorted() == [
                ".git", "apus.yml", "pets.yml",
            ])
    }

    @Test("links of a revision are kept as links, nothing is written through one, and a pointer of Git LFS is told")
    func contents() throws {
        let repository = try repository("repository")
        try repository.write(petstore, to: "real/pets.yml")
        try FileManager.default.removeItem(atPath: path("repository/pets.yml"))
        try FileManager.default.createSymbolicLink(
            atPath: path("repository/pets.yml"), withDestinationPath: "real/pets.yml")
        try repository.git("add", "--all")
        try repository.git("commit", "--quiet", "-m", "linked")
        let linked = try ApusProcess("diff", in: repository)
        #expect(linked.status == 0, "\(linked.error)")
        #expect(linked.output.contains("API: no changes"), "\(linked.output)")

        try FileManager.default.removeItem(atPath: path("repository/pets.yml"))
        try repository.write(
            "version https://git-lfs.github.com/spec/v1\noid sha256:\(String(repeating: "a", count: 64))\nsize 9\n",
            to: "pets.yml")
        try repository.git("add", "--all")
        try repository.git("commit", "--quiet", "-m", "pointer")
        try repository.write(petstore, to: "pets.yml")
        let pointer = try ApusProcess("diff", in: repository)
        #expect(pointer.status == 1)
        #expect(
            pointer.error.contains(
                "'HEAD:pets.yml' can't be read: the repository doesn't have its contents, as in a partial clone and with Git LFS"
            ), "\(pointer.error)")
    }

    @Test("a commit that has a link and a folder of one name writes nothing where the link leads")
    func doubleEntry() throws {
        let repository = try repository("repository")
        let run = try ChildOfGit(in: repository)
        let blob = try run.object("stolen\n")
        let target = try run.object(path("away"))
        let folderTree = try run.tree("100644 blob \(blob)\tfile\n")
        let configuration = try run.object("clients:\n- {module: PetAPI, spec: pets.yml, output: out}\n")
        let spec = try run.object(petstore)
        // Both entries are called 'twin'.
        let tree = try run.tree(
            "100644 blob \(configuration)\tapus.yml\n100644 blob \(spec)\tpets.yml\n120000 blob \(target)\ttwin\n"
                + "040000 tree \(folderTree)\ttwin\n")
        let commit = try run("commit-tree", tree, "-m", "twins")
        try folder.write("", to: "away/kept")
        let diff = try ApusProcess("diff", commit, in: repository)
        #expect(diff.status == 0, "\(diff.error)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: path("away")) == ["kept"])
    }
}

/// Runs git in a folder for what it prints.
private struct ChildOfGit {
    private let folder: TemporaryFolder

    init(in folder: TemporaryFolder) throws { self.folder = folder }

    /// Writes an object with a content, and returns its name.
    func object(_ text: String) throws -> String { try run(["hash-object", "-w", "--stdin"], input: text) }

    func tree(_ entries: String) throws -> String { try run(["mktree"], input: entries) }

    func callAsFunction(_ arguments: String...) throws -> String { try run(arguments, input: "") }

    private func run(_ arguments: [String], input: String) throws -> String {
        let scratch = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-c", "user.name=A", "-c", "user.email=a@example.com"] + arguments
        process.currentDirectoryURL = folder.url
        process.standardInput = try FileHandle(forReadingFrom: scratch.write(input, to: "input"))
        let output = try scratch.write("", to: "output")
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try String(contentsOf: output, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
