import Diagnostics

/// One file to write: its path and its contents.
package struct RenderedFile: Hashable, Sendable {
    package var path: RelativePath
    package var contents: [UInt8]

    package init(path: RelativePath, contents: [UInt8]) {
        self.path = path
        self.contents = contents
    }

    /// The contents as text, for reports and tests.
    package var text: String { String(decoding: contents, as: UTF8.self) }
}

extension [RenderedFile] {
    /// - Throws: `SpecError` when two files have one path, perhaps only in file systems that ignore letter case.
    package func checkDistinct() throws(SpecError) {
        var seen: [String: RelativePath] = [:]
        for file in self {
            if let other = seen.updateValue(file.path, forKey: file.path.description.lowercased()) {
                let message = "two generated files would have one path: '\(other)' and '\(file.path)'"
                throw SpecError(Diagnostic(FilesCode.templatePath, message, at: nil))
            }
        }
    }
}
