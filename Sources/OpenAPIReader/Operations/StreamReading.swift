import APIModel
import SpecLoader

/// Sequential media types: server-sent events and JSON lines (OpenAPI 3.2.0 §4.14).
extension OperationReader {
    /// The type of what one event carries, or of what one line holds.
    ///
    /// - Parameter isItem: Whether the schema describes one item (`itemSchema`), not the body.
    func itemType(of use: SchemaUse, in mediaType: MediaType, isItem: Bool) -> TypeReference {
        mediaType.isEventStream ? eventType(of: use) : lineType(of: use, isItem: isItem)
    }

    /// What an event carries: documents describe the data, a list of it, or the event with its field `data`.
    private func eventType(of use: SchemaUse) -> TypeReference {
        var use = use
        var visited: Set<SchemaUse> = []
        while visited.insert(use).inserted, let final = schemas.finalShape(of: use) {
            switch final.shape.kind {
            case .array(let items?, _):
                use = items
                continue
            case .object(let facets): if let data = facets.eventData { return dataType(of: data) }
            case .union(let alternatives):
                let types = alternatives.members.map { member in
                    schemas.facets(ofEvent: member)?.eventData.map { dataType(of: $0) }
                }
                guard let first = types.first, !types.contains(nil) else { break }
                // Events of several types: which one it is, its name says.
                return types.allSatisfy { $0 == first } ? first ?? .any : .primitive(.string, .none)
            case .any, .null, .primitive, .array, .tuple, .dictionary, .reference, .enumeration: break
            }
            break
        }
        return dataType(of: use)
    }

    /// The type of an event's data: of the JSON in it, where its schema says so (JSON Schema Validation §8.5).
    private func dataType(of use: SchemaUse) -> TypeReference {
        guard let outer = schemas.finalShape(of: use)?.use, let text = schemas.finalShape(of: outer.withoutNull)?.use,
            let schema = text.node["contentSchema"], schema.kind == .mapping
        else { return schemas.type(of: use) }
        let facets = schemas.facets(of: text)
        guard facets.contentEncoding == nil, let mediaType = facets.contentMediaType, MediaType(mediaType).isJSON else {
            return schemas.type(of: use)
        }
        context.decodedContents.insert(text.node)
        return schemas.type(of: text.child(schema))
    }

    /// What a line holds: documents describe it, a list of it, or the whole body as text.
    private func lineType(of use: SchemaUse, isItem: Bool) -> TypeReference {
        guard !isItem, let final = schemas.finalShape(of: use) else { return schemas.type(of: use) }
        switch final.shape.kind {
        case .array(let items, _): return items.map { schemas.type(of: $0) } ?? .any
        case .primitive(.string, _), .primitive(.binary, _), .primitive(.byte, _), .primitive(.base64url, _):
            return .any
        case .any, .null, .primitive, .tuple, .dictionary, .object, .enumeration, .union, .reference:
            return schemas.type(of: use)
        }
    }
}

extension SchemaUse {
    /// The only member beside `null`, or the schema itself.
    fileprivate var withoutNull: SchemaUse {
        guard let members = node["anyOf"] ?? node["oneOf"], members.hasOneMember else { return self }
        return members.elements.first { !$0.isNullSchema }.map { child($0) } ?? self
    }
}

extension SchemaReader {
    /// The facets of a member that describes an event.
    fileprivate func facets(ofEvent use: SchemaUse) -> Facets? {
        guard case .object(let facets)? = finalShape(of: use)?.shape.kind else { return nil }
        return facets
    }
}

extension Facets {
    /// The field `data` of an event (WHATWG HTML §9.2.6); `nil` if the object is none.
    fileprivate var eventData: SchemaUse? {
        properties.keys.allSatisfy { ["data", "event", "id", "retry", "comment"].contains($0) }
            ? properties["data"] : nil
    }
}
