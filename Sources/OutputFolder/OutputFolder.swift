import Diagnostics
import Files

/// The folder that generated files are written to.
package struct OutputFolder: Sendable {
    private let root: String

    /// A folder that may not exist yet.
    package init(_ path: String) {
        var path = path.isEmpty ? "." : path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        root = path
    }

    /// Finds out what has to be changed, and changes nothing.
    package func plan(_ files: [RenderedFile]) throws(SpecError) -> WritePlan {
        try files.checkDistinct()
        return try WritePlan(files, in: self)
    }

    /// The path of the file that lists what the tool owns.
    package var manifestPath: String { path(of: Manifest.name) }

    /// The paths of files that are in the same folders as the plan's and were not written by the tool; sorted.
    package func foreignFiles(beside plan: WritePlan) throws(SpecError) -> [String] {
        let folders = Set(plan.new.digests.keys.flatMap(\.parents).map(\.description))
        let files = Set(plan.new.digests.keys).union(plan.old.digests.keys)
        let known = folders.union(files.map(\.description))
        var foreign: [String] = []
        for folder in folders.sorted() where Disk.isFolder(path(of: folder)) {
            for name in try Disk.names(in: path(of: folder)) where !known.contains("\(folder)/\(name)") {
                let path = path(of: "\(folder)/\(name)")
                if try Disk.entry(path) != .folder { foreign.append(path) }
            }
        }
        return foreign
    }

    /// Makes the folder hold these files, and none that the tool wrote before and doesn't any more.
    ///
    /// Files that are up to date are not touched, and one that is no longer wanted but was changed by hand is left.
    /// While one process writes, others wait. When something fails, or is in the way, the folder stays as it was; when
    /// the process is killed, the next run finishes what it started.
    ///
    /// - Returns: What was done.
    @discardableResult
    package func write(_ files: [RenderedFile]) throws(SpecError) -> WritePlan {
        try files.checkDistinct()
        let isNew = try Disk.entry(root) == .nothing
        try Disk.makeFolder(root)
        let lock = try Disk.Lock(root)
        defer { lock.unlock() }
        do throws(SpecError) {
            try Staging.clear(self)
            let plan = try WritePlan(files, in: self)
            if let obstacle = plan.obstacles.first {
                let rest = plan.obstacles.count - 1
                throw rest == 0 ? SpecError(obstacle) : SpecError(obstacle.adding("(and \(rest) more)"))
            }
            if !plan.isUpToDate { try Staging.apply(plan, in: self) }
            return plan
        } catch {
            if isNew { _ = Disk.removeFolderIfEmpty(root) }
            throw error
        }
    }

    func path(of path: RelativePath) -> String { self.path(of: path.description) }
    func path(of name: String) -> String { root == "/" ? "/" + name : "\(root)/\(name)" }

    /// What the tool owns; nothing without a manifest.
    func manifest() throws(SpecError) -> Manifest {
        let path = path(of: Manifest.name)
        switch try Disk.entry(path) {
        case .nothing: return Manifest()
        case .file: return Manifest(parsing: try Disk.read(path, followsLink: false))
        case .folder, .link, .other:
            throw SpecError(.obstacle(path, "it is not a regular file"))
        }
    }
}

extension Diagnostic {
    /// What is in the way of a run, and why.
    static func obstacle(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(FilesCode.output, "'\(path)' is in the way: \(reason)", at: nil)
    }

    fileprivate func adding(_ words: String) -> Diagnostic {
        var diagnostic = self
        diagnostic.message += " " + words
        return diagnostic
    }
}
