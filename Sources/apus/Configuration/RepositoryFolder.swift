import Files

/// The top folder of the git repository that a file is in: the nearest folder around it that has a `.git`.
enum RepositoryFolder {
    /// `nil` for a file in no repository. Git isn't asked, so nothing that the repository says counts.
    static func path(around file: String) -> String? {
        guard var folder = Disk.realPath(file.folderOfPath) else { return nil }
        while true {
            if fileExists(FilePath.join(folder, ".git")) { return folder }
            if folder == "/" { return nil }
            folder = FilePath.folder(of: folder)
        }
    }
}
