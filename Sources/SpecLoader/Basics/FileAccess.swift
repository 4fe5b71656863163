import Files

/// Which files the references of a document may lead to.
struct FileAccess {
    /// The folder of the root document, without symbolic links; `nil` if it doesn't exist.
    let root: String?
    /// The folders whose files may be read, without symbolic links.
    private let folders: [String]
    /// Files that may be read wherever they are, without symbolic links.
    private let inputs: Set<String>
    private let allowsAll: Bool

    init(rootFolder: String, options: LoadOptions) {
        root = Disk.realPath(rootFolder)
        folders = [root].compactMap(\.self) + options.readableFolders.compactMap { Disk.realPath($0) }
        inputs = Set(options.inputs.compactMap { Disk.realPath($0) })
        allowsAll = options.allowsFilesOutsideRoot
    }

    /// Whether a path leads to a file that may be read, as far as its text says.
    func covers(_ path: String) -> Bool { allowsAll || folders.contains { FilePath.isBelow(path, $0) } }

    /// Whether a file may be read.
    ///
    /// - Parameter resolved: The path after following symbolic links.
    func allows(_ path: String, resolved: String) -> Bool {
        covers(path) && covers(resolved) || inputs.contains(resolved)
    }

    /// The path of a file from the folder of the root document: for all links to it the same, unless it is outside of
    /// all folders, where the link's own path tells less of the machine.
    func name(of path: String, resolved: String) -> String {
        guard let root else { return resolved }
        return FilePath.relative(folders.contains { FilePath.isBelow(resolved, $0) } ? resolved : path, from: root)
    }
}
