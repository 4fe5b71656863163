import Diagnostics

/// Codes of diagnostics about documents of Swagger 2.0, in its own words.
///
/// What both versions have is reported by the reader, with its codes.
package enum SwaggerCode: String, DiagnosticCode {
    /// A key that an object of Swagger 2.0 doesn't have.
    case unknownSwaggerKey = "unknown-swagger-key"
    /// A key of OpenAPI 3 in a document of Swagger 2.0.
    case openAPI3Key = "openapi-3-key"
    /// A value that is missing, or is another one than Swagger 2.0 has there.
    case swaggerValue = "swagger-value"
    /// Two parameters in `body`, or one beside parameters in `formData`.
    case severalBodies = "several-bodies"
    /// `type: file` where no file can be.
    case misplacedFile = "misplaced-file"
    /// A `collectionFormat` that doesn't exist, or not there.
    case collectionFormat = "collection-format"
    /// A `flow` of OAuth 2 that doesn't exist.
    case unknownFlow = "unknown-flow"
    /// A `host`, `basePath` or `schemes` that make no URL.
    case swaggerServer = "swagger-server"
}
