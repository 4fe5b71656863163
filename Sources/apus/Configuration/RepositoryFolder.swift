import Files

/// The top folder of the git repository that a file is in: the nearest folder around it that has a `.git`.
enum RepositoryFolder {
    /// One path, or none for a file in no repository. Git isn't asked, so nothing that the repository says counts.
    static func paths(around file: String) -> [String] {
        guard var folder = Disk.realPath(file.folderOfPath) else { return [] }
        while true {
            if fileExists(FilePath.join(folder, ".git")) { return [folder] }
            if folder == "/" { return [] }
            folder = FilePath.folder(of: folder)
        }
    }
}
