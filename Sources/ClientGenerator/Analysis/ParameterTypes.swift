import APIModel

extension API {
    /// Gives parameters the types that they have as arguments: what has no type is text, and in a path there is always
    /// a value.
    mutating func giveArgumentsTypes() {
        let definitions = Dictionary(types.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let types = ArgumentTypes(definitions: definitions)
        changeParameters { parameter in
            if parameter.location == .path { parameter.type = types.withoutNull(parameter.type) }
            if parameter.mediaType == nil, parameter.style != .deepObject {
                parameter.type = types.asText(parameter.type)
            }
        }
    }
}

private struct ArgumentTypes {
    let definitions: [TypeID: TypeDefinition]

    /// The type without `null`, which a name may stand for.
    func withoutNull(_ type: TypeReference) -> TypeReference {
        let targets = aliases(of: type)
        guard let last = targets.last(where: \.isNullable) else { return type }
        return last.withoutNull
    }

    /// A type that says nothing is that of a string: styles write text (OpenAPI 3.1.1 §4.8.12.3).
    func asText(_ type: TypeReference) -> TypeReference {
        switch aliases(of: type).last ?? type {
        case .any: .primitive(.string, .none)
        case .array(.any, let limits): .array(of: .primitive(.string, .none), limits)
        case .nullable, .primitive, .array, .dictionary, .named: type
        }
    }

    /// The type, and what it stands for in turn.
    private func aliases(of type: TypeReference) -> [TypeReference] {
        var targets = [type]
        var seen: Set<TypeID> = []
        while case .named(let id)? = targets.last?.withoutNull, seen.insert(id).inserted,
            case .alias(let target)? = definitions[id]?.kind
        {
            targets.append(target)
        }
        return targets
    }
}
