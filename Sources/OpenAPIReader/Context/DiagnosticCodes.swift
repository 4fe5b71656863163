import Diagnostics

/// Codes of diagnostics about OpenAPI documents.
package enum OpenAPIReaderCode: String, DiagnosticCode {
    // MARK: The document

    /// The file is YAML or JSON, but not an OpenAPI document.
    case notOpenAPI = "not-openapi"
    /// An unsupported version of OpenAPI.
    case unsupportedVersion = "unsupported-version"
    /// A value of the wrong kind, such as a list instead of a mapping.
    case malformed
    /// A name with a letter that looks like a Latin one, in a word with Latin letters.
    case confusableName = "confusable-name"
    /// `info`, its `title` or its `version` is missing.
    case missingInfo = "missing-info"

    // MARK: Paths and operations

    /// A path that doesn't start with a slash.
    case relativePath = "relative-path"
    /// Two operations have the same `operationId`.
    case duplicateOperationID = "duplicate-operation-id"
    /// An operation has no `responses`, which it needn't since OpenAPI 3.1.
    case missingResponses = "missing-responses"
    /// An operation of OpenAPI 3.0 has no `responses`.
    case missingResponsesIn30 = "missing-responses-in-3.0"
    /// The key of a response is not a status code, a range or `default`.
    case invalidStatus = "invalid-status"
    /// A response that has no content by its status, such as 204, has `content`.
    case unexpectedContent = "unexpected-content"
    /// A key of `content` that is not a media type.
    case invalidMediaType = "invalid-media-type"
    /// `x-apus-pagination` has an unknown key, or names something that the operation doesn't have.
    case invalidPagination = "invalid-pagination"
    /// The same of `pagination` in `apus.yml`, or it names no operation.
    case configuredPagination = "configured-pagination"
    /// A security requirement names a security scheme that doesn't exist.
    case undefinedSecurityScheme = "undefined-security-scheme"
    /// A security scheme of a type that OpenAPI 3 doesn't have.
    case unknownSecurityScheme = "unknown-security-scheme"

    // MARK: Parameters

    /// A path has a parameter that isn't declared.
    case undeclaredPathParameter = "undeclared-path-parameter"
    /// A declared path parameter isn't in the path.
    case unusedPathParameter = "unused-path-parameter"
    /// A path parameter without `required: true`.
    case optionalPathParameter = "optional-path-parameter"
    /// The same parameter twice in one list.
    case duplicateParameter = "duplicate-parameter"
    /// A parameter without a name, or with an unknown location.
    case invalidParameter = "invalid-parameter"
    /// A `style` that the parameter's location doesn't allow.
    case invalidStyle = "invalid-style"
    /// `in: formData` or `in: multipart`, as in Swagger 2.0.
    case formParameter = "form-parameter"
    /// `in: body`, as in Swagger 2.0.
    case bodyParameter = "body-parameter"
    /// A parameter with `type` instead of `schema`, as in Swagger 2.0.
    case parameterWithoutSchema = "parameter-without-schema"
    /// A response with `schema` instead of `content`, as in Swagger 2.0.
    case responseSchema = "response-schema"
    /// A path with a query, which each request then has.
    case queryInPath = "query-in-path"
    /// A path with a fragment, which no request has.
    case fragmentInPath = "fragment-in-path"

    // MARK: Schemas

    /// A list of types in OpenAPI 3.0.
    case typeListIn30 = "type-list-in-3.0"
    /// `type: 'null'` in OpenAPI 3.0.
    case nullTypeIn30 = "null-type-in-3.0"
    /// `type: file`, as in Swagger 2.0.
    case fileType = "file-type"
    /// A `type` that JSON Schema doesn't have.
    case unknownType = "unknown-type"
    /// A key of a schema that isn't a keyword but has schemas as its value.
    case unknownSchemaKey = "unknown-schema-key"
    /// Keywords beside a `$ref` that OpenAPI 3.0 ignores.
    case referenceSiblings = "reference-siblings"
    /// Members of `allOf` that contradict one another.
    case allOfConflict = "all-of-conflict"
    /// A schema that contains itself with no object in between.
    case recursiveSchema = "recursive-schema"
    /// Schemas or paths with more levels than any real document has.
    case tooDeep = "too-deep"
    /// An enumeration with values of several JSON types.
    case mixedEnumeration = "mixed-enumeration"
    /// `enum` of a type without enumerations, or with values that aren't of the type.
    case misplacedEnumeration = "misplaced-enumeration"
    /// `oneOf` or `anyOf` that can't be merged with other keywords into one type.
    case lossyUnion = "lossy-union"
    /// A member of a union that can't be distinguished from another one in JSON.
    case indistinctMember = "indistinct-member"
    /// Members of `anyOf` that a value can be at once, each with properties that the other doesn't have.
    case overlappingMembers = "overlapping-members"
    /// Several `patternProperties` with different schemas.
    case severalPatterns = "several-patterns"
    /// A key of `patternProperties` that isn't a regular expression.
    case invalidPattern = "invalid-pattern"
    /// `items` with a list of schemas, as in JSON Schema before 2020-12.
    case itemsList = "items-list"
    /// A property that is `readOnly` and `writeOnly`.
    case contradictoryAccess = "contradictory-access"
    /// `required` names a property that doesn't exist.
    case undefinedRequiredProperty = "undefined-required-property"
}
