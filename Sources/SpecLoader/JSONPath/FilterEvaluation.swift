/// The value of one side of a comparison.
private enum FilterValue {
    case nothing
    case scalar(Scalar)
    /// A mapping or a sequence.
    case container(Node)
}

/// Filters (RFC 9535 §2.3.5.2).
extension JSONPathEvaluation {
    mutating func holds(_ condition: JSONPath.Condition, for node: Int32) throws(TooManySteps) -> Bool {
        switch condition {
        case .or(let first, let second):
            if try holds(first, for: node) { return true }
            return try holds(second, for: node)
        case .and(let first, let second):
            guard try holds(first, for: node) else { return false }
            return try holds(second, for: node)
        case .not(let condition): return try !holds(condition, for: node)
        case .exists(let query): return try !nodes(query, at: node).isEmpty
        case .comparison(let left, let comparison, let right):
            return Self.compare(try value(left, at: node), comparison, try value(right, at: node))
        case .matches(let text, let pattern, let isWhole):
            guard case .scalar(.string(let text)) = try value(text, at: node),
                case .scalar(.string(let pattern)) = try value(pattern, at: node),
                let regex = regex(pattern)
            else { return false }
            return (isWhole ? try? regex.wholeMatch(in: text) : try? regex.firstMatch(in: text)) != nil
        }
    }

    /// A pattern of RFC 9485; `nil` for an invalid one, which matches nothing (RFC 9535 §2.4.6).
    private mutating func regex(_ pattern: String) -> Regex<AnyRegexOutput>? {
        if let known = patterns[pattern] { return known }
        guard let regex = try? Regex(Self.swiftPattern(pattern)).matchingSemantics(.unicodeScalar) else { return nil }
        patterns[pattern] = regex
        return regex
    }

    /// In RFC 9485 a dot is everything but a line feed and a carriage return; in Swift it excludes more.
    private static func swiftPattern(_ pattern: String) -> String {
        var result = String.UnicodeScalarView()
        var isEscaped = false
        var isInClass = false
        for scalar in pattern.unicodeScalars {
            switch scalar {
            case ".": result.append(contentsOf: (isEscaped || isInClass ? "." : "[^\\n\\r]").unicodeScalars)
            default: result.append(scalar)
            }
            if !isEscaped, scalar == "[" || scalar == "]" { isInClass = scalar == "[" }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return String(result)
    }

    private mutating func value(_ operand: JSONPath.Operand, at node: Int32) throws(TooManySteps) -> FilterValue {
        switch operand {
        case .literal(let scalar): return .scalar(scalar)
        case .query(let query), .value(let query):
            let found = try nodes(query, at: node)
            guard found.count == 1 else { return .nothing }
            let node = self.node(found[0])
            return node.scalar.map { .scalar($0) } ?? .container(node)
        case .count(let query): return .scalar(.integer(String(try nodes(query, at: node).count)))
        case .length(let operand):
            switch try value(operand, at: node) {
            case .scalar(.string(let text)): return .scalar(.integer(String(text.unicodeScalars.count)))
            case .container(let node): return .scalar(.integer(String(node.elements.count + node.entries.count)))
            case .scalar, .nothing: return .nothing
            }
        }
    }

    /// Static, like what it calls: a method would hold a copy of `self` while its arguments change `steps`.
    private static func compare(_ left: FilterValue, _ comparison: JSONPath.Comparison, _ right: FilterValue) -> Bool {
        switch comparison {
        case .equal: areEqual(left, right)
        case .notEqual: !areEqual(left, right)
        case .below: isBelow(left, right)
        case .above: isBelow(right, left)
        case .atMost: isBelow(left, right) || areEqual(left, right)
        case .atLeast: isBelow(right, left) || areEqual(left, right)
        }
    }

    private static func areEqual(_ left: FilterValue, _ right: FilterValue) -> Bool {
        switch (left, right) {
        case (.nothing, .nothing): true
        case (.scalar(let left), .scalar(let right)): left.hasValue(of: right)
        case (.container(let left), .container(let right)): left.hasValue(of: right)
        default: false
        }
    }

    private static func isBelow(_ left: FilterValue, _ right: FilterValue) -> Bool {
        guard case .scalar(let left) = left, case .scalar(let right) = right else { return false }
        if case .string(let left) = left, case .string(let right) = right {
            return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
        }
        guard let left = left.double, let right = right.double else { return false }
        return left < right
    }
}

extension Scalar {
    /// The number, rounded to a `Double`.
    var double: Double? {
        switch self {
        case .integer(let text), .number(let text): return JSONSyntax.number(text).flatMap { Double($0) }
        case .null, .bool, .string: return nil
        }
    }

    /// Whether the values are equal in JSON, where 1 is 1.0.
    func hasValue(of other: Scalar) -> Bool {
        if self == other { return true }
        guard let double, let otherDouble = other.double else { return false }
        return double == otherDouble
    }
}

extension Node {
    /// Whether the values are equal in JSON: the order of keys doesn't matter.
    func hasValue(of other: Node) -> Bool {
        guard self != other else { return true }
        switch (kind, other.kind) {
        case (.scalar, .scalar): return scalar.flatMap { left in other.scalar.map { left.hasValue(of: $0) } } ?? false
        case (.sequence, .sequence):
            return elements.count == other.elements.count
                && zip(elements, other.elements).allSatisfy { $0.hasValue(of: $1) }
        case (.mapping, .mapping):
            return entries.count == other.entries.count
                && entries.allSatisfy { key, value in
                    key.text.flatMap { other[$0] }.map { value.hasValue(of: $0) } ?? false
                }
        default: return false
        }
    }
}
