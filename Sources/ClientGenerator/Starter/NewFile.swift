import Diagnostics
import Files

/// A file that is written where none is, and left alone where one is.
package struct NewFile {
    package let file: RenderedFile

    package init(_ file: RenderedFile) { self.file = file }

    /// A file that starts as a script is one.
    private var isExecutable: Bool { file.contents.starts(with: Array("#!".utf8)) }

    /// Writes the file below the working directory, with the folders that it stands in.
    ///
    /// - Returns: Whether it was written; `false` where something of this name is.
    /// - Throws: `SpecError` for what can't be written.
    package func write() throws(SpecError) -> Bool {
        if let folder = file.path.parents.last { try Disk.makeFolder(folder.description) }
        return try Disk.create(file.contents, at: file.path.description, isExecutable: isExecutable)
    }
}

extension NewFile {
    /// What stands in the file's place now.
    ///
    /// - Throws: `SpecError` for what can't be read.
    package func current() throws(SpecError) -> String {
        String(decoding: try Disk.read(file.path.description), as: UTF8.self)
    }
}
