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
    }

    private let names: [TypeID: Names]

    init(_ types: [TypeDefinition], graph: TypeGraph, names: TypeNames) {
        let all = concurrentMap(types) { type in
            switch type.kind {
            case .object(let object): Self.names(of: object)
            case .enumeration(let enumeration): Self.names(of: enumeration)
            case .union(let union): Self.names(of: union, graph: graph, names: names)
            case .alias: Names(members: [])
            }
        }
        self.names = Dictionary(zip(types.map(\.id), all), uniquingKeysWith: { first, _ in first })
    }

    /// The properties of an object, the well-formed values of an enumeration, or the cases of a union, in their order.
    func members(of id: TypeID) -> [SwiftIdentifier] { names[id]?.members ?? [] }

    /// The property for the values that the document doesn't name; `nil` for a type without one.
    func additionalProperties(of id: TypeID) -> SwiftIdentifier? { names[id]?.additional }

    private static func names(of object: ObjectType) -> Names {
        let wishes = object.properties.map { NameScope.Candidate($0.name, .member(from: $0.name)) }
        var additional: SwiftIdentifier?
        if case .typed = object.additionalProperties {
            let isTaken = wishes.contains { $0.identifier == "additionalProperties" }
            additional = isTaken ? "otherProperties" : "additionalProperties"
        }
        let reserved = Set(["hashValue", additional].compactMap { $0 })
        return Names(members: NameScope(wishes, reserved: reserved).identifiers, additional: additional)
    }

    private static func names(of enumeration: EnumerationType) -> Names {
        let wishes = enumeration.literals.map { value, _ in
            NameScope.Candidate(value.name ?? value.text, .value(from: value.name ?? value.text))
        }
        return Names(members: NameScope(wishes, reserved: ["rawValue"]).identifiers)
    }

    private static func names(of union: UnionType, graph: TypeGraph, names: TypeNames) -> Names {
        let wishes = union.members.map { member in
            let words = member.label ?? words(for: member.type, graph: graph, names: names).joined(separator: " ")
            return NameScope.Candidate(words, .value(from: words))
        }
        return Names(members: NameScope(wishes, reserved: ["unrecognized"]).identifiers)
    }

    /// The words for a member of a union without a label: those of its type.
    private static func words(for type: TypeReference, graph: TypeGraph, names: TypeNames) -> [String] {
        switch graph.resolve(type).type {
        case .any, .nullable: ["value"]
        case .primitive(let primitive, _): [primitive.word]
        case .array(let element, _): words(for: element, graph: graph, names: names) + ["array"]
        case .dictionary: ["dictionary"]
        case .named(let id): [names[id]?.last.name ?? graph.ownTypes[id]?.components.last?.name ?? "value"]
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
