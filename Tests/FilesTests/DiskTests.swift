import Diagnostics
import Files
import Foundation
import Testing

@Suite("Files of the disk")
struct DiskTests {
    /// The bytes of a file with a content, or why they can't be read.
    private func bytes(_ content: [UInt8], limit: Int) throws -> Result<[UInt8], Disk.ReadFailure> {
        let file = FileManager.default.temporaryDirectory.appending(path: "apus-disk-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(content).write(to: file)
        return Result { () throws(Disk.ReadFailure) in try Disk.bytes(of: file.path, limit: limit) }
    }

    @Test("a file is read as a whole, up to a limit", arguments: [0, 1, 1 << 16, (1 << 16) + 1, 300_000])
    func limit(size: Int) throws {
        let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 * 7) }
        #expect(try bytes(content, limit: size).get() == content)
        guard size > 0, case .failure(.tooLarge) = try bytes(content, limit: size - 1) else {
            return #expect(size == 0)
        }
    }

    @Test("what can't be read says why")
    func failures() throws {
        let folder = FileManager.default.temporaryDirectory.path
        guard case .failure(.isFolder) = Result(catching: { () throws(Disk.ReadFailure) in try Disk.bytes(of: folder) })
        else { return #expect(Bool(false), "a folder was read") }
        guard
            case .failure(.system(ENOENT)) = Result(catching: { () throws(Disk.ReadFailure) in
                try Disk.bytes(of: folder + "/apus-nothing")
            })
        else { return #expect(Bool(false), "a missing file was read") }
    }

    /// Why a path can't be read.
    private func failure(_ path: String, limit: Int = 100_000, followsLink: Bool = true) -> Disk.ReadFailure? {
        do throws(Disk.ReadFailure) {
            _ = try Disk.bytes(of: path, limit: limit, followsLink: followsLink)
        } catch {
            return error
        }
        return nil
    }

    @Test(
        "a pipe that was handed to the process is read to its end, also when that comes late, and not beyond the limit")
    func pipe() throws {
        for isLate in [false, true] {
            let pipe = Pipe()
            let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
            let content = [UInt8](repeating: 65, count: 200_000)
            let writer = Thread {
                if isLate { Thread.sleep(forTimeInterval: 0.2) }
                try? pipe.fileHandleForWriting.write(contentsOf: content)
                try? pipe.fileHandleForWriting.close()
            }
            writer.start()
            #expect(try Disk.bytes(of: path) == content)
        }
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: [UInt8](repeating: 65, count: 1_000))
        try pipe.fileHandleForWriting.close()
        guard case .tooLarge = failure("/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)", limit: 999) else {
            return #expect(Bool(false), "more than the limit was read")
        }
    }

    @Test("what may never end isn't read: a device, a named pipe, also behind a link", .timeLimit(.minutes(1)))
    func endless() throws {
        let folder = try Disk.makeTemporaryFolder()
        defer { Disk.removeTree(folder) }
        #expect(mkfifo(folder + "/pipe", 0o600) == 0)
        #expect(symlink("/dev/zero", folder + "/zero") == 0)
        for path in ["/dev/zero", folder + "/pipe", folder + "/zero"] {
            guard case .notRegular = failure(path) else { return #expect(Bool(false), "\(path) was read") }
        }
        let message = #expect(throws: SpecError.self) { try Disk.read(folder + "/pipe") }?.diagnostic.message
        #expect(message == "can't read '\(folder)/pipe': it is not a regular file")
    }

    @Test("a link is followed only where it may be, and what is there is never written over")
    func links() throws {
        let folder = try Disk.makeTemporaryFolder()
        defer { Disk.removeTree(folder) }
        try Disk.write([1], to: folder + "/real")
        #expect(symlink("real", folder + "/link") == 0)
        #expect(try Disk.bytes(of: folder + "/link") == [1])
        guard case .system(ELOOP) = failure(folder + "/link", followsLink: false) else {
            return #expect(Bool(false), "a link was followed")
        }
        for name in ["real", "link"] {
            #expect(throws: SpecError.self) { try Disk.write([2], to: "\(folder)/\(name)") }
        }
        #expect(symlink("nothing", folder + "/dangling") == 0)
        #expect(throws: SpecError.self) { try Disk.write([2], to: folder + "/dangling") }
        #expect(throws: SpecError.self) { try Disk.makeNewFolder(folder + "/dangling") }
        #expect(try Disk.bytes(of: folder + "/real") == [1])
        #expect(try Disk.names(in: folder) == ["dangling", "link", "real"])
    }

    @Test("an empty path is the working directory, and a path to nothing has no real path")
    func realPath() {
        #expect(Disk.realPath("") == Disk.realPath("."))
        #expect(Disk.realPath("") != nil)
        #expect(Disk.realPath("/apus-nothing") == nil)
    }
}
