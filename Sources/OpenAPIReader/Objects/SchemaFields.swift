extension ObjectKind {
    /// The keywords of schemas: those of OpenAPI 3.0.4 §4.7.24, and from 3.1 on those of JSON Schema 2020-12.
    static let schemaFields: [ObjectField] = common + since31 + [ObjectField("nullable", .boolean, until: .v30)]

    private static let common: [ObjectField] = [
        .init("$ref", .string), .init("title", .string), .init("multipleOf", .number), .init("maximum", .number),
        .init("exclusiveMaximum", .any), .init("minimum", .number), .init("exclusiveMinimum", .any),
        .init("maxLength", .count), .init("minLength", .count), .init("pattern", .string), .init("maxItems", .count),
        .init("minItems", .count), .init("uniqueItems", .boolean), .init("maxProperties", .count),
        .init("minProperties", .count), .init("required", .strings), .init("enum", .values), .init("type", .any),
        .init("allOf", .list(.schema)), .init("oneOf", .list(.schema)), .init("anyOf", .list(.schema)),
        .init("not", .object(.schema)), .init("items", .object(.schema)), .init("properties", .map(.schema)),
        .init("additionalProperties", .schemaOrBoolean), .init("description", .string), .init("format", .string),
        .init("default", .any), .init("discriminator", .object(.discriminator)), .init("readOnly", .boolean),
        .init("writeOnly", .boolean), .init("xml", .object(.xml)), .init("externalDocs", .object(.externalDocs)),
        .init("example", .any), .init("deprecated", .boolean),
    ]

    private static let since31: [ObjectField] = [
        .init("$id", .string, since: .v31), .init("$schema", .string, since: .v31),
        .init("$anchor", .string, since: .v31), .init("$dynamicRef", .string, since: .v31),
        .init("$dynamicAnchor", .string, since: .v31), .init("$vocabulary", .any, since: .v31),
        .init("$comment", .string, since: .v31), .init("$defs", .map(.schema), since: .v31),
        // In earlier drafts, and still read.
        .init("definitions", .map(.schema), since: .v31), .init("dependencies", .any, since: .v31),
        .init("additionalItems", .schemaOrBoolean, since: .v31), .init("$recursiveRef", .string, since: .v31),
        .init("$recursiveAnchor", .any, since: .v31),
        .init("if", .object(.schema), since: .v31), .init("then", .object(.schema), since: .v31),
        .init("else", .object(.schema), since: .v31), .init("dependentSchemas", .map(.schema), since: .v31),
        .init("prefixItems", .list(.schema), since: .v31), .init("contains", .object(.schema), since: .v31),
        .init("patternProperties", .map(.schema), since: .v31), .init("propertyNames", .object(.schema), since: .v31),
        .init("unevaluatedItems", .schemaOrBoolean, since: .v31),
        .init("unevaluatedProperties", .schemaOrBoolean, since: .v31), .init("const", .any, since: .v31),
        .init("maxContains", .count, since: .v31), .init("minContains", .count, since: .v31),
        .init("dependentRequired", .nameLists, since: .v31), .init("contentEncoding", .string, since: .v31),
        .init("contentMediaType", .string, since: .v31), .init("contentSchema", .object(.schema), since: .v31),
        .init("examples", .values, since: .v31),
    ]
}
