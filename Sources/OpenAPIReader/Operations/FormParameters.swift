import APIModel
import SpecLoader

extension OperationReader {
    /// The body that parameters with `in: formData`, `in: multipart` or `in: body` make, as in Swagger 2.0.
    func body(ofParameters parameters: [ParameterNode], of operation: OperationKey) -> RequestBody? {
        if let body = parameters.first(where: { $0.location == "body" }) {
            context.report(.bodyParameter, "OpenAPI 3 has 'requestBody' instead of parameters in 'body'", at: body.node)
            let type = schema(of: body).schema.map { schemas.type(of: operation.use($0, isReferred: body.isReferred)) }
            return RequestBody(
                isRequired: context.flag("required", of: body.node),
                documentation: context.documentation(of: body.node),
                contents: [
                    MediaContent(mediaType: MediaType.json.text, type: type ?? .any, encodings: [])
                ],
                sourceLocation: body.node.location)
        }
        let fields = parameters.filter { $0.location == "formData" || $0.location == "multipart" }
        guard let first = fields.first else { return nil }
        for field in fields {
            context.report(
                .formParameter, "OpenAPI 3 has 'requestBody' instead of parameters in '\(field.location)'",
                at: field.node)
        }
        return form(fields, mediaType: MediaType.ofForm(list: first.list).text, of: operation)
    }

    private func form(_ fields: [ParameterNode], mediaType: String, of operation: OperationKey) -> RequestBody {
        let properties = fields.map { property($0, of: operation) }.sorted(byBytesOf: \.name)
        let pointer = JSONPointer(
            tokens: ["paths", operation.path] + operation.method.pointerTokens
                + ["requestBody", "content", mediaType, "schema"])
        let id = TypeID(rawValue: pointer.description)
        let location = fields[0].node.location
        schemas.add(
            TypeDefinition(
                id: id,
                schemaPath: SchemaPath(
                    root: .operation(
                        path: operation.path, method: operation.method, id: schemas.paths.operationID(of: operation)),
                    steps: [.requestBody(mediaType: mediaType)]),
                kind: .object(
                    ObjectType(
                        properties: properties, additionalProperties: .unspecified, mergedFrom: [], limits: .none)),
                documentation: Documentation(), isDeprecated: false, sourceLocation: location))
        return RequestBody(
            isRequired: properties.contains(where: \.isRequired), documentation: Documentation(),
            contents: [MediaContent(mediaType: mediaType, type: .named(id), encodings: [])],
            sourceLocation: location)
    }

    private func property(_ field: ParameterNode, of operation: OperationKey) -> Property {
        let node = field.node
        let use = schema(of: field).schema.map { operation.use($0, isReferred: field.isReferred) }
        let annotated = use.map { schemas.annotated(by: $0) } ?? []
        return Property(
            name: field.name, type: use.map { schemas.type(of: $0) } ?? .primitive(.string, .none),
            isRequired: context.flag("required", of: node), isReadOnly: false, isWriteOnly: false,
            isDeprecated: context.isDeprecated(node), documentation: context.documentation(of: node),
            defaultValue: context.json(of: annotated.lazy.compactMap { $0["default"] }.first),
            example: context.example(of: node)
                ?? annotated.lazy.compactMap { self.context.schemaExample(of: $0) }.first,
            sourceLocation: node.location)
    }
}
