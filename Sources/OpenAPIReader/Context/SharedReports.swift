import SpecLoader

// Faults that the reader finds where it needs a value, and the checks in the rest of the document.

extension ReadingContext {
    /// Since 3.1 they may be left out (OpenAPI 3.1.1 §4.8.10.1).
    func reportMissingResponses(of operation: Node) {
        report(
            version == .v30 ? .missingResponsesIn30 : .missingResponses, "this operation has no 'responses'",
            at: operation)
    }

    func reportInvalidStatus(_ key: String, at response: Node) {
        report(.invalidStatus, "'\(key)' is not a status code, a range or 'default': ignored", at: response)
    }

    func reportInvalidMediaType(_ name: String, at content: Node) {
        report(.invalidMediaType, "'\(name)' is not a media type: read as '*/*'", at: content)
    }

    func reportNamelessParameter(_ parameter: Node) {
        report(.invalidParameter, "a parameter must have 'name' and 'in': ignored", at: parameter)
    }

    func reportOptionalPathParameter(_ parameter: Node) {
        report(
            .optionalPathParameter, "a path parameter must have 'required: true': read as required", at: parameter)
    }

    func reportUndefinedSecurityScheme(_ name: String, at key: Node) {
        report(.undefinedSecurityScheme, "the security scheme '\(name)' doesn't exist", at: key)
    }

    /// As JSON Schema had it before 2020-12.
    func reportItemsList(_ list: Node) {
        report(.itemsList, "'items' is a list of schemas: read as 'prefixItems'", at: list)
    }

    func reportTypeListIn30(_ type: Node) {
        // Swagger 2.0 takes `type` from JSON Schema as it is.
        if document.isConverted { return }
        report(.typeListIn30, "OpenAPI 3.0 has no lists of types: read as OpenAPI 3.1 does", at: type)
    }

    func reportNullTypeIn30(_ type: Node) {
        if document.isConverted { return }
        report(.nullTypeIn30, "OpenAPI 3.0 has no type 'null': read as OpenAPI 3.1 does", at: type)
    }
}
