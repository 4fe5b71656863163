import APIModel
import SpecLoader

extension APIReader {
    /// The answers that an operation documents, sorted by status (OpenAPI 3.1.1 §4.8.16).
    func responses(of operation: Node, at place: OperationPlace) -> [Response] {
        guard let responses = operation["responses"], !responses.isNull else {
            context.warn(.missingResponses, "this operation has no 'responses'", at: operation)
            return []
        }
        var found: [Response] = []
        for (key, node) in context.entries("responses", of: operation) {
            guard let status = StatusPattern(key: key) else {
                context.warn(.invalidStatus, "'\(key)' is no status, range or 'default': left out", at: node)
                continue
            }
            guard !found.contains(where: { $0.status == status }), let response = response(node, status, at: place)
            else { continue }
            found.append(response)
        }
        return found.sorted { $0.status < $1.status }
    }

    private func response(_ value: Node, _ status: StatusPattern, at place: OperationPlace) -> Response? {
        guard let (node, isReferred) = context.resolved(value, "a response") else { return nil }
        if isReferred { schemas.places.mark(node, .component(section: "responses", name: node.lastToken)) }
        var contents = contents(of: node, at: place, isReferred: isReferred)
        if contents.isEmpty, let schema = node["schema"], node["content"] == nil {
            context.warn(
                .responseSchema, "OpenAPI 3 has a response's schema in 'content': read as application/json", at: schema)
            let type = schemas.type(of: place.site(schema, isReferred: isReferred))
            contents = [MediaContent(mediaType: MediaType.json.text, type: type, encodings: [], example: nil)]
        }
        return Response(
            status: status, documentation: context.documentation(of: node),
            headers: headers(of: node, at: place, isReferred: isReferred), contents: contents,
            sourceLocation: node.location)
    }

    private func headers(of response: Node, at place: OperationPlace, isReferred: Bool) -> [ResponseHeader] {
        context.namedEntries("headers", of: response).sorted(byBytesOf: \.name).compactMap { name, value in
            // What this header says is in `content` (OpenAPI 3.1.1 §4.8.17.1).
            guard name.lowercased() != "content-type",
                let (node, isElsewhere) = context.resolved(value, "a header")
            else { return nil }
            if isElsewhere { schemas.places.mark(node, .component(section: "headers", name: node.lastToken)) }
            let schema = node["schema"] ?? context.namedEntries("content", of: node).first?.value["schema"]
            let site = schema.map { place.site($0, isReferred: isReferred || isElsewhere) }
            return ResponseHeader(
                name: name, isRequired: context.flag("required", of: node),
                type: site.map { schemas.type(of: $0) } ?? .primitive(.string, .none),
                documentation: context.documentation(of: node),
                unmodeledKeywords: site.flatMap { schemas.folded(at: $0, in: node) }
                    ?? context.lifecycle(of: node).orNil,
                sourceLocation: node.location)
        }
    }
}
