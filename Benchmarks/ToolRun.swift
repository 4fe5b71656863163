import Foundation

/// A run of the tool that is over.
struct ToolRun {
    /// Seconds from the start of the process to its end.
    let wall: Double
    /// Seconds that all its threads worked.
    let cpu: Double

    struct Failed: Error {
        var status: Int32
    }

    /// Runs the tool, and waits for its end.
    ///
    /// - Throws: `Failed` unless the tool succeeded.
    init(_ apus: URL, _ words: [String], log: URL = URL(fileURLWithPath: "/dev/null")) throws {
        var arguments = ([apus.path] + words).map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 2, log.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 2, 1)

        let start = ContinuousClock.now
        var process = pid_t()
        var status = posix_spawn(&process, apus.path, &actions, nil, &arguments, environ)
        var usage = rusage()
        guard status == 0, wait4(process, &status, 0, &usage) == process, status == 0 else {
            throw Failed(status: status)
        }
        wall = (ContinuousClock.now - start) / .seconds(1)
        cpu = usage.ru_utime.seconds + usage.ru_stime.seconds
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}
