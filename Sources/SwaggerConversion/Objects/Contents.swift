import SpecLoader

// Bodies and responses: a schema by its media types.

extension Conversion {
    /// The `content` of a body or a response. The schema is the first media type's; the others refer to it.
    ///
    /// - Parameter example: The example of a media type.
    func content(
        _ schema: Node, _ types: MediaTypeList, orElse usual: String = "application/json", at place: Node,
        example: (String) -> Node? = { _ in nil }
    ) -> Node {
        var elements = types.elements
        if elements.isEmpty { elements = [(usual, nil)] }
        return content(schema, elements, at: place, example: example, encodings: { _ in [] })
    }

    func content(
        _ schema: Node, _ types: [MediaTypeList.Element], at place: Node, example: (String) -> Node?,
        encodings: (String) -> [Entry]
    ) -> Node {
        let entries = types.enumerated().map { index, type -> Entry in
            var parts = [context.entry("schema", index == 0 ? schema : again(schema))]
            if let example = example(type.name) { parts.append(context.entry("example", example)) }
            let encodings = encodings(type.name)
            if !encodings.isEmpty { parts.append(context.entry("encoding", context.mapping(encodings, at: place))) }
            let key =
                type.node.map { context.document.newScalar(like: $0, at: place) }
                ?? context.string(type.name, at: place)
            return (key, context.mapping(parts, at: place))
        }
        return context.mapping(entries, at: place)
    }

    /// A schema in a second place: a reference to it, or where it refers to itself.
    ///
    /// - Parameter like: A reference into the schema's file; `nil` if the place is in the same file.
    func again(_ schema: Node, like: Node? = nil) -> Node {
        guard schema.kind == .mapping else { return context.document.newScalar(like: schema, at: schema) }
        if like == nil, schema.entries.count == 1, let reference = reference(like: schema) { return reference }
        return reference(to: schema, like: like, at: schema)
    }

    func convertResponse(_ response: Node) {
        guard response["$ref"] == nil else { return }
        var entries: [Entry] = []
        for (name, entry) in context.entries(of: response, .response) {
            switch name {
            case "examples": break
            case "schema":
                guard response["content"] == nil else { break }
                let types = responses.list(of: response, orElse: mediaTypes.produced)
                // A file has no media type of its own; what isn't said is JSON otherwise.
                let usual = entry.value["type"]?.text == "file" ? "application/octet-stream" : "application/json"
                let examples = context.mapping("examples", of: response)
                let content = content(entry.value, types, orElse: usual, at: entry.value) { examples?[$0] }
                entries.append(context.entry("content", content))
            default: entries.append(entry)
            }
        }
        context.document.setEntries(entries, of: response)
    }

    /// A parameter in `body` becomes a request body.
    func convertBody(_ parameter: Node) {
        var entries: [Entry] = []
        var keywords: [Entry] = []
        for (name, entry) in context.entries(of: parameter, .parameter) {
            switch name {
            case "name", "in", "allowEmptyValue", "collectionFormat", "x-example", "x-examples": break
            case "schema": break
            case let name where SwaggerObject.valueKeywords.contains(name): keywords.append(entry)
            default: entries.append(entry)
            }
        }
        if parameter["schema"] == nil {
            context.report(
                .swaggerValue,
                "a parameter in 'body' must have 'schema': "
                    + (keywords.isEmpty ? "read as any value" : "read from its 'type'"), at: parameter)
        }
        let schema = parameter["schema"] ?? context.mapping(keywords, at: parameter)
        let types = bodies.list(of: parameter, orElse: mediaTypes.consumed)
        let examples = context.mapping("x-examples", of: parameter)
        let example = parameter["x-example"]
        let content = content(schema, types, at: schema) { examples?[$0] ?? ($0.isJSON ? example : nil) }
        entries.append(context.entry("content", content))
        context.document.setEntries(entries, of: parameter)
    }
}
