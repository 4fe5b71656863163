import Diagnostics
import Foundation

/// The git repository that a folder belongs to, asked by the program `git`; nothing in it is changed.
struct GitRepository {
    /// The top folder of the working tree.
    let top: String
    /// The way from there to the folder, with a slash at the end; empty for the top itself.
    let prefix: String
    /// For what git answers.
    private let scratch: ScratchFolder

    /// - Throws: `SpecError` when the folder is in no repository, or git is missing.
    init(of folder: String, scratch: ScratchFolder) throws(SpecError) {
        self.scratch = scratch
        let folder = folder.isEmpty ? "." : folder
        let answer = try Self.run(["-C", folder, "rev-parse", "--show-toplevel", "--show-prefix"], scratch: scratch)
        let lines = answer.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard answer.status == 0, lines.count >= 2 else {
            throw SpecError(
                Diagnostic(
                    .error, .revision,
                    "'\(folder)' is in no git repository with a working tree, so no revision can be read there", at: nil
                ))
        }
        (top, prefix) = (lines[0], lines[1])
    }

    /// The commit that a name stands for.
    ///
    /// - Throws: `SpecError` for a name that stands for none.
    func commit(_ revision: String) throws(SpecError) -> String {
        // No revision starts with a hyphen, but every option of git does.
        if !revision.isEmpty, !revision.hasPrefix("-") {
            let answer = try run(["rev-parse", "--verify", "--quiet", revision + "^{commit}"])
            let name = answer.output.trimmingCharacters(in: .whitespacesAndNewlines)
            if answer.status == 0, !name.isEmpty { return name }
        }
        throw SpecError(
            Diagnostic(.error, .revision, "'\(revision)' is neither a file nor a revision of '\(top)'", at: nil))
    }

    /// Runs git in the top folder.
    func run(_ arguments: [String], input: String? = nil, index: String? = nil) throws(SpecError) -> Answer {
        try Self.run(["-C", top] + arguments, input: input, index: index, scratch: scratch)
    }

    struct Answer {
        var status: Int32
        var output: String
        var error: String
    }

    /// - Parameter index: The index file to use in place of the repository's.
    private static func run(
        _ arguments: [String], input: String? = nil, index: String? = nil, scratch: ScratchFolder
    ) throws(SpecError) -> Answer {
        do {
            let process = Process()
            // No shell between: an argument stays one.
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["git"] + arguments
            var environment = ProcessInfo.processInfo.environment
            environment["LC_ALL"] = "C"
            environment["GIT_OPTIONAL_LOCKS"] = "0"
            if let index { environment["GIT_INDEX_FILE"] = index }
            process.environment = environment
            // Files, not pipes: a pipe that nobody empties would stop git.
            let files = try ["in", "out", "error"].map { name in
                let path = "\(scratch.path)/\(name)-\(UUID().uuidString)"
                try Data((name == "in" ? input ?? "" : "").utf8).write(to: URL(fileURLWithPath: path))
                return URL(fileURLWithPath: path)
            }
            process.standardInput = try FileHandle(forReadingFrom: files[0])
            process.standardOutput = try FileHandle(forWritingTo: files[1])
            process.standardError = try FileHandle(forWritingTo: files[2])
            try process.run()
            process.waitUntilExit()
            defer { for file in files { try? FileManager.default.removeItem(at: file) } }
            guard process.terminationStatus != 127 else { throw CocoaError(.fileNoSuchFile) }
            return Answer(
                status: process.terminationStatus,
                output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
                error: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
        } catch {
            throw SpecError(Diagnostic(.error, .revision, "git can't be run here: is it installed?", at: nil))
        }
    }
}
