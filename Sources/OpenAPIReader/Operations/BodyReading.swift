import APIModel
import SpecLoader

extension OperationReader {
    func requestBody(of node: Node, _ operation: OperationKey) -> RequestBody? {
        guard let value = node["requestBody"], !value.isNull,
            let (body, isReferred) = context.resolved(value, "'requestBody'")
        else { return nil }
        if isReferred { schemas.paths.setComponent(body, in: "requestBodies") }
        return RequestBody(
            isRequired: context.flag("required", of: body),
            documentation: context.documentation(of: body),
            contents: contents(of: body, operation.directions.request, operation, isReferred: isReferred),
            sourceLocation: body.location)
    }

    /// The media types of a body (OpenAPI 3.1.1 §4.8.14).
    func contents(
        of node: Node, _ direction: Direction, _ operation: OperationKey, isReferred: Bool
    ) -> [MediaContent] {
        context.namedEntries("content", of: node).compactMap { name, node in
            var mediaType = name
            if !MediaType(name).isValid {
                context.reportInvalidMediaType(name, at: node)
                mediaType = "*/*"
            }
            if node.isNull {
                return MediaContent(mediaType: mediaType, type: MediaType(mediaType).bodyType, encodings: [])
            }
            guard let (content, isElsewhere) = mediaTypeNode(node) else { return nil }
            let (schema, isItem) = schema(of: content, MediaType(mediaType))
            let use = schema.map { operation.use($0, isReferred: isReferred || isElsewhere) }
            let type =
                use.map { self.type(of: $0, in: MediaType(mediaType), isItem: isItem) }
                ?? MediaType(mediaType).bodyType
            // Others don't have their examples as values of the type.
            if MediaType(mediaType).isJSON || MediaType(mediaType).isForm, content["schema"] != nil {
                context.examples.insert(context.exampleValues(of: content), of: type, direction)
            }
            return MediaContent(
                mediaType: mediaType, type: type, encodings: encodings(of: content),
                unmodeledKeywords: use.flatMap { schemas.unmodeledKeywords(of: $0) })
        }
    }

    /// A media type, which may be a reference to one since OpenAPI 3.2.
    func mediaTypeNode(_ node: Node) -> (node: Node, isReferred: Bool)? {
        guard let (content, isReferred) = context.resolved(node, "a media type") else { return nil }
        if isReferred { schemas.paths.setComponent(content, in: "mediaTypes") }
        return (content, isReferred)
    }

    /// The schema of a body or, of a sequential media type, that of each item (OpenAPI 3.2.0 §4.14).
    private func schema(of content: Node, _ mediaType: MediaType) -> (schema: Node?, isItem: Bool) {
        if mediaType.isMultipart, !mediaType.isFormData { reportParts(of: content, mediaType) }
        guard let item = content["itemSchema"] else { return (content["schema"], false) }
        if mediaType.isSequential { return (item, true) }
        if !mediaType.isMultipart {
            context.report(
                .misplacedKey,
                "'itemSchema' is for media types of one item after another, which '\(mediaType.text)' isn't: ignored",
                at: item)
        }
        return (content["schema"], false)
    }

    /// Notes what a document says of the parts of `multipart/mixed` and the like.
    private func reportParts(of content: Node, _ mediaType: MediaType) {
        let keys = ["schema", "itemSchema", "prefixEncoding", "itemEncoding", "encoding"]
        guard let key = content.entries.first(where: { keys.contains($0.key.text ?? "") })?.key else { return }
        context.report(
            .notGenerated, "a body of '\(mediaType.text)' is bytes in a client: its parts aren't generated", at: key)
    }

    private func type(of use: SchemaUse, in mediaType: MediaType, isItem: Bool) -> TypeReference {
        mediaType.isSequential ? itemType(of: use, in: mediaType, isItem: isItem) : schemas.type(of: use)
    }

    func encodings(of content: Node) -> [PropertyEncoding] {
        context.namedEntries("encoding", of: content).sorted(byBytesOf: \.name).compactMap { name, node in
            guard node.kind == .mapping else {
                context.malformed(node, "an encoding", expected: "a mapping")
                return nil
            }
            for key in ["headers", "encoding", "prefixEncoding", "itemEncoding"] {
                guard let value = node[key], value.kind != .scalar, !value.entries.isEmpty || !value.elements.isEmpty
                else { continue }
                context.report(.notGenerated, "'\(key)' of an encoding isn't generated", at: value)
            }
            if let value = node["allowReserved"], value.bool == true {
                context.report(
                    .notGenerated, "reserved characters of a form are percent-encoded all the same", at: value)
            }
            return PropertyEncoding(
                property: name, contentType: context.string("contentType", of: node),
                style: Parameter.Style(extensionOf: node)
                    ?? context.string("style", of: node).flatMap(Parameter.Style.init(rawValue:)),
                explode: context.bool("explode", of: node), allowReserved: context.flag("allowReserved", of: node))
        }
    }
}

extension MediaType {
    /// The type of a body without a schema.
    var bodyType: TypeReference {
        if isText, !isXML { return .primitive(.string, .none) }
        return isJSON || isForm || isXML ? .any : .primitive(.binary, .none)
    }
}
