import Diagnostics
import SpecLoader

// Path items and operations: parameters that make a body become a request body.

extension Conversion {
    func convertPathItem(_ item: Node) {
        let entries = context.entries(of: item, .pathItem).map(\.entry).map { entry in
            entry.key.text == "parameters" ? (entry.key, parameters(of: entry.value)) : entry
        }
        context.document.setEntries(entries, of: item)
    }

    func convertOperation(_ operation: Node, _ inputs: OperationInputs) throws(SpecError) {
        var entries: [Entry] = []
        let body = operation["requestBody"] == nil ? try requestBody(of: operation, inputs) : nil
        let bodyEntries = body.map { [context.entry("requestBody", $0)] } ?? []
        for (name, entry) in context.entries(of: operation, .operation) {
            switch name {
            case "consumes", "produces", "schemes": break
            case "parameters":
                let list = parameters(of: entry.value)
                if list.kind != .sequence || !list.elements.isEmpty || entry.value.elements.isEmpty {
                    entries.append((entry.key, list))
                }
            case "responses": entries += bodyEntries + [(entry.key, responses(entry.value, of: operation))]
            default: entries.append(entry)
            }
        }
        if operation["responses"] == nil { entries += bodyEntries }
        if operation["servers"] == nil, let servers = servers(of: operation) {
            entries.append(context.entry("servers", servers))
        }
        context.document.setEntries(entries, of: operation)
    }

    /// A list of parameters without those that make a body.
    private func parameters(of list: Node) -> Node {
        let kept = list.elements.filter { !isInBody(context.resolved($0)) }
        guard kept.count < list.elements.count else { return list }
        // The list may be one of several places; its elements are in all of them.
        if list.isShared { kept.forEach(context.document.share) }
        return context.document.newList(kept, at: list)
    }

    /// Whether a parameter is a part of a body, which OpenAPI 3 has elsewhere.
    private func isInBody(_ parameter: Node?) -> Bool {
        parameter.map { bodyParameters.contains($0) || fieldParameters.contains($0) } ?? false
    }

    private func requestBody(of operation: Node, _ inputs: OperationInputs) throws(SpecError) -> Node? {
        guard let body = inputs.bodies.first else {
            return inputs.fields.isEmpty ? nil : try form(inputs.fields, of: operation)
        }
        if let other = inputs.bodies.dropFirst().first {
            context.report(
                .severalBodies, "an operation has one parameter in 'body': this one is ignored", at: other.element,
                notes: [.init("the first is here", at: body.element.location)])
        }
        if let field = inputs.fields.first {
            context.report(
                .severalBodies, "parameters in 'formData' can't stand beside one in 'body': ignored",
                at: field.element, notes: [.init("the body is here", at: body.element.location)])
        }
        let types = mediaTypes.consumed(by: operation)
        guard types === bodies.list(of: body.node, orElse: mediaTypes.consumed) else {
            return bodyOfOtherTypes(body, types)
        }
        if body.isReferred, let reference = reference(like: body.element) { return reference }
        if body.isShared || body.isCommon { context.document.share(body.node) }
        return body.node
    }

    /// A body with other media types than the parameter has for other operations.
    private func bodyOfOtherTypes(_ body: ListedParameter, _ types: MediaTypeList) -> Node {
        let node = body.node
        var entries: [Entry] = []
        for key in ["description", "required"] {
            if let value = node[key], value.kind == .scalar {
                entries.append(context.entry(key, context.document.newScalar(like: value, at: value)))
            }
        }
        if let schema = node["schema"] {
            let like = body.element.file == node.file ? nil : body.element
            entries.append(context.entry("content", content(again(schema, like: like), types, at: schema)))
        }
        return context.mapping(entries, at: body.element)
    }

    // MARK: Responses

    /// The responses of an operation; those that have other media types elsewhere become its own.
    private func responses(_ responses: Node, of operation: Node) -> Node {
        let types = mediaTypes.produced(by: operation)
        var isChanged = false
        let entries = responses.entries.map { entry -> Entry in
            guard entry.key.text?.hasPrefix("x-") != true, let node = context.resolved(entry.value),
                let schema = node["schema"], node["content"] == nil,
                types !== self.responses.list(of: node, orElse: mediaTypes.produced)
            else {
                if responses.isShared { context.document.share(entry.value) }
                return entry
            }
            isChanged = true
            return (entry.key, responseOfOtherTypes(node, schema, types, at: entry.value))
        }
        guard isChanged else { return responses }
        return context.mapping(
            entries.map { (context.document.newScalar(like: $0.key, at: $0.key), $0.value) }, at: responses)
    }

    private func responseOfOtherTypes(_ node: Node, _ schema: Node, _ types: MediaTypeList, at place: Node) -> Node {
        let like = place.file == node.file ? nil : place
        var entries: [Entry] = []
        if let description = node["description"], description.kind == .scalar {
            entries.append(
                context.entry("description", context.document.newScalar(like: description, at: description)))
        }
        if let headers = context.mapping("headers", of: node) {
            let references = headers.entries.map { entry in
                (
                    context.document.newScalar(like: entry.key, at: entry.key),
                    reference(to: entry.value, like: like, at: entry.value)
                )
            }
            entries.append(context.entry("headers", context.mapping(references, at: headers)))
        }
        entries.append(context.entry("content", content(again(schema, like: like), types, at: schema)))
        return context.mapping(entries, at: place)
    }
}
