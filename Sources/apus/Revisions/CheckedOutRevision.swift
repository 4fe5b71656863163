import Diagnostics
import SpecLoader

/// Files of a revision, written below a temporary folder as they were then.
struct CheckedOutRevision {
    /// The revision as the user wrote it.
    let name: String
    private let repository: GitRepository
    private let scratch: ScratchFolder
    /// Every file of the revision, by its path from the top.
    private let files: [String]
    private let index: String
    /// Where the files are written.
    private let tree: String

    /// Asks git for the list of files; none is written yet.
    init(_ name: String, of folder: String, scratch: ScratchFolder) throws(SpecError) {
        self.name = name
        self.scratch = scratch
        repository = try GitRepository(of: folder, scratch: scratch)
        let commit = try repository.commit(name)
        index = "\(scratch.path)/index-\(commit)"
        tree = "\(scratch.path)/\(commit)"
        try Self.check(repository.run(["read-tree", commit], index: index), name)
        let list = try repository.run(["ls-files", "-z"], index: index)
        try Self.check(list, name)
        files = list.output.split(separator: "\0").map(String.init)
    }

    /// The configuration of that time.
    ///
    /// - Parameter path: Where the configuration is now.
    func configurationPath(_ path: String) throws(SpecError) -> String {
        let path = try repositoryPath(of: path)
        try write([path])
        return "\(tree)/\(path)"
    }

    /// The client with the paths of what was written for it: its document's folder, its overlays, packs and templates.
    ///
    /// - Parameter isOfRevision: Whether the client is from the revision's own configuration.
    func client(_ client: ClientConfiguration, isOfRevision: Bool) throws(SpecError) -> ClientConfiguration {
        func repositoryPath(_ path: String) throws(SpecError) -> String {
            isOfRevision ? try self.repositoryPath(inTree: path) : try self.repositoryPath(of: path)
        }
        var client = client
        var needed: [String] = []
        let spec = try repositoryPath(client.spec)
        guard files.contains(spec) else { throw missing(spec) }
        needed.append(spec.folderOfPath)
        client.spec = "\(tree)/\(spec)"
        for (index, overlay) in client.overlays.enumerated() {
            let overlay = try repositoryPath(overlay)
            needed.append(overlay)
            client.overlays[index] = "\(tree)/\(overlay)"
        }
        if var packs = client.packs {
            for (index, pack) in packs.enumerated() where pack.contains("/") {
                let pack = try repositoryPath(pack)
                needed.append(pack)
                packs[index] = "\(tree)/\(pack)"
            }
            client.packs = packs
        }
        if let templates = client.templates {
            let templates = try repositoryPath(templates)
            needed.append(templates)
            client.templates = "\(tree)/\(templates)"
        }
        try write(needed)
        return client
    }

    /// A text in which the paths of the revision's files are written as git does: `HEAD~1:spec/shop.yml`.
    func shown(_ text: String) -> String { text.replacing(tree + "/", with: name + ":") }

    // MARK: Files

    /// Writes files, and folders with all that is in them; an empty path is the top folder.
    private func write(_ paths: [String]) throws(SpecError) {
        let needed = files.filter { file in
            paths.contains { $0.isEmpty || file == $0 || file.hasPrefix($0 + "/") }
        }
        let git = try repository.run(
            ["checkout-index", "--force", "--quiet", "-z", "--stdin", "--prefix=\(tree)/"],
            input: needed.joined(separator: "\0"), index: index)
        try Self.check(git, name)
    }

    private static func check(_ git: ChildProcess, _ name: String) throws(SpecError) {
        if git.isSuccess { return }
        let reason = git.error.split(separator: "\n").first ?? "git gave no reason"
        throw SpecError(Diagnostic(.error, .revision, "'\(name)' can't be read: \(reason)", at: nil))
    }

    private func missing(_ path: String) -> SpecError {
        SpecError(Diagnostic(.error, .revision, "'\(name)' has no file '\(path)'", at: nil))
    }

    /// The path from the top of the repository of a file in the working tree.
    private func repositoryPath(of path: String) throws(SpecError) -> String {
        let from = path.hasPrefix("/") ? "" : repository.prefix
        var path = path
        if path.hasPrefix("/") {
            // Git calls folders by their real names.
            path = path.realPath
            guard path.hasPrefix(repository.top + "/") else { throw outside(path) }
            path.removeFirst(repository.top.count + 1)
        }
        guard let path = (from + path).normalizedPath else { throw outside(path) }
        guard files.contains(where: { $0 == path || $0.hasPrefix(path + "/") }) else { throw missing(path) }
        return path
    }

    /// The path from the top of the repository of a file that the revision's own configuration names.
    private func repositoryPath(inTree path: String) throws(SpecError) -> String {
        guard path.hasPrefix(tree + "/"), let inner = String(path.dropFirst(tree.count + 1)).normalizedPath else {
            throw outside(path)
        }
        return inner
    }

    private func outside(_ path: String) -> SpecError {
        SpecError(
            Diagnostic(.error, .revision, "'\(shown(path))' is outside the repository '\(repository.top)'", at: nil))
    }
}

extension String {
    /// Without `.` and `..`; `nil` for a path that leaves where it starts.
    fileprivate var normalizedPath: String? {
        var parts: [Substring] = []
        for part in split(separator: "/") {
            if part == "." { continue }
            guard part == ".." else {
                parts.append(part)
                continue
            }
            guard parts.popLast() != nil else { return nil }
        }
        return parts.joined(separator: "/")
    }
}
