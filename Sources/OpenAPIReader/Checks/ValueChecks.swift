import RegularExpressions
import SpecLoader

// Values that a document has for its schemas: `enum`, `default` and examples.

/// What a pattern became.
enum CheckedPattern {
    case expression(RegularExpression)
    /// Right by ECMA-262, but with something that can't be matched here.
    case unsupported
    case invalid(String)
}

extension DocumentChecks {
    func pattern(_ text: String) -> CheckedPattern {
        if let known = patterns[text] { return known }
        let checked: CheckedPattern
        if let fault = PatternSyntax.fault(in: text) {
            checked = .invalid(fault)
        } else if let expression = try? RegularExpression(text, as: .ecmaScript) {
            checked = .expression(expression)
        } else {
            checked = .unsupported
        }
        patterns[text] = checked
        return checked
    }

    /// `enum`, `default` and examples of a schema.
    func checkValues(of schema: Node) {
        if let list = schema["enum"], list.kind == .sequence { checkEnumeration(list, of: schema) }
        if let value = schema["default"] { check(value, .invalidDefault, "the default", of: schema) }
        // A schema that only names its parts is checked where it is used.
        if let value = schema["example"] { check(value, .invalidExample, "the example", of: schema) }
        for value in schema["examples"]?.elements.map(\.self) ?? [] {
            check(value, .invalidExample, "the example", of: schema)
        }
    }

    /// The examples of a media type, a parameter or a header (OpenAPI 3.1.1 §4.8.19).
    ///
    /// - Parameter isSerialized: Whether a text may be the value as it is sent.
    func checkExamples(of owner: Node, _ schema: Node, isSerialized: Bool) {
        if let value = owner["example"] {
            check(value, .invalidExample, "the example", of: schema, isSerialized: isSerialized)
        }
        for entry in owner["examples"]?.entries.map(\.self) ?? [] {
            guard let example = described(by: entry.value), example.kind == .mapping,
                let value = example["value"] ?? example["dataValue"]
            else { continue }
            check(value, .invalidExample, "the example", of: schema, isSerialized: isSerialized)
        }
    }

    private func check(
        _ value: Node, _ code: OpenAPIReaderCode, _ words: String, of schema: Node, isSerialized: Bool = false
    ) {
        // Many tools write `null` for nothing.
        guard !value.isNull, valueSteps > 0 else { return }
        var check = ValueCheck(self, isSerialized: isSerialized)
        let fault = check.fault(in: value, schema)
        valueSteps -= check.spent
        guard let fault else { return }
        context.report(code, "\(words) contradicts its schema: \(fault.words)", at: fault.node)
    }

    private func checkEnumeration(_ list: Node, of schema: Node) {
        if list.elements.isEmpty {
            context.report(.emptyEnumeration, "'enum' is empty: no value is allowed", at: list)
            return
        }
        let types = schema.jsonTypes
        let isKnown = !types.isEmpty && types.allSatisfy { JSONType(rawValue: $0) != nil }
        var seen: Set<String> = []
        var hasWrong = false
        for value in list.elements {
            if value.kind == .scalar, !seen.insert((value.isString ? "s" : "") + (value.text ?? "")).inserted {
                context.report(.duplicateEnumValue, "'enum' has '\(value.text ?? "")' twice", at: value)
            }
            guard isKnown, !hasWrong, !value.isOf(types) else { continue }
            if value.isNull, schema["nullable"]?.bool == true { continue }
            hasWrong = true
            context.report(
                .misplacedEnumeration,
                "this value is \(value.isNull ? "null" : value.kindName), not of type '\(types[0])'", at: value)
        }
    }
}

extension Node {
    var isString: Bool { if case .string? = scalar { true } else { false } }

    /// Whether a value is of one of some types of JSON Schema.
    func isOf(_ types: [String]) -> Bool {
        switch kind {
        case .mapping: return types.contains("object")
        case .sequence: return types.contains("array")
        case .scalar: break
        }
        switch scalar {
        case .null, nil: return types.contains("null")
        case .bool: return types.contains("boolean")
        case .string: return types.contains("string")
        case .integer: return types.contains("integer") || types.contains("number")
        case .number:
            return types.contains("number") || (types.contains("integer") && number.map { $0.rounded() == $0 } ?? false)
        }
    }
}
