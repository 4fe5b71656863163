import Diagnostics
import Foundation
import Testing

@testable import Files

@Suite("A file that the user names") struct DiskReplacingTests {
    /// Goes away with the test.
    private final class Folder {
        let path: String
        init() throws { path = try Disk.makeTemporaryFolder() }
        deinit { Disk.removeTree(path) }
    }

    private let folder: Folder

    init() throws { folder = try Folder() }

    private func path(_ name: String) -> String { "\(folder.path)/\(name)" }
    private func text(_ name: String) throws -> String { String(decoding: try Disk.read(path(name)), as: UTF8.self) }

    private func message(_ body: () throws(SpecError) -> Void) -> String? {
        do throws(SpecError) { try body() } catch { return error.diagnostic.message }
        return nil
    }

    @Test("is written with the folders that are missing, and replaced as a whole")
    func replaces() throws {
        try Disk.replace(path("a/b/c.txt"), with: Array("first, and longer".utf8))
        try Disk.replace(path("a/b/c.txt"), with: Array("second".utf8))
        #expect(try text("a/b/c.txt") == "second")
        #expect(try Disk.names(in: path("a/b")) == ["c.txt"])
    }

    @Test("keeps its permissions, and the link that leads to it")
    func keeps() throws {
        try Disk.replace(path("real.sh"), with: [])
        #expect(chmod(path("real.sh"), 0o750) == 0)
        #expect(symlink("real.sh", path("link.sh")) == 0)
        try Disk.replace(path("link.sh"), with: Array("new".utf8))
        #expect(try Disk.entry(path("link.sh")) == .link)
        #expect(try text("real.sh") == "new")
        #expect(try FileManager.default.attributesOfItem(atPath: path("real.sh"))[.posixPermissions] as? Int == 0o750)
    }

    @Test("what isn't a regular file is written to, and stays what it is")
    func special() throws {
        try Disk.replace("/dev/null", with: Array("x".utf8))
        #expect(try Disk.entry("/dev/null") == .other)
    }

    @Test("that can't be written is an error with the system's reason, found out beforehand too; nothing is left")
    func faults() throws {
        try Disk.replace(path("file"), with: Array("old".utf8))
        try Disk.makeFolder(path("folder"))
        for (name, reason) in [
            ("folder", "Is a directory"), ("file/x.md", "Not a directory"), ("file/a/x.md", "Not a directory"),
        ] {
            let target = path(name)
            let due = "can't write '\(target)': \(reason)"
            #expect(message { () throws(SpecError) in try Disk.checkReplaceable(target) } == due)
            #expect(message { () throws(SpecError) in try Disk.replace(target, with: [1]) } != nil)
        }
        #expect(try Disk.names(in: folder.path) == ["file", "folder"])
        #expect(try text("file") == "old")
    }

    @Test("that could be written is found out without writing it")
    func check() throws {
        for name in ["new.md", "a/b/new.md"] {
            let target = path(name)
            #expect(message { () throws(SpecError) in try Disk.checkReplaceable(target) } == nil)
        }
        #expect(try Disk.names(in: folder.path) == [])
    }

    @Test("a temporary folder is the user's alone, and goes away with links in it, not with what they lead to")
    func temporaryFolder() throws {
        let scratch = try Disk.makeTemporaryFolder()
        #expect(try FileManager.default.attributesOfItem(atPath: scratch)[.posixPermissions] as? Int == 0o700)
        try Disk.replace(path("kept/file"), with: [1])
        try Disk.replace(scratch + "/deep/er/file", with: [1])
        #expect(symlink(path("kept"), scratch + "/deep/link") == 0)
        Disk.removeTree(scratch)
        #expect(try Disk.entry(scratch) == .nothing)
        #expect(try Disk.names(in: path("kept")) == ["file"])
    }
}
