import Diagnostics
import Files

/// A temporary folder that only this user can read. Whoever makes it removes it.
struct ScratchFolder {
    /// Without symbolic links: paths below it are compared with what git calls them.
    let path: String

    /// - Throws: `SpecError` when the system's folder for temporary files can't be written.
    init() throws(SpecError) { path = try Disk.makeTemporaryFolder() }

    func remove() { Disk.removeTree(path) }
}
