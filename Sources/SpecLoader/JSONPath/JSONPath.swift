/// A query for nodes of a document (RFC 9535).
struct JSONPath: Hashable {
    /// One step from nodes to nodes (RFC 9535 §2.5).
    struct Segment: Hashable {
        var selectors: [Selector]
        /// Whether the selectors apply to every node below as well, as after `..`.
        var isDescendant = false
    }

    /// What a segment takes of a node (RFC 9535 §2.3).
    enum Selector: Hashable {
        case name(String)
        case wildcard
        case index(Int)
        case slice(start: Int?, end: Int?, step: Int)
        case filter(Condition)
    }

    var segments: [Segment]

    /// Whether the query can't find more than one node (RFC 9535 §2.3.5.1).
    var isSingular: Bool {
        segments.allSatisfy { segment in
            guard !segment.isDescendant, segment.selectors.count == 1 else { return false }
            switch segment.selectors[0] {
            case .name, .index: return true
            case .wildcard, .slice, .filter: return false
            }
        }
    }
}

extension JSONPath {
    /// What a filter asks (RFC 9535 §2.3.5).
    indirect enum Condition: Hashable {
        /// Lists, not pairs: a chain of any length takes no stack.
        case any([Condition])
        case all([Condition])
        case not(Condition)
        case comparison(Operand, Comparison, Operand)
        case exists(FilterQuery)
        case matches(Operand, pattern: Operand, isWhole: Bool)
    }

    enum Comparison: String, Hashable {
        case equal = "=="
        case notEqual = "!="
        case atMost = "<="
        case atLeast = ">="
        case below = "<"
        case above = ">"
    }

    /// A side of a comparison.
    indirect enum Operand: Hashable {
        case literal(Scalar)
        /// The one node that a singular query finds, or nothing.
        case query(FilterQuery)
        case length(Operand)
        case count(FilterQuery)
        /// The value of the one node that a query finds, or nothing.
        case value(FilterQuery)
    }

    /// A query inside a filter: from the document's root (`$`) or from the node that is asked (`@`).
    struct FilterQuery: Hashable {
        var startsAtRoot: Bool
        var path: JSONPath
    }

    /// What is wrong with the text of a query.
    struct SyntaxError: Error, Hashable {
        var message: String
        /// Where in the text, from 1, in Unicode scalars.
        var column: Int
    }
}
