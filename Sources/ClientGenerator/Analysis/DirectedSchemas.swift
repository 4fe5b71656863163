import APIModel

/// The schemas whose values in requests differ from those in responses: those that say `readOnly` or `writeOnly` of a
/// property, and those that are made of such schemas, however deep (OpenAPI 3.0.3, Schema Object).
///
/// Each has two types, one for each direction. One of them is the schema's own: that for responses, but for a schema
/// that stands in a request.
struct DirectedSchemas {
    /// The direction of each such schema's own type.
    private let directions: [TypeID: Direction]

    var isEmpty: Bool { directions.isEmpty }

    init(_ types: [TypeDefinition]) {
        var referrers: [TypeID: [Int]] = [:]
        for (index, type) in types.enumerated() {
            for id in type.references.flatMap(\.names) { referrers[id, default: []].append(index) }
        }
        var directions: [TypeID: Direction] = [:]
        var pending = types.indices.filter { types[$0].saysDirections }
        while let index = pending.popLast() {
            let type = types[index]
            guard directions.updateValue(type.schemaPath.direction, forKey: type.id) == nil else { continue }
            pending += referrers[type.id] ?? []
        }
        self.directions = directions
    }

    /// The direction of a schema's own type; `nil` for a schema with one type for both.
    func direction(of schema: TypeID) -> Direction? { directions[schema] }

    /// The type that a schema is in one direction.
    func type(of schema: TypeID, in direction: Direction) -> TypeID {
        directions[schema].map { $0 == direction ? schema : TypeID(schema, made: direction) } ?? schema
    }
}

extension TypeDefinition {
    fileprivate var saysDirections: Bool {
        guard case .object(let object) = kind else { return false }
        return object.properties.contains { $0.onlyDirection != nil }
    }
}

extension SchemaPath {
    /// The direction of what stands here. What stands in neither a request nor a response is named for what comes.
    fileprivate var direction: Direction {
        switch root {
        case .schema: return .response
        case .component(let section, _):
            if section == "callbacks" || section == "pathItems" { return direction(ofReceived: steps.dropFirst()) }
            return section == "parameters" || section == "requestBodies" ? .request : .response
        case .webhook: return direction(ofReceived: steps[...])
        case .operation, .path:
            switch steps.first {
            case .parameter, .requestBody: return .request
            case .callback: return direction(ofReceived: steps.dropFirst(2))
            case .property, .items, .values, .member, .element, .response, .header, .keyword, .base, .callbackRequest,
                nil:
                return .response
            }
        }
    }

    /// The direction of a part of a webhook or a callback, whose responses are sent.
    private func direction(ofReceived steps: ArraySlice<Step>) -> Direction {
        if case .response? = steps.first { .request } else { .response }
    }
}
