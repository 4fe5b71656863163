/// Where a reference leads.
public enum ResolutionResult: Hashable {
    case found(Node)
    /// Why it leads nowhere, with a severity and code, but without a place.
    case failed(ReferenceProblem)

    public var node: Node? {
        guard case .found(let node) = self else { return nil }
        return node
    }
}

/// Why a reference leads nowhere.
public struct ReferenceProblem: Hashable, Sendable {
    public var severity: Diagnostic.Severity
    public var code: Diagnostic.Code
    /// One sentence without a full stop.
    public var message: String
}

extension SpecDocument {
    /// Follows a mapping's `$ref`, and the `$ref` of where it leads, to a node that is no reference.
    ///
    /// `nil` after a diagnostic at the reference; a reference has at most one, however often it is followed.
    public func resolve(_ reference: Node) -> Node? {
        var node = reference
        var seen: Set<Node> = []
        while let text = node.reference {
            guard seen.insert(node).inserted else {
                report(.circular(reference.reference ?? text), at: reference)
                return nil
            }
            switch resolve(text, in: node) {
            case .found(let target): node = target
            case .failed(let problem):
                report(problem, at: node)
                return nil
            }
        }
        return node
    }

    /// Follows a reference text as one that stands in `node`'s file: `#/a/b`, `other.yaml#/x`, `other.json`.
    ///
    /// One step: the result may be a reference itself.
    public func resolve(_ reference: String, in node: Node) -> ResolutionResult {
        var resolution = Resolution(document: self)
        return resolution.follow(reference, in: node.fileIndex)
    }

    func report(_ problem: ReferenceProblem, at reference: Node) {
        guard reported.insert(reference.index).inserted else { return }
        diagnostics.report(
            Diagnostic(
                problem.severity, problem.code, problem.message, at: (reference["$ref"] ?? reference).location))
    }
}

extension ReferenceProblem {
    static func unresolved(_ reference: String, _ reason: String) -> ReferenceProblem {
        ReferenceProblem(
            severity: .warning, code: .unresolvedReference, message: "'\(reference)' leads nowhere: \(reason)")
    }

    static func circular(_ reference: String) -> ReferenceProblem {
        ReferenceProblem(
            severity: .error, code: .circularReference, message: "the reference '\(reference)' only leads to itself")
    }
}

/// One walk along a pointer, and along the references that stand on its way.
struct Resolution {
    let document: SpecDocument
    /// References on the way that are being followed.
    private var following: Set<Int32> = []

    init(document: SpecDocument) { self.document = document }

    mutating func follow(_ reference: String, in file: Int) -> ResolutionResult {
        guard let pointer = JSONPointer(parsing: reference) else {
            return .failed(.unresolved(reference, "it is no JSON pointer"))
        }
        return walk(pointer, from: Node(document, document.files[file].root), reference: reference)
    }

    private mutating func walk(_ pointer: JSONPointer, from root: Node, reference: String) -> ResolutionResult {
        var node = root
        for token in pointer.tokens {
            while true {
                if let next = child(token, of: node) {
                    node = next
                    break
                }
                guard let text = node.reference else {
                    return .failed(.unresolved(reference, missing(token, in: node)))
                }
                guard following.insert(node.index).inserted else { return .failed(.circular(reference)) }
                switch follow(text, in: node.fileIndex) {
                case .found(let target): node = target
                case .failed(let problem): return .failed(problem)
                }
            }
        }
        return .found(node)
    }

    private func child(_ token: String, of node: Node) -> Node? {
        switch node.kind {
        case .mapping: node[token]
        case .sequence: Self.position(token).flatMap { node[$0] }
        case .scalar: nil
        }
    }

    /// An array index: digits without a leading zero (RFC 6901 §4).
    private static func position(_ token: String) -> Int? {
        guard token.utf8.allSatisfy({ (0x30...0x39).contains($0) }), token == "0" || !token.hasPrefix("0") else {
            return nil
        }
        return Int(token)
    }

    private func missing(_ token: String, in node: Node) -> String {
        let place = node.pointer.tokens.isEmpty ? "the document" : "'\(node.pointer)'"
        return switch node.kind {
        case .mapping: "'\(token)' doesn't exist in \(place)"
        case .sequence: "\(place) has \(node.elements.count) elements and no '\(token)'"
        case .scalar: "\(place) is a scalar and has no '\(token)'"
        }
    }
}
