import Diagnostics
import SpecLoader

/// The names of schemas and components that stand in other files, or outside of `components`.
///
/// Each has the name that it has in its place, as long as nothing else has that name; else it is in a group named after
/// its file: `A` and `other.A`. The root document's components keep their names, then the files that are nearest to it.
struct PlaceNames {
    /// A file, and the keys in it that are no keywords of schemas.
    private struct Place: Hashable {
        var file: String
        var tokens: [String]
    }

    private var schemas: [Place: [String]] = [:]
    private var components: [Node: String] = [:]

    init(_ references: [ReferenceWalk.Found], beside names: SchemaNames, in document: SpecDocument) {
        let targets = Dictionary(references.map { ($0.target, $0.kind) }) { $0.rawValue < $1.rawValue ? $0 : $1 }
        var places: Set<Place> = []
        var sections: [String: [(node: Node, place: Place)]] = [:]
        for (node, kind) in targets {
            let place = Place(file: node.file, tokens: node.pointer.tokens)
            if place.file.isEmpty, ["paths", "components"].contains(place.tokens.first) { continue }
            if kind == .schema {
                if names[node] != nil || node.path.contains(where: { names[$0] != nil }) { continue }
                places.insert(
                    Place(file: place.file, tokens: Array(place.tokens.prefix(Self.rootCount(of: place.tokens)))))
            } else if let section = kind.componentSection {
                sections[section, default: []].append((node, place))
            }
        }
        var taken = TakenNames(names.entries.map(\.names))
        for place in places.sorted(by: Self.isNearer) { schemas[place] = taken.take(Self.candidates(for: place)) }
        for (section, found) in sections {
            let own = document.root["components"]?[section]?.entries.lazy.filter { !$0.value.isMoved }
            var taken = TakenNames(own?.compactMap { $0.key.text.map { [$0] } } ?? [])
            for (node, place) in found.sorted(by: { Self.isNearer($0.place, $1.place) }) {
                let names = [[node.lastToken]] + Self.candidates(for: place).dropFirst()
                components[node] = taken.take(names).joined(separator: ".")
            }
        }
    }

    /// Names that something has, whatever capitals and punctuation they are written with.
    private struct TakenNames {
        private var names: Set<[String]>

        init(_ names: [[String]]) { self.names = Set(names.map(Self.plain)) }

        /// The first of some names that nothing has yet, else the last.
        mutating func take(_ candidates: [[String]]) -> [String] {
            let name = candidates.first { !names.contains(Self.plain($0)) } ?? candidates.last ?? []
            names.insert(Self.plain(name))
            return name
        }

        private static func plain(_ names: [String]) -> [String] {
            names.map { name in name.lowercased().filter { $0.isLetter || $0.isNumber } }
        }
    }

    /// The name of a schema, and its groups' names before it.
    ///
    /// - Parameter tokens: The keys that lead to the schema, up to the first keyword.
    func schema(in file: String, at tokens: [String]) -> [String] {
        let place = Place(file: file, tokens: tokens)
        return schemas[place] ?? Self.short(place)
    }

    /// The name of a parameter, a response, a request body or a header.
    func component(_ node: Node) -> String { components[node] ?? node.lastToken }

    /// How many tokens come before the keywords of a schema.
    static func rootCount(of tokens: [String]) -> Int {
        // `$defs` of a file or of components group schemas; `$defs` of a schema are a part of it.
        let name = tokens.firstIndex { !containers.contains($0) } ?? tokens.count
        return tokens.indices.first {
            schemaKeywords.contains(tokens[$0]) || $0 > name && ["$defs", "definitions"].contains(tokens[$0])
        } ?? tokens.count
    }

    private static let containers: Set = ["components", "schemas", "definitions", "$defs"]
    private static let schemaKeywords: Set = [
        "properties", "items", "additionalProperties", "patternProperties", "oneOf", "anyOf", "allOf",
    ]

    /// From the shortest name on.
    private static func candidates(for place: Place) -> [[String]] {
        let short = short(place)
        var folders = place.file.split(separator: "/").map(String.init)
        guard let file = folders.popLast() else { return [short, place.tokens] }
        return [short, folders + [stem(of: file)] + (place.tokens.isEmpty ? [] : short), whole(place)]
    }

    /// The keys that lead to a schema, without those that only group schemas; for a whole file the file's name.
    private static func short(_ place: Place) -> [String] {
        let names = place.tokens.filter { !containers.contains($0) }
        return names.isEmpty ? [stem(of: place.file.split(separator: "/").last.map(String.init) ?? "Document")] : names
    }

    private static func whole(_ place: Place) -> [String] {
        place.file.split(separator: "/").map(String.init) + place.tokens
    }

    private static func stem(of file: String) -> String { file.split(separator: ".").first.map(String.init) ?? file }

    private static func isNearer(_ first: Place, _ second: Place) -> Bool {
        let (one, other) = (first.file.utf8.count { $0 == 0x2F }, second.file.utf8.count { $0 == 0x2F })
        if one != other { return one < other }
        if first.file != second.file { return first.file.precedesByBytes(second.file) }
        if first.tokens.count != second.tokens.count { return first.tokens.count < second.tokens.count }
        return first.tokens.lexicographicallyPrecedes(second.tokens)
    }
}

extension Node {
    /// The name of a component: the last token of its pointer, or its file's name.
    var lastToken: String {
        if let last = pointer.tokens.last { return last }
        let name = file.split(separator: "/").last ?? ""
        return String(name.split(separator: ".").first ?? name)
    }
}
