/// Filters (RFC 9535 §2.3.5).
extension JSONPathParser {
    mutating func condition() throws(JSONPath.SyntaxError) -> JSONPath.Condition {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw error("the filter is nested too deeply") }
        var conditions = [try conjunction()]
        skipSpace()
        while take("||") {
            conditions.append(try conjunction())
            skipSpace()
        }
        return conditions.count == 1 ? conditions[0] : .any(conditions)
    }

    private mutating func conjunction() throws(JSONPath.SyntaxError) -> JSONPath.Condition {
        var conditions = [try test()]
        skipSpace()
        while take("&&") {
            conditions.append(try test())
            skipSpace()
        }
        return conditions.count == 1 ? conditions[0] : .all(conditions)
    }

    private mutating func test() throws(JSONPath.SyntaxError) -> JSONPath.Condition {
        skipSpace()
        if take("!") {
            skipSpace()
            guard peek == "(" || peek == "@" || peek == "$" || peek.map({ ("a"..."z").contains($0) }) == true else {
                throw error("expected a query, a function or '(' after '!'")
            }
            return .not(try primary(isNegated: true))
        }
        return try primary(isNegated: false)
    }

    private mutating func primary(isNegated: Bool) throws(JSONPath.SyntaxError) -> JSONPath.Condition {
        if take("(") {
            let condition = try condition()
            skipSpace()
            guard take(")") else { throw error("expected ')'") }
            return condition
        }
        let start = position
        switch try term() {
        case .condition(let condition): return condition
        case .operand(let left):
            skipSpace()
            if !isNegated, let comparison = comparison() {
                let left = try comparable(left, at: start)
                skipSpace()
                let right = position
                guard case .operand(let operand) = try term() else {
                    throw JSONPath.SyntaxError(message: "match and search can't be compared", column: right + 1)
                }
                return .comparison(left, comparison, try comparable(operand, at: right))
            }
            guard case .query(let query) = left else { throw error("expected a comparison") }
            return .exists(query)
        }
    }

    private mutating func comparison() -> JSONPath.Comparison? {
        for comparison in [JSONPath.Comparison.equal, .notEqual, .atMost, .atLeast, .below, .above]
        where take(comparison.rawValue) {
            return comparison
        }
        return nil
    }

    private func comparable(
        _ operand: JSONPath.Operand, at start: Int
    ) throws(JSONPath.SyntaxError) -> JSONPath.Operand {
        if case .query(let query) = operand, !query.path.isSingular {
            throw JSONPath.SyntaxError(message: "only a query for one node can be compared", column: start + 1)
        }
        return operand
    }

    private enum Term {
        case operand(JSONPath.Operand)
        case condition(JSONPath.Condition)
    }

    private mutating func term() throws(JSONPath.SyntaxError) -> Term {
        skipSpace()
        switch peek {
        case "@", "$": return .operand(.query(try filterQuery()))
        case "'", "\"": return .operand(.literal(.string(try string())))
        case let next? where next == "-" || isDigit(next): return .operand(.literal(try number()))
        default: break
        }
        let start = position
        let word = word()
        guard take("(") else {
            switch word {
            case "true": return .operand(.literal(.bool(true)))
            case "false": return .operand(.literal(.bool(false)))
            case "null": return .operand(.literal(.null))
            default: throw error("expected a query, a value or a function")
            }
        }
        let term = try function(word, at: start)
        skipSpace()
        guard take(")") else { throw error("expected ')'") }
        return term
    }

    private mutating func filterQuery() throws(JSONPath.SyntaxError) -> JSONPath.FilterQuery {
        skipSpace()
        let startsAtRoot = take("$")
        guard startsAtRoot || take("@") else { throw error("expected a query that starts with '@' or '$'") }
        return JSONPath.FilterQuery(startsAtRoot: startsAtRoot, path: JSONPath(segments: try segments()))
    }

    /// Functions and the types of their arguments (RFC 9535 §2.4).
    private mutating func function(_ name: String, at start: Int) throws(JSONPath.SyntaxError) -> Term {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw error("the filter is nested too deeply") }
        switch name {
        case "length": return .operand(.length(try valueArgument()))
        case "count": return .operand(.count(try filterQuery()))
        case "value": return .operand(.value(try filterQuery()))
        case "match", "search":
            let value = try valueArgument()
            skipSpace()
            guard take(",") else { throw error("expected ',' and a pattern") }
            return .condition(.matches(value, pattern: try valueArgument(), isWhole: name == "match"))
        default: throw JSONPath.SyntaxError(message: "there is no function '\(name)'", column: start + 1)
        }
    }

    private mutating func valueArgument() throws(JSONPath.SyntaxError) -> JSONPath.Operand {
        skipSpace()
        let start = position
        guard case .operand(let operand) = try term() else {
            throw JSONPath.SyntaxError(message: "expected a value", column: start + 1)
        }
        return try comparable(operand, at: start)
    }
}
