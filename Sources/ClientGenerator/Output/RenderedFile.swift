/// One file that the tool wants to be there.
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
