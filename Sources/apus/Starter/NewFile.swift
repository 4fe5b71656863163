import Diagnostics
import Files

/// A file that is written unless there is one already.
struct NewFile {
    let file: RenderedFile

    /// A file that starts as a script does is one.
    private var isExecutable: Bool { file.contents.starts(with: Array("#!".utf8)) }

    /// Writes the file below the working directory, and makes the folders that are missing.
    ///
    /// - Returns: Whether it was written; `false` if something has this name already.
    /// - Throws: `SpecError` when it can't be written.
    func write() throws(SpecError) -> Bool {
        if let folder = file.path.parents.last { try Disk.makeFolder(folder.description) }
        return try Disk.create(file.contents, at: file.path.description, isExecutable: isExecutable)
    }
}

extension NewFile {
    /// The text of the file that has this name already.
    ///
    /// - Throws: `SpecError` when it can't be read.
    func current() throws(SpecError) -> String {
        String(decoding: try Disk.read(file.path.description), as: UTF8.self)
    }
}
