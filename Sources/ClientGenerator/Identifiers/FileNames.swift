import Diagnostics
import Files
import Templating

/// The names of files that are named after types: no two of them equal, not even where a file system ignores letter
/// case.
package struct FileNames: Sendable {
    /// In bytes, so that an extension still fits.
    static let longest = 180

    private var special: [String: FileName] = [:]

    /// Names files after the dotted names of types.
    package init(_ names: some Sequence<String>) {
        let groups = Dictionary(grouping: Set(names), by: { $0.lowercased() })
        for group in groups.values where group.count > 1 {
            for name in group.sorted(by: { $0.precedesByBytes($1) }).dropFirst() {
                special[name] = FileName(name, suffix: "-" + Self.capitals(of: name))
            }
        }
    }

    package subscript(name: String) -> FileName { special[name] ?? FileName(name) }

    /// The positions of a name's capitals as a number, which tells apart names that differ only in letter case.
    private static func capitals(of name: String) -> String {
        var hash: UInt64 = 0
        var isShort = true
        for (index, scalar) in name.unicodeScalars.enumerated() where scalar.properties.isUppercase {
            if index < 64 { hash |= 1 << UInt64(index) } else { isShort = false }
        }
        return String(isShort ? hash : name.stableHash, radix: 16)
    }
}

/// The name of a file without its extension, valid on every file system.
package struct FileName: TemplateText, Hashable, Sendable {
    package let templateText: String

    /// The name of the file of a type with this dotted name.
    package init(_ name: String) { self.init(name, suffix: "") }

    fileprivate init(_ name: String, suffix: String) {
        var text = ""
        for scalar in name.unicodeScalars where scalar == "." || scalar == "_" || Words.isWordScalar(scalar) {
            guard text.utf8.count < FileNames.longest else { break }
            text.unicodeScalars.append(scalar)
        }
        if text.utf8.count >= FileNames.longest { text += "-" + String(name.stableHash, radix: 16) }
        if RelativePath.isDevice(text) { text = "_" + text }
        templateText = text + suffix
    }
}
