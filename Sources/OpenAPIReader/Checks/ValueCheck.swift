import SpecLoader

/// Compares a value with a schema, and finds the first thing that contradicts it.
///
/// It answers for what is certain only: where it can't tell, or would need too long, the value is right.
struct ValueCheck {
    struct Fault {
        var words: String
        var node: Node
    }

    private let checks: DocumentChecks
    /// Whether a text may be the value as a parameter has it.
    private let isSerialized: Bool
    /// How many pairs of a value and a schema may be compared.
    private var steps = ValueCheck.mostSteps
    private static let mostSteps = 20_000
    /// How many were compared.
    var spent: Int { Self.mostSteps - steps }
    private var depth = 0

    init(_ checks: DocumentChecks, isSerialized: Bool) {
        self.checks = checks
        self.isSerialized = isSerialized
    }

    /// - Parameter isPart: Whether other schemas say more of the value, as other members of `allOf` do.
    mutating func fault(in value: Node, _ schema: Node, isPart: Bool = false) -> Fault? {
        steps -= 1
        guard steps > 0, depth < 60, schema.kind == .mapping else { return nil }
        // A reference in a value is what no standard has, and what some tools read.
        if value.reference != nil { return nil }
        depth += 1
        defer { depth -= 1 }
        let keywords = checks.valueKeywords(of: schema)
        if value.isNull, keywords.isNullable { return nil }
        if keywords.hasReference {
            guard let target = checks.described(by: schema) else { return nil }
            let hasMore = schema.entries.count > 1 && checks.version > .v30
            if let fault = fault(in: value, target, isPart: isPart || hasMore) { return fault }
            if !hasMore { return nil }
        }
        if isSerialized, value.isString, !keywords.types.contains("string") { return nil }
        return typeFault(in: value, keywords) ?? enumerationFault(in: value, keywords)
            ?? contentFault(in: value, keywords, isPart: isPart)
            ?? combinationFault(in: value, keywords, isPart: isPart)
    }

    // MARK: One schema

    private func typeFault(in value: Node, _ schema: ValueKeywords) -> Fault? {
        let types = schema.types
        guard schema.hasKnownTypes, !value.isOf(types) else { return nil }
        // What a parameter has is text.
        if isSerialized, types == ["string"], value.kind == .scalar { return nil }
        let found = value.isNull ? "null" : value.kindName
        return Fault(words: "this is \(found), not of type '\(types[0])'", node: value)
    }

    private func enumerationFault(in value: Node, _ schema: ValueKeywords) -> Fault? {
        guard value.kind == .scalar else { return nil }
        if let constant = schema.constant, !value.equals(constant) {
            return Fault(words: "'\(value.text ?? "")' is not '\(constant.text ?? "")'", node: value)
        }
        if schema.enumerates(value) { return nil }
        return Fault(words: "'\(value.text ?? "")' is not one of 'enum'", node: value)
    }

    private mutating func contentFault(in value: Node, _ schema: ValueKeywords, isPart: Bool) -> Fault? {
        switch value.kind {
        case .mapping: return objectFault(in: value, schema, isPart: isPart)
        case .sequence: return arrayFault(in: value, schema)
        case .scalar: return value.isString ? textFault(in: value, schema) : numberFault(in: value, schema)
        }
    }

    private mutating func objectFault(in value: Node, _ schema: ValueKeywords, isPart: Bool) -> Fault? {
        let properties = schema.properties
        for name in schema.required where value[name] == nil {
            // Some exist in one direction only.
            guard let property = properties?[name], !isDirected(property) else { continue }
            return Fault(words: "the required property '\(name)' is missing", node: value)
        }
        let isClosed = !isPart && schema.isClosed
        let extra = schema.hasPatternProperties ? nil : schema.additionalProperties
        for entry in value.entries {
            guard let name = entry.key.text else { continue }
            if let property = properties?[name] {
                if let fault = fault(in: entry.value, property) { return fault }
            } else if isClosed {
                return Fault(words: "there is no property '\(name)'", node: entry.key)
            } else if let extra, extra.kind == .mapping {
                if let fault = fault(in: entry.value, extra) { return fault }
            }
        }
        return countFault(value.entries.count, "minProperties", "maxProperties", "properties", value, schema)
    }

    private func isDirected(_ property: Node) -> Bool {
        guard let schema = checks.described(by: property) else { return true }
        return [property, schema].contains { $0["readOnly"]?.bool == true || $0["writeOnly"]?.bool == true }
    }

    private mutating func arrayFault(in value: Node, _ schema: ValueKeywords) -> Fault? {
        let prefix = schema.prefixItems
        for (index, element) in value.elements.enumerated() {
            guard let inner = index < prefix.count ? prefix[index] : schema.items else { break }
            if let fault = fault(in: element, inner) { return fault }
        }
        return countFault(value.elements.count, "minItems", "maxItems", "elements", value, schema)
    }

    private func countFault(
        _ count: Int, _ least: String, _ most: String, _ words: String, _ value: Node, _ schema: ValueKeywords
    ) -> Fault? {
        if let limit = schema.limit(least), count < limit {
            return Fault(words: "\(count) \(words) are fewer than '\(least)' (\(limit))", node: value)
        }
        if let limit = schema.limit(most), count > limit {
            return Fault(words: "\(count) \(words) are more than '\(most)' (\(limit))", node: value)
        }
        return nil
    }

    private func textFault(in value: Node, _ schema: ValueKeywords) -> Fault? {
        guard let text = value.text else { return nil }
        // Their texts stand for other bytes.
        if schema.format == "binary" || schema.format == "byte" || schema.hasContentEncoding { return nil }
        let length = text.unicodeScalars.count
        if let fault = countFault(length, "minLength", "maxLength", "characters", value, schema) { return fault }
        if let pattern = schema.pattern, length < 10_000,
            case .expression(let expression) = checks.pattern(pattern), expression.hasMatch(in: text) == false
        {
            return Fault(words: "it doesn't match the pattern '\(pattern)'", node: value)
        }
        guard let format = schema.format, let words = FormatFault.words(for: text, format) else { return nil }
        return Fault(words: words, node: value)
    }

    private func numberFault(in value: Node, _ schema: ValueKeywords) -> Fault? {
        guard let number = value.number else { return nil }
        if !schema.bounds.contains(number) {
            return Fault(words: "\(value.text ?? "") is beyond the limits", node: value)
        }
        if let range = schema.range, !range.contains(value) {
            return Fault(
                words: "\(value.text ?? "") is beyond what '\(schema.format ?? "")' can have", node: value)
        }
        if let divisor = schema.divisor, divisor > 0, let int = value.int, int % divisor != 0 {
            return Fault(words: "\(int) is no multiple of \(divisor)", node: value)
        }
        return nil
    }

    // MARK: Several schemas

    private mutating func combinationFault(in value: Node, _ schema: ValueKeywords, isPart: Bool) -> Fault? {
        for member in schema.allOf {
            if let fault = fault(in: value, member, isPart: true) { return fault }
        }
        for (keyword, members) in schema.alternatives {
            var first: Fault?
            var matches = false
            for member in members {
                let found = fault(in: value, member, isPart: isPart || schema.properties != nil)
                matches = found == nil
                if matches { break }
                if !member.isNullSchema { first = first ?? found }
            }
            if matches || steps <= 0 { continue }
            if members.filter({ !$0.isNullSchema }).count == 1, let first { return first }
            return Fault(words: "no member of '\(keyword)' allows it", node: value)
        }
        return nil
    }
}

extension Node {
    /// Whether two scalars are the same value.
    fileprivate func equals(_ other: Node) -> Bool {
        if let number, let second = other.number { return number == second }
        // `1` and `'1'`: what is meant is the same.
        return text == other.text
    }
}

extension NumberBounds {
    fileprivate func contains(_ number: Double) -> Bool {
        var bounds = self
        bounds.narrow(to: number)
        return !bounds.allowsNothing
    }
}
