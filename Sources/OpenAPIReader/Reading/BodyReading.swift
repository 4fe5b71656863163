import APIModel
import SpecLoader

extension APIReader {
    func requestBody(of operation: Node, at place: OperationPlace) -> RequestBody? {
        guard let value = operation["requestBody"], !value.isNull,
            let (node, isReferred) = context.resolved(value, "'requestBody'")
        else { return nil }
        if isReferred { schemas.places.mark(node, .component(section: "requestBodies", name: node.lastToken)) }
        return RequestBody(
            isRequired: context.flag("required", of: node),
            documentation: context.documentation(of: node),
            contents: contents(of: node, at: place, isReferred: isReferred),
            sourceLocation: node.location)
    }

    /// The media types of a body (OpenAPI 3.1.1 §4.8.14).
    func contents(of node: Node, at place: OperationPlace, isReferred: Bool) -> [MediaContent] {
        context.namedEntries("content", of: node).compactMap { mediaType, node in
            if node.isNull {
                return MediaContent(
                    mediaType: mediaType, type: MediaType(mediaType).bodyType, encodings: [], example: nil)
            }
            guard let (content, isElsewhere) = context.resolved(node, "a media type") else { return nil }
            // What comes bit by bit has a schema for each bit (OpenAPI 3.2.0 §4.14).
            let schema = content["schema"] ?? content["itemSchema"]
            let site = schema.map { place.site($0, isReferred: isReferred || isElsewhere) }
            return MediaContent(
                mediaType: mediaType, type: site.map { schemas.type(of: $0) } ?? MediaType(mediaType).bodyType,
                encodings: encodings(of: content), example: context.example(of: content),
                unmodeledKeywords: site.flatMap { schemas.folded(at: $0) })
        }
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
    /// What a body of this type is when the document has no schema for it.
    var bodyType: TypeReference {
        if isText, !isXML { return .primitive(.string, .none) }
        return isJSON || isForm || isXML ? .any : .primitive(.binary, .none)
    }
}

extension Node {
    /// The name under which a component stands.
    var lastToken: String {
        if let last = pointer.tokens.last { return last }
        let name = file.split(separator: "/").last ?? ""
        return String(name.split(separator: ".").first ?? name)
    }
}
