import SpecLoader

/// The keywords of a schema that say which values it allows, read once for all values that are compared with it.
final class ValueKeywords {
    private(set) var hasReference = false
    private(set) var isNullable = false
    private(set) var types: [String] = []
    private(set) var constant: Node?
    private(set) var properties: Node?
    private(set) var required: [String] = []
    private(set) var additionalProperties: Node?
    private(set) var hasPatternProperties = false
    private(set) var items: Node?
    private(set) var prefixItems: [Node] = []
    private(set) var pattern: String?
    private(set) var format: String?
    private(set) var hasContentEncoding = false
    private(set) var divisor: Int?
    private(set) var allOf: [Node] = []
    /// `oneOf` and `anyOf`, where they have members.
    private(set) var alternatives: [(keyword: String, members: [Node])] = []
    private(set) var bounds = NumberBounds()
    private(set) var range: IntegerRange?
    /// `minLength` and the like.
    private var counts: [String: Int] = [:]
    private var enumeration: (texts: Set<String>, numbers: Set<Double>)?

    init(of schema: Node) {
        for entry in schema.entries {
            guard let key = entry.key.text else { continue }
            let value = entry.value
            switch key {
            case "$ref": hasReference = true
            case "nullable": isNullable = value.bool == true
            case "const": constant = value.kind == .scalar ? value : nil
            case "enum": if value.kind == .sequence, !value.elements.isEmpty { enumeration = Self.values(value) }
            case "properties": properties = value
            case "required": required = value.elements.compactMap(\.text)
            case "additionalProperties": additionalProperties = value
            case "patternProperties": hasPatternProperties = true
            case "items": items = value
            case "prefixItems": prefixItems = Array(value.elements)
            case "pattern": pattern = value.string
            case "format": format = value.string
            case "contentEncoding": hasContentEncoding = true
            case "multipleOf": divisor = value.int
            case "allOf": allOf = Array(value.elements)
            case "oneOf", "anyOf":
                if !value.elements.isEmpty { alternatives.append((key, Array(value.elements))) }
            case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties":
                counts[key] = value.int
            default: break
            }
        }
        // In one order, whichever of both the document has first.
        alternatives.sort { $0.keyword > $1.keyword }
        types = schema.jsonTypes
        bounds.add(schema)
        if let format, types.contains("integer") { range = IntegerRange(format: format) }
    }

    /// Whether all types are of JSON Schema, and there is one.
    private(set) lazy var hasKnownTypes = !types.isEmpty && types.allSatisfy { JSONType(rawValue: $0) != nil }

    /// Whether other properties than those that are named are forbidden.
    private(set) lazy var isClosed =
        additionalProperties?.bool == false && !hasPatternProperties && allOf.isEmpty && alternatives.isEmpty
        && !hasReference

    func limit(_ key: String) -> Int? { counts.isEmpty ? nil : counts[key] }

    /// Whether a scalar is one of `enum`, or there is none. `1` and `'1'` are the same: what is meant is the same.
    func enumerates(_ value: Node) -> Bool {
        guard let enumeration else { return true }
        if let number = value.number, enumeration.numbers.contains(number) { return true }
        return value.text.map(enumeration.texts.contains) ?? false
    }

    private static func values(_ list: Node) -> (texts: Set<String>, numbers: Set<Double>) {
        (Set(list.elements.compactMap(\.text)), Set(list.elements.compactMap(\.number)))
    }
}
