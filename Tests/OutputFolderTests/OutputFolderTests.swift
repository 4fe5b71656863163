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
            case .create, .remove: false
            case .update(_, _, let edited): edited
            }
        }
        #expect(plan.changes.map(\.path.description) == ["a", "b"])
        #expect(edited == [true, false])
        #expect(plan.kept.map(\.description) == ["c"])
        #expect(folder["out/a"] == "edited")
    }

    @Test("a file that isn't wanted any more but was changed by hand stays, and is the tool's no longer")
    func keptEdit() throws {
        try output.write(try files(["deep/a": "1", "deep/b": "1", "c": "1"]))
        folder["out/deep/a"] = "edited"
        let plan = try output.write(try files(["c": "1"]))
        #expect(plan.kept.map(\.description) == ["deep/a"])
        #expect(folder.tree == ["out/", "out/.apus-manifest", "out/c", "out/deep/", "out/deep/a"])
        #expect(folder["out/deep/a"] == "edited")
        #expect(try output.write(try files(["c": "1"])).kept.isEmpty)
        #expect(
            failure { try output.write(try files(["deep/a": "2"])) }
                == "'\(folder.path)/out/deep/a' is in the way: it was not written by apus")
        #expect(
            failure { try output.write(try files(["deep/a/b": "2"])) }
                == "'\(folder.path)/out/deep/a' is in the way: it is not a folder")
    }

    @Test("a symbolic link below the folder is in the way, wherever it leads")
    func links() throws {
        folder["elsewhere/x"] = "1"
        folder["out/real/x"] = "1"
        try folder.link("out/away", to: "../elsewhere")
        try folder.link("out/near", to: "real")
        try folder.link("out/file", to: "../elsewhere/x")
        for (path, link) in [("away/y", "away"), ("near/y", "near"), ("file", "file")] {
            #expect(
                failure { try output.write(try files([path: "2", "other": "2"])) }
                    == "'\(folder.path)/out/\(link)' is in the way: it is a symbolic link")
        }
        #expect(folder["elsewhere/x"] == "1")
        #expect(folder["elsewhere/y"] == nil)
        #expect(folder["out/real/y"] == nil)
        #expect(folder["out/other"] == nil)
    }

    @Test("the folder's own path may lead through links, and the folder may be one")
    func linksAbove() throws {
        folder["real/inner/x"] = "1"
        try folder.link("link", to: "real")
        try folder.link("leaf", to: "real/inner")
        try OutputFolder(folder.path + "/link/out").write(try files(["a": "1"]))
        #expect(folder["real/out/a"] == "1")
        try OutputFolder(folder.path + "/leaf").write(try files(["a": "1"]))
        #expect(folder["real/inner/a"] == "1")
    }

    @Test("a staging folder that is a link, or holds what no run put there, is in the way and stays as it is")
    func foreignStaging() throws {
        try output.write(try files(["a": "1"]))
        folder["elsewhere/new-0"] = "mine"
        let staging = "\(folder.path)/out/.apus-staging"
        let foreign = "is in the way: it was not written by apus"
        for (make, message) in [
            (
                { try folder.link("out/.apus-staging", to: "../elsewhere") },
                "'\(staging)' is in the way: it is not a folder"
            ),
            ({ folder["out/.apus-staging"] = "mine" }, "'\(staging)' is in the way: it is not a folder"),
            ({ folder["out/.apus-staging/new-0/x"] = "mine" }, "'\(staging)/new-0' \(foreign)"),
            ({ folder["out/.apus-staging/notes.txt"] = "mine" }, "'\(staging)/notes.txt' \(foreign)"),
            (
                {
                    folder["out/.apus-staging/old-0"] = "left"
                    try folder.link("out/.apus-staging/old-1", to: "../../elsewhere/new-0")
                }, "'\(staging)/old-1' \(foreign)"
            ),
        ] as [(() throws -> Void, String)] {
            try make()
            let before = folder.tree
            #expect(try output.plan(try files(["a": "2"])).obstacles.map(\.message) == [message])
            #expect(failure { try output.write(try files(["a": "2"])) } == message)
            #expect(folder.tree == before)
            #expect(folder["out/a"] == "1")
            #expect(folder["elsewhere/new-0"] == "mine")
            folder["out/.apus-staging"] = nil
        }
    }

    @Test("a manifest that is a link is in the way")
    func linkedManifest() throws {
        folder["elsewhere"] = "mine"
        folder["out/x"] = "1"
        try folder.link("out/.apus-manifest", to: "../elsewhere")
        #expect(
            failure { try output.write(try files(["a": "2"])) }
                == "'\(folder.path)/out/.apus-manifest' is in the way: it is not a regular file")
        #expect(folder["elsewhere"] == "mine")
        #expect(folder["out/a"] == nil)
    }

    @Test("a link that comes after the plan was made isn't followed, and nothing is written")
    func swapped() throws {
        try output.write(try files(["deep/a": "1", "gone/b": "1"]))
        let manifest = folder["out/.apus-manifest"]
        folder["elsewhere/b"] = "mine"
        for (name, texts) in [("deep", ["deep/a": "2", "deep/c": "2", "gone/b": "1"]), ("gone", ["deep/a": "1"])] {
            let plan = try output.plan(try files(texts))
            try FileManager.default.moveItem(atPath: "\(folder.path)/out/\(name)", toPath: "\(folder.path)/aside")
            try folder.link("out/\(name)", to: "../elsewhere")
            #expect(
                failure { try Staging.apply(plan, in: output) }
                    == "'\(folder.path)/out/\(name)' is in the way: it is not a folder")
            #expect(folder.tree.filter { $0.hasPrefix("elsewhere/") } == ["elsewhere/", "elsewhere/b"])
            #expect(folder["elsewhere/b"] == "mine")
            #expect(folder["out/.apus-manifest"] == manifest)
            folder["out/\(name)"] = nil
            try FileManager.default.moveItem(atPath: "\(folder.path)/aside", toPath: "\(folder.path)/out/\(name)")
        }
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

    @Test("a manifest with the marks of a merge is read, and lines that no run writes are refused")
    func manifest() throws {
        let digest = String(repeating: "a", count: 64)
        let paths = [
            "ours", "../../etc/passwd", ".git/config", "x/.env", ".apus-staging/old-0", "/etc/passwd", "theirs",
        ]
        let text =
            "<<<<<<< HEAD\n=======\n" + paths.map { "\(digest)  \($0)\n" }.joined() + ">>>>>>> x\nabc  d\n"
        let manifest = Manifest(parsing: Array(text.utf8))
        #expect(manifest.digests.keys.map(\.description).sorted() == ["ours", "theirs"])
        #expect(manifest.refused.map(\.path) == Array(paths[1...5]))
        #expect(manifest.refused.map(\.number) == [4, 5, 6, 7, 8])
    }

    /// A line of a manifest for a file as it is.
    private func line(_ path: String) throws -> String {
        "\(SHA256.digest(of: Array(try #require(folder["out/\(path)"]).utf8)))  \(path)\n"
    }

    @Test("a stranger's manifest removes neither hidden files nor what lies behind a link, and a warning says so")
    func hostileManifest() throws {
        folder["out/.git/config"] = "mine"
        folder["elsewhere/sub/x"] = "mine"
        folder["elsewhere/empty/x"] = "mine"
        try folder.link("out/away", to: "../elsewhere")
        folder["out/.apus-manifest"] =
            try line(".git/config") + line("away/sub/x")
            + line("away/empty/x").replacing("away/empty", with: "away/empty/more")
        folder["elsewhere/empty/x"] = nil
        let plan = try output.write(try files(["a": "1"]))
        #expect(
            plan.warnings.map(\.message) == [
                "'.git/config' is not a file that apus writes: the line is passed over",
                "'\(folder.path)/out/away/empty/more/x' is not removed: '\(folder.path)/out/away' is a symbolic link",
                "'\(folder.path)/out/away/sub/x' is not removed: '\(folder.path)/out/away' is a symbolic link",
            ])
        #expect(
            plan.warnings.first?.location
                == SourceLocation(file: "\(folder.path)/out/.apus-manifest", line: 1, column: 67))
        #expect(folder["out/.git/config"] == "mine")
        #expect(folder["elsewhere/sub/x"] == "mine")
        #expect(folder.tree.contains("elsewhere/empty/"))
        #expect(try output.write(try files(["a": "1"])).warnings.isEmpty)
    }

    @Test("a manifest whose lines are refused is out of date, even where nothing else is")
    func refusedOnly() throws {
        try output.write(try files(["a": "1"]))
        let right = try #require(folder["out/.apus-manifest"])
        folder["out/.apus-manifest"] = right + "\(String(repeating: "a", count: 64))  .git/config\n"
        #expect(try !output.plan(try files(["a": "1"])).isUpToDate)
        try output.write(try files(["a": "1"]))
        #expect(folder["out/.apus-manifest"] == right)
    }

    @Test("no file of a pack is hidden", arguments: [".apus-manifest", ".apus-staging/x", ".git/config", "a/.env"])
    func hiddenNames(path: String) throws {
        #expect(
            failure { try output.write(try files([path: ""])) }
                == "'\(folder.path)/out/\(path)' can't be written: apus writes no hidden files")
        #expect(folder.tree == [])
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
