import Foundation
import Testing

@Suite("An output folder that can't be written")
struct DiskTests {
    let folder: TemporaryFolder
    let many: ManyFiles

    init() throws {
        folder = try TemporaryFolder()
        many = try ManyFiles(in: folder)
    }

    private static let isRoot = getuid() == 0
    private static let setpriv = "/usr/bin/setpriv"
    private static let mount = "/usr/bin/mount"

    /// Runs a program of the system.
    @discardableResult
    private static func run(_ program: String, _ arguments: String...) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    @Test(
        "a folder that may only be read is an error that names it, with everything as it was before",
        .enabled(if: !isRoot || FileManager.default.isExecutableFile(atPath: setpriv)))
    func readOnly() throws {
        let output = folder.url.appendingPathComponent("out")
        #expect(try ApusProcess(ManyFiles.arguments(0), in: folder).status == 0)
        // The superuser may write anywhere, so the run is another user's, who may come here and read.
        for path in [folder.url.path, output.path] {
            try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: path)
        }
        defer {
            for path in [folder.url.path, output.path] {
                try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
            }
        }
        let apus = try publicCopy(of: ApusProcess.binary.path)
        defer { try? FileManager.default.removeItem(atPath: apus) }
        let run =
            Self.isRoot
            ? try ApusProcess(
                ["--reuid=65534", "--regid=65534", "--clear-groups", "--", apus] + ManyFiles.arguments(1),
                in: folder, binary: URL(filePath: Self.setpriv))
            : try ApusProcess(ManyFiles.arguments(1), in: folder)
        #expect(run.status == 1, "\(run.error)")
        #expect(
            run.error.contains("error: can't make the folder 'out/.apus-staging': Permission denied [output]"),
            "\(run.error)")
        #expect(run.error.contains("ManyAPI: nothing written; 1 error, 0 warnings"))
        #expect(try many.files(in: "out") == many.expected[0])
    }

    /// The binary where any user finds it: the build's folder may be closed to others.
    private func publicCopy(of path: String) throws -> String {
        let copy = folder.url.deletingLastPathComponent().appendingPathComponent("\(folder.url.lastPathComponent)-apus")
        try FileManager.default.copyItem(atPath: path, toPath: copy.path)
        return copy.path
    }

    /// A file system in memory of so many kilobytes.
    private func withSmallDisk(_ kilobytes: Int, _ use: () throws -> Void) throws {
        let output = try folder.subfolder("out")
        try #require(try Self.run(Self.mount, "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", output.url.path) == 0)
        defer { _ = try? Self.run("/usr/bin/umount", output.url.path) }
        try use()
    }

    private static let canMount: Bool = {
        guard isRoot, FileManager.default.isExecutableFile(atPath: mount) else { return false }
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("apus-mount-\(UUID())").path
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: path) }
        guard (try? run(mount, "-t", "tmpfs", "-o", "size=64k", "tmpfs", path)) == 0 else { return false }
        _ = try? run("/usr/bin/umount", path)
        return true
    }()

    @Test(
        "a disk that is full is an error that names the file, with everything as it was before", .enabled(if: canMount))
    func full() throws {
        try withSmallDisk(1_060) {
            let first = try ApusProcess(ManyFiles.arguments(0), in: folder)
            try #require(first.status == 0, "\(first.error)")
            // New files wait beside the old ones until all are there: there is no room for both.
            let run = try ApusProcess(ManyFiles.arguments(1), in: folder)
            #expect(run.status == 1)
            #expect(
                run.error.contains(/error: can't write 'out\/.*': No space left on device \[output\]/), "\(run.error)")
            #expect(try many.files(in: "out") == many.expected[0])
        }
        try withSmallDisk(200) {
            let run = try ApusProcess(ManyFiles.arguments(0), in: folder)
            #expect(run.status == 1)
            #expect(try many.files(in: "out").isEmpty)
        }
    }

    @Test("of two runs at once on one folder each succeeds, and the files are those of one of them")
    func atOnce() async throws {
        for _ in 0..<5 {
            let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
                for number in 0..<2 {
                    group.addTask { [folder] in try ApusProcess(ManyFiles.arguments(number), in: folder).status }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == [0, 0])
            let files = try many.files(in: "out")
            #expect(files == many.expected[0] || files == many.expected[1])
        }
    }
}
