import Diagnostics

/// A line that imports a module.
struct SwiftImport {
    /// The least visible first. What doesn't say stands where the package's settings may put it.
    private static let accessLevels = ["private", "fileprivate", "internal", "", "package", "public"]

    /// An index of the access levels.
    private let access: Int
    /// Words like `@preconcurrency`.
    private let attributes: String
    /// The keyword and what is imported.
    private let module: String

    /// `nil` unless nothing but attributes and an access level comes before the keyword `import`.
    init?(_ line: String) {
        let words = line.split(separator: " ").map(String.init)
        guard let keyword = words.firstIndex(of: "import") else { return nil }
        let modifiers = words[..<keyword].filter { !$0.hasPrefix("@") }
        guard modifiers.count <= 1, let access = Self.accessLevels.firstIndex(of: modifiers.first ?? "") else {
            return nil
        }
        self.access = access
        attributes = words[..<keyword].filter { $0.hasPrefix("@") }.joined(separator: " ")
        module = words[keyword...].joined(separator: " ")
    }

    var text: String {
        [attributes, Self.accessLevels[access], module].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The imports of several files as those of one: each module once, as visible as one of the files needs it, sorted.
    static func united(_ imports: [SwiftImport]) -> [SwiftImport] {
        Dictionary(imports.map { ($0.key, $0) }) { $0.access < $1.access ? $1 : $0 }.values
            .sorted { $0.key.precedesByBytes($1.key) }
    }

    private var key: String { module + " " + attributes }
}
