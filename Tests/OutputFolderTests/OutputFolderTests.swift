import Diagnostics
import Files
import Foundation
import Testing

@testable import OutputFolder

private func files(_ texts: [String: String]) throws -> [RenderedFile] {
    try texts.map { RenderedFile(path: try RelativePath($0.key), contents: Array($0.value.utf8)) }
}

/// The message of the error that ends a run.
private func failure(_ run: () throws -> Void) -> String? {
    do { try run() } catch { return (error as? SpecError)?.diagnostic.message }
    return nil
}

@Suite("Writing the output") struct OutputFolderTests {
    let folder: TemporaryFolder
    let output: OutputFolder

    init() throws {
        folder = try TemporaryFolder()
        output = OutputFolder(folder.path + "/out")
    }

    @Test("files are written, and the manifest says which, as sha256sum does")
    func first() throws {
        try output.write(try files(["Sources/B.swift": "b", "Sources/A.swift": "", "Docs/x.md": "abc"]))
        #expect(
            folder.tree == [
                "out/", "out/.apus-manifest", "out/Docs/", "out/Docs/x.md", "out/Sources/", "out/Sources/A.swift",
                "out/Sources/B.swift",
            ])
        #expect(
            folder["out/.apus-manifest"] == """
                ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  Docs/x.md
                e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  Sources/A.swift
                3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  Sources/B.swift

                """)
    }

    @Test("a second run touches nothing")
    func second() throws {
        let texts = ["a": "1", "b": "2"]
        try output.write(try files(texts))
        let old = Date(timeIntervalSince1970: 1_000_000)
        for name in ["out/a", "out/b", "out/.apus-manifest", "out"] { try folder.setModificationDate(old, of: name) }
        let plan = try output.write(try files(texts))
        #expect(plan.isUpToDate)
        #expect(plan.unchanged.count == 2)
        for name in ["out/a", "out/b", "out/.apus-manifest", "out"] {
            #expect(try folder.modificationDate(name) == old)
        }
    }

    @Test("only what changed is written, and only what is owned is removed")
    func changes() throws {
        try output.write(try files(["keep": "1", "change": "1", "deep/er/old": "1", "deep/mixed/old": "1"]))
        folder["out/deep/mixed/foreign"] = "x"
        let old = Date(timeIntervalSince1970: 1_000_000)
        try folder.setModificationDate(old, of: "out/keep")
        let plan = try output.write(try files(["keep": "1", "change": "2", "new": "1"]))
        #expect(plan.changes.map(\.path.description) == ["change", "deep/er/old", "deep/mixed/old", "new"])
        #expect(try folder.modificationDate("out/keep") == old)
        #expect(folder["out/change"] == "2")
        #expect(
            folder.tree == [
                "out/", "out/.apus-manifest", "out/change", "out/deep/", "out/deep/mixed/", "out/deep/mixed/foreign",
                "out/keep", "out/new",
            ])
    }

    @Test("a foreign file in the way is an error that names it, and nothing is written")
    func foreign() throws {
        try output.write(try files(["a": "1"]))
        folder["out/b"] = "mine"
        let before = folder.tree
        let message = failure { try output.write(try files(["a": "2", "b": "2", "c": "2"])) }
        #expect(message == "'\(folder.path)/out/b' is in the way: it was not written by apus")
        #expect(folder.tree == before)
        #expect(folder["out/a"] == "1")
        #expect(folder["out/b"] == "mine")
    }

    @Test("a foreign file that is as it should be becomes owned")
    func adopted() throws {
        folder["out/a"] = "1"
        try output.write(try files(["a": "1"]))
        try output.write([])
        #expect(folder.tree == ["out/", "out/.apus-manifest"])
    }

    @Test("a plan says what was edited by hand")
    func edited() throws {
        try output.write(try files(["a": "1", "b": "1", "c": "1"]))
        folder["out/a"] = "edited"
        folder["out/c"] = "edited"
        let plan = try output.plan(try files(["a": "1", "b": "2"]))
        let edited = plan.changes.map { change in
            switch change {
            case .create: false
            case .update(_, _, let edited), .remove(_, _, let edited): edited
            }
        }
        #expect(plan.changes.map(\.path.description) == ["a", "b", "c"])
        #expect(edited == [true, false, true])
        #expect(folder["out/a"] == "edited")
    }

    @Test("a symbolic link that leads out of the folder is an error, one that stays in it is not")
    func links() throws {
        folder["elsewhere/x"] = "1"
        folder["out/real/x"] = "1"
        try folder.link("out/away", to: "../elsewhere")
        try folder.link("out/near", to: "real")
        #expect(
            failure { try output.write(try files(["away/y": "1"])) }
                == "'\(folder.path)/out/away' is a symbolic link that leads out of the output folder")
        try output.write(try files(["near/y": "1"]))
        #expect(folder["out/real/y"] == "1")
        try folder.link("out/file", to: "../elsewhere/x")
        #expect(
            failure { try output.write(try files(["near/y": "1", "file": "2"])) }
                == "'\(folder.path)/out/file' is in the way: it is a symbolic link")
        #expect(folder["elsewhere/x"] == "1")
    }

    @Test("a file may become a folder, and a folder a file, when all of it is owned")
    func kinds() throws {
        try output.write(try files(["a": "1", "b/c/d": "1"]))
        try output.write(try files(["a/x": "2", "b": "2"]))
        #expect(folder.tree == ["out/", "out/.apus-manifest", "out/a/", "out/a/x", "out/b"])
        folder["out/a/foreign"] = "x"
        #expect(
            failure { try output.write(try files(["a": "3", "b": "2"])) }
                == "'\(folder.path)/out/a' is in the way: it is a folder")
    }

    @Test("what fails half way is undone")
    func rollBack() throws {
        try output.write(try files(["a": "1", "gone/b": "1", "z": "1"]))
        let plan = try output.plan(try files(["a": "2", "new/c": "2", "z": "2"]))
        let manifest = folder["out/.apus-manifest"]
        // Comes in the way after the plan was made.
        folder["out/z"] = nil
        folder["out/z/foreign"] = "x"
        let before = folder.tree
        let message = failure { try Staging.apply(plan, in: output) }
        #expect(message == "can't write '\(folder.path)/out/z': Is a directory")
        #expect(folder.tree == before)
        #expect(folder["out/a"] == "1")
        #expect(folder["out/gone/b"] == "1")
        #expect(folder["out/.apus-manifest"] == manifest)
    }

    @Test("what a killed run left is removed or finished")
    func recovery() throws {
        try output.write(try files(["a": "1", "b": "1"]))
        // As after the manifest of both runs and one file, before the rest.
        let both =
            try #require(folder["out/.apus-manifest"])
            + String(decoding: Manifest(try files(["a": "2", "n/c": "2"])).bytes, as: UTF8.self)
        folder["out/.apus-manifest"] = both
        folder["out/n/c"] = "2"
        folder["out/.apus-staging/new-1"] = "x"
        try output.write(try files(["d": "3"]))
        #expect(folder.tree == ["out/", "out/.apus-manifest", "out/d"])
    }

    @Test("a manifest with the marks of a merge is read, and hostile lines of it are passed over")
    func manifest() throws {
        let digest = String(repeating: "a", count: 64)
        let text =
            "<<<<<<< HEAD\n\(digest)  ours\n=======\n\(digest)  theirs\n>>>>>>> x\n\(digest)  ../../etc/passwd\nabc  d\n"
        #expect(Manifest(parsing: Array(text.utf8)).digests.keys.map(\.description).sorted() == ["ours", "theirs"])
    }

    @Test(
        "no file of a pack has a name that is reserved for the tool",
        arguments: [".apus-manifest", ".apus-staging/x"])
    func ownNames(path: String) throws {
        #expect(
            failure { try output.write(try files([path: ""])) }?.hasSuffix("is reserved for files of apus itself")
                == true)
    }

    @Test("two runs at once leave the files of one of them")
    func atOnce() async throws {
        let texts = (0..<2).map { run in Dictionary(uniqueKeysWithValues: (0..<40).map { ("f\($0)-\(run)", "\(run)") })
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for run in 0..<6 {
                let files = try files(texts[run % 2])
                group.addTask { [output] in try output.write(files) }
            }
            try await group.waitForAll()
        }
        let names = folder.tree.filter { $0.hasPrefix("out/f") }
        #expect(names.count == 40)
        #expect(Set(names.compactMap(\.last)).count == 1)
    }
}
