/// The kind of component that a reference with nothing at its end is meant to refer to, which its position shows.
enum ComponentKind {
    case schema, parameter, response, requestBody, header, example, link, callback, securityScheme, pathItem

    private static let schemaKeywords: Set<String> = [
        "schema", "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames",
        "unevaluatedProperties", "unevaluatedItems", "additionalItems", "itemSchema", "allOf", "anyOf", "oneOf",
        "prefixItems",
    ]

    /// Reads the end of the reference's pointer; `nil` where OpenAPI has no references.
    init?(_ pointer: JSONPointer) {
        let tokens = pointer.tokens
        guard let last = tokens.last else { return nil }
        let parent = tokens.dropLast().last
        switch parent {
        case "properties", "patternProperties", "schemas", "definitions", "$defs", "dependentSchemas", "allOf", "anyOf",
            "oneOf", "prefixItems":
            self = .schema
        case "parameters": self = .parameter
        case "responses": self = .response
        case "requestBodies": self = .requestBody
        case "headers": self = .header
        case "examples": self = .example
        case "links": self = .link
        case "callbacks": self = .callback
        case "securitySchemes": self = .securityScheme
        case "paths", "webhooks", "pathItems": self = .pathItem
        default:
            if last == "requestBody" {
                self = .requestBody
            } else if Self.schemaKeywords.contains(last) {
                self = .schema
            } else if tokens.count >= 3, tokens[tokens.count - 3] == "callbacks" {
                self = .pathItem
            } else {
                return nil
            }
        }
    }
}
