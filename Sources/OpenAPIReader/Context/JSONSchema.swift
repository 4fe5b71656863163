import SpecLoader

/// The types of JSON Schema (Validation 2020-12 §6.1.1).
enum JSONType: String {
    case null, boolean, object, array, number, string, integer
}

extension Node {
    /// Whether a keyword only annotates a schema: it doesn't change which values the schema allows.
    static func isAnnotation(_ key: String) -> Bool { key.hasPrefix("x-") || annotations.contains(key) }

    private static let annotations: Set = [
        "title", "summary", "description", "example", "examples", "default", "deprecated", "readOnly", "writeOnly",
        "externalDocs", "xml", "$comment", "$id", "$schema", "$anchor", "$defs", "definitions",
    ]

    /// Whether a schema has a keyword that is no annotation.
    var hasConstraints: Bool {
        guard kind == .mapping else { return false }
        return entries.contains { !Node.isAnnotation($0.key.text ?? "") }
    }

    /// Whether this list of `oneOf` or `anyOf` has one member that is not `null`.
    var hasOneMember: Bool { elements.lazy.filter { !$0.isNullSchema }.prefix(2).count == 1 }

    /// Whether a schema allows `null` and nothing else.
    var isNullSchema: Bool {
        guard kind == .mapping else { return false }
        if let type = self["type"] {
            return type.text == "null" || (type.kind == .sequence && type.elements.allSatisfy { $0.text == "null" })
        }
        if let constant = self["const"] { return constant.isNull }
        guard let values = self["enum"]?.elements, !values.isEmpty else { return false }
        return values.allSatisfy(\.isNull)
    }
}
