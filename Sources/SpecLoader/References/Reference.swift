import Diagnostics

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
public struct ReferenceProblem: Error, Hashable, Sendable {
    public var severity: Diagnostic.Severity
    public var code: SpecLoaderCode
    /// One sentence without a full stop.
    public var message: String
}

extension SpecDocument {
    /// Follows a mapping's `$ref`, and the `$ref` of where it leads, to a node that is no reference.
    ///
    /// `nil` after a diagnostic at the reference; a reference has at most one, however often it is followed.
    public func resolve(_ reference: Node) -> Node? {
        var node = reference
        var seen: [Node] = []
        while let text = node.reference {
            if let start = seen.firstIndex(of: node) {
                // One cause, one diagnostic: at the first of the references that lead to each other.
                let first = seen[start...].min { $0.index < $1.index } ?? node
                report(.circular(first.reference ?? text), at: first)
                return nil
            }
            guard seen.count < Resolution.maximumCount else {
                report(.tooLong(text), at: reference)
                return nil
            }
            seen.append(node)
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
    /// One step: the result may be a reference itself. Nothing is reported but how a place was found that the text
    /// names wrongly.
    public func resolve(_ reference: String, in node: Node) -> ResolutionResult {
        var resolution = Resolution(document: self)
        let result = resolution.follow(reference, in: node.fileIndex)
        if let remark = resolution.remark, result.node != nil { report(remark, at: node) }
        return result
    }

    /// Warns where a mapping's `$ref`, as it is written, leads nowhere, at a place of the document that is not read.
    public func check(_ reference: Node) {
        guard let text = reference.reference else { return }
        var resolution = Resolution(document: self)
        resolution.takesDefinitions = false
        guard case .failed(var problem) = resolution.follow(text, in: reference.fileIndex) else { return }
        problem.severity = .warning
        report(problem, at: reference)
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

    static func tooLong(_ reference: String) -> ReferenceProblem {
        ReferenceProblem(
            severity: .error, code: .limit,
            message: "the reference '\(reference)' leads through more than \(Resolution.maximumCount) references")
    }

    static func circular(_ reference: String) -> ReferenceProblem {
        ReferenceProblem(
            severity: .error, code: .circularReference, message: "the reference '\(reference)' only leads to itself")
    }
}
