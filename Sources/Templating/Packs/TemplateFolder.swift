import Diagnostics
import Files

/// A user's folder of templates that stand in place of built-in ones: a folder for each pack, of the pack's name.
package struct TemplateFolder: Sendable {
    private let path: String

    /// Checks that a folder has nothing but folders of packs. What their files are is checked with the packs.
    ///
    /// - Parameter packs: All packs that there are, also those that are not used this time.
    /// - Throws: the first thing of the folder that belongs to no pack.
    package init(_ path: String, packs: [PackSource]) throws(SpecError) {
        self.path = path
        guard Disk.isFolder(path) else {
            throw SpecError(.template(.templateName, "no folder '\(path)'" + Self.neighbour(of: path), at: nil))
        }
        let names = packs.map(\.name).sorted()
        for name in try Disk.names(in: path).sorted() where !name.hasPrefix(".") {
            let found = Self.path(name, in: path)
            if names.contains(name), Disk.isFolder(found) { continue }
            let rest: String
            if let pack = packs.first(where: { $0.files[name] != nil }) {
                rest = ", did you mean '\(Self.path(name, in: Self.path(pack.name, in: path)))'?"
            } else {
                rest = suggestion(for: name, among: names)
            }
            throw SpecError(.template(.templateName, "'\(found)' is not the folder of a pack" + rest, at: nil))
        }
    }

    /// The folder with the templates of a pack; `nil` when there is none.
    func path(of pack: PackSource) -> String? {
        let folder = Self.path(pack.name, in: path)
        return Disk.isFolder(folder) ? folder : nil
    }

    static func path(_ name: String, in folder: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// The folder beside a path that was probably meant.
    private static func neighbour(of path: String) -> String {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        while parts.last?.isEmpty == true { parts.removeLast() }
        guard let name = parts.popLast() else { return "" }
        let parent = parts.joined(separator: "/")
        let folder = parts.isEmpty ? "." : parent.isEmpty ? "/" : parent
        guard let names = try? Disk.names(in: folder) else { return "" }
        let folders = names.filter { Disk.isFolder(Self.path($0, in: folder)) }
        guard let nearest = SpellingDistance.nearest(to: String(name), among: folders) else { return "" }
        return ", did you mean '\(parts.isEmpty ? nearest : Self.path(nearest, in: folder))'?"
    }
}
