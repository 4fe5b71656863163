import SpecLoader

extension SwaggerDocument {
    func pathItem(_ item: Node) throws -> String {
        try map(item) { key, value in
            switch key {
            case "parameters": return Self.list(try value.elements.map { try parameter($0) })
            case "get", "put", "post", "delete", "options", "head", "patch": return try operation(value)
            default:
                if key.hasPrefix("x-") { return value.json }
                throw Unsayable("\(key) in a path item")
            }
        }
    }

    private func operation(_ operation: Node) throws -> String {
        var entries: Entries = []
        var parameters: [String] = []
        for (key, value) in operation.entries {
            switch key.text {
            case "parameters": parameters = try value.elements.map { try parameter($0) } + parameters
            case "requestBody":
                let (own, consumes) = try bodyParameters(value)
                parameters += own
                entries.append(("consumes", Self.list(consumes.map(Self.string))))
            case "responses":
                let types = try produced(by: value)
                if !types.isEmpty { entries.append(("produces", Self.list(types.map(Self.string)))) }
                entries.append(("responses", try map(value) { $0.hasPrefix("x-") ? $1.json : try response($1) }))
            case "callbacks": throw Unsayable("callbacks")
            case "servers": throw Unsayable("servers of an operation")
            case let key?: entries.append((key, value.json))
            case nil: break
            }
        }
        if !parameters.isEmpty { entries.append(("parameters", Self.list(parameters))) }
        return Self.object(entries)
    }

    // MARK: Parameters

    func parameter(_ node: Node) throws -> String {
        if let value = node["$ref"] { return Self.object([("$ref", try reference(value))]) }
        let location = node["in"]?.text ?? ""
        guard ["query", "header", "path"].contains(location) else { throw Unsayable("a parameter in \(location)") }
        var entries: Entries = []
        for (key, value) in node.entries {
            switch key.text {
            case "schema": entries += try keywords(of: value, collectionFormat: format(of: node, in: location))
            case "style", "explode": break
            case "example": entries.append(("x-example", value.json))
            case "content", "examples", "deprecated", "allowReserved":
                throw Unsayable("\(key.text ?? "") of a parameter")
            case let key?: entries.append((key, value.json))
            case nil: break
            }
        }
        return Self.object(entries)
    }

    private func format(of node: Node, in location: String) throws -> String? {
        let isArray = node["schema"]?["type"]?.text == "array"
        let explode = node["explode"]?.bool
        switch (location, node["style"]?.text ?? (location == "query" ? "form" : "simple")) {
        case ("query", "form"): return isArray ? (explode ?? true ? "multi" : "csv") : nil
        case ("query", "spaceDelimited") where explode != true: return "ssv"
        case ("query", "pipeDelimited") where explode != true: return "pipes"
        case ("path", "simple") where explode != true, ("header", "simple") where explode != true: return nil
        case (_, let style): throw Unsayable("the style \(style)")
        }
    }

    /// The keywords of a schema without objects and references.
    private func keywords(
        of schema: Node, collectionFormat: String? = nil, ignoring ignored: String? = nil
    ) throws -> Entries {
        guard let type = schema["type"]?.text, ["string", "integer", "number", "boolean", "array"].contains(type) else {
            throw Unsayable("a parameter's schema without a simple type")
        }
        let keywords: Set = [
            "type", "format", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
            "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf",
        ]
        var entries: Entries = collectionFormat.map { [("collectionFormat", Self.string($0))] } ?? []
        for (key, value) in schema.entries {
            switch key.text {
            case "items":
                guard value["type"]?.text != "array" else { throw Unsayable("a list in a list") }
                entries.append(("items", Self.object(try self.keywords(of: value))))
            case "nullable": entries.append(("x-nullable", value.json))
            case ignored?: break
            case let key? where keywords.contains(key) || key.hasPrefix("x-enum"): entries.append((key, value.json))
            default: throw Unsayable("\(key.text ?? "") in a parameter's schema")
            }
        }
        return entries
    }

    // MARK: Bodies

    /// The one schema of all media types, and these.
    private func content(_ content: Node) throws -> (schema: Node, types: [String]) {
        guard let first = content.entries.first?.value["schema"] else { throw Unsayable("a body without a schema") }
        for entry in content.entries {
            guard entry.value["schema"]?.json == first.json, entry.value["itemSchema"] == nil else {
                throw Unsayable("bodies of several types")
            }
        }
        guard content.entries.count == 1 || first.reference != nil else { throw Unsayable("a schema twice") }
        return (first, content.entries.map { $0.key.text ?? "" })
    }

    private func bodyParameters(_ body: Node) throws -> (parameters: [String], consumes: [String]) {
        let node = try resolved(body)
        guard let content = node["content"] else { throw Unsayable("a body without content") }
        let (schema, types) = try self.content(content)
        let isForm = types.contains { $0 == "multipart/form-data" || $0 == "application/x-www-form-urlencoded" }
        if isForm, body.reference == nil { return (try fields(node, schema, types), types) }
        if isForm { throw Unsayable("a form as a component") }
        if let value = body["$ref"] { return ([Self.object([("$ref", try reference(value))])], types) }
        return ([try self.body(node)], types)
    }

    /// A parameter in `body`.
    func body(_ body: Node) throws -> String {
        guard let content = body["content"] else { throw Unsayable("a body without content") }
        if content.entries.contains(where: { $0.value["encoding"] != nil }) { throw Unsayable("an encoding") }
        var entries: Entries = [("name", "\"body\""), ("in", "\"body\"")]
        for key in ["description", "required"] { if let value = body[key] { entries.append((key, value.json)) } }
        entries.append(("schema", try schema(try self.content(content).schema)))
        return Self.object(entries)
    }

    private func fields(_ body: Node, _ schema: Node, _ types: [String]) throws -> [String] {
        let required = Set(schema["required"]?.elements.compactMap(\.text) ?? [])
        let allowed: Set = ["type", "required", "properties"]
        guard types.count == 1, schema["type"]?.text == "object", body["description"] == nil,
            schema.entries.allSatisfy({ allowed.contains($0.key.text ?? "") }),
            (body["required"]?.bool ?? false) != required.isEmpty, let properties = schema["properties"]
        else { throw Unsayable("this form") }
        let encodings = body["content"]?[types[0]]?["encoding"]
        return try properties.entries.map { key, value in
            let name = key.text ?? ""
            var entries: Entries = [("name", Self.string(name)), ("in", "\"formData\"")]
            if required.contains(name) { entries.append(("required", "true")) }
            guard encodings?[name]?["contentType"] == nil, encodings?[name]?["headers"] == nil else {
                throw Unsayable("the type of a part")
            }
            if value["type"]?.text == "string", value["format"]?.text == "binary", types[0].hasPrefix("multipart") {
                return Self.object(entries + [("type", "\"file\"")] + description(of: value))
            }
            let isArray = value["type"]?.text == "array"
            let format = try isArray ? self.format(ofField: encodings?[name]) : nil
            entries += description(of: value)
            let keywords = try self.keywords(of: value, collectionFormat: format, ignoring: "description")
            return Self.object(entries + keywords)
        }
    }

    private func format(ofField encoding: Node?) throws -> String {
        switch encoding?["style"]?.text ?? "form" {
        case "form": encoding?["explode"]?.bool == false ? "csv" : "multi"
        case "spaceDelimited": "ssv"
        case "pipeDelimited": "pipes"
        case let style: throw Unsayable("the style \(style)")
        }
    }

    // MARK: Responses

    /// The media types of all responses with content.
    private func produced(by responses: Node) throws -> [String] {
        var lists: [[String]] = []
        for entry in responses.entries where entry.key.text?.hasPrefix("x-") != true {
            guard let content = try resolved(entry.value)["content"], !content.entries.isEmpty else { continue }
            lists.append(try self.content(content).types)
        }
        guard Set(lists).count <= 1 else { throw Unsayable("responses of several media types") }
        return lists.first ?? []
    }

    func response(_ node: Node) throws -> String {
        if let value = node["$ref"] { return Self.object([("$ref", try reference(value))]) }
        var entries: Entries = []
        for (key, value) in node.entries {
            switch key.text {
            case "content" where value.entries.isEmpty: break
            case "content": entries.append(("schema", try responseSchema(try content(value).schema)))
            case "headers":
                entries.append(("headers", try map(value) { try header(try resolved($1)) }))
            case "links": throw Unsayable("links")
            case let key?: entries.append((key, value.json))
            case nil: break
            }
        }
        return Self.object(entries)
    }

    private func responseSchema(_ node: Node) throws -> String {
        guard node["type"]?.text == "string", node["format"]?.text == "binary" else { return try schema(node) }
        return Self.object([("type", "\"file\"")] + description(of: node))
    }

    private func description(of node: Node) -> Entries {
        node["description"].map { [("description", $0.json)] } ?? []
    }

    private func header(_ node: Node) throws -> String {
        guard let schema = node["schema"] else { throw Unsayable("a header without a schema") }
        var entries = try keywords(of: schema)
        for (key, value) in node.entries where key.text != "schema" {
            guard key.text == "description" else { throw Unsayable("\(key.text ?? "") of a header") }
            entries.append(("description", value.json))
        }
        return Self.object(entries)
    }
}
