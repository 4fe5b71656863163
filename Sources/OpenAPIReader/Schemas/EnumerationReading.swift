import APIModel
import SpecLoader

extension SchemaReader {
    /// The shape of a schema with `enum` or `const`; `nil` for other schemas, and if the values don't determine the
    /// type.
    func enumerationShape(_ facets: Facets) -> Shape? {
        guard let use = facets.enumeration else { return nil }
        let node = use.node
        let isConstant = node["enum"] == nil
        let all = isConstant ? [node["const"]].compactMap(\.self) : context.elements("enum", of: node)
        var type = facets.types.count == 1 ? facets.types[0] : nil
        if case .primitive(.string)? = facets.substitute { type = .string }
        let values = all.filter { !($0.isNull && (type != .string || facets.isNullable || !isConstant)) }
        let isNullable = facets.isNullable || values.count < all.count
        guard !values.isEmpty else {
            if all.isEmpty, let list = node["enum"] {
                context.report(.emptyEnumeration, "'enum' is empty: ignored", at: list)
            }
            return all.isEmpty || type != nil ? nil : Shape(kind: .null, isNullable: true)
        }
        let base: EnumerationType.Base
        switch type {
        case .string: base = .string
        case .integer: base = .integer
        case .number: base = .number
        case .boolean: return nil
        case .array, .object, .null:
            if !isConstant {
                context.report(
                    .misplacedEnumeration, "'enum' is only for strings, numbers and booleans: ignored",
                    at: node["enum"] ?? node)
            }
            return nil
        case nil where isConstant && values[0].kind == .mapping:
            return Shape(kind: .dictionary(values: nil, facets.limits), isNullable: isNullable)
        case nil where isConstant && values[0].kind == .sequence:
            return Shape(kind: .array(items: nil, facets.limits), isNullable: isNullable)
        case nil:
            switch commonKind(of: values) {
            case .base(let common): base = common
            case .boolean:
                return Shape(kind: .primitive(.boolean, .none), isNullable: isNullable)
            case .none:
                context.report(
                    .mixedEnumeration, "the values of 'enum' have several types: read as any value",
                    at: node["enum"] ?? node)
                return .any
            }
        }
        var enumeration = EnumerationType(base: base, values: [], limits: facets.limits)
        enumeration.limits.format = facets.format
        let labels = EnumerationLabels(of: node, values: all, context)
        let isAllowed = Set(values)
        var texts: Set<String> = []
        for (index, value) in all.enumerated() where isAllowed.contains(value) {
            guard let text = text(of: value, base: base) else {
                context.report(
                    .misplacedEnumeration, "this value is not of type '\(base.rawValue)': ignored", at: value)
                continue
            }
            guard texts.insert(text).inserted else { continue }
            context.warnOfLookalikes(in: value)
            enumeration.values.append(
                EnumerationType.Value(
                    text: text, name: labels.names[index], documentation: .init(description: labels.descriptions[index])
                ))
        }
        return enumeration.values.isEmpty ? nil : Shape(kind: .enumeration(enumeration), isNullable: isNullable)
    }

    private enum CommonKind {
        case base(EnumerationType.Base)
        case boolean
        case none
    }

    private func commonKind(of values: [Node]) -> CommonKind {
        var kind: CommonKind?
        for value in values {
            let next: CommonKind =
                switch value.scalar {
                case .string: .base(.string)
                case .integer: .base(.integer)
                case .number: .base(.number)
                case .bool: .boolean
                case .null, nil: .none
                }
            switch (kind, next) {
            case (nil, _): kind = next
            case (.base(.string), .base(.string)), (.boolean, .boolean), (.base(.integer), .base(.integer)),
                (.base(.number), .base(.number)):
                break
            case (.base(.integer), .base(.number)), (.base(.number), .base(.integer)): kind = .base(.number)
            default: return .none
            }
        }
        return kind ?? .none
    }

    private func text(of value: Node, base: EnumerationType.Base) -> String? {
        guard let text = value.text else { return nil }
        switch base {
        case .string: return text
        case .integer: return value.int.map(String.init) ?? (Int(text) == nil ? nil : text)
        case .number: return Double(text).flatMap { $0.isFinite ? text : nil }
        }
    }
}
