import Diagnostics

/// The git repository that a folder belongs to, read by the program `git`. Nothing in it is changed.
struct GitRepository {
    /// The top folder of the working tree.
    let top: String
    /// The folder's path from there, with a slash at the end; empty for the top itself.
    let prefix: String
    /// For what git reads and writes.
    private let scratch: ScratchFolder

    /// - Throws: `SpecError` when the folder is in no repository, or git is missing.
    init(of folder: String, scratch: ScratchFolder) throws(SpecError) {
        self.scratch = scratch
        let folder = folder.isEmpty ? "." : folder
        let git = try Self.run(["-C", folder, "rev-parse", "--show-toplevel", "--show-prefix"], scratch: scratch)
        let lines = git.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard git.isSuccess, lines.count >= 2 else {
            // Git has other reasons too, such as a repository that belongs to somebody else.
            let reason = git.error.split(separator: "\n").first.map { ": \($0)" } ?? ""
            let message = "no revision can be read: '\(folder)' is not in the working tree of a git repository"
            throw SpecError(Diagnostic(.error, .revision, message + reason, at: nil))
        }
        (top, prefix) = (lines[0], lines[1])
    }

    /// The commit that a name stands for.
    ///
    /// - Throws: `SpecError` for a name that stands for none.
    func commit(_ revision: String) throws(SpecError) -> String {
        // No revision starts with a hyphen, but every option of git does.
        if !revision.isEmpty, !revision.hasPrefix("-") {
            let git = try run(["rev-parse", "--verify", "--quiet", revision + "^{commit}"])
            if git.isSuccess, let name = git.output.split(separator: "\n").first { return String(name) }
        }
        throw SpecError(
            Diagnostic(.error, .revision, "'\(revision)' is neither a file nor a revision of '\(top)'", at: nil))
    }

    /// Runs git in the top folder.
    func run(_ arguments: [String], input: String = "", index: String? = nil) throws(SpecError) -> ChildProcess {
        try Self.run(["-C", top] + arguments, input: input, index: index, scratch: scratch)
    }

    /// - Parameter index: The index file to use in place of the repository's.
    private static func run(
        _ arguments: [String], input: String = "", index: String? = nil, scratch: ScratchFolder
    ) throws(SpecError) -> ChildProcess {
        var environment = ["LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"]
        if let index { environment["GIT_INDEX_FILE"] = index }
        do {
            return try ChildProcess("git", arguments, environment: environment, input: input, scratch: scratch)
        } catch {
            throw SpecError(Diagnostic(.error, .revision, "git can't be run here: \(error.words)", at: nil))
        }
    }
}
