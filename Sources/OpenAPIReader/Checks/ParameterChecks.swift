import APIModel
import SpecLoader

// Parameters, header objects and what they contain.

extension DocumentChecks {
    /// OpenAPI 3.1.1 §4.8.12.
    func checkParameter(_ parameter: Node) {
        guard let name = parameter["name"]?.string, let location = parameter["in"]?.string else {
            context.reportNamelessParameter(parameter)
            return
        }
        if name.isEmpty {
            context.report(
                .invalidParameter, "the name of a parameter can't be empty", at: parameter["name"] ?? parameter)
        }
        // The reader reads them as Swagger 2.0 means them.
        if ["body", "formData", "multipart"].contains(location) { return }
        guard let place = Parameter.Location(rawValue: location) else {
            context.report(
                .invalidParameter, "a parameter can't be in '\(location)': ignored", at: parameter["in"] ?? parameter)
            return
        }
        switch place {
        case .header:
            checkHeaderName(name, at: parameter["name"] ?? parameter)
            if ["accept", "content-type", "authorization"].contains(name.lowercased()) {
                let reason =
                    context.document.isConverted
                    ? "a client sets '\(name)' by itself" : "OpenAPI describes '\(name)' in another place"
                context.report(.ignoredHeader, "\(reason): ignored", at: parameter["name"] ?? parameter)
            }
        case .path:
            if name.contains(where: { "{}/?#".contains($0) }) {
                context.report(
                    .invalidParameter, "the name of a path parameter can't have '{', '}', '/', '?' or '#'",
                    at: parameter["name"] ?? parameter)
            }
            if parameter["required"]?.bool != true { context.reportOptionalPathParameter(parameter) }
        case .querystring:
            checkQueryString(parameter)
            return
        case .query, .cookie: break
        }
        checkPlacement(of: parameter, in: place)
        checkStyle(of: parameter, in: place)
        checkDescription(of: parameter, .parameter)
    }

    private func checkQueryString(_ parameter: Node) {
        if version < .v32 {
            context.report(
                .invalidParameter, "OpenAPI \(version.text) has no parameters in 'querystring'; 3.2 has",
                at: parameter["in"] ?? parameter)
        }
        for key in ["schema", "style", "explode", "allowReserved"] where parameter[key] != nil {
            context.report(
                .misplacedKey, "a parameter in 'querystring' has 'content', not '\(key)'",
                at: parameter[key] ?? parameter)
        }
        checkDescription(of: parameter, .parameter)
    }

    func checkHeader(_ header: Node) {
        checkPlacement(of: header, in: .header)
        checkStyle(of: header, in: .header)
        checkDescription(of: header, .header)
    }

    /// `allowReserved` and `allowEmptyValue` where they have no meaning (OpenAPI 3.1.1 §4.8.12.2, 3.2.0 §4.12.2).
    private func checkPlacement(of node: Node, in location: Parameter.Location) {
        var encodes = location == .query
        if version >= .v32 { encodes = encodes || location == .path }
        if version >= .v32, location == .cookie { encodes = node["style"]?.text != "cookie" }
        for (key, isAllowed) in [("allowReserved", encodes), ("allowEmptyValue", location == .query)] {
            guard !isAllowed, let value = node[key] else { continue }
            context.report(.misplacedKey, "'\(key)' has no meaning for a \(location.rawValue) parameter", at: value)
        }
    }

    private func checkStyle(of node: Node, in location: Parameter.Location) {
        guard let value = node["style"], let text = value.string else { return }
        guard let style = Parameter.Style(rawValue: text), location.styles.contains(style),
            style != .cookie || version >= .v32
        else {
            context.report(
                .invalidStyle, "a \(location.rawValue) parameter can't have the style '\(text)'", at: value)
            return
        }
        guard style == .deepObject, let schema = node["schema"].flatMap(described) else { return }
        let types = schema.jsonTypes
        guard !types.isEmpty, !types.contains("object") else { return }
        context.report(
            .styleOfType, "the style 'deepObject' is for objects, not for type '\(types[0])'", at: value)
    }

    /// Exactly one of `schema` and `content`, which has one media type (OpenAPI 3.1.1 §4.8.12.2).
    private func checkDescription(of node: Node, _ kind: ObjectKind) {
        checkExclusive(["schema", "content"], of: node, kind)
        checkExclusive(["example", "examples"], of: node, kind)
        guard let content = node["content"] else {
            // The reader reports what is written as Swagger 2.0 has it.
            if node["schema"] == nil, node["type"] == nil, node["enum"] == nil, node["items"] == nil,
                node["in"]?.text != "querystring"
            {
                context.report(.missingKey, "\(kind.words) must have 'schema' or 'content'", at: node)
            } else if node["in"]?.text == "querystring" {
                context.report(.missingKey, "\(kind.words) in 'querystring' must have 'content'", at: node)
            }
            if let schema = node["schema"] { checkExamples(of: node, schema, isSerialized: true) }
            return
        }
        checkContent(of: node)
        guard content.kind == .mapping, content.entries.count != 1 else { return }
        context.report(
            .severalMediaTypes, "the 'content' of \(kind.words) must have one media type, not \(content.entries.count)",
            at: content)
    }

    // MARK: Content

    /// The keys of `content`, and the examples of JSON; the values of other media types are texts.
    func checkContent(of node: Node) {
        for entry in node["content"]?.entries.map(\.self) ?? [] {
            guard let name = entry.key.text, !name.hasPrefix("x-") else { continue }
            let mediaType = MediaType(name)
            guard mediaType.isValid else {
                context.reportInvalidMediaType(name, at: entry.value)
                continue
            }
            guard mediaType.isJSON, name != "*/*", entry.value.kind == .mapping,
                let content = described(by: entry.value), let schema = content["schema"],
                comparedContents.insert(content).inserted
            else { continue }
            checkExamples(of: content, schema, isSerialized: false)
        }
    }

    func checkMediaType(_ content: Node) {
        checkExclusive(["example", "examples"], of: content, .mediaType)
        checkExclusive(["encoding", "prefixEncoding"], of: content, .mediaType)
        checkExclusive(["encoding", "itemEncoding"], of: content, .mediaType)
    }

    func checkEncoding(_ encoding: Node) {
        checkExclusive(["encoding", "prefixEncoding"], of: encoding, .encoding)
        checkExclusive(["encoding", "itemEncoding"], of: encoding, .encoding)
        checkHeaderNames(of: encoding)
        if let value = encoding["style"], let text = value.string,
            !["form", "spaceDelimited", "pipeDelimited", "deepObject"].contains(text)
        {
            context.report(.invalidStyle, "an encoding can't have the style '\(text)'", at: value)
        }
    }

    /// A schema after its references.
    func described(by schema: Node) -> Node? {
        schema.referenceNode == nil ? schema : schema.reference.flatMap { _ in context.document.resolve(schema) }
    }
}

extension Node {
    /// The texts of a schema's `type`.
    var jsonTypes: [String] {
        guard let type = self["type"] else { return [] }
        return type.kind == .sequence ? type.elements.compactMap(\.text) : [type.text].compactMap(\.self)
    }
}
