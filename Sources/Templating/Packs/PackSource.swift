import Diagnostics
import Files

/// The files of a pack, from the binary or from a folder, before they are read.
package struct PackSource: Sendable {
    package struct File: Sendable {
        /// What diagnostics call the file.
        package var label: String
        package var text: String
        /// Whether it is from a user's folder, where a file that nothing uses has a misspelt name.
        package var isFromFolder: Bool

        package init(label: String, text: String, isFromFolder: Bool = false) {
            self.label = label
            self.text = text
            self.isFromFolder = isFromFolder
        }
    }

    package let name: String
    /// By their names: `client.mustache`, `swift-client.pack.yml`.
    package private(set) var files: [String: File]
    /// The files in whose place a user's folder has others.
    private(set) var replaced: [String: File] = [:]

    package init(name: String, files: [String: File]) {
        self.name = name
        self.files = files
    }

    /// A pack that is built in.
    package init(name: String, embedded files: [String: [UInt8]]) {
        self.init(name: name, files: [:])
        for (file, bytes) in files {
            self.files[file] = File(label: "\(name)/\(file)", text: String(decoding: bytes, as: UTF8.self))
        }
    }

    /// A pack by what a user calls it: the name of one that is built in, or else the path of a folder.
    ///
    /// - Throws: what is wrong with the name or the folder.
    package static func named(_ name: String, builtIn: [PackSource]) throws(SpecError) -> PackSource {
        if let pack = builtIn.first(where: { $0.name == name }) { return pack }
        guard Disk.isFolder(name) else {
            let names = builtIn.map(\.name).sorted()
            let nearest = SpellingDistance.nearest(to: name, among: names).map { ", did you mean '\($0)'?" }
            let rest = nearest ?? ": there is no such folder, and built in are \(names.joined(separator: ", "))"
            throw SpecError(.template(.templateName, "no pack '\(name)'" + rest, at: nil))
        }
        let folder = name.split(separator: "/").last.map(String.init) ?? name
        return PackSource(name: folder, files: try files(in: name))
    }

    /// This pack with the files that a user has in place of its own.
    ///
    /// - Throws: a file that can't be read, or that is not a file of a pack.
    package func overridden(by folder: TemplateFolder) throws(SpecError) -> PackSource {
        guard let path = folder.path(of: self) else { return self }
        var result = self
        for (name, file) in try Self.files(in: path) {
            result.replaced[name] = result.files.updateValue(file, forKey: name)
        }
        return result
    }

    private static func files(in folder: String) throws(SpecError) -> [String: File] {
        var files: [String: File] = [:]
        for name in try Disk.names(in: folder).sorted() where !name.hasPrefix(".") {
            let path = TemplateFolder.path(name, in: folder)
            guard name.hasSuffix(".mustache") || name.hasSuffix("pack.yml"), !Disk.isFolder(path) else {
                let message = "'\(path)' is not a file of a pack: those are *.mustache and *.pack.yml"
                throw SpecError(.template(.templateName, message, at: nil))
            }
            let bytes = try Disk.read(path)
            // Bytes that are not UTF-8 would become others.
            let text = String(decoding: bytes, as: UTF8.self)
            guard text.utf8.elementsEqual(bytes) else {
                throw SpecError(.template(.templateSyntax, "'\(path)' is not UTF-8", at: nil))
            }
            files[name] = File(label: path, text: text, isFromFolder: true)
        }
        return files
    }
}
