import Diagnostics

/// The target of a reference, or the reason why it has none.
public enum ResolutionResult: Hashable {
    case found(Node)
    /// The reason, without a source location.
    case failed(ReferenceProblem)

    public var node: Node? {
        guard case .found(let node) = self else { return nil }
        return node
    }
}

extension SpecDocument {
    /// Follows a mapping's `$ref`, and those of its targets, to a node that isn't a reference.
    ///
    /// `nil` after a diagnostic at the reference. A reference has at most one, however often it is followed.
    public func resolve(_ reference: Node) -> Node? {
        let end = end(of: reference)
        guard end.count <= Resolution.maximumCount else {
            report(.tooLong(reference.reference ?? ""), at: reference)
            return nil
        }
        return end.node.map { Node(self, $0) }
    }

    /// Follows references to the end, and notes it for each that is on the way.
    private func end(of reference: Node) -> FollowedReferences.End {
        var chain: [Node] = []
        var positions: [Int32: Int] = [:]
        var node = reference
        var end: FollowedReferences.End?
        while end == nil {
            if let known = followed.ends[node.index] {
                end = known
            } else if let start = positions[node.index] {
                // One diagnostic for the whole cycle: at its first reference.
                let first = chain[start...].min { $0.index < $1.index } ?? node
                report(.circular(first.reference ?? ""), at: first)
                end = .init(node: nil, count: 0)
            } else if let text = node.reference {
                positions[node.index] = chain.count
                chain.append(node)
                switch resolve(text, in: node) {
                case .found(let target): node = target
                case .failed(let problem):
                    report(problem, at: node)
                    end = .init(node: nil, count: 0)
                }
            } else {
                end = .init(node: node.index, count: 0)
            }
        }
        var last = end ?? .init(node: nil, count: 0)
        for node in chain.reversed() {
            if last.node != nil { last.count += 1 }
            followed.ends[node.index] = last
        }
        return last
    }

    /// Follows the text of a reference in `node`'s file: `#/a/b`, `other.yaml#/x`, `other.json`.
    ///
    /// The result may be a reference itself. Failures aren't reported, but the correction of a wrong text is.
    public func resolve(_ reference: String, in node: Node) -> ResolutionResult {
        if let failure = failures[node.index], reference == node.reference { return .failed(failure) }
        var resolution = Resolution(document: self)
        let result = resolution.follow(reference, at: node)
        if let remark = resolution.remark, result.node != nil { report(remark, at: node) }
        return result
    }

    /// The same without a report, but of a correction in another file, which is made once the files are joined.
    package func find(_ reference: String, in node: Node) -> ResolutionResult {
        if node.fileIndex != 0 { return resolve(reference, in: node) }
        var resolution = Resolution(document: self)
        return resolution.follow(reference, at: node)
    }

    /// Warns if a mapping's `$ref` in an ignored part of the document leads nowhere.
    public func check(_ reference: Node) {
        guard let text = reference.reference else { return }
        var resolution = Resolution(document: self)
        resolution.takesDefinitions = false
        guard case .failed(var problem) = resolution.follow(text, at: reference) else { return }
        // What isn't read is no reason to end the run.
        if problem.code.explanation.severity == .error { problem.code = .unresolvedReference }
        report(problem, at: reference)
    }

    func report(_ problem: ReferenceProblem, at reference: Node) {
        guard reported.insert(reference.index).inserted else { return }
        diagnostics.report(problem.code, problem.message, at: (reference.referenceNode ?? reference).location)
    }
}

extension ReferenceProblem {
    static func unresolved(_ reference: String, _ reason: String) -> ReferenceProblem {
        ReferenceProblem(code: .unresolvedReference, message: "'\(reference)' leads nowhere: \(reason)")
    }

    static func tooLong(_ reference: String) -> ReferenceProblem {
        ReferenceProblem(
            code: .limit,
            message: "the reference '\(reference)' leads through more than \(Resolution.maximumCount) references")
    }

    static func circular(_ reference: String) -> ReferenceProblem {
        ReferenceProblem(code: .circularReference, message: "the reference '\(reference)' only leads to itself")
    }
}
