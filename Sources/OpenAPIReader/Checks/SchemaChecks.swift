import SpecLoader

// What a schema has to fulfil by itself (JSON Schema Validation 2020-12, OpenAPI 3.0.4 §4.7.24).

extension DocumentChecks {
    func checkSchema(_ schema: Node) {
        let keys = SchemaKeywords(of: schema)
        if keys.contains(.dialect), version > .v30, let dialect = schema["$schema"] { checkDialect(dialect) }
        if keys.contains(.content), version > .v30, let content = schema["contentSchema"],
            !context.decodedContents.contains(schema)
        {
            context.report(.notGenerated, "the text isn't decoded: 'contentSchema' is ignored", at: content)
        }
        if keys.contains(.type) { checkTypes(of: schema) }
        if keys.contains(.limits) {
            checkExclusiveLimits(of: schema)
            checkLimits(of: schema)
        }
        checkPlaces(of: schema, keys)
        if keys.contains(.pattern) { checkPatterns(of: schema) }
        if keys.contains(.values) { checkValues(of: schema) }
        if keys.contains(.combination) { checkCombinations(of: schema) }
        if keys.contains(.format), let node = schema["format"], let format = node.string,
            !Self.formats.contains(format.lowercased())
        {
            context.report(.unknownFormat, "'\(format)' is no format of OpenAPI's registry", at: node)
        }
    }

    // MARK: Types

    private func checkTypes(of schema: Node) {
        guard let type = schema["type"] else { return }
        guard type.kind == .sequence else {
            if type.kind == .scalar {
                checkType(type)
            } else {
                context.malformed(type, "'type'", expected: "a string or a list of strings")
            }
            return
        }
        if version == .v30 { context.reportTypeListIn30(type) }
        var seen: Set<String> = []
        for element in type.elements {
            checkType(element)
            guard let text = element.text, !seen.insert(text).inserted else { continue }
            context.report(.duplicateType, "'type' has '\(text)' twice", at: element)
        }
        if type.elements.isEmpty {
            context.malformed(type, "'type'", expected: "a string or a list of strings")
        }
    }

    private func checkType(_ type: Node) {
        guard let text = type.string else {
            context.malformed(type, "'type'", expected: "a string or a list of strings")
            return
        }
        if text == "null", version == .v30 {
            // Of a list the reader reports the list.
            guard type.parent?.kind != .sequence else { return }
            context.reportNullTypeIn30(type)
        } else if text == "file" {
            context.report(.fileType, "JSON Schema has no type 'file'", at: type)
        } else if JSONType(rawValue: text) == nil {
            context.report(.unknownType, "JSON Schema has no type '\(text)'", at: type)
        }
    }

    // MARK: Keywords and types

    /// Notes keywords that say nothing of the schema's types, and types that are missing.
    private func checkPlaces(of schema: Node, _ keys: SchemaKeywords) {
        let types = schema.jsonTypes
        guard !types.isEmpty else {
            let hasOther = keys.contains(.combination) || schema.referenceNode != nil
            guard !hasOther, keys.contains(.object) || keys.contains(.array), !schema.isPartOfSchema else { return }
            let keyword = ["properties", "items"].first { schema[$0] != nil }
            guard let keyword, let key = schema.key(keyword) else { return }
            let type = keyword == "items" ? "array" : "object"
            context.report(.missingType, "'\(keyword)' without 'type: \(type)'", at: key)
            return
        }
        if types.contains("array"), schema["items"] == nil, schema["prefixItems"] == nil {
            if version == .v30, types == ["array"], schema.referenceNode == nil, schema["allOf"] == nil {
                context.report(.missingItems, "an array must have 'items': read as a list of any values", at: schema)
            } else if version > .v30 {
                context.report(.anyItems, "an array without 'items' is a list of any values", at: schema)
            }
        }
        guard keys.hasTypeKeyword, types.allSatisfy({ JSONType(rawValue: $0) != nil }) else { return }
        for entry in schema.entries {
            guard let keyword = entry.key.text, let expected = SchemaKeywords.types(of: keyword),
                !types.contains(where: { expected.contains($0) })
            else { continue }
            context.report(
                .misplacedKeyword, "'\(keyword)' says nothing of type '\(types[0])'", at: entry.key)
        }
    }

    // MARK: Patterns

    private func checkPatterns(of schema: Node) {
        if let node = schema["pattern"], let text = node.string { checkPattern(text, at: node) }
        for entry in schema["patternProperties"]?.entries.map(\.self) ?? [] {
            guard let text = entry.key.text, !context.hasReported(.invalidPattern, at: entry.value) else { continue }
            checkPattern(text, at: entry.key)
        }
    }

    private func checkPattern(_ text: String, at node: Node) {
        guard case .invalid(let reason) = pattern(text) else { return }
        context.report(.invalidPattern, "'\(text)' is no regular expression (ECMA-262): \(reason)", at: node)
    }

    private static let formats: Set = [
        "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "float", "double",
        "double-int", "decimal", "decimal128", "date-time", "date", "time", "duration", "date-time-local", "time-local",
        "http-date", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri", "uri-reference", "iri",
        "iri-reference", "uuid", "uri-template", "json-pointer", "relative-json-pointer", "regex", "byte", "base64",
        "base64url", "binary", "password", "char", "commonmark", "html", "media-range", "sf-binary", "sf-boolean",
        "sf-decimal", "sf-integer", "sf-string", "sf-token", "unixtime",
    ]
}

/// Which groups of keywords a schema has.
struct SchemaKeywords: OptionSet {
    let rawValue: Int

    static let type = SchemaKeywords(rawValue: 1 << 0)
    static let limits = SchemaKeywords(rawValue: 1 << 1)
    static let string = SchemaKeywords(rawValue: 1 << 2)
    static let number = SchemaKeywords(rawValue: 1 << 3)
    static let array = SchemaKeywords(rawValue: 1 << 4)
    static let object = SchemaKeywords(rawValue: 1 << 5)
    static let pattern = SchemaKeywords(rawValue: 1 << 6)
    /// `enum`, and values that the schema must allow.
    static let values = SchemaKeywords(rawValue: 1 << 7)
    static let combination = SchemaKeywords(rawValue: 1 << 8)
    static let format = SchemaKeywords(rawValue: 1 << 9)
    static let dialect = SchemaKeywords(rawValue: 1 << 10)
    static let content = SchemaKeywords(rawValue: 1 << 11)

    init(rawValue: Int) { self.rawValue = rawValue }

    init(of schema: Node) {
        self = schema.entries.reduce(into: []) { keys, entry in
            if let key = entry.key.text, let group = Self.groups[key] { keys.formUnion(group) }
        }
    }

    /// Whether there is a keyword that is about some types only.
    var hasTypeKeyword: Bool { !isDisjoint(with: [.string, .number, .array, .object]) }

    /// The types that a keyword is about; `nil` if it is about all.
    static func types(of keyword: String) -> [String]? {
        guard let group = groups[keyword] else { return nil }
        if group.contains(.string) { return ["string"] }
        if group.contains(.number) { return ["number", "integer"] }
        if group.contains(.array) { return ["array"] }
        return group.contains(.object) ? ["object"] : nil
    }

    private static let groups: [String: SchemaKeywords] = [
        "type": .type, "format": [.format, .limits], "minLength": [.limits, .string], "maxLength": [.limits, .string],
        "pattern": [.pattern, .string], "multipleOf": [.limits, .number], "minimum": [.limits, .number],
        "maximum": [.limits, .number], "exclusiveMinimum": [.limits, .number], "exclusiveMaximum": [.limits, .number],
        "items": .array, "prefixItems": .array, "minItems": [.limits, .array], "maxItems": [.limits, .array],
        "uniqueItems": .array, "contains": .array, "properties": .object, "required": .object,
        "additionalProperties": .object, "minProperties": [.limits, .object], "maxProperties": [.limits, .object],
        "patternProperties": [.pattern, .object], "propertyNames": .object, "enum": .values, "default": .values,
        "example": .values, "examples": .values, "allOf": .combination, "oneOf": .combination, "anyOf": .combination,
        "discriminator": .combination, "$schema": .dialect, "contentSchema": .content,
    ]
}

extension Node {
    /// Whether another schema says more of the same values, such as their type.
    fileprivate var isPartOfSchema: Bool {
        guard let parent else { return false }
        if parent.kind == .sequence { return true }
        if ["if", "then", "else", "not"].contains(where: { parent[$0] == self }) { return true }
        return parent.parent?["dependentSchemas"] == parent
    }

    /// A mapping's key as a node.
    func key(_ name: String) -> Node? { entries.first { $0.key.text == name }?.key }

    /// The value of a plain number.
    var number: Double? {
        switch scalar {
        case .integer(let text): int.map(Double.init) ?? Double(text)
        case .number(let text): Double(text)
        case .null, .bool, .string, nil: nil
        }
    }
}
