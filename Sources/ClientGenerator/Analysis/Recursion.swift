import APIModel

/// Where recursive types need a box, because a Swift value can't contain itself.
///
/// A union on a cycle becomes an indirect enumeration, which breaks the cycle. The remaining cycles go through objects
/// only; there every property that leads back into its own cycle is boxed.
struct Recursion {
    /// The unions that must be indirect.
    let unions: Set<TypeID>
    private let components: [TypeID: Int]

    init(types: [TypeDefinition]) {
        var targets: [TypeID: [TypeID]] = [:]
        for type in types { targets[type.id] = type.heldNames }

        let all = StronglyConnected(targets)
        let unions = Set(types.lazy.filter { $0.isUnion && all.isOnCycle($0.id) }.map(\.id))
        for id in unions { targets[id] = [] }

        self.unions = unions
        // Without some of the references there is no cycle that wasn't there before.
        components = StronglyConnected(targets.filter { all.isOnCycle($0.key) }).cycles
    }

    /// Whether a property of this type in that object needs a box.
    func needsBox(_ type: TypeReference, in object: TypeID) -> Bool {
        guard let target = type.heldName, let component = components[target] else { return false }
        return components[object] == component
    }
}

extension TypeDefinition {
    fileprivate var isUnion: Bool {
        if case .union = kind { true } else { false }
    }

    fileprivate var heldNames: [TypeID] { references.compactMap(\.heldName) }
}

/// Finds the cycles of a directed graph (Tarjan's algorithm, without recursion).
struct StronglyConnected {
    /// The number of the component for each node that lies on a cycle.
    private(set) var cycles: [TypeID: Int] = [:]

    func isOnCycle(_ id: TypeID) -> Bool { cycles[id] != nil }

    init(_ targets: [TypeID: [TypeID]]) {
        var order: [TypeID: Int] = [:]
        var low: [TypeID: Int] = [:]
        var onStack: Set<TypeID> = []
        var stack: [TypeID] = []
        var component = 0

        for start in targets.keys.sorted() where order[start] == nil {
            var frames: [(id: TypeID, next: Int)] = [(start, 0)]
            while let frame = frames.last {
                let id = frame.id
                if frame.next == 0 {
                    order[id] = order.count
                    low[id] = order[id]
                    stack.append(id)
                    onStack.insert(id)
                }
                let successors = targets[id] ?? []
                if frame.next < successors.count {
                    frames[frames.count - 1].next += 1
                    let successor = successors[frame.next]
                    if order[successor] == nil {
                        frames.append((successor, 0))
                    } else if onStack.contains(successor) {
                        low[id] = min(low[id] ?? 0, order[successor] ?? 0)
                    }
                    continue
                }
                frames.removeLast()
                if let parent = frames.last?.id { low[parent] = min(low[parent] ?? 0, low[id] ?? 0) }
                guard low[id] == order[id] else { continue }
                var members: [TypeID] = []
                while let member = stack.popLast() {
                    onStack.remove(member)
                    members.append(member)
                    if member == id { break }
                }
                if members.count > 1 || successors.contains(id) {
                    for member in members { cycles[member] = component }
                    component += 1
                }
            }
        }
    }
}
