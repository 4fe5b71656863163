import Diagnostics
import Files

/// The changes that an output folder needs. Making a plan changes nothing.
package struct WritePlan: Sendable {
    /// A change of one file.
    package enum Change: Sendable {
        /// There is no file yet.
        case create(RenderedFile)
        /// The file has another text. It is `edited` when that isn't what apus wrote.
        case update(RenderedFile, onDisk: [UInt8], edited: Bool)
        /// An earlier run wrote the file, and it is as that run left it.
        case remove(RelativePath, onDisk: [UInt8])

        package var path: RelativePath {
            switch self {
            case .create(let file), .update(let file, _, _): file.path
            case .remove(let path, _): path
            }
        }
    }

    /// Sorted by path.
    package private(set) var changes: [Change] = []
    /// The files that are up to date.
    package private(set) var unchanged: [RelativePath] = []
    /// The files that are no longer wanted, but were changed by hand since an earlier run wrote them: they stay, and
    /// are not the tool's any more. Sorted.
    package private(set) var kept: [RelativePath] = []
    /// What is in the way: files that apus didn't write, links. If there is any, nothing is written.
    package private(set) var obstacles: [Diagnostic] = []
    /// Lines of the manifest that count for nothing, since they aren't the tool's.
    package private(set) var warnings: [Diagnostic] = []
    /// Whether nothing has to be done, not even to the manifest.
    package var isUpToDate: Bool { changes.isEmpty && obstacles.isEmpty && old == new }

    let old: Manifest
    let new: Manifest

    /// - Throws: `SpecError` for a file that can't be read.
    init(_ files: [RenderedFile], in folder: OutputFolder) throws(SpecError) {
        old = try folder.manifest()
        new = Manifest(files)
        for line in old.refused { refuse(line, in: folder) }
        for path in Set(old.digests.keys).subtracting(files.map(\.path)).sorted() { try drop(path, in: folder) }
        let removed = Set(changes.map(\.path))
        for file in files.sorted(by: { $0.path < $1.path }) { try add(file, in: folder, removed: removed) }
        changes.sort { $0.path < $1.path }
        obstacles.sort { $0.message < $1.message }
        if let obstacle = try Staging.obstacle(in: folder) { obstacles.append(obstacle) }
    }

    private mutating func add(
        _ file: RenderedFile, in folder: OutputFolder, removed: Set<RelativePath>
    ) throws(SpecError) {
        let path = folder.path(of: file.path)
        if file.path.isHidden {
            let message = "'\(path)' can't be written: apus writes no hidden files"
            return obstruct(Diagnostic(FilesCode.output, message, at: nil))
        }
        guard try checkFolders(of: file.path, in: folder, removed: removed) else { return }
        switch try Disk.entry(path) {
        case .nothing: changes.append(.create(file))
        case .file:
            let onDisk = try Disk.read(path, followsLink: false)
            if onDisk == file.contents {
                unchanged.append(file.path)
            } else if let digests = old.digests[file.path] {
                changes.append(.update(file, onDisk: onDisk, edited: !digests.contains(SHA256.digest(of: onDisk))))
            } else if isRespelled(file.path, in: folder, removed: removed) {
                changes.append(.create(file))
            } else {
                obstruct(.obstacle(path, "it was not written by apus"))
            }
        case .folder:
            if try holdsOnly(removed, file.path, in: folder) {
                changes.append(.create(file))
            } else {
                obstruct(.obstacle(path, "it is a folder"))
            }
        case .link: obstruct(.obstacle(path, "it is a symbolic link"))
        case .other: obstruct(.obstacle(path, "it is not a regular file"))
        }
    }

    /// Removes a file that is no longer wanted, if it is one that an earlier run wrote: not what lies behind a symbolic
    /// link, and not what somebody has changed.
    private mutating func drop(_ path: RelativePath, in folder: OutputFolder) throws(SpecError) {
        for parent in path.parents {
            switch try Disk.entry(folder.path(of: parent)) {
            case .folder: continue
            case .link:
                let name = folder.path(of: parent)
                return warn(.leftFile, "'\(folder.path(of: path))' is not removed: '\(name)' is a symbolic link")
            case .nothing, .file, .other: return
            }
        }
        let name = folder.path(of: path)
        guard try Disk.entry(name) == .file else { return }
        let onDisk = try Disk.read(name, followsLink: false)
        if old.digests[path]?.contains(SHA256.digest(of: onDisk)) == true {
            changes.append(.remove(path, onDisk: onDisk))
        } else {
            kept.append(path)
        }
    }

    private mutating func refuse(_ line: Manifest.RefusedLine, in folder: OutputFolder) {
        let path = line.path.unicodeScalars.reduce(into: "") { text, scalar in
            text += VisibleText.isHidden(scalar) ? VisibleText.escape(scalar) : String(scalar)
        }
        warn(
            .manifestLine, "'\(path)' is not a file that apus writes: the line is passed over",
            at: SourceLocation(file: folder.manifestPath, line: line.number, column: 67))
    }

    private mutating func warn(_ code: FilesCode, _ message: String, at location: SourceLocation? = nil) {
        warnings.append(Diagnostic(code, message, at: location))
    }

    private mutating func obstruct(_ diagnostic: Diagnostic) {
        if !obstacles.contains(diagnostic) { obstacles.append(diagnostic) }
    }

    /// Whether the folders that a file is in are folders, as far as they exist; a link could lead anywhere.
    private mutating func checkFolders(
        of path: RelativePath, in folder: OutputFolder, removed: Set<RelativePath>
    ) throws(SpecError) -> Bool {
        for parent in path.parents {
            let name = folder.path(of: parent)
            switch try Disk.entry(name) {
            case .nothing: return true
            case .folder: continue
            case .link:
                obstruct(.obstacle(name, "it is a symbolic link"))
                return false
            case .file where removed.contains(parent): return true
            case .file, .other:
                obstruct(.obstacle(name, "it is not a folder"))
                return false
            }
        }
        return true
    }

    /// Whether a file is there only because the file system takes capitals for small letters, and an owned file
    /// goes away.
    private func isRespelled(_ path: RelativePath, in folder: OutputFolder, removed: Set<RelativePath>) -> Bool {
        let name = path.description.lowercased()
        return removed.contains {
            $0.description.lowercased() == name && Disk.isSame(folder.path(of: $0), folder.path(of: path))
        }
    }

    /// Whether nothing but files that go away is in a folder.
    private func holdsOnly(
        _ removed: Set<RelativePath>, _ path: RelativePath, in folder: OutputFolder
    ) throws(SpecError) -> Bool {
        for name in try Disk.names(in: folder.path(of: path)) {
            guard let child = path.appending(name) else { return false }
            switch try Disk.entry(folder.path(of: child)) {
            case .file: if !removed.contains(child) { return false }
            case .folder: if try !holdsOnly(removed, child, in: folder) { return false }
            case .nothing, .link, .other: return false
            }
        }
        return true
    }
}
