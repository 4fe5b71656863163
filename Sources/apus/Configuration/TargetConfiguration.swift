import Files
import SpecLoader

/// The module and output folder of the one client of an `apus.yml`, as a build tool gives them on the command line.
struct TargetConfiguration: Hashable {
    /// The name of the module. The file may leave it out, and may not name another one.
    var module: String?
    /// The output folder, in place of the file's.
    var output: String
}

/// The folder that all files of a client must be in.
struct EnclosingFolder: Hashable {
    /// Empty for the working directory.
    let path: String
    /// Files that may be elsewhere.
    var inputs: [String] = []

    /// Whether a file or folder is in it, after following symbolic links.
    func contains(_ other: String) -> Bool {
        guard let folder = Disk.realPath(path), let target = Disk.realPath(other) else {
            // A path that leads nowhere can't be read anyway, so its text decides.
            let relative = FilePath.normalize(other)
            return path.isEmpty
                ? !relative.hasPrefix("/") && !relative.hasPrefix("..")
                : FilePath.isBelow(relative, FilePath.normalize(path))
        }
        return FilePath.isBelow(target, folder) || inputs.contains { Disk.realPath($0) == target }
    }
}
