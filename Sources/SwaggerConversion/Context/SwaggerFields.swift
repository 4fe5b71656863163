import Diagnostics
import SpecLoader

/// The kinds of objects of Swagger 2.0 that OpenAPI 3.0 has in another form.
enum SwaggerObject {
    case swagger, pathItem, operation, parameter, items, response, header, securityScheme, schema
    /// The schema of a response, which may be a file.
    case responseSchema

    /// The kind in a message.
    var words: String {
        switch self {
        case .swagger: "a document"
        case .pathItem: "a path item"
        case .operation: "an operation"
        case .parameter: "a parameter"
        case .items: "'items' of a parameter"
        case .response: "a response"
        case .header: "a header"
        case .securityScheme: "a security scheme"
        case .schema, .responseSchema: "a schema"
        }
    }
}

extension SwaggerObject {
    /// The keys that an object has in both versions, or that are converted.
    var fields: Set<String> {
        switch self {
        case .swagger: Self.swaggerFields
        case .pathItem: Self.pathItemFields
        case .operation: Self.operationFields
        case .parameter: Self.parameterFields
        case .items: Self.itemsFields
        case .response: Self.responseFields
        case .header: Self.headerFields
        case .securityScheme: Self.securityFields
        // The reader knows the keywords of schemas.
        case .schema, .responseSchema: []
        }
    }

    /// The keys of OpenAPI 3 that mean the same in a document of Swagger 2.0: what is made of them is what OpenAPI 3
    /// makes of them.
    var laterFields: Set<String> {
        switch self {
        case .swagger: ["components", "servers"]
        case .pathItem: ["description", "servers", "summary", "trace"]
        case .operation: ["callbacks", "requestBody", "servers"]
        case .parameter, .header:
            ["allowReserved", "content", "deprecated", "example", "examples", "explode", "schema", "style"]
        case .items: ["nullable", "deprecated", "description", "title", "example", "readOnly", "writeOnly"]
        case .response: ["content", "links"]
        case .securityScheme: ["bearerFormat", "flows", "openIdConnectUrl", "scheme"]
        case .schema, .responseSchema: ["anyOf", "deprecated", "not", "nullable", "oneOf", "writeOnly"]
        }
    }

    private static let swaggerFields: Set<String> = [
        "swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions", "parameters",
        "responses", "securityDefinitions", "security", "tags", "externalDocs",
    ]
    private static let pathItemFields: Set<String> = [
        "$ref", "get", "put", "post", "delete", "options", "head", "patch", "parameters",
    ]
    private static let operationFields: Set<String> = [
        "$ref", "tags", "summary", "description", "externalDocs", "operationId", "consumes", "produces", "parameters",
        "responses", "schemes", "deprecated", "security",
    ]
    /// The keywords of a parameter, of a header and of their `items` that are those of a schema.
    static let valueKeywords: Set<String> = [
        "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
        "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf",
    ]
    private static let parameterFields: Set<String> = valueKeywords.union([
        "$ref", "name", "in", "description", "required", "schema", "allowEmptyValue", "collectionFormat",
    ])
    private static let itemsFields: Set<String> = valueKeywords.union(["$ref", "collectionFormat"])
    private static let responseFields: Set<String> = ["$ref", "description", "schema", "headers", "examples"]
    private static let headerFields: Set<String> = valueKeywords.union(["$ref", "description", "collectionFormat"])
    private static let securityFields: Set<String> = [
        "$ref", "type", "description", "name", "in", "flow", "authorizationUrl", "tokenUrl", "scopes",
    ]
}

extension ConversionContext {
    /// The entries of an object that count: unknown keys are reported and left out.
    func entries(of node: Node, _ kind: SwaggerObject) -> [(name: String, entry: Entry)] {
        let (fields, later) = (kind.fields, kind.laterFields)
        return node.entries.compactMap { entry in
            guard let name = entry.key.text else { return nil }
            if name.hasPrefix("x-") || fields.contains(name) && !isLater(name, of: node, kind) { return (name, entry) }
            if later.contains(name) {
                report(
                    .openAPI3Key, "\(kind.words) of Swagger 2.0 has no '\(name)': read as OpenAPI 3 does",
                    at: entry.key)
                return (name, entry)
            }
            let meant = name.utf8.count < 50 ? SpellingDistance.nearest(to: name, among: Array(fields)) : nil
            let question = meant.flatMap { node[$0] == nil ? "; did you mean '\($0)'?" : nil } ?? ""
            report(
                .unknownSwaggerKey, "\(kind.words) of Swagger 2.0 has no '\(name)': ignored\(question)", at: entry.key)
            return nil
        }
    }

    /// `schema` is for parameters in `body`.
    private func isLater(_ name: String, of node: Node, _ kind: SwaggerObject) -> Bool {
        kind == .parameter && name == "schema" && node["in"]?.text != "body"
    }
}
