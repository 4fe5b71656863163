import SpecLoader

/// What the value of a field is.
enum FieldValue {
    case any, boolean, string, url, email, number, count, strings, values
    /// A map from names to texts.
    case texts
    /// A map from names to lists of texts.
    case nameLists
    case object(ObjectKind)
    case list(ObjectKind)
    case map(ObjectKind)
    /// A schema, `true` or `false`, in any version.
    case schemaOrBoolean
}

extension FieldValue {
    /// The kind of node that has such a value.
    var nodeKind: Node.Kind {
        switch self {
        case .any, .boolean, .string, .url, .email, .number, .count: .scalar
        case .strings, .values, .list: .sequence
        case .texts, .nameLists, .object, .map, .schemaOrBoolean: .mapping
        }
    }

    /// Whether the standard has no references in place of such a value.
    func isNeverReference(in version: OpenAPIVersion) -> Bool {
        switch self {
        // Data, which may look like a reference.
        case .any: false
        case .boolean, .string, .url, .email, .number, .count: false
        case .schemaOrBoolean: false
        case .strings, .values, .texts, .nameLists, .list, .map: true
        case .object(let kind): !kind.mayBeReference(in: version)
        }
    }
}

/// A fixed field of an object.
struct ObjectField {
    var name: String
    var value: FieldValue
    var isRequired = false
    /// The first version that has it.
    var since = OpenAPIVersion.v30
    /// The last version that has it.
    var until = OpenAPIVersion.v32

    init(
        _ name: String, _ value: FieldValue, isRequired: Bool = false, since: OpenAPIVersion = .v30,
        until: OpenAPIVersion = .v32
    ) {
        self.name = name
        self.value = value
        self.isRequired = isRequired
        self.since = since
        self.until = until
    }
}

/// The fixed fields of each kind of object in one version of OpenAPI.
struct ObjectFields {
    private var values: [[String: FieldValue]]
    private var required: [[String]]
    private var others: [[String: OpenAPIVersion]]

    init(of version: OpenAPIVersion) {
        let fields = ObjectKind.allCases.map(\.fields)
        let own = fields.map { $0.filter { $0.since <= version && version <= $0.until } }
        values = own.map { Dictionary($0.map { ($0.name, $0.value) }) { first, _ in first } }
        required = own.map { $0.filter(\.isRequired).map(\.name) }
        others = fields.map { fields in
            let others = fields.filter { $0.since > version || version > $0.until }
            return Dictionary(others.map { ($0.name, $0.since > version ? $0.since : $0.until) }) { first, _ in first }
        }
    }

    /// What the value of a key is; `nil` for an unknown key.
    func value(of key: String, in kind: ObjectKind) -> FieldValue? { values[Int(kind.rawValue)][key] }

    func required(in kind: ObjectKind) -> [String] { required[Int(kind.rawValue)] }

    /// All names, for suggestions.
    func names(in kind: ObjectKind) -> [String] { Array(values[Int(kind.rawValue)].keys) }

    /// The version that has a key which this one doesn't have.
    func otherVersion(with key: String, in kind: ObjectKind) -> OpenAPIVersion? { others[Int(kind.rawValue)][key] }
}

extension ObjectKind {
    /// What the values of all keys are, if the keys are names.
    var mapValue: ObjectKind? {
        switch self {
        case .paths, .callback: .pathItem
        case .responses: .response
        default: nil
        }
    }

    /// Whether the keys are names without any meaning of their own.
    var hasFreeKeys: Bool { mapValue != nil || self == .securityRequirement }

    /// The fixed fields, of all versions (OpenAPI 3.0.4, 3.1.1, 3.2.0 §4).
    fileprivate var fields: [ObjectField] {
        switch self {
        case .paths, .responses, .callback, .securityRequirement: []
        case .openAPI:
            [
                .init("openapi", .string), .init("$self", .url, since: .v32), .init("info", .object(.info)),
                .init("jsonSchemaDialect", .url, since: .v31), .init("servers", .list(.server)),
                .init("paths", .object(.paths)), .init("webhooks", .map(.pathItem), since: .v31),
                .init("components", .object(.components)), .init("security", .list(.securityRequirement)),
                .init("tags", .list(.tag)), .init("externalDocs", .object(.externalDocs)),
            ]
        case .info:
            [
                .init("title", .string), .init("summary", .string, since: .v31), .init("description", .string),
                .init("termsOfService", .url), .init("contact", .object(.contact)),
                .init("license", .object(.license)), .init("version", .string),
            ]
        case .contact: [.init("name", .string), .init("url", .url), .init("email", .email)]
        case .license:
            [.init("name", .string, isRequired: true), .init("identifier", .string, since: .v31), .init("url", .url)]
        case .server:
            [
                .init("url", .string, isRequired: true), .init("description", .string),
                .init("name", .string, since: .v32), .init("variables", .map(.serverVariable)),
            ]
        case .serverVariable:
            [.init("enum", .strings), .init("default", .string, isRequired: true), .init("description", .string)]
        case .externalDocs: [.init("description", .string), .init("url", .url, isRequired: true)]
        case .tag:
            [
                .init("name", .string, isRequired: true), .init("summary", .string, since: .v32),
                .init("description", .string), .init("externalDocs", .object(.externalDocs)),
                .init("parent", .string, since: .v32), .init("kind", .string, since: .v32),
            ]
        case .components: Self.componentFields
        case .pathItem, .operation: operationFields
        case .parameter, .header, .requestBody, .mediaType, .encoding, .response, .example, .link: contentFields
        case .securityScheme, .oauthFlows, .implicitFlow, .passwordFlow, .clientCredentialsFlow, .authorizationCodeFlow,
            .deviceAuthorizationFlow:
            securityFields
        case .schema: Self.schemaFields
        case .discriminator:
            [
                .init("propertyName", .string, isRequired: true), .init("mapping", .texts),
                .init("defaultMapping", .string, since: .v32),
            ]
        case .xml:
            [
                .init("nodeType", .string, since: .v32), .init("name", .string), .init("namespace", .string),
                .init("prefix", .string), .init("attribute", .boolean), .init("wrapped", .boolean),
            ]
        }
    }

    private static let componentFields: [ObjectField] = [
        .init("schemas", .map(.schema)), .init("responses", .map(.response)), .init("parameters", .map(.parameter)),
        .init("examples", .map(.example)), .init("requestBodies", .map(.requestBody)),
        .init("headers", .map(.header)), .init("securitySchemes", .map(.securityScheme)),
        .init("links", .map(.link)), .init("callbacks", .map(.callback)),
        .init("pathItems", .map(.pathItem), since: .v31), .init("mediaTypes", .map(.mediaType), since: .v32),
    ]

    private var operationFields: [ObjectField] {
        if self == .pathItem {
            let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
            return methods.map { ObjectField($0, .object(.operation)) } + [
                .init("$ref", .string), .init("summary", .string), .init("description", .string),
                .init("query", .object(.operation), since: .v32),
                .init("additionalOperations", .map(.operation), since: .v32), .init("servers", .list(.server)),
                .init("parameters", .list(.parameter)),
            ]
        }
        return [
            .init("tags", .strings), .init("summary", .string), .init("description", .string),
            .init("externalDocs", .object(.externalDocs)), .init("operationId", .string),
            .init("parameters", .list(.parameter)), .init("requestBody", .object(.requestBody)),
            .init("responses", .object(.responses)), .init("callbacks", .map(.callback)),
            .init("deprecated", .boolean), .init("security", .list(.securityRequirement)),
            .init("servers", .list(.server)),
        ]
    }

    private var contentFields: [ObjectField] {
        switch self {
        case .parameter:
            return [.init("name", .string), .init("in", .string), .init("allowEmptyValue", .boolean)]
                + Self.headerFields
        case .header: return Self.headerFields
        case .requestBody:
            return [
                .init("description", .string), .init("content", .map(.mediaType), isRequired: true),
                .init("required", .boolean),
            ]
        case .mediaType:
            return [
                .init("description", .string, since: .v32), .init("schema", .object(.schema)),
                .init("itemSchema", .object(.schema), since: .v32),
                .init("example", .any), .init("examples", .map(.example)), .init("encoding", .map(.encoding)),
                .init("prefixEncoding", .list(.encoding), since: .v32),
                .init("itemEncoding", .object(.encoding), since: .v32),
            ]
        case .encoding:
            return [
                .init("contentType", .string), .init("headers", .map(.header)), .init("style", .string),
                .init("explode", .boolean), .init("allowReserved", .boolean),
                .init("encoding", .map(.encoding), since: .v32),
                .init("prefixEncoding", .list(.encoding), since: .v32),
                .init("itemEncoding", .object(.encoding), since: .v32),
            ]
        case .response:
            return [
                .init("summary", .string, since: .v32), .init("description", .string), .init("headers", .map(.header)),
                .init("content", .map(.mediaType)), .init("links", .map(.link)),
            ]
        case .example:
            return [
                .init("summary", .string), .init("description", .string), .init("value", .any),
                .init("dataValue", .any, since: .v32), .init("serializedValue", .string, since: .v32),
                .init("externalValue", .url),
            ]
        case .link:
            return [
                .init("operationRef", .url), .init("operationId", .string), .init("parameters", .any),
                .init("requestBody", .any), .init("description", .string), .init("server", .object(.server)),
            ]
        default: return []
        }
    }

    private static let headerFields: [ObjectField] = [
        .init("description", .string), .init("required", .boolean), .init("deprecated", .boolean),
        .init("style", .string), .init("explode", .boolean), .init("allowReserved", .boolean),
        .init("schema", .object(.schema)), .init("example", .any), .init("examples", .map(.example)),
        .init("content", .map(.mediaType)),
    ]

    private var securityFields: [ObjectField] {
        let scopes = ObjectField("scopes", .texts, isRequired: true)
        let refresh = ObjectField("refreshUrl", .url)
        let token = ObjectField("tokenUrl", .url)
        let authorization = ObjectField("authorizationUrl", .url)
        func required(_ field: ObjectField) -> ObjectField { .init(field.name, field.value, isRequired: true) }
        switch self {
        case .securityScheme:
            return [
                .init("type", .string, isRequired: true), .init("description", .string), .init("name", .string),
                .init("in", .string), .init("scheme", .string), .init("bearerFormat", .string),
                .init("flows", .object(.oauthFlows)), .init("openIdConnectUrl", .url),
                .init("oauth2MetadataUrl", .url, since: .v32), .init("deprecated", .boolean, since: .v32),
            ]
        case .oauthFlows:
            return [
                .init("implicit", .object(.implicitFlow)), .init("password", .object(.passwordFlow)),
                .init("clientCredentials", .object(.clientCredentialsFlow)),
                .init("authorizationCode", .object(.authorizationCodeFlow)),
                .init("deviceAuthorization", .object(.deviceAuthorizationFlow), since: .v32),
            ]
        case .implicitFlow: return [required(authorization), token, refresh, scopes]
        case .passwordFlow, .clientCredentialsFlow: return [authorization, required(token), refresh, scopes]
        case .authorizationCodeFlow: return [required(authorization), required(token), refresh, scopes]
        case .deviceAuthorizationFlow:
            return [.init("deviceAuthorizationUrl", .url, isRequired: true), required(token), refresh, scopes]
        default: return []
        }
    }
}
