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

    @Test("a file without a size, such as a pipe, is read to its end and not beyond the limit")
    func pipe() throws {
        let pipe = Pipe()
        let content = [UInt8](repeating: 65, count: 10_000)
        try pipe.fileHandleForWriting.write(contentsOf: content)
        try pipe.fileHandleForWriting.close()
        let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
        #expect(try Disk.bytes(of: path) == content)
        guard
            case .failure(.tooLarge) = Result(catching: { () throws(Disk.ReadFailure) in
                try Disk.bytes(of: "/dev/zero", limit: 100_000)
            })
        else { return #expect(Bool(false), "an endless file was read") }
    }

    @Test("an empty path is the working directory, and a path to nothing has no real path")
    func realPath() {
        #expect(Disk.realPath("") == Disk.realPath("."))
        #expect(Disk.realPath("") != nil)
        #expect(Disk.realPath("/apus-nothing") == nil)
    }
}
