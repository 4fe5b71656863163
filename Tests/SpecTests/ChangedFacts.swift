import Diagnostics
import SpecLoader
import Testing

/// What versions after that of the facts added: properties of schemas, and values of enumerations.
struct ChangedFacts {
    /// The lines of ``Structure`` that came, by the schema: `/components/schemas/apiToken`, or `/userApiScope` in the
    /// group `common`.
    private(set) var properties: [String: [String]] = [:]
    /// The values that came, by the place of the schema.
    private(set) var values: [String: Set<String>] = [:]

    init() throws {
        for name in Losant.changes {
            let path = Losant.facts.appending(path: name).path
            let root = try SpecDocument.load(path: path, diagnostics: Diagnostics()).root
            for entry in try #require(root["schemas"]).entries {
                for schema in Self.names(entry.key) { add(entry.value, of: schema) }
            }
        }
    }

    private mutating func add(_ change: Node, of schema: String) {
        let isCommon = schema.hasPrefix("common/")
        let place = isCommon ? String(schema.dropFirst("common".count)) : "/components/schemas/\(schema)"
        for entry in change["added properties"]?.entries.map({ $0 }) ?? [] {
            for name in Self.names(entry.key) {
                let way = name.split(separator: "/").map { "/properties/\($0)" }.joined()
                add(entry.value, at: place + way, of: place)
            }
        }
        for entry in change["added enum values"]?.entries.map({ $0 }) ?? [] {
            values[place, default: []].formUnion(entry.value.elements.compactMap(\.text))
        }
    }

    /// The lines of a part, whose keys may name several at once: `applicationRoles, dashboardRoles`.
    private mutating func add(_ node: Node, at place: String, of schema: String) {
        switch node.kind {
        case .scalar:
            properties[schema, default: []].append("\(place): \(node.scalar.map(String.init(describing:)) ?? "")")
        case .mapping:
            for (key, value) in node.entries {
                for name in Self.names(key) { add(value, at: "\(place)/\(name)", of: schema) }
            }
        case .sequence:
            for (index, element) in node.elements.enumerated() { add(element, at: "\(place)/\(index)", of: schema) }
        }
    }

    private static func names(_ key: Node) -> [String] {
        (key.text ?? "").split(separator: ",").map { String($0.trimmingPrefix(" ")) }
    }
}

extension Structure {
    /// What this one has and an older one doesn't, less what the changes explain.
    ///
    /// New values of an enumeration stand behind those that were there.
    func surplus(over old: Structure, explainedBy changes: ChangedFacts) -> [String] {
        let known = Set(old.lines).union(changes.properties.values.joined())
        return lines.filter { line in
            !known.contains(line)
                && !changes.values.contains { place, values in
                    line.hasPrefix(place + "/") && line.contains("/enum/")
                        && values.contains { line.hasSuffix(Self.end($0)) }
                }
        }
    }

    /// What the changes name in some places, and this one doesn't have.
    func missing(of changes: ChangedFacts, in isMeant: (String) -> Bool) -> [String] {
        let all = Set(lines)
        let properties = changes.properties.filter { isMeant($0.key) }.values.joined().filter { !all.contains($0) }
        let values = changes.values.filter { isMeant($0.key) }.flatMap { place, values in
            values.filter { value in !lines.contains { $0.hasPrefix(place + "/") && $0.hasSuffix(Self.end(value)) } }
        }
        return Array(properties) + values
    }

    private static func end(_ value: String) -> String { ": string(\"\(value)\")" }
}
