import APIModel

/// The tests by which a client finds out which member of a union a value is, in their order. Members that are told
/// apart by the value of a property need no test.
struct UnionAttempts {
    struct Attempt: Hashable {
        /// An index into the union's members.
        var member: Int
        var test: Test
    }

    /// What must be true before the value is decoded as the member.
    enum Test: Hashable {
        case nothing
        case kind(JSONKind)
        /// The value is an object with this property.
        case property(String)
        /// The value is an object with one of these properties.
        case anyProperty([String])
        /// The value is an object with no other properties than these.
        case onlyProperties([String])
        /// The value is one of those that the member, an enumeration, knows.
        case known(JSONKind)
    }

    private(set) var all: [Attempt] = []

    /// First what only one member has or is, then objects with required properties, then objects without, and last what
    /// accepts every object or every value. The default member is the last.
    init(_ union: UnionType, graph: TypeGraph) {
        let members = union.members.enumerated().filter { !$0.element.hasTag }
        let objects = members.compactMap { Object($0.element, index: $0.offset, graph: graph) }
        let greedy = members.filter { $0.element.takesAll && graph.object($0.element.type) == nil }
        let isLast = greedy.isEmpty
        let closed = Dictionary(uniqueKeysWithValues: objects.lazy.filter(\.isClosed).map { ($0.index, $0.names) })
        let last = members.lastIndices
        for (index, member) in members {
            let test: Test
            switch member.recognition {
            case .value, .otherwise: continue
            case .property(let name): test = .property(name)
            case .properties(let names):
                let only = isLast ? nil : closed[index]
                test = only.map { .onlyProperties($0) } ?? .anyProperty(names)
            case .kind(let kind): test = .kind(kind)
            case .decoding where member.takesAll: continue
            case .decoding:
                let isLast = last[member.recognition].map { union.members[$0] == member } ?? true
                test = graph.test(of: member, isLast: isLast)
            }
            all.append(Attempt(member: index, test: test))
        }
        let unrecognized = objects.filter { !$0.isRecognized }
        all += Self.attempts(demanding: unrecognized.filter(\.type.isDemanding), isLast: isLast)
        let others = union.members.compactMap { graph.object($0.type) }.filter(\.isDemanding)
        all += Self.attempts(undemanding: unrecognized.filter { !$0.type.isDemanding }, beside: others, isLast: isLast)
        all += greedy.map { index, member in
            Attempt(member: index, test: member.recognition == .decoding(nil) ? .nothing : .kind(.object))
        }
        if let index = union.defaultMember, !all.contains(where: { $0.member == index }) {
            all.append(Attempt(member: index, test: .nothing))
        }
    }

    /// Objects with required properties, which decoding checks. Those with the most come first; of several with equally
    /// many, the one with the fewest properties in all. An object that allows no other properties is tried with exactly
    /// its own before others that might be meant.
    ///
    /// - Parameter isLast: Whether no later member would accept any object.
    private static func attempts(demanding objects: [Object], isLast: Bool) -> [Attempt] {
        var exact: [Attempt] = []
        var known = KnownObjects(objects.map(\.type))
        var rest: [Attempt] = []
        let objects = objects.enumerated().sorted { $0.element.size(at: $0.offset) < $1.element.size(at: $1.offset) }
        for (position, object) in objects.map(\.element).enumerated() {
            if object.isClosed, !isLast || position + 1 < objects.count {
                exact.append(Attempt(member: object.index, test: .onlyProperties(object.names)))
                if !isLast { continue }
            }
            if known.hasOne(in: object.type) { continue }
            known.insert(object.type)
            rest.append(Attempt(member: object.index, test: .kind(.object)))
        }
        return exact + rest
    }

    /// Objects without required properties: first one that has all of a value's properties, then one that has some
    /// which others don't require.
    private static func attempts(
        undemanding objects: [Object], beside others: [ObjectType], isLast: Bool
    ) -> [Attempt] {
        let shared = Set(objects.flatMap(\.shared))
        let exact = objects.filter { object in
            object.names.isEmpty || (object.isClosed && !isLast) || !shared.isSubset(of: object.names)
        }
        let loose = objects.filter { !$0.shared.isEmpty && !($0.isClosed && !isLast) }
            .enumerated().sorted { ($1.element.shared.count, $0.offset) < ($0.element.shared.count, $1.offset) }
        let foreign = Set(others.flatMap { $0.properties.map(\.name) })
        return exact.map { Attempt(member: $0.index, test: .onlyProperties($0.names)) }
            + loose.map { _, object in
                let own = object.shared.filter { !foreign.contains($0) }
                return Attempt(member: object.index, test: .anyProperty(own.isEmpty ? object.shared : own))
            }
    }

    /// A member that is an object.
    private struct Object {
        let index: Int
        let type: ObjectType
        let names: [String]
        /// The names of the properties that another member has as well.
        let shared: [String]
        /// Whether an earlier test finds every value of the member.
        let isRecognized: Bool

        init?(_ member: UnionType.Member, index: Int, graph: TypeGraph) {
            guard let type = graph.object(member.type) else { return nil }
            self.index = index
            self.type = type
            names = type.properties.map(\.name)
            switch member.recognition {
            case .value, .property, .kind, .otherwise:
                shared = []
                isRecognized = true
            case .properties(let own):
                let own = Set(own)
                shared = names.filter { !own.contains($0) }
                isRecognized = shared.isEmpty
            case .decoding:
                shared = names
                isRecognized = false
            }
        }

        /// The sort key of objects with required properties.
        func size(at offset: Int) -> (Int, Int, Int) {
            (-type.properties.count(where: \.isRequired), names.count, offset)
        }

        var isClosed: Bool { type.additionalProperties == .forbidden }
    }
}

extension UnionType.Member {
    /// Whether the value of a property identifies the member.
    fileprivate var hasTag: Bool { if case .value = recognition { true } else { false } }

    /// Whether only decoding can tell the member from objects; a member that is not an object accepts all of them.
    fileprivate var takesAll: Bool { recognition == .decoding(nil) || recognition == .decoding(.object) }
}

extension TypeGraph {
    fileprivate func object(_ type: TypeReference) -> ObjectType? {
        guard case .named(let id) = underlying(type) else { return nil }
        switch self[id]?.kind {
        case .object(let object): return object
        // Each of its members has what the base has.
        case .union(let union): return union.base.flatMap { self.object($0.type) }
        case .tuple, .enumeration, .alias, nil: return nil
        }
    }

    /// The test for a member that is not an object. An open enumeration accepts every value of its kind, but leaves
    /// unknown values to other members of that kind.
    ///
    /// - Parameter isLast: Whether no member of that kind follows.
    fileprivate func test(of member: UnionType.Member, isLast: Bool) -> UnionAttempts.Test {
        guard case .decoding(let kind?) = member.recognition else { return .nothing }
        guard case .named(let id) = underlying(member.type), case .enumeration? = self[id]?.kind, !isLast else {
            return .kind(kind)
        }
        return .known(kind)
    }
}

extension Array where Element == (offset: Int, element: UnionType.Member) {
    /// The last member of each way of recognizing one by decoding.
    fileprivate var lastIndices: [UnionType.Recognition: Int] {
        reduce(into: [:]) { last, member in
            if case .decoding = member.element.recognition { last[member.element.recognition] = member.offset }
        }
    }
}

extension ObjectType {
    /// Whether some properties are required.
    fileprivate var isDemanding: Bool { properties.contains(where: \.isRequired) }
}
