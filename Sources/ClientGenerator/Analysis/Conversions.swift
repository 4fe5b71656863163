import APIModel

/// Which types of requests can be made from what the same schemas are in responses.
struct Conversions {
    /// A property that only requests have, and require: no value that came has one.
    struct Requirement: Hashable {
        /// The type of requests that has the property.
        let type: TypeID
        let property: String
    }

    enum Conversion {
        /// With a parameter for each of these properties.
        case possible(parameters: Set<String>)
        /// A part of the type requires what no part of a value that came has.
        case impossible(Requirement)
    }

    private let parameters: [TypeID: Set<String>]
    private let obstacles: [TypeID: Requirement]
    private let graph: TypeGraph

    init(_ declared: [TypeDefinition], graph: TypeGraph) {
        var parameters: [TypeID: Set<String>] = [:]
        var pending: [(type: TypeID, requires: Requirement)] = []
        var users: [TypeID: [TypeID]] = [:]
        for type in declared where graph.direction(of: type.id) == .request {
            for id in type.convertedReferences.flatMap(\.names) { users[id, default: []].append(type.id) }
            let names = graph.propertiesOfRequests(in: type)
            guard let first = names.first else { continue }
            parameters[type.id] = Set(names)
            pending.append((type.id, Requirement(type: type.id, property: first)))
        }
        var obstacles: [TypeID: Requirement] = [:]
        while let (type, requirement) = pending.popLast() {
            for user in users[type] ?? [] where obstacles[user] == nil {
                obstacles[user] = requirement
                pending.append((user, requirement))
            }
        }
        self.parameters = parameters
        self.obstacles = obstacles
        self.graph = graph
    }

    /// How a type of requests is made from its counterpart; `nil` for a type that isn't one of requests, and where
    /// responses don't have the counterpart.
    func conversion(of id: TypeID) -> Conversion? {
        guard graph.direction(of: id) == .request, let counterpart = graph.counterpart(of: id),
            graph.declared.contains(counterpart)
        else { return nil }
        return obstacles[id].map(Conversion.impossible) ?? .possible(parameters: parameters[id] ?? [])
    }
}

extension TypeGraph {
    /// The names of the properties that only requests have, and that have no value by themselves.
    fileprivate func propertiesOfRequests(in type: TypeDefinition) -> [String] {
        guard case .object(let object) = type.kind else { return [] }
        return object.properties.filter { property in
            property.onlyDirection == .request && property.isRequired && constant(property.type) == nil
        }.map(\.name)
    }

    /// The enumeration that a type is, if it has one value only, and `null` is none.
    func constant(_ type: TypeReference) -> TypeID? {
        let resolved = resolve(type)
        guard !resolved.isNullable, case .named(let id) = resolved.type,
            case .enumeration(let enumeration)? = self[id]?.kind, enumeration.values.count == 1,
            enumeration.literals.count == 1, !enumeration.allowsOthers
        else { return nil }
        return id
    }
}

extension TypeDefinition {
    /// The references to what both directions have.
    fileprivate var convertedReferences: [TypeReference] {
        guard case .object(var object) = kind else { return references }
        object.properties.removeAll { $0.onlyDirection != nil }
        var shared = self
        shared.kind = .object(object)
        return shared.references
    }
}
