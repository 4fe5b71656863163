import Files

extension String {
    /// Whether the argument means standard input, as for other commands.
    var isStandardInput: Bool { self == "-" }

    /// The path as seen from where `folder` is a path; an absolute path stays.
    func asPath(in folder: String) -> String {
        hasPrefix("/") || folder.isEmpty ? self : folder.hasSuffix("/") ? folder + self : folder + "/" + self
    }

    /// The folder of the file at this path; empty for the working directory.
    var folderOfPath: String {
        guard let slash = lastIndex(of: "/") else { return "" }
        return slash == startIndex ? "/" : String(self[..<slash])
    }

    var lastPathComponent: String { split(separator: "/").last.map(String.init) ?? self }

    /// Whether two paths lead to one file.
    func isSameFile(as other: String) -> Bool { realPath == other.realPath }

    /// The path from the root, without symbolic links as far as it exists.
    var realPath: String {
        if let real = Disk.realPath(self) { return real }
        let folder =
            isEmpty || self == "/" ? "/" : hasPrefix("/") ? folderOfPath : asPath(in: workingFolder()).folderOfPath
        return lastPathComponent.asPath(in: folder.realPath)
    }

    /// The path by which spellings of one file or folder are known to be one: from the root, without symbolic links as
    /// far as it exists, and in small letters, since some file systems ignore case.
    var comparablePath: String {
        let names = split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        return FilePath.normalize((hasPrefix("/") ? "/" + names : names).realPath).lowercased()
    }

    /// Whether the text has a character that no path of good will has; the system would read it only up to U+0000.
    var hasControlCharacter: Bool { utf8.contains { $0 < 0x20 || $0 == 0x7F } }

    /// The path as seen from a folder, both without symbolic links: `../apus`. It stays absolute where the two have
    /// nothing in common.
    func relativePath(from folder: String) -> String {
        split(separator: "/").first == folder.split(separator: "/").first ? FilePath.relative(self, from: folder) : self
    }
}
