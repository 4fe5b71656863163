import Diagnostics
import EmbeddedTemplates
import Files

/// The files of a pack, from the binary or from a folder, before they are read.
package struct PackSource {
    package struct File {
        /// What diagnostics call the file.
        package var label: String
        package var text: String
        /// Whether a user's folder has this file in place of a built-in one.
        var isOverride = false
    }

    package let name: String
    /// By their names: `client.mustache`, `swift-client.pack.yml`.
    package private(set) var files: [String: File]

    /// The names of the packs that come with the tool.
    package static var builtInNames: [String] { EmbeddedTemplates.packs.keys.sorted() }

    /// A pack that comes with the tool; `nil` when none has this name.
    package static func builtIn(_ name: String) -> PackSource? {
        EmbeddedTemplates.packs[name].map { PackSource(name, embedded: $0) }
    }

    /// A pack that is embedded in the binary.
    package init(_ name: String, embedded files: [String: [UInt8]]) {
        self.init(
            name: name,
            files: files.reduce(into: [:]) { result, file in
                result[file.key] = File(label: "\(name)/\(file.key)", text: String(decoding: file.value, as: UTF8.self))
            })
    }

    package init(name: String, files: [String: File]) {
        self.name = name
        self.files = files
    }

    /// A pack by what a user calls it: a built-in name, or else the path of a folder.
    package static func named(_ name: String) throws(SpecError) -> PackSource {
        if let pack = builtIn(name) { return pack }
        guard Disk.isFolder(name) else {
            let nearest = SpellingDistance.nearest(to: name, among: builtInNames).map { ", did you mean '\($0)'?" }
            let names = builtInNames.joined(separator: ", ")
            let message = "no pack '\(name)'" + (nearest ?? ": it is no folder, and built in are \(names)")
            throw SpecError(.template(.templateName, message, at: nil))
        }
        let folderName = name.split(separator: "/").last.map(String.init) ?? name
        return PackSource(name: folderName, files: try files(in: name))
    }

    /// This pack with the files that a user's folder has in a folder of the pack's name, which `eject` writes.
    package func overridden(by folder: String) throws(SpecError) -> PackSource {
        let folder = folder.hasSuffix("/") ? "\(folder)\(name)" : "\(folder)/\(name)"
        guard Disk.isFolder(folder) else { return self }
        var result = self
        for (name, file) in try Self.files(in: folder) {
            var file = file
            file.isOverride = true
            result.files[name] = file
        }
        return result
    }

    private static func files(in folder: String) throws(SpecError) -> [String: File] {
        var files: [String: File] = [:]
        for name in try Disk.names(in: folder) where name.hasSuffix(".mustache") || name.hasSuffix("pack.yml") {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            let bytes = try Disk.read(path)
            guard let text = String(validUTF8: bytes) else {
                throw SpecError(.template(.templateSyntax, "'\(path)' is not UTF-8", at: nil))
            }
            files[name] = File(label: path, text: text)
        }
        return files
    }
}
