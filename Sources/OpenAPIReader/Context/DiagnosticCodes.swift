import Diagnostics

/// Codes of diagnostics about OpenAPI documents.
package enum OpenAPIReaderCode: String, DiagnosticCode {
    // MARK: The document

    /// The file is YAML or JSON, but not an OpenAPI document.
    case notOpenAPI = "not-openapi"
    /// An unsupported version of OpenAPI.
    case unsupportedVersion = "unsupported-version"
    /// `openapi` has less than a whole version: `3`, `3.1`.
    case shortVersion = "short-version"
    /// A value of the wrong kind, such as a list instead of a mapping.
    case malformed
    /// An extension that can't mean what its key says.
    case invalidExtension = "invalid-extension"
    /// A part of the API that an extension leaves out of clients.
    case leftOut = "left-out"
    /// A name with a letter that looks like a Latin one, in a word with Latin letters.
    case confusableName = "confusable-name"
    /// `info`, its `title` or its `version` is missing.
    case missingInfo = "missing-info"

    /// What is legal, but has no counterpart in a client.
    case notGenerated = "not-generated"
    /// `$dynamicRef` or `$recursiveRef`, which is read as `$ref`.
    case dynamicReference = "dynamic-reference"
    /// A dialect of JSON Schema other than that of OpenAPI.
    case otherDialect = "other-dialect"

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
    /// A union that is a member of itself.
    case selfMember = "self-member"
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

    // MARK: Objects

    /// A key that the object doesn't have in this version of OpenAPI.
    case unknownKey = "unknown-key"
    /// A required key is missing.
    case missingKey = "missing-key"
    /// Keys that exclude one another.
    case exclusiveKeys = "exclusive-keys"
    /// A key that has no meaning where it stands.
    case misplacedKey = "misplaced-key"
    /// A `$ref` to another kind of object.
    case wrongReference = "wrong-reference"
    /// A key beside a `$ref` that isn't read.
    case ignoredBesideReference = "ignored-beside-reference"
    /// A `$ref` where OpenAPI has an object, a list or a map, but no reference.
    case misplacedReference = "misplaced-reference"
    /// Neither `paths` nor what may stand for it.
    case missingPaths = "missing-paths"
    /// Two tags have the same name.
    case duplicateTag = "duplicate-tag"
    /// The `parent` of a tag is no tag, or below it.
    case invalidTagParent = "invalid-tag-parent"
    /// The name of a component has a character that it can't have.
    case invalidComponentName = "invalid-component-name"
    /// A URL that is none.
    case invalidURL = "invalid-url"
    /// An e-mail address that is none.
    case invalidEmail = "invalid-email"

    // MARK: Operations and servers

    /// Braces that don't match, or a name twice, in a path or a server's URL.
    case invalidTemplate = "invalid-template"
    /// Two paths that differ in the names of their parameters only.
    case equalPaths = "equal-paths"
    /// A request body of a method for which it has no meaning.
    case bodyWithoutMeaning = "body-without-meaning"
    /// `responses` without a response.
    case emptyResponses = "empty-responses"
    /// Responses without any of success.
    case noSuccess = "no-success"
    /// A response without a description.
    case missingDescription = "missing-description"
    /// A link to an operation that doesn't exist.
    case undefinedOperation = "undefined-operation"
    /// A variable in a server's URL that isn't declared.
    case undeclaredServerVariable = "undeclared-server-variable"
    /// A server variable that isn't in the URL.
    case unusedServerVariable = "unused-server-variable"
    /// A scope that no flow has.
    case unknownScope = "unknown-scope"
    /// Scopes of a security scheme that has none in OpenAPI 3.0.
    case unexpectedScopes = "unexpected-scopes"

    // MARK: Webhooks, callbacks and links

    /// Callbacks of a webhook or of a callback.
    case callbackOfCallback = "callback-of-callback"
    /// A parameter of a webhook or a callback that isn't in the header.
    case undecodedParameter = "undecoded-parameter"
    /// A link of a response.
    case linkNotGenerated = "link-not-generated"

    // MARK: Parameters and headers

    /// A name that no header field can have.
    case invalidHeaderName = "invalid-header-name"
    /// Two headers that differ in upper and lower case only.
    case duplicateHeader = "duplicate-header"
    /// A header that OpenAPI describes elsewhere.
    case ignoredHeader = "ignored-header"
    /// A parameter or header whose `content` has not exactly one media type.
    case severalMediaTypes = "several-media-types"
    /// A style that isn't for the type of the parameter.
    case styleOfType = "style-of-type"

    // MARK: Keywords of schemas

    /// A keyword that JSON Schema doesn't have.
    case unknownKeyword = "unknown-keyword"
    /// A keyword of OpenAPI 3.0 in a later version.
    case keywordOf30 = "keyword-of-3.0"
    /// A keyword of OpenAPI 3.1 in 3.0.
    case keywordOf31 = "keyword-of-3.1"
    /// A keyword that says nothing of the schema's type.
    case misplacedKeyword = "misplaced-keyword"
    /// `properties` or `items` without `type`.
    case missingType = "missing-type"
    /// An array without `items` in OpenAPI 3.0.
    case missingItems = "missing-items"
    /// An array without `items`, which JSON Schema allows.
    case anyItems = "any-items"
    /// A `format` that isn't in the registry.
    case unknownFormat = "unknown-format"
    /// A type twice in a list of types.
    case duplicateType = "duplicate-type"
    /// A name twice in `required`.
    case duplicateRequired = "duplicate-required"
    /// A value twice in `enum`.
    case duplicateEnumValue = "duplicate-enum-value"
    /// An `enum` without values.
    case emptyEnumeration = "empty-enumeration"
    /// A limit that can't be one, such as a negative length.
    case invalidLimit = "invalid-limit"
    /// Limits that allow no value.
    case impossibleLimits = "impossible-limits"
    /// A limit beyond the numbers of the schema's format.
    case limitOutOfRange = "limit-out-of-range"
    /// `oneOf`, `anyOf` or `allOf` without members.
    case emptyCombination = "empty-combination"
    /// A discriminator's property that a schema doesn't have.
    case undefinedDiscriminator = "undefined-discriminator"
    /// A `mapping` of a discriminator that leads nowhere.
    case undefinedMapping = "undefined-mapping"
    /// A property that a schema has with different schemas under different conditions.
    case conditionalProperties = "conditional-properties"
    /// A regular expression that is right, but can't be matched here.
    case unsupportedPattern = "unsupported-pattern"
    /// A `default` that contradicts its schema.
    case invalidDefault = "invalid-default"
    /// An example that contradicts its schema.
    case invalidExample = "invalid-example"
}
