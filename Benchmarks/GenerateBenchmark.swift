import Foundation

/// How long `apus generate` and `apus check` take, from the start of the process to its end.
struct GenerateBenchmark {
    let apus: URL
    let document: URL

    struct Failed: Error {
        var status: Int32
    }

    func run() throws {
        try run(in: Self.memory ?? FileManager.default.temporaryDirectory, promise: " (at most 0.15 s)")
        if Self.memory != nil { try run(in: FileManager.default.temporaryDirectory, promise: "") }
    }

    /// A folder in memory, where the system has one. A disk's time depends on what happened to it before: ext4 gives
    /// out the places of removed files only after minutes, and looks at each of them for every new file until then.
    private static let memory: URL? = {
        let folder = URL(fileURLWithPath: "/dev/shm")
        return FileManager.default.isWritableFile(atPath: folder.path) ? folder : nil
    }()

    private func run(in parent: URL, promise: String) throws {
        let folder = parent.appendingPathComponent("apus-bench-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        let first = folder.appendingPathComponent("first")
        try time("generate", first)
        let times = try (1...10).map { try time("generate", folder.appendingPathComponent("\($0)")) }
        let again = try time("generate", first, log: folder.appendingPathComponent("log"))
        let log = try String(contentsOf: folder.appendingPathComponent("log"), encoding: .utf8)

        let name = document.lastPathComponent
        print(
            "apus generate \(name) into \(parent.path), median of 10: \((times.median ?? 0).rounded(places: 3)) s\(promise)"
        )
        let summary = log.split(separator: "\n").last ?? "nothing"
        print("a second generate: \(again.rounded(places: 3)) s; it says: \(summary)")

        // In turn, so that a machine that slows down slows down both.
        let ratios = try (1...20).map { _ in try time("check", first) / time("generate", first) }
        let ratio = (ratios.median ?? 0).rounded(places: 2)
        print("apus check of that, ratio to generate by the median of 20: \(ratio) (at most 1, but for noise)")
    }

    /// Seconds from the start of the process to its end.
    @discardableResult
    private func time(_ command: String, _ output: URL, log: URL = URL(fileURLWithPath: "/dev/null")) throws -> Double {
        let words = [
            apus.path, command, "--spec", document.path, "--output", output.path, "--module", "LosantApplicationAPI",
        ]
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 2, log.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)

        let start = ContinuousClock.now
        var process = pid_t()
        var status = posix_spawn(&process, apus.path, &actions, nil, &arguments, environ)
        guard status == 0, waitpid(process, &status, 0) == process, status == 0 else { throw Failed(status: status) }
        return (ContinuousClock.now - start) / .seconds(1)
    }
}
