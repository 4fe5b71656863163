import APIModel
import Files

/// The names of what declared types hold: properties, values of enumerations, cases of unions.
struct MemberNames {
    /// The names that belong to one type.
    private struct Names {
        /// In the order of the model.
        var members: [SwiftIdentifier]
        /// The property for the values that the document doesn't name.
        var additional: SwiftIdentifier?
        /// The value of the other direction that one of the type is made from.
        var source: SwiftIdentifier?
    }

    private let names: [TypeID: Names]

    init(_ types: [TypeDefinition], graph: TypeGraph, names: TypeNames) {
        let all = concurrentMap(types) { type in
            var members =
                switch type.kind {
                case .object(let object): Self.names(of: object, id: type.id, graph: graph)
                case .enumeration(let enumeration): Self.names(of: enumeration)
                case .union(let union): Self.names(of: union, graph: graph, names: names)
                case .tuple(let tuple): Self.names(of: tuple)
                case .alias: Names(members: [])
                }
            members.source = graph.counterpart(of: type.id).flatMap { names[$0] }.flatMap { name in
                let wish = NameScope.Candidate(name.last.name, .member(from: name.last.name))
                return NameScope([wish], reserved: Set(members.members)).identifiers.first
            }
            return members
        }
        self.names = Dictionary(zip(types.map(\.id), all), uniquingKeysWith: { first, _ in first })
    }

    /// The properties of an object, the well-formed values of an enumeration, or the cases of a union, in their order.
    func members(of id: TypeID) -> [SwiftIdentifier] { names[id]?.members ?? [] }

    /// The property for the values that the document doesn't name; `nil` for a type without one.
    func additionalProperties(of id: TypeID) -> SwiftIdentifier? { names[id]?.additional }

    /// A property has the same name in requests and in responses, so those of the other direction count too.
    private static func names(of object: ObjectType, id: TypeID, graph: TypeGraph) -> Names {
        var properties = object.properties.map(\.name)
        if let counterpart = graph.counterpart(of: id), case .object(let other)? = graph[counterpart]?.kind {
            let known = Set(properties)
            properties += other.properties.map(\.name).filter { !known.contains($0) }
        }
        let hasOthers = object.additionalProperties.type != nil
        return names(
            of: properties, count: object.properties.count,
            others: hasOthers ? ["additionalProperties", "otherProperties"] : [])
    }

    private static func names(of tuple: TupleType) -> Names {
        names(
            of: tuple.elements.map(\.name), count: tuple.elements.count,
            others: tuple.rest == nil ? [] : ["additionalItems", "otherItems"])
    }

    /// - Parameters:
    ///   - count: How many of the properties the type has.
    ///   - others: What the property for the values that the document doesn't name is called: the first that no other
    ///     is called.
    private static func names(of properties: [String], count: Int, others: [SwiftIdentifier]) -> Names {
        let wishes = properties.map { NameScope.Candidate($0, .member(from: $0)) }
        let additional = others.first { other in !wishes.contains { $0.identifier == other } }
        let reserved = Set(["hashValue", additional].compactMap { $0 })
        let names = NameScope(wishes, reserved: reserved).identifiers.prefix(count)
        return Names(members: Array(names), additional: additional)
    }

    /// The parameter for the value of the other direction that one of a type is made from; `nil` for a type that is the
    /// same in both.
    func source(of id: TypeID) -> SwiftIdentifier? { names[id]?.source }

    private static func names(of enumeration: EnumerationType) -> Names {
        let wishes = enumeration.literals.map { value, _ in
            NameScope.Candidate(value.name ?? value.text, .value(from: value.name ?? value.text))
        }
        return Names(members: NameScope(wishes, reserved: ["rawValue", "allKnownValues"]).identifiers)
    }

    private static func names(of union: UnionType, graph: TypeGraph, names: TypeNames) -> Names {
        let wishes = union.members.map { member in
            let words = member.label ?? words(for: member.type, graph: graph, names: names).joined(separator: " ")
            return NameScope.Candidate(words, .value(from: words))
        }
        // What else the enumeration declares.
        let own: Set<SwiftIdentifier> =
            union.base.map { properties(of: $0.type, graph: graph) } ?? ["unrecognized", "several", "mismatch"]
        return Names(members: NameScope(wishes, reserved: own).identifiers)
    }

    /// What the properties are called that the members of a union have because they extend one schema.
    private static func properties(of base: TypeReference, graph: TypeGraph) -> Set<SwiftIdentifier> {
        guard case .named(let id) = graph.underlying(base) else { return [] }
        switch graph[id]?.kind {
        case .object(let object): return Set(names(of: object, id: id, graph: graph).members)
        case .union(let union): return union.base.map { properties(of: $0.type, graph: graph) } ?? []
        case .tuple, .enumeration, .alias, nil: return []
        }
    }

    /// The words for a member of a union without a label: those of its type.
    private static func words(for type: TypeReference, graph: TypeGraph, names: TypeNames) -> [String] {
        switch graph.resolve(type).type {
        case .any, .nullable: ["value"]
        case .primitive(let primitive, _): [primitive.word]
        case .array(.any, _): ["array"]
        case .array(let element, _): words(for: element, graph: graph, names: names) + ["array"]
        case .dictionary(.any, _): ["dictionary"]
        case .dictionary(let value, _): words(for: value, graph: graph, names: names) + ["dictionary"]
        case .named(let id): [names[id.schema]?.last.name ?? graph.ownTypes[id]?.components.last?.name ?? "value"]
        }
    }
}

extension Primitive {
    /// The word that distinguishes a value of this type from others.
    fileprivate var word: String {
        switch self {
        case .string: "string"
        case .dateTime: "date"
        case .date: "calendar date"
        case .uuid: "uuid"
        case .byte, .base64url: "data"
        case .binary: "file"
        case .boolean: "boolean"
        case .decimalText: "decimal"
        case .integer, .int8, .int16, .int32, .int64: "integer"
        case .uint, .uint8, .uint16, .uint32, .uint64: "unsigned integer"
        case .number, .float, .double, .decimal: "number"
        }
    }
}
