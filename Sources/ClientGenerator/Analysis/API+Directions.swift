import APIModel

extension API {
    /// Gives each schema whose values differ between the directions two types, each with the properties and the
    /// `required` of its own; each reference is to the type of the direction that it stands in.
    mutating func splitByDirection() {
        let schemas = DirectedSchemas(types)
        guard !schemas.isEmpty else { return }
        root.changeOperations { operation in
            operation.direct(by: schemas, sent: .request)
            operation.callbacks.changeEach { $0.operation.direct(by: schemas, sent: .response) }
        }
        webhooks.changeEach { $0.operation.direct(by: schemas, sent: .response) }
        examples = examples.flatMap { $0.directed(by: schemas) }
        let recognitions = DirectedRecognition(types)
        types = types.flatMap { definition -> [TypeDefinition] in
            guard let own = schemas.direction(of: definition.id) else { return [definition] }
            return [own, own.opposite].map { direction in
                var type = definition
                type.id = schemas.type(of: definition.id, in: direction)
                type.kind = recognitions.kind(definition.kind, in: direction).directed(direction, by: schemas)
                return type
            }
        }
    }
}

extension Example {
    /// The example as a value of the type of its direction, or of both types where it is one of a schema.
    fileprivate func directed(by schemas: DirectedSchemas) -> [Example] {
        let types = (direction.map { [$0] } ?? [.response, .request]).map { direction in
            var example = self
            example.type.direct(direction, by: schemas)
            return example
        }
        return types.count == 2 && types[0].type == types[1].type ? [types[0]] : types
    }
}

extension Operation {
    /// - Parameter sent: Which way the request goes: those of webhooks and callbacks are received.
    fileprivate mutating func direct(by schemas: DirectedSchemas, sent: Direction) {
        parameters.changeEach { $0.type.direct(sent, by: schemas) }
        requestBody?.contents.changeEach { $0.type.direct(sent, by: schemas) }
        responses.changeEach { response in
            response.headers.changeEach { $0.type.direct(sent.opposite, by: schemas) }
            response.contents.changeEach { $0.type.direct(sent.opposite, by: schemas) }
        }
        pagination?.page.direct(.response, by: schemas)
        pagination?.item.direct(.response, by: schemas)
    }
}

extension TypeDefinition.Kind {
    fileprivate func directed(_ direction: Direction, by schemas: DirectedSchemas) -> Self {
        var kind = self
        if case .object(var object) = kind {
            object.properties.removeAll { $0.onlyDirection == direction.opposite }
            kind = .object(object)
        }
        return kind.mappingReferences { $0.directed(direction, by: schemas) }
    }
}

extension TypeReference {
    fileprivate mutating func direct(_ direction: Direction, by schemas: DirectedSchemas) {
        self = directed(direction, by: schemas)
    }

    fileprivate func directed(_ direction: Direction, by schemas: DirectedSchemas) -> TypeReference {
        switch self {
        case .any, .primitive: self
        case .array(let element, let limits): .array(of: element.directed(direction, by: schemas), limits)
        case .dictionary(let value, let limits): .dictionary(of: value.directed(direction, by: schemas), limits)
        case .nullable(let wrapped): .nullable(wrapped.directed(direction, by: schemas))
        case .named(let id): .named(schemas.type(of: id, in: direction))
        }
    }
}
