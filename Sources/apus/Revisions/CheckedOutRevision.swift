import Diagnostics
import Files
import OpenAPIReader
import SpecLoader

/// Files of a revision, written below a temporary folder as they were then.
struct CheckedOutRevision {
    /// The revision as the user wrote it.
    let name: String
    private let repository: GitRepository
    private let files: [GitFile]
    /// Where the files are written.
    private let tree: String

    /// Asks git for the list of files; none is written yet.
    init(_ name: String, of folder: String, scratch: ScratchFolder) throws(SpecError) {
        self.name = name
        repository = try GitRepository(of: folder, scratch: scratch)
        let commit = try repository.commit(name)
        tree = "\(scratch.path)/\(commit)"
        let files = try repository.files(of: commit, named: name)
        // No file is written through a link. Git makes no such commits, but a stranger may.
        let links = Set(files.lazy.filter(\.isLink).map { $0.path.lowercased() })
        self.files =
            links.isEmpty ? files : files.filter { !$0.path.parentPaths.contains { links.contains($0.lowercased()) } }
    }

    /// The configuration of that time.
    ///
    /// - Parameter path: Where the configuration is now.
    func configurationPath(_ path: String) throws(SpecError) -> String {
        let path = try repositoryPath(of: path)
        try write([path])
        try checkWritten("\(tree)/\(path)")
        return "\(tree)/\(path)"
    }

    /// The client with the paths of what was written for it: its document's folder and the files that references find
    /// elsewhere, its overlays, packs and templates.
    ///
    /// - Parameter isOfRevision: Whether the client is from the revision's own configuration.
    func client(
        _ client: ClientConfiguration, isOfRevision: Bool, options: LoadOptions
    ) throws(SpecError) -> ClientConfiguration {
        func repositoryPath(_ path: String) throws(SpecError) -> String {
            isOfRevision ? try self.repositoryPath(inTree: path) : try self.repositoryPath(of: path)
        }
        var client = client
        var needed: [String] = []
        let spec = try repositoryPath(client.spec)
        guard files.contains(where: { $0.path == spec }) else { throw missing(spec) }
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
        for path in [client.spec] + client.overlays { try checkWritten(path) }
        // The repository of that time, whose top has no `.git`; what lies beside it is of another time.
        client.readableFolders = [tree]
        client.references = .inside
        try writeReferenced(by: client, options: options)
        return client
    }

    /// Writes the files that references find outside of the document's folder, with all that is in their folders.
    private func writeReferenced(by client: ClientConfiguration, options: LoadOptions) throws(SpecError) {
        var options = options
        options.allowsFilesOutsideRoot = false
        guard let top = Disk.realPath(tree) else { return }
        var rest = Set(files.map(\.path))
        while true {
            // What is wrong with the document is reported when it is read.
            let diagnostics = Diagnostics()
            guard let document = try? SpecReading(of: client, options: options).document(diagnostics) else { return }
            try? document.joinFiles(diagnostics: diagnostics)
            let missing = document.missingFiles.filter { FilePath.isBelow($0, top) }
                .map { String($0.dropFirst(top.count + 1)) }
                .filter { rest.remove($0) != nil }
            if missing.isEmpty { return }
            try write(missing.sorted().map { $0.folderOfPath.isEmpty ? $0 : $0.folderOfPath })
        }
    }

    /// A text in which the paths of the revision's files are written as git does: `HEAD~1:spec/shop.yml`.
    func shown(_ text: String) -> String { text.replacing(tree + "/", with: name + ":") }

    // MARK: Files

    /// How many files are asked of git at a time, for their contents are all in memory then.
    private static let batchSize = 100

    /// Writes files, and folders with all that is in them, unless they are there already; an empty path is the top
    /// folder.
    private func write(_ paths: [String]) throws(SpecError) {
        var needed: [GitFile] = []
        for file in files
        where paths.contains(where: { $0.isEmpty || file.path == $0 || file.path.hasPrefix($0 + "/") }) {
            if try Disk.entry("\(tree)/\(file.path)") == .nothing { needed.append(file) }
        }
        var rest = needed[...]
        while !rest.isEmpty {
            let batch = rest.prefix(Self.batchSize)
            rest = rest.dropFirst(Self.batchSize)
            for (file, contents) in zip(batch, try repository.contents(of: Array(batch), in: name)) {
                if let contents { try write(file, contents) }
            }
        }
    }

    private func write(_ file: GitFile, _ contents: [UInt8]) throws(SpecError) {
        // Git makes no such paths either.
        guard !file.path.split(separator: "/", omittingEmptySubsequences: false).contains(where: \.isNoName) else {
            throw unreadable(file.path, "it is no path of a file")
        }
        // What stands for a file in Git LFS is left out: only a filter could read the file.
        if contents.starts(with: Array("version https://git-lfs.github.com/spec/".utf8)) { return }
        let path = "\(tree)/\(file.path)"
        try Disk.makeFolder(path.folderOfPath)
        if file.isLink {
            try Disk.makeLink(path, to: String(decoding: contents, as: UTF8.self))
        } else {
            try Disk.write(contents, to: path, as: shown(path))
        }
    }

    private func checkWritten(_ path: String) throws(SpecError) {
        guard try Disk.entry(path) == .nothing else { return }
        throw unreadable(
            String(path.dropFirst(tree.count + 1)),
            "the repository doesn't have its contents, as in a partial clone and with Git LFS")
    }

    private func unreadable(_ path: String, _ reason: String) -> SpecError {
        SpecError(Diagnostic(ApusCode.revision, "'\(name):\(path)' can't be read: \(reason)", at: nil))
    }

    private func missing(_ path: String) -> SpecError {
        SpecError(Diagnostic(ApusCode.revision, "'\(name)' has no file '\(path)'", at: nil))
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
        guard files.contains(where: { $0.path == path || $0.path.hasPrefix(path + "/") }) else { throw missing(path) }
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
            Diagnostic(ApusCode.revision, "'\(shown(path))' is outside the repository '\(repository.top)'", at: nil))
    }
}

extension Substring {
    /// Whether it is a part of a path that names no file.
    fileprivate var isNoName: Bool { isEmpty || self == "." || self == ".." }
}

extension String {
    /// The paths of the folders around a file, without the top.
    fileprivate var parentPaths: [String] { indices.filter { self[$0] == "/" }.map { String(self[..<$0]) } }

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
