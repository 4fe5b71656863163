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
        /// An earlier run wrote the file. It is `edited` when its text isn't what apus wrote.
        case remove(RelativePath, onDisk: [UInt8], edited: Bool)

        package var path: RelativePath {
            switch self {
            case .create(let file), .update(let file, _, _): file.path
            case .remove(let path, _, _): path
            }
        }
    }

    /// Sorted by path.
    package private(set) var changes: [Change] = []
    /// The files that are up to date.
    package private(set) var unchanged: [RelativePath] = []
    /// What is in the way: files that apus didn't write, links that lead elsewhere. If there is any, nothing is written.
    package private(set) var obstacles: [Diagnostic] = []
    /// Whether nothing has to be done, not even to the manifest.
    package var isUpToDate: Bool { changes.isEmpty && obstacles.isEmpty && old == new }

    let old: Manifest
    let new: Manifest

    /// - Throws: `SpecError` for a file that can't be read.
    init(_ files: [RenderedFile], in folder: OutputFolder) throws(SpecError) {
        old = try folder.manifest()
        new = Manifest(files)
        let wanted = Set(files.map(\.path))
        let stale = Set(old.digests.keys).subtracting(wanted)
        for file in files.sorted(by: { $0.path < $1.path }) { try add(file, in: folder, stale: stale) }
        for path in stale { try addRemoval(of: path, in: folder) }
        changes.sort { $0.path < $1.path }
        obstacles.sort { $0.message < $1.message }
    }

    private mutating func add(
        _ file: RenderedFile, in folder: OutputFolder, stale: Set<RelativePath>
    ) throws(SpecError) {
        let path = folder.path(of: file.path)
        if file.path.components[0].hasPrefix(OutputFolder.ownPrefix) {
            return obstruct("'\(path)' is reserved for files of apus itself")
        }
        guard try checkFolders(of: file.path, in: folder, stale: stale) else { return }
        switch try Disk.entry(path) {
        case .nothing: changes.append(.create(file))
        case .file:
            let onDisk = try Disk.read(path)
            if onDisk == file.contents {
                unchanged.append(file.path)
            } else if let digests = old.digests[file.path] {
                changes.append(.update(file, onDisk: onDisk, edited: !digests.contains(SHA256.digest(of: onDisk))))
            } else if try isRespelled(file.path, in: folder, stale: stale) {
                changes.append(.create(file))
            } else {
                obstruct("'\(path)' is in the way: it was not written by apus")
            }
        case .folder:
            if try holdsOnly(stale, file.path, in: folder) {
                changes.append(.create(file))
            } else {
                obstruct("'\(path)' is in the way: it is a folder")
            }
        case .link: obstruct("'\(path)' is in the way: it is a symbolic link")
        case .other: obstruct("'\(path)' is in the way: it is not a regular file")
        }
    }

    private mutating func addRemoval(of path: RelativePath, in folder: OutputFolder) throws(SpecError) {
        let name = folder.path(of: path)
        guard try checkFolders(of: path, in: folder, stale: []), try Disk.entry(name) == .file else { return }
        let onDisk = try Disk.read(name)
        let edited = old.digests[path]?.contains(SHA256.digest(of: onDisk)) == false
        changes.append(.remove(path, onDisk: onDisk, edited: edited))
    }

    private mutating func obstruct(_ message: String) {
        let diagnostic = Diagnostic(.error, FilesCode.output, message, at: nil)
        if !obstacles.contains(diagnostic) { obstacles.append(diagnostic) }
    }

    /// Whether the folders that a file is in are folders of the output, as far as they exist.
    private mutating func checkFolders(
        of path: RelativePath, in folder: OutputFolder, stale: Set<RelativePath>
    ) throws(SpecError) -> Bool {
        for parent in path.parents {
            let name = folder.path(of: parent)
            switch try Disk.entry(name) {
            case .nothing: return true
            case .folder: continue
            case .link:
                if folder.contains(realPathOf: name) { continue }
                obstruct("'\(name)' is a symbolic link that leads out of the output folder")
                return false
            case .file where stale.contains(parent): return true
            case .file, .other:
                obstruct("'\(name)' is in the way: it is not a folder")
                return false
            }
        }
        return true
    }

    /// Whether a file is there only because the file system takes capitals for small letters, and an owned file
    /// goes away.
    private func isRespelled(
        _ path: RelativePath, in folder: OutputFolder, stale: Set<RelativePath>
    ) throws(SpecError) -> Bool {
        let name = path.description.lowercased()
        return stale.contains {
            $0.description.lowercased() == name && Disk.isSame(folder.path(of: $0), folder.path(of: path))
        }
    }

    /// Whether nothing but files that go away is in a folder.
    private func holdsOnly(
        _ stale: Set<RelativePath>, _ path: RelativePath, in folder: OutputFolder
    ) throws(SpecError) -> Bool {
        for name in try Disk.names(in: folder.path(of: path)) {
            guard let child = path.appending(name) else { return false }
            switch try Disk.entry(folder.path(of: child)) {
            case .file: if !stale.contains(child) { return false }
            case .folder: if try !holdsOnly(stale, child, in: folder) { return false }
            case .nothing, .link, .other: return false
            }
        }
        return true
    }
}
