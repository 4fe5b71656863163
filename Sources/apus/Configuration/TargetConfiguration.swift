import Files
import SpecLoader

/// What the command line says of the one client of an `apus.yml`: how a build tool places it.
struct TargetConfiguration: Hashable {
    /// The name of the module, which the file need not say, and may not say otherwise.
    var module: String?
    /// The output folder in place of the file's.
    var output: String
}

/// The folder that everything which is read for a client must lie in.
struct EnclosingFolder: Hashable {
    /// Empty for the working directory.
    let path: String

    /// Whether a file or folder lies in it, symbolic links followed.
    func contains(_ other: String) -> Bool {
        guard let folder = Disk.realPath(path), let target = Disk.realPath(other) else {
            // What isn't there can't be read anyway; what its path says is enough.
            let relative = FilePath.normalize(other)
            return path.isEmpty
                ? !relative.hasPrefix("/") && !relative.hasPrefix("..")
                : FilePath.isBelow(relative, FilePath.normalize(path))
        }
        return FilePath.isBelow(target, folder)
    }
}
