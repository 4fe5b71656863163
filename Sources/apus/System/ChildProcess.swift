#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif
import Diagnostics
import Files

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A program that was run to its end, started with `posix_spawn` (POSIX.1-2017).
///
/// No shell stands between: an argument stays one argument. The program's input and output are files that it opens
/// itself, so neither side ever waits for the other to empty a pipe.
struct ChildProcess {
    /// How a program ended.
    enum Ending: Hashable {
        /// It returned or called `exit`, with this status from 0 to 255.
        case exit(Int32)
        /// A signal of this number ended it.
        case signal(Int32)
    }

    /// Why a program couldn't be run.
    enum Failure: Error {
        /// No folder of `PATH` has it.
        case notFound
        /// The system refused, with this value of `errno`.
        case system(Int32)
        /// The files for its input and output can't be written or read.
        case files(SpecError)

        /// The reason as the end of a sentence.
        var words: String {
            switch self {
            case .notFound: "is it installed?"
            case .system(let code): String(cString: strerror(code))
            case .files(let error): error.diagnostic.message
            }
        }
    }

    let ending: Ending
    /// All that it wrote to standard output.
    let outputBytes: [UInt8]
    /// All that it wrote to standard error.
    let error: String

    /// What it wrote to standard output, as text.
    var output: String { String(decoding: outputBytes, as: UTF8.self) }

    /// Whether it ended with exit status 0.
    var isSuccess: Bool { ending == .exit(0) }

    /// Runs a program in the working directory and waits until it ends.
    ///
    /// - Parameters:
    ///   - name: The program's file; without a slash, it is looked up in the folders of `PATH`.
    ///   - arguments: The arguments, without the name.
    ///   - environment: Variables of its environment that are added to those of this process, or replace them.
    ///   - input: What it reads from standard input.
    ///   - scratch: Holds the files for its input and output while it runs.
    init(
        _ name: String, _ arguments: [String], environment: [String: String] = [:], input: String = "",
        scratch: ScratchFolder
    ) throws(Failure) {
        let files = StreamFiles(folder: scratch.path)
        defer { files.remove() }
        do throws(SpecError) {
            try Disk.write(Array(input.utf8), to: files.input)
        } catch {
            throw .files(error)
        }
        let process = try Self.spawn(name, arguments, environment, files)
        ending = try Self.wait(for: process)
        do throws(SpecError) {
            outputBytes = try Disk.read(files.output, limit: .max)
            error = String(decoding: try Disk.read(files.error), as: UTF8.self)
        } catch {
            throw .files(error)
        }
    }

    /// The files that a program has as its standard streams.
    private struct StreamFiles {
        let input: String
        let output: String
        let error: String

        init(folder: String) {
            (input, output, error) = ("\(folder)/input", "\(folder)/output", "\(folder)/error")
        }

        /// Whatever the program left running in the background doesn't write into the files of the next one.
        func remove() { for path in [input, output, error] { try? Disk.removeFile(path) } }
    }

    private static func spawn(
        _ name: String, _ arguments: [String], _ environment: [String: String], _ files: StreamFiles
    ) throws(Failure) -> pid_t {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        try check(posix_spawn_file_actions_init(&actions))
        defer { posix_spawn_file_actions_destroy(&actions) }
        let writing = O_WRONLY | O_CREAT | O_TRUNC
        for (descriptor, path, flags) in [
            (0, files.input, O_RDONLY), (1, files.output, writing), (2, files.error, writing),
        ] {
            try check(posix_spawn_file_actions_addopen(&actions, Int32(descriptor), path, flags, 0o600))
        }
        let words = ([name] + arguments).map { strdup($0) }
        let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map {
            strdup("\($0.key)=\($0.value)")
        }
        defer { for text in words + variables { free(text) } }
        var process = pid_t()
        // Both lists end with a null pointer. Our own descriptors aren't inherited: all are opened with O_CLOEXEC.
        let status = posix_spawnp(&process, name, &actions, nil, words + [nil], variables + [nil])
        if status == ENOENT { throw .notFound }
        try check(status)
        return process
    }

    private static func wait(for process: pid_t) throws(Failure) -> Ending {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            if errno != EINTR { throw .system(errno) }
        }
        // As <sys/wait.h> reads it: seven bits are the signal, if there was one, and eight above them the exit status.
        let signal = status & 0x7F
        return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
    }

    /// The functions of `posix_spawn` return the error, where others set `errno`.
    private static func check(_ status: Int32) throws(Failure) {
        if status != 0 { throw .system(status) }
    }
}
