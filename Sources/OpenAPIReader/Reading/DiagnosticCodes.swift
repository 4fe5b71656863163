import Diagnostics


extension Diagnostic.Code {
    // MARK: The document

    /// The file is YAML or JSON, but no OpenAPI document.
    public static let notOpenAPI = Self(rawValue: "not-openapi")
    /// A version of OpenAPI that is not read.
    public static let unsupportedVersion = Self(rawValue: "unsupported-version")
    /// A value of the wrong kind: a list where a mapping is due.
    public static let malformed = Self(rawValue: "malformed")
    /// `info`, its `title` or its `version` is missing.
    public static let missingInfo = Self(rawValue: "missing-info")

    // MARK: Paths and operations

    /// A path that doesn't start with a slash.
    public static let relativePath = Self(rawValue: "relative-path")
    /// Two operations have the same `operationId`.
    public static let duplicateOperationID = Self(rawValue: "duplicate-operation-id")
    /// An operation has no `responses`.
    public static let missingResponses = Self(rawValue: "missing-responses")
    /// A response's key is no status, range or `default`.
    public static let invalidStatus = Self(rawValue: "invalid-status")
    /// `x-apus-pagination`, or `pagination` of `apus.yml`, with a key that it doesn't have, or with a name that the
    /// operation doesn't have.
    public static let invalidPagination = Self(rawValue: "invalid-pagination")
    /// A requirement names a security scheme that doesn't exist.
    public static let undefinedSecurityScheme = Self(rawValue: "undefined-security-scheme")
    /// A security scheme of a type that OpenAPI 3 doesn't have.
    public static let unknownSecurityScheme = Self(rawValue: "unknown-security-scheme")

    // MARK: Parameters

    /// A path names a parameter that nothing declares.
    public static let undeclaredPathParameter = Self(rawValue: "undeclared-path-parameter")
    /// A path parameter is declared that the path doesn't name.
    public static let unusedPathParameter = Self(rawValue: "unused-path-parameter")
    /// A path parameter without `required: true`.
    public static let optionalPathParameter = Self(rawValue: "optional-path-parameter")
    /// The same parameter twice in one list.
    public static let duplicateParameter = Self(rawValue: "duplicate-parameter")
    /// A parameter without a name, or in a place that OpenAPI doesn't have.
    public static let invalidParameter = Self(rawValue: "invalid-parameter")
    /// A `style` that the parameter's place can't have.
    public static let invalidStyle = Self(rawValue: "invalid-style")
    /// `in: formData`, `in: multipart`: a habit from Swagger 2.0.
    public static let formParameter = Self(rawValue: "form-parameter")
    /// `in: body`: a habit from Swagger 2.0.
    public static let bodyParameter = Self(rawValue: "body-parameter")
    /// A parameter that has `type` itself instead of a `schema`: a habit from Swagger 2.0.
    public static let parameterWithoutSchema = Self(rawValue: "parameter-without-schema")
    /// A response that has `schema` itself instead of `content`: a habit from Swagger 2.0.
    public static let responseSchema = Self(rawValue: "response-schema")

    // MARK: Schemas

    /// A list of types in OpenAPI 3.0.
    public static let typeListIn30 = Self(rawValue: "type-list-in-3.0")
    /// `type: 'null'` in OpenAPI 3.0.
    public static let nullTypeIn30 = Self(rawValue: "null-type-in-3.0")
    /// `type: file`: a habit from Swagger 2.0.
    public static let fileType = Self(rawValue: "file-type")
    /// A `type` that JSON Schema doesn't have.
    public static let unknownType = Self(rawValue: "unknown-type")
    /// A key of a schema that is no keyword, but holds schemas.
    public static let unknownSchemaKey = Self(rawValue: "unknown-schema-key")
    /// Keywords beside a `$ref` that OpenAPI 3.0 ignores.
    public static let referenceSiblings = Self(rawValue: "reference-siblings")
    /// Members of `allOf` that say different things of one property.
    public static let allOfConflict = Self(rawValue: "all-of-conflict")
    /// A schema that is part of itself, with nothing between.
    public static let recursiveSchema = Self(rawValue: "recursive-schema")
    /// Schemas nested deeper than any real document has them.
    public static let tooDeep = Self(rawValue: "too-deep")
    /// An enumeration of values of several JSON types.
    public static let mixedEnumeration = Self(rawValue: "mixed-enumeration")
    /// `enum` at a type that has no enumerations, or values that don't fit the type.
    public static let misplacedEnumeration = Self(rawValue: "misplaced-enumeration")
    /// `oneOf` or `anyOf` beside other keywords that can't be said in one type.
    public static let lossyUnion = Self(rawValue: "lossy-union")
    /// A member of a union that no value tells from another one.
    public static let indistinctMember = Self(rawValue: "indistinct-member")
    /// Several `patternProperties`.
    public static let severalPatterns = Self(rawValue: "several-patterns")
    /// `required` names a property that doesn't exist.
    public static let undefinedRequiredProperty = Self(rawValue: "undefined-required-property")
}
