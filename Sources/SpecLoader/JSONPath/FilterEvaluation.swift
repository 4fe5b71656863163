import RegularExpressions

/// The value of one side of a comparison.
private enum FilterValue {
    case nothing
    case scalar(Scalar)
    /// A mapping or a sequence.
    case container(Node)
}

/// Filters (RFC 9535 §2.3.5.2).
extension JSONPathEvaluation {
    mutating func holds(_ condition: JSONPath.Condition, for node: Int32) throws(LimitError) -> Bool {
        try spend()
        switch condition {
        case .any(let conditions):
            for condition in conditions where try holds(condition, for: node) { return true }
            return false
        case .all(let conditions):
            for condition in conditions where try !holds(condition, for: node) { return false }
            return true
        case .not(let condition): return try !holds(condition, for: node)
        case .exists(let query): return try !nodes(query, at: node).isEmpty
        case .comparison(let left, let comparison, let right):
            let (left, right) = (try value(left, at: node), try value(right, at: node))
            return try compare(left, comparison, right)
        case .matches(let text, let pattern, let isWhole):
            guard case .scalar(.string(let text)) = try value(text, at: node),
                case .scalar(.string(let pattern)) = try value(pattern, at: node),
                let regex = try regex(pattern)
            else { return false }
            do throws(StepBudget.Exceeded) {
                return try regex.matches(text, isWhole: isWhole, within: &budget)
            } catch {
                throw .steps
            }
        }
    }

    /// A pattern of RFC 9485; `nil` for an invalid one, which matches nothing (RFC 9535 §2.4.6).
    private mutating func regex(_ pattern: String) throws(LimitError) -> RegularExpression? {
        if let known = patterns[pattern] { return known }
        var regex: RegularExpression?
        do throws(RegularExpression.PatternError) {
            regex = try RegularExpression(pattern, as: .iRegexp)
        } catch {
            guard error == .invalid else { throw .pattern(pattern) }
        }
        try spend(pattern.utf8.count + (regex?.instructionCount ?? 0))
        // Patterns that are values of the document may be many.
        if patterns.count == 100 { patterns.removeAll() }
        patterns.updateValue(regex, forKey: pattern)
        return regex
    }

    private mutating func value(_ operand: JSONPath.Operand, at node: Int32) throws(LimitError) -> FilterValue {
        switch operand {
        case .literal(let scalar):
            if case .string(let text) = scalar { try spend(text.utf8.count / 16) }
            return .scalar(scalar)
        case .query(let query), .value(let query):
            let found = try nodes(query, at: node)
            guard found.count == 1 else { return .nothing }
            let node = self.node(found[0])
            guard node.kind == .scalar else { return .container(node) }
            try spend(document.table.cost(ofText: node.index))
            return node.scalar.map { .scalar($0) } ?? .nothing
        case .count(let query): return .scalar(.integer(String(try nodes(query, at: node).count)))
        case .length(let operand):
            switch try value(operand, at: node) {
            case .scalar(.string(let text)): return .scalar(.integer(String(text.unicodeScalars.count)))
            case .container(let node): return .scalar(.integer(String(node.elements.count + node.entries.count)))
            case .scalar, .nothing: return .nothing
            }
        }
    }

    private mutating func compare(
        _ left: FilterValue, _ comparison: JSONPath.Comparison, _ right: FilterValue
    ) throws(LimitError) -> Bool {
        switch comparison {
        case .equal: return try areEqual(left, right)
        case .notEqual: return try !areEqual(left, right)
        case .below: return Self.isBelow(left, right)
        case .above: return Self.isBelow(right, left)
        case .atMost:
            if Self.isBelow(left, right) { return true }
            return try areEqual(left, right)
        case .atLeast:
            if Self.isBelow(right, left) { return true }
            return try areEqual(left, right)
        }
    }

    private mutating func areEqual(_ left: FilterValue, _ right: FilterValue) throws(LimitError) -> Bool {
        switch (left, right) {
        case (.nothing, .nothing): return true
        case (.scalar(let left), .scalar(let right)): return left.hasValue(of: right)
        case (.container(let left), .container(let right)):
            var comparison = NodeComparison(in: document)
            do throws(StepBudget.Exceeded) {
                return try comparison.areEqual(left.index, right.index, within: &budget)
            } catch {
                throw .steps
            }
        case (.nothing, _), (.scalar, _), (.container, _): return false
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
