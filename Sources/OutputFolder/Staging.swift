import Diagnostics
import Files

/// Changes an output folder so that it is whole at any moment at which the process may die.
///
/// Every new file is written into one folder that is the tool's own; a manifest says that old and new files are
/// both owned; the files are renamed into place; the last manifest says what is owned from now on. What is replaced
/// or removed waits in the staging folder until the end, and goes back when something fails.
struct Staging {
    private static let name = ".apus-staging"

    private let folder: OutputFolder
    private var undo: [Undo] = []
    private var madeFolders: [String] = []

    private enum Undo {
        /// A file was put where none was.
        case remove(String)
        /// A file was replaced or taken away; the backup is in the staging folder.
        case restore(String, backup: String)
    }

    /// Carries out a plan.
    static func apply(_ plan: WritePlan, in folder: OutputFolder) throws(SpecError) {
        var staging = Staging(folder: folder)
        do throws(SpecError) {
            try staging.apply(plan)
        } catch {
            staging.rollBack()
            try? clear(folder)
            throw error
        }
        try clear(folder)
    }

    /// What has the name of the staging folder or is in it, and was not put there by a run; `nil` if nothing is in the
    /// way.
    static func obstacle(in folder: OutputFolder) throws(SpecError) -> Diagnostic? {
        let path = folder.path(of: name)
        switch try Disk.entry(path) {
        case .nothing: return nil
        case .folder: break
        case .link, .file, .other: return .obstacle(path, "it is not a folder")
        }
        for name in try Disk.names(in: path) {
            let file = "\(path)/\(name)"
            switch try Disk.entry(file) {
            case .file where isOwn(name), .nothing: continue
            case .file, .folder, .link, .other: return .obstacle(file, "it was not written by apus")
            }
        }
        return nil
    }

    /// Removes what a run that was killed left behind.
    ///
    /// - Throws: what is in the way.
    static func clear(_ folder: OutputFolder) throws(SpecError) {
        if let obstacle = try obstacle(in: folder) { throw SpecError(obstacle) }
        let path = folder.path(of: name)
        guard try Disk.entry(path) == .folder else { return }
        for file in try Disk.names(in: path) { try Disk.removeFile("\(path)/\(file)") }
        guard Disk.removeFolderIfEmpty(path) else { throw Disk.failure("can't remove", path) }
    }

    /// Whether a run gives files in the staging folder such names.
    private static func isOwn(_ name: String) -> Bool {
        name == "both-manifest" || name == "new-manifest"
            || ["new-", "old-"].contains { name.hasPrefix($0) && Int(name.dropFirst(4)) != nil }
    }

    private init(folder: OutputFolder) { self.folder = folder }

    private mutating func apply(_ plan: WritePlan) throws(SpecError) {
        // New, so that nobody else has a link in it.
        try Disk.makeNewFolder(folder.path(of: Self.name))
        var installs: [(source: String, file: RenderedFile)] = []
        var removals: [RelativePath] = []
        for (number, change) in plan.changes.enumerated() {
            switch change {
            case .create(let file), .update(let file, _, _): installs.append((path("new-\(number)"), file))
            case .remove(let path, _): removals.append(path)
            }
        }
        let results = concurrentMap(installs) { [folder] source, file in
            Result { () throws(SpecError) in
                try Disk.write(file.contents, to: source, as: folder.path(of: file.path))
            }
        }
        for result in results { try result.get() }
        try Disk.write(plan.old.union(plan.new).bytes, to: path("both-manifest"))
        try Disk.write(plan.new.bytes, to: path("new-manifest"))

        let manifest = folder.path(of: Manifest.name)
        try install(path("both-manifest"), at: manifest)
        // Removals come first: a file may go where a folder was, or where capitals were small letters.
        for path in removals { try remove(path) }
        removeEmptyFolders(of: Array(plan.old.digests.keys.filter { !plan.new.owns($0) }))
        for (source, file) in installs {
            try makeFolders(of: file.path)
            try install(source, at: folder.path(of: file.path))
        }
        try Disk.move(path("new-manifest"), to: manifest)
    }

    private func path(_ name: String) -> String { "\(folder.path(of: Self.name))/\(name)" }

    private mutating func install(_ source: String, at target: String) throws(SpecError) {
        let backup = path("old-\(undo.count)")
        if try Disk.entry(target) == .file {
            // A second name keeps the old file, so that there is a file at its path at any moment.
            try Disk.linkOrCopy(target, to: backup)
            undo.append(.restore(target, backup: backup))
        } else {
            undo.append(.remove(target))
        }
        try Disk.move(source, to: target)
    }

    private mutating func remove(_ file: RelativePath) throws(SpecError) {
        for parent in file.parents { try checkFolder(folder.path(of: parent)) }
        let path = folder.path(of: file)
        let backup = self.path("old-\(undo.count)")
        try Disk.move(path, to: backup)
        undo.append(.restore(path, backup: backup))
    }

    private mutating func makeFolders(of path: RelativePath) throws(SpecError) {
        for parent in path.parents {
            let name = folder.path(of: parent)
            if try Disk.entry(name) == .nothing {
                try Disk.makeNewFolder(name)
                madeFolders.append(name)
            }
            try checkFolder(name)
        }
    }

    /// A link may have come since the plan was made.
    private func checkFolder(_ path: String) throws(SpecError) {
        guard try Disk.entry(path) == .folder else { throw SpecError(.obstacle(path, "it is not a folder")) }
    }

    /// Removes the folders that nothing is left in, from the innermost outwards.
    private func removeEmptyFolders(of paths: [RelativePath]) {
        let folders = Set(paths.flatMap(\.parents)).sorted { $0.components.count > $1.components.count }
        // What lies behind a link is not the tool's.
        for path in folders where path.parents.allSatisfy({ (try? Disk.entry(folder.path(of: $0))) == .folder }) {
            _ = Disk.removeFolderIfEmpty(folder.path(of: path))
        }
    }

    /// Puts everything back as far as possible. Further errors are ignored: the first one is reported.
    private func rollBack() {
        for step in undo.reversed() {
            switch step {
            case .remove(let path): try? Disk.removeFile(path)
            case .restore(let path, let backup):
                if let slash = path.lastIndex(of: "/") { try? Disk.makeFolder(String(path[..<slash])) }
                try? Disk.move(backup, to: path)
            }
        }
        for name in madeFolders.reversed() { _ = Disk.removeFolderIfEmpty(name) }
    }
}
