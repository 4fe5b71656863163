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
            throw SpecError(Diagnostic(ApusCode.revision, message + reason, at: nil))
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
            Diagnostic(ApusCode.revision, "'\(revision)' is neither a file nor a revision of '\(top)'", at: nil))
    }

    /// Every file of a commit, with its path from the top; submodules are left out.
    ///
    /// - Parameters:
    ///   - commit: The commit's own name, as ``commit(_:)`` returns it.
    ///   - revision: What errors call it.
    func files(of commit: String, named revision: String) throws(SpecError) -> [GitFile] {
        let git = try run(["ls-tree", "-r", "-z", "--full-tree", commit])
        try Self.check(git, revision)
        return git.outputBytes.split(separator: 0).compactMap(GitFile.init)
    }

    /// The contents of files as the repository has them: no filter of an attribute is run.
    ///
    /// - Parameter revision: What errors call the commit that has them.
    /// - Returns: `nil` for what the repository doesn't have, since it is a partial clone.
    func contents(of files: [GitFile], in revision: String) throws(SpecError) -> [[UInt8]?] {
        let input = files.map { $0.object + "\n" }.joined()
        let git = try run(["cat-file", "--batch"], input: input)
        try Self.check(git, revision)
        var rest = git.outputBytes[...]
        return files.map { _ in
            // "object type size", the bytes and a newline; or "object missing"
            let header = rest.prefix { $0 != UInt8(ascii: "\n") }
            rest = rest[header.endIndex...].dropFirst()
            let words = header.split(separator: UInt8(ascii: " "))
            guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)) else { return nil }
            let content = Array(rest.prefix(size))
            rest = rest.dropFirst(size + 1)
            return content
        }
    }

    private static func check(_ git: ChildProcess, _ name: String) throws(SpecError) {
        if git.isSuccess { return }
        let reason = git.error.split(separator: "\n").first ?? "git gave no reason"
        throw SpecError(Diagnostic(ApusCode.revision, "'\(name)' can't be read: \(reason)", at: nil))
    }

    /// Runs git in the top folder.
    private func run(_ arguments: [String], input: String = "") throws(SpecError) -> ChildProcess {
        try Self.run(["-C", top] + arguments, input: input, scratch: scratch)
    }

    /// Runs git so that it starts no program that the repository's configuration or attributes name. Nothing that it is
    /// asked for here needs one.
    private static func run(
        _ arguments: [String], input: String = "", scratch: ScratchFolder
    ) throws(SpecError) -> ChildProcess {
        let settings = [
            "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.pager=cat", "core.sshCommand=false",
            "safe.bareRepository=explicit",
        ]
        let environment = [
            "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_REPLACE_OBJECTS": "1", "GIT_TERMINAL_PROMPT": "0",
            // What a partial clone lacks isn't fetched: git before 2.45 only heeds the list of protocols, which is
            // empty.
            "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none",
        ]
        do {
            return try ChildProcess(
                "git", ["--no-pager"] + settings.flatMap { ["-c", $0] } + arguments, environment: environment,
                input: input, scratch: scratch)
        } catch {
            throw SpecError(Diagnostic(ApusCode.revision, "git can't be run here: \(error.words)", at: nil))
        }
    }
}

/// A file of a commit, as `git ls-tree` prints it.
struct GitFile {
    /// From the repository's top.
    let path: String
    /// The name of its contents.
    let object: String
    /// Whether it is a symbolic link, whose contents are the path that it leads to.
    let isLink: Bool

    /// `100644 blob ce013625…<tab>hello.txt`; `nil` for a submodule.
    fileprivate init?(_ line: ArraySlice<UInt8>) {
        guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
        let words = line[..<tab].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 3, words[1] == "blob" else { return nil }
        path = String(decoding: line[(tab + 1)...], as: UTF8.self)
        object = words[2]
        isLink = words[0] == "120000"
    }
}
