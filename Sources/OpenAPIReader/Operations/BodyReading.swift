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
            guard let (content, isElsewhere) = context.resolved(node, "a media type") else { return nil }
            // A sequential media type has a schema for each item (OpenAPI 3.2.0 §4.14).
            let schema = content["schema"] ?? content["itemSchema"]
            let use = schema.map { operation.use($0, isReferred: isReferred || isElsewhere) }
            let type =
                use.map { self.type(of: $0, in: MediaType(mediaType), isItem: content["schema"] == nil) }
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

    private func type(of use: SchemaUse, in mediaType: MediaType, isItem: Bool) -> TypeReference {
        mediaType.isSequential ? itemType(of: use, in: mediaType, isItem: isItem) : schemas.type(of: use)
    }

    private func encodings(of content: Node) -> [PropertyEncoding] {
        context.namedEntries("encoding", of: content).sorted(byBytesOf: \.name).compactMap { name, node in
            guard node.kind == .mapping else {
                context.malformed(node, "an encoding", expected: "a mapping")
                return nil
            }
            return PropertyEncoding(
                property: name, contentType: context.string("contentType", of: node),
                style: context.string("style", of: node).flatMap(Parameter.Style.init(rawValue:)),
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
