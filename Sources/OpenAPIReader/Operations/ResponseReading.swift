import APIModel
import SpecLoader

extension OperationReader {
    /// The responses of an operation, sorted by status (OpenAPI 3.1.1 §4.8.16).
    func responses(of node: Node, _ operation: OperationKey) -> [Response] {
        guard let responses = node["responses"], !responses.isNull else {
            context.reportMissingResponses(of: node)
            return []
        }
        var found: [Response] = []
        for (key, value) in context.entries("responses", of: node) {
            guard let status = StatusPattern(key: key) else {
                context.reportInvalidStatus(key, at: value)
                continue
            }
            guard !found.contains(where: { $0.status == status }), let response = response(value, status, operation)
            else { continue }
            found.append(response)
        }
        return found.sorted { $0.status < $1.status }
    }

    private func response(_ value: Node, _ status: StatusPattern, _ operation: OperationKey) -> Response? {
        guard let (node, isReferred) = context.resolved(value, "a response") else { return nil }
        if isReferred { schemas.paths.setComponent(node, in: "responses") }
        var contents = contents(ofResponse: node, status, operation, isReferred: isReferred)
        if contents.isEmpty, operation.method != .head, status.noContentSection == nil, let schema = node["schema"],
            node["content"] == nil
        {
            context.report(
                .responseSchema, "OpenAPI 3 expects the schema of a response in 'content': read as application/json",
                at: schema)
            let type = schemas.type(of: operation.use(schema, isReferred: isReferred))
            contents = [MediaContent(mediaType: MediaType.json.text, type: type, encodings: [])]
        }
        return Response(
            status: status, documentation: context.documentation(of: node),
            headers: headers(of: node, operation, isReferred: isReferred), contents: contents,
            links: links(of: node), sourceLocation: node.location)
    }

    /// The contents of a response; none where the status or the method says that there is none.
    private func contents(
        ofResponse node: Node, _ status: StatusPattern, _ operation: OperationKey, isReferred: Bool
    ) -> [MediaContent] {
        // What GET would have, without the body itself (RFC 9110 §9.3.2).
        if operation.method == .head { return [] }
        guard let section = status.noContentSection else {
            return contents(of: node, operation.directions.response, operation, isReferred: isReferred)
        }
        if let content = node["content"], !content.entries.isEmpty {
            context.report(
                .unexpectedContent,
                "a response with the status \(status.text) has no content (RFC 9110 §\(section)): ignored",
                at: content)
        }
        return []
    }

    private func headers(of response: Node, _ operation: OperationKey, isReferred: Bool) -> [ResponseHeader] {
        context.namedEntries("headers", of: response).sorted(byBytesOf: \.name).compactMap { name, value in
            // The keys of `content` are the values of this field (OpenAPI 3.1.1 §4.8.17.1).
            guard name.lowercased() != "content-type",
                let (node, isElsewhere) = context.resolved(value, "a header")
            else { return nil }
            if isElsewhere { schemas.paths.setComponent(node, in: "headers") }
            let content = context.namedEntries("content", of: node).first?.value
            let schema = node["schema"] ?? content.flatMap { $0.isNull ? nil : mediaTypeNode($0)?.node["schema"] }
            let use = schema.map { operation.use($0, isReferred: isReferred || isElsewhere) }
            let type = use.map { schemas.type(of: $0) } ?? .primitive(.string, .none)
            context.examples.insert(context.exampleValues(of: node), of: type, operation.directions.response)
            return ResponseHeader(
                name: name, isRequired: context.flag("required", of: node), type: type,
                documentation: context.documentation(of: node),
                unmodeledKeywords: use.flatMap { schemas.unmodeledKeywords(of: $0, in: node) }
                    ?? context.lifecycle(of: node).orNil,
                sourceLocation: node.location)
        }
    }
}

extension StatusPattern {
    /// The section of RFC 9110 that says that a response with this status has no content; `nil` if it may have some.
    fileprivate var noContentSection: String? {
        switch self {
        case .code(204): "15.3.5"
        case .code(205): "15.3.6"
        case .code(304): "15.4.5"
        case .code(100..<200), .range(1): "15.2"
        case .code, .range, .default: nil
        }
    }
}
