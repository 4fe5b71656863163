import Diagnostics

/// The codes of what is wrong with an OpenAPI document.
package enum OpenAPIReaderCode: String, DiagnosticCode {
    // MARK: The document

    /// The file is YAML or JSON, but no OpenAPI document.
    case notOpenAPI = "not-openapi"
    /// A version of OpenAPI that is not read.
    case unsupportedVersion = "unsupported-version"
    /// A value of the wrong kind: a list where a mapping is due.
    case malformed
    /// `info`, its `title` or its `version` is missing.
    case missingInfo = "missing-info"

    // MARK: Paths and operations

    /// A path that doesn't start with a slash.
    case relativePath = "relative-path"
    /// Two operations have the same `operationId`.
    case duplicateOperationID = "duplicate-operation-id"
    /// An operation has no `responses`.
    case missingResponses = "missing-responses"
    /// A response's key is no status, range or `default`.
    case invalidStatus = "invalid-status"
    /// `x-apus-pagination`, or `pagination` of `apus.yml`, with a key that it doesn't have, or with a name that the
    /// operation doesn't have.
    case invalidPagination = "invalid-pagination"
    /// A requirement names a security scheme that doesn't exist.
    case undefinedSecurityScheme = "undefined-security-scheme"
    /// A security scheme of a type that OpenAPI 3 doesn't have.
    case unknownSecurityScheme = "unknown-security-scheme"

    // MARK: Parameters

    /// A path names a parameter that nothing declares.
    case undeclaredPathParameter = "undeclared-path-parameter"
    /// A path parameter is declared that the path doesn't name.
    case unusedPathParameter = "unused-path-parameter"
    /// A path parameter without `required: true`.
    case optionalPathParameter = "optional-path-parameter"
    /// The same parameter twice in one list.
    case duplicateParameter = "duplicate-parameter"
    /// A parameter without a name, or in a place that OpenAPI doesn't have.
    case invalidParameter = "invalid-parameter"
    /// A `style` that the parameter's place can't have.
    case invalidStyle = "invalid-style"
    /// `in: formData`, `in: multipart`: a habit from Swagger 2.0.
    case formParameter = "form-parameter"
    /// `in: body`: a habit from Swagger 2.0.
    case bodyParameter = "body-parameter"
    /// A parameter that has `type` itself instead of a `schema`: a habit from Swagger 2.0.
    case parameterWithoutSchema = "parameter-without-schema"
    /// A response that has `schema` itself instead of `content`: a habit from Swagger 2.0.
    case responseSchema = "response-schema"

    // MARK: Schemas

    /// A list of types in OpenAPI 3.0.
    case typeListIn30 = "type-list-in-3.0"
    /// `type: 'null'` in OpenAPI 3.0.
    case nullTypeIn30 = "null-type-in-3.0"
    /// `type: file`: a habit from Swagger 2.0.
    case fileType = "file-type"
    /// A `type` that JSON Schema doesn't have.
    case unknownType = "unknown-type"
    /// A key of a schema that is no keyword, but holds schemas.
    case unknownSchemaKey = "unknown-schema-key"
    /// Keywords beside a `$ref` that OpenAPI 3.0 ignores.
    case referenceSiblings = "reference-siblings"
    /// Members of `allOf` that say different things of one property.
    case allOfConflict = "all-of-conflict"
    /// A schema that is part of itself, with nothing between.
    case recursiveSchema = "recursive-schema"
    /// Schemas nested deeper than any real document has them.
    case tooDeep = "too-deep"
    /// An enumeration of values of several JSON types.
    case mixedEnumeration = "mixed-enumeration"
    /// `enum` at a type that has no enumerations, or values that don't fit the type.
    case misplacedEnumeration = "misplaced-enumeration"
    /// `oneOf` or `anyOf` beside other keywords that can't be said in one type.
    case lossyUnion = "lossy-union"
    /// A member of a union that no value tells from another one.
    case indistinctMember = "indistinct-member"
    /// Several `patternProperties`.
    case severalPatterns = "several-patterns"
    /// `required` names a property that doesn't exist.
    case undefinedRequiredProperty = "undefined-required-property"
}
