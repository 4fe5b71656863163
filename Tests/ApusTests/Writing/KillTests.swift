import Foundation
import Testing

@Suite("A run that is killed", .timeLimit(.minutes(10)))
struct KillTests {
    /// When a run is killed.
    private enum Moment {
        /// At any time.
        case any
        /// While it changes the output folder, so long after it began to.
        case writing(after: Duration)
        /// So long after it began to put new files in the places of the old ones, which takes a few milliseconds.
        case replacing(after: Duration)
    }

    @Test("kill -9 at any moment: the next run, on whatever input, succeeds and leaves no stray file")
    func kills() throws {
        let folder = try TemporaryFolder()
        let many = try ManyFiles(in: folder)
        #expect(many.expected[0].count > 200)
        var (kills, killsWhileWriting, killsWhileReplacing, tries) = (0, 0, 0, 0)
        // How long a run has changes on their way: measured, for each machine is different.
        var writing = try timeOfWriting(ManyFiles.arguments(1), in: folder)
        while kills < 200 || killsWhileWriting < 100 {
            tries += 1
            try #require(tries < 1000, "\(kills) kills, \(killsWhileWriting) of them while writing")
            let moment: Moment =
                if killsWhileReplacing < 40 {
                    .replacing(after: .microseconds(Int.random(in: 0...3_000)))
                } else if killsWhileWriting < 120 {
                    .writing(after: writing * Double.random(in: 0...1.1))
                } else {
                    .any
                }
            let manifest = try? folder.read("out/.apus-manifest")
            let killed = try kill(ManyFiles.arguments(tries % ManyFiles.count), at: moment, in: folder)
            guard killed.isKilled else {
                if case .writing = moment { writing = writing * 0.95 }
                continue
            }
            kills += 1
            if killed.wasWriting { killsWhileWriting += 1 }
            if killed.wasWriting, try folder.read("out/.apus-manifest") != manifest { killsWhileReplacing += 1 }

            let next = Int.random(in: 0..<ManyFiles.count)
            let run = try ApusProcess(ManyFiles.arguments(next), in: folder)
            try #require(run.status == 0, "after kill \(kills): \(run.error)")
            let files = try many.files(in: "out")
            let strays = Set(files.keys).symmetricDifference(many.expected[next].keys).sorted()
            try #require(strays.isEmpty, "after kill \(kills): \(strays)")
            try #require(files == many.expected[next], "after kill \(kills)")
        }
        #expect(killsWhileWriting >= 100)
        #expect(killsWhileReplacing >= 40)
    }

    private func timeOfWriting(_ arguments: [String], in folder: TemporaryFolder) throws -> Duration {
        _ = try ApusProcess(ManyFiles.arguments(0), in: folder)
        let process = try start(arguments, in: folder)
        let staging = folder.url.appendingPathComponent("out/.apus-staging").path
        while process.isRunning, access(staging, F_OK) != 0 { usleep(100) }
        let start = ContinuousClock.now
        process.waitUntilExit()
        return start.duration(to: .now)
    }

    private func start(_ arguments: [String], in folder: TemporaryFolder) throws -> Process {
        let process = Process()
        process.executableURL = ApusProcess.binary
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Starts a run and kills it; a run may have ended before.
    private func kill(
        _ arguments: [String], at moment: Moment, in folder: TemporaryFolder
    ) throws -> (isKilled: Bool, wasWriting: Bool) {
        let process = try start(arguments, in: folder)
        let staging = folder.url.appendingPathComponent("out/.apus-staging").path
        switch moment {
        case .any:
            usleep(UInt32.random(in: 0..<150_000))
        case .writing(let pause):
            while process.isRunning, access(staging, F_OK) != 0 { usleep(100) }
            usleep(UInt32(pause / .microseconds(1)))
        case .replacing(let pause):
            let manifest = folder.url.appendingPathComponent("out/.apus-manifest").path
            let old = Self.inode(of: manifest)
            while process.isRunning, Self.inode(of: manifest) == old { usleep(50) }
            usleep(UInt32(pause / .microseconds(1)))
        }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let isKilled = process.terminationReason == .uncaughtSignal
        return (isKilled, isKilled && access(staging, F_OK) == 0)
    }

    /// The number of a file, another one for each that is put in its place; 0 where none is.
    private static func inode(of path: String) -> UInt64 {
        var status = stat()
        return stat(path, &status) == 0 ? UInt64(status.st_ino) : 0
    }
}
