#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif
import Diagnostics
import Files

extension SpecDocument {
    /// The bytes of a file, which errors call `name`.
    static func bytes(path: String, name: String, options: LoadOptions) throws(SpecError) -> [UInt8] {
        let location = SourceLocation(file: name, line: 1, column: 1)
        do throws(Disk.ReadFailure) {
            return try Disk.bytes(of: path, limit: options.maximumFileSize)
        } catch {
            switch error {
            case .isFolder: throw SpecError(.unreadableFile, "'\(name)' is a folder, not a file", at: location)
            case .notRegular: throw SpecError(.unreadableFile, "'\(name)' is not a regular file", at: location)
            case .tooLarge:
                throw SpecError(.limit, "'\(name)' is larger than \(options.maximumFileSize) bytes", at: location)
            case .system(ENOENT), .system(ENOTDIR):
                throw SpecError(.unreadableFile, "'\(name)' doesn't exist", at: location)
            case .system(EACCES), .system(EPERM):
                throw SpecError(.unreadableFile, "no permission to read '\(name)'", at: location)
            case .system(let code):
                let reason = String(cString: strerror(code))
                throw SpecError(.unreadableFile, "'\(name)' can't be read: \(reason)", at: location)
            }
        }
    }

    /// Adds a file's nodes to the table.
    @discardableResult
    func read(_ bytes: [UInt8], as file: SourceFile) throws(SpecError) -> Int {
        let text = try Encoding.utf8(bytes, name: file.name)
        guard files.count < UInt16.max, table.text.count + 2 * text.count < UInt32.max else {
            throw SpecError(
                .limit, "the files of the document are too large together",
                at: SourceLocation(file: file.name, line: 1, column: 1))
        }
        let before = (records: table.records.count, children: table.children.count, text: table.text.count)
        var builder = TreeBuilder(
            table: table, file: UInt16(files.count), name: file.name, options: options, diagnostics: diagnostics)
        table = NodeTable()
        builder.table.reserve(forFileSize: text.count)
        var failure: SpecError?
        text.withUnsafeBufferPointer { bytes in
            do throws(SpecError) {
                if Encoding.isJSON(text) {
                    try JSONReader.read(bytes, into: &builder)
                } else {
                    try YAMLReader.read(bytes, into: &builder)
                }
            } catch {
                failure = error
            }
        }
        var file = file
        file.root = builder.root
        table = builder.finish()
        if let failure {
            table.truncate(records: before.records, children: before.children, text: before.text)
            throw failure
        }
        files.append(file)
        return files.count - 1
    }
}
