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
        try bytes(name: name, options: options) { () throws(Disk.ReadFailure) in
            try Disk.bytes(of: path, limit: options.maximumFileSize)
        }
    }

    /// The bytes that `read` finds.
    static func bytes(
        name: String, options: LoadOptions, _ read: () throws(Disk.ReadFailure) -> [UInt8]
    ) throws(SpecError) -> [UInt8] {
        let location = SourceLocation(file: name, line: 1, column: 1)
        do throws(Disk.ReadFailure) {
            return try read()
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

    /// Adds a file's nodes to the table, and returns the file's index.
    ///
    /// What starts with a bracket is JSON, or YAML in flow style.
    @discardableResult
    func read(_ bytes: [UInt8], as file: SourceFile) throws(SpecError) -> Int {
        let text = try Encoding.utf8(bytes, name: file.name, diagnostics)
        guard files.count < UInt16.max, table.text.count + 2 * text.count < UInt32.max else {
            throw SpecError(
                .limit, "the files of the document are too large together",
                at: SourceLocation(file: file.name, line: 1, column: 1))
        }
        guard Encoding.isJSON(text) else { return try read(text, as: file, isJSON: false) }
        let failure: SpecError
        do throws(SpecError) {
            return try read(text, as: file, isJSON: true)
        } catch {
            guard error.diagnostic.code == .init(SpecLoaderCode.syntax) else { throw error }
            failure = error
        }
        let isNamedJSON = file.name.lowercased().hasSuffix(".json")
        do throws(SpecError) {
            let index = try read(text, as: file, isJSON: false)
            if isNamedJSON {
                diagnostics.report(
                    .looseJSON, "this is not JSON, but YAML: \(failure.diagnostic.message)",
                    at: failure.diagnostic.location)
            }
            return index
        } catch {
            // The reader that understood more of it is the one that was meant.
            throw isNamedJSON || !error.diagnostic.isBehind(failure.diagnostic) ? failure : error
        }
    }

    private func read(_ text: ArraySlice<UInt8>, as file: SourceFile, isJSON: Bool) throws(SpecError) -> Int {
        let before = (records: table.records.count, children: table.children.count, text: table.text.count)
        let found = Diagnostics()
        var builder = TreeBuilder(
            table: table, file: UInt16(files.count), name: file.name, options: options, diagnostics: found)
        table = NodeTable()
        builder.table.reserve(forFileSize: text.count)
        var failure: SpecError?
        text.withUnsafeBufferPointer { bytes in
            do throws(SpecError) {
                if isJSON {
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
        found.all.forEach(diagnostics.report)
        files.append(file)
        return files.count - 1
    }
}

extension Diagnostic {
    /// Whether its place is behind that of another diagnostic about the same file.
    fileprivate func isBehind(_ other: Diagnostic) -> Bool {
        guard let location, let other = other.location else { return false }
        return (location.line, location.column) > (other.line, other.column)
    }
}

extension String {
    /// Whether a file of this name says that it is YAML.
    var isNameOfYAML: Bool {
        let name = lowercased()
        return name.hasSuffix(".yml") || name.hasSuffix(".yaml")
    }
}
