import APIModel
import SpecLoader

// Unions that are members of one another, with no object or array in between. A client would try a value as the one, as
// the other, as the one again without end (JSON Schema Core 2020-12 §9.4.1).

extension SchemaReader {
    /// More unions than any real document has in a cycle, and few enough that each may have the members of all.
    private static let largestCycle = 20

    /// The members of a union, with their own members in place of those that lead back to it: a value is one of them
    /// if it is any of what doesn't. In a large cycle they are left out, with a warning. If nothing else is left but
    /// `null`, the first one stays, a reference that only leads to itself.
    func unfolded(_ members: [SchemaUse], of union: SchemaUse) -> [SchemaUse] {
        let cycle = cycle(of: union.node)
        guard members.contains(where: { cycle.contains(resolved($0.node)) }) else { return members }
        let isLarge = cycle.count > Self.largestCycle
        var seen: Set<Node> = [union.node]
        var result: [SchemaUse] = []
        var pending = Array(members.reversed())
        while let member = pending.popLast() {
            let node = resolved(member.node)
            if !cycle.contains(node) {
                result.append(member)
            } else if isLarge {
                context.report(
                    .recursiveSchema,
                    "this member leads back to the union, with no object or array in between: left out",
                    at: member.node)
            } else if seen.insert(node).inserted {
                pending += directMembers(of: SchemaUse(node, path: nil)).reversed()
            }
        }
        guard result.allSatisfy(\.node.isNullSchema) else { return result }
        let first = members.first { cycle.contains(resolved($0.node)) && resolved($0.node) != union.node }
        return (first.map { [$0] } ?? []) + result
    }

    /// The unions that lead to a union and back, and itself; none if there are no others.
    private func cycle(of union: Node) -> Set<Node> {
        if unionCycles[union] == nil { findCycles(from: union) }
        return unionCycles[union] ?? []
    }

    /// What a value is tried as when it is tried as a schema: the members of a union, or what a reference leads to.
    private func directMembers(of use: SchemaUse) -> [SchemaUse] {
        if use.node.referenceNode != nil || use.node["allOf"] != nil {
            guard let target = pureReference(use.node).flatMap(target(of:)) else { return [] }
            return [SchemaUse(target, path: nil)]
        }
        return ["oneOf", "anyOf"].flatMap { context.elements($0, of: use.node).map(use.child) }
    }

    /// Finds the cycles among all unions that a union leads to, each once: the strongly connected components, by
    /// Tarjan's algorithm without recursion.
    private func findCycles(from union: Node) {
        var stack: [Node] = []
        var indices: [Node: Int] = [:]
        var lowest: [Node: Int] = [:]
        var isOnStack: Set<Node> = []
        var walk: [(node: Node, next: ArraySlice<Node>)] = []

        func enter(_ node: Node) {
            (indices[node], lowest[node]) = (indices.count, indices.count)
            stack.append(node)
            isOnStack.insert(node)
            walk.append((node, directMembers(of: SchemaUse(node, path: nil)).map { resolved($0.node) }[...]))
        }

        enter(union)
        while let (node, _) = walk.last {
            if let next = walk[walk.count - 1].next.popFirst() {
                if unionCycles[next] != nil { continue }
                if let index = indices[next] {
                    if isOnStack.contains(next) { lowest[node] = min(lowest[node] ?? index, index) }
                } else {
                    enter(next)
                }
                continue
            }
            walk.removeLast()
            if let parent = walk.last?.node, let own = lowest[node] {
                lowest[parent] = min(lowest[parent] ?? own, own)
            }
            guard lowest[node] == indices[node], let start = stack.lastIndex(of: node) else { continue }
            let found = Set(stack[start...])
            stack.removeSubrange(start...)
            isOnStack.subtract(found)
            for member in found { unionCycles[member] = found.count > 1 ? found : [] }
        }
    }
}
