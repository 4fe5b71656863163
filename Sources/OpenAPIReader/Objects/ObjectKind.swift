/// The kinds of objects that an OpenAPI document consists of (OpenAPI 3.2.0 §4).
enum ObjectKind: UInt8, CaseIterable {
    case openAPI, info, contact, license, server, serverVariable, components, paths, pathItem, operation, externalDocs,
        parameter, requestBody, mediaType, encoding, responses, response, callback, example, link, header, tag, schema,
        discriminator, xml, securityScheme, oauthFlows, implicitFlow, passwordFlow, clientCredentialsFlow,
        authorizationCodeFlow, deviceAuthorizationFlow, securityRequirement

    /// The kind in a message.
    var words: String {
        switch self {
        case .openAPI: "an OpenAPI document"
        case .info: "'info'"
        case .contact: "'contact'"
        case .license: "'license'"
        case .server: "a server"
        case .serverVariable: "a server variable"
        case .components: "'components'"
        case .paths: "'paths'"
        case .pathItem: "a path item"
        case .operation: "an operation"
        case .externalDocs: "'externalDocs'"
        case .parameter: "a parameter"
        case .requestBody: "a request body"
        case .mediaType: "a media type"
        case .encoding: "an encoding"
        case .responses: "'responses'"
        case .response: "a response"
        case .callback: "a callback"
        case .example: "an example"
        case .link: "a link"
        case .header: "a header"
        case .tag: "a tag"
        case .schema: "a schema"
        case .discriminator: "a discriminator"
        case .xml: "'xml'"
        case .securityScheme: "a security scheme"
        case .oauthFlows: "'flows'"
        case .implicitFlow, .passwordFlow, .clientCredentialsFlow, .authorizationCodeFlow, .deviceAuthorizationFlow:
            "a flow of OAuth 2"
        case .securityRequirement: "a security requirement"
        }
    }

    /// Whether a reference may stand for the object (OpenAPI 3.2.0 §4.23).
    func mayBeReference(in version: OpenAPIVersion) -> Bool {
        switch self {
        case .parameter, .requestBody, .response, .callback, .example, .link, .header, .securityScheme, .schema,
            .pathItem:
            true
        case .mediaType: version >= .v32
        case .openAPI, .info, .contact, .license, .server, .serverVariable, .components, .paths, .operation,
            .externalDocs, .encoding, .responses, .tag, .discriminator, .xml, .oauthFlows, .implicitFlow,
            .passwordFlow, .clientCredentialsFlow, .authorizationCodeFlow, .deviceAuthorizationFlow,
            .securityRequirement:
            false
        }
    }

    /// Whether what stands beside a `$ref` still counts.
    func readsSiblings(in version: OpenAPIVersion) -> Bool {
        switch self {
        case .schema: version > .v30
        case .pathItem: true
        default: false
        }
    }
}

/// Some kinds of objects.
struct ObjectKinds: OptionSet {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }
    init(_ kind: ObjectKind) { rawValue = 1 << UInt64(kind.rawValue) }

    /// A list or map of objects.
    static let container = ObjectKinds(rawValue: 1 << 63)

    /// The first of the kinds, in a message.
    var words: String {
        ObjectKind.allCases.first { contains(ObjectKinds($0)) }?.words ?? "a list or a map of objects"
    }
}

extension ObjectKind {
    /// The key of `components` below which a document has such objects to refer to; `nil` if it has none of them there
    /// (OpenAPI 3.2.0 §4.8).
    var componentSection: String? {
        switch self {
        case .schema: "schemas"
        case .parameter: "parameters"
        case .requestBody: "requestBodies"
        case .response: "responses"
        case .header: "headers"
        case .example: "examples"
        case .link: "links"
        case .callback: "callbacks"
        case .securityScheme: "securitySchemes"
        case .pathItem: "pathItems"
        case .mediaType: "mediaTypes"
        default: nil
        }
    }
}
