import APIModel
import SpecLoader

extension APIReader {
    /// The body that parameters with `in: formData`, `in: multipart` or `in: body` make: habits from Swagger 2.0.
    func body(ofParameters parameters: [ParameterNode], at place: OperationPlace) -> RequestBody? {
        if let body = parameters.first(where: { $0.location == "body" }) {
            context.warn(.bodyParameter, "OpenAPI 3 has 'requestBody' instead of parameters in 'body'", at: body.node)
            let type = schema(of: body).schema.map { schemas.type(of: place.site($0, isReferred: body.isReferred)) }
            return RequestBody(
                isRequired: context.flag("required", of: body.node),
                documentation: context.documentation(of: body.node),
                contents: [
                    MediaContent(mediaType: MediaType.json.text, type: type ?? .any, encodings: [], example: nil)
                ],
                sourceLocation: body.node.location)
        }
        let fields = parameters.filter { $0.location == "formData" || $0.location == "multipart" }
        guard let first = fields.first else { return nil }
        for field in fields {
            context.warn(
                .formParameter, "OpenAPI 3 has 'requestBody' instead of parameters in '\(field.location)'",
                at: field.node)
        }
        return form(fields, mediaType: MediaType.ofForm(list: first.list).text, at: place)
    }

    private func form(_ fields: [ParameterNode], mediaType: String, at place: OperationPlace) -> RequestBody {
        let properties = fields.map { property($0, at: place) }.sorted(byBytesOf: \.name)
        let pointer = JSONPointer(
            tokens: ["paths", place.path, place.method.rawValue, "requestBody", "content", mediaType, "schema"])
        let id = TypeID(rawValue: pointer.description)
        let location = fields[0].node.location
        schemas.add(
            TypeDefinition(
                id: id,
                schemaPath: SchemaPath(
                    root: .operation(path: place.path, method: place.method, id: place.id),
                    steps: [.requestBody(mediaType: mediaType)]),
                kind: .object(
                    ObjectType(
                        properties: properties, additionalProperties: .unspecified, mergedFrom: [], limits: .none)),
                documentation: Documentation(), isDeprecated: false, sourceLocation: location))
        return RequestBody(
            isRequired: properties.contains(where: \.isRequired), documentation: Documentation(),
            contents: [MediaContent(mediaType: mediaType, type: .named(id), encodings: [], example: nil)],
            sourceLocation: location)
    }

    private func property(_ field: ParameterNode, at place: OperationPlace) -> Property {
        let node = field.node
        let site = schema(of: field).schema.map { place.site($0, isReferred: field.isReferred) }
        let words = site.map { schemas.words(of: $0) } ?? []
        return Property(
            name: field.name, type: site.map { schemas.type(of: $0) } ?? .primitive(.string, .none),
            isRequired: context.flag("required", of: node), isReadOnly: false, isWriteOnly: false,
            isDeprecated: context.flag("deprecated", of: node), documentation: context.documentation(of: node),
            defaultValue: words.lazy.compactMap { $0["default"] }.first.jsonText,
            example: context.example(of: node) ?? words.lazy.compactMap { self.context.schemaExample(of: $0) }.first,
            sourceLocation: node.location)
    }
}
