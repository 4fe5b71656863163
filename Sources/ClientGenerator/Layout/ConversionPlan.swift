import APIModel

/// The initialiser of a type of requests that takes what the same schema is in responses.
struct ConversionPlan {
    enum Content {
        /// The properties that both have, each with how its value is made, and the one of the values that the document
        /// doesn't name.
        case object(properties: [(plan: PropertyPlan, value: ValueConversion)], additional: ValueConversion?)
        /// How the value of each case is made, in their order.
        case union([ValueConversion])
    }

    /// The name of the parameter that takes the value.
    let source: SwiftIdentifier
    let type: SwiftTypeExpression
    /// The properties that are parameters, because no value that came has them.
    let parameters: [PropertyPlan]
    let content: Content
}

/// How a value of a request's type is made from one of a response's type.
indirect enum ValueConversion: Sendable {
    /// It is the same.
    case same
    /// By the initialiser of a type.
    case type(SwiftTypeExpression)
    /// By converting what is in an optional, a `Nullable` or an array.
    case map(ValueConversion)
    /// By converting the values of a dictionary.
    case mapValues(ValueConversion)

    /// The same for what wraps the value.
    fileprivate var mapped: ValueConversion { if case .same = self { .same } else { .map(self) } }

    /// The same for a dictionary of the value.
    fileprivate var mappedValues: ValueConversion { if case .same = self { .same } else { .mapValues(self) } }
}

extension DeclarationLayout {
    /// How a value of a type of requests is made from its counterpart; `nil` where it can't be.
    func conversion(to definition: TypeDefinition, _ content: DeclarationPlan.Content) -> ConversionPlan? {
        guard case .possible(let parameters)? = conversions.conversion(of: definition.id),
            let counterpart = graph.counterpart(of: definition.id).flatMap({ types.names[$0] }),
            let source = members.source(of: definition.id)
        else { return nil }
        let scope = LookupScope(type: types.names[definition.id])
        let plan: ConversionPlan.Content
        var missing: [PropertyPlan] = []
        switch (content, definition.kind) {
        case (.object(let object), .object(let type)):
            missing = object.properties.filter { parameters.contains($0.property.name) }
            let shared = object.properties.filter { $0.property.onlyDirection == nil }
            plan = .object(
                properties: shared.map { ($0, conversion(of: $0, in: scope)) },
                additional: type.additionalProperties.type.map { conversion(of: $0, in: scope).mappedValues })
        case (.object(let object), .tuple(let tuple)):
            plan = .object(
                properties: object.properties.map { ($0, conversion(of: $0, in: scope)) },
                additional: tuple.rest.map { conversion(of: $0, in: scope).mapped })
        case (.union(let union), _): plan = .union(union.cases.map { conversion(of: $0.member.type, in: scope) })
        case (.object, _), (.enumeration, _), (.alias, _), (.namespace, _): return nil
        }
        return ConversionPlan(
            source: source, type: types.expression(counterpart, in: scope), parameters: missing, content: plan)
    }

    private func conversion(of plan: PropertyPlan, in scope: LookupScope) -> ValueConversion {
        var value = nonNullConversion(of: plan.property.type, in: scope)
        if plan.isNullable { value = value.mapped }
        if plan.isOptional { value = value.mapped }
        return value
    }

    private func conversion(of type: TypeReference, in scope: LookupScope) -> ValueConversion {
        let value = nonNullConversion(of: type, in: scope)
        return graph.resolve(type).isNullable ? value.mapped : value
    }

    private func nonNullConversion(of type: TypeReference, in scope: LookupScope) -> ValueConversion {
        switch graph.resolve(type).type {
        case .any, .primitive, .nullable: return .same
        case .array(let element, _): return conversion(of: element, in: scope).mapped
        case .dictionary(let value, _):
            return conversion(of: value, in: scope).mappedValues
        case .named(let id):
            guard graph.counterpart(of: id) != nil, !graph.isEndless(id), let name = types.names[id] else {
                return .same
            }
            if case .alias(let target)? = graph[id]?.kind { return nonNullConversion(of: target, in: scope) }
            return .type(types.expression(name, in: scope))
        }
    }
}
