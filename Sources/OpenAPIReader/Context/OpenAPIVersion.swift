import Diagnostics
import SpecLoader

/// The version of OpenAPI in which a document is written (OpenAPI 3.1.1 §4.1).
enum OpenAPIVersion: Int, Comparable {
    case v30
    /// Its schemas, and those of later versions, are JSON Schema 2020-12.
    case v31
    case v32

    /// The version in a message.
    var text: String { "3.\(rawValue)" }

    static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }

    /// - Throws: `SpecError` if this isn't an OpenAPI document, or has an unsupported version.
    init(of document: SpecDocument, _ diagnostics: Diagnostics) throws(SpecError) {
        let root = document.root
        guard root.kind == .mapping else {
            throw Self.error(.notOpenAPI, "this is not an OpenAPI document: it must be a mapping", at: root)
        }
        if let swagger = root["swagger"] {
            let version = swagger.string ?? "?"
            throw Self.error(.unsupportedVersion, "Swagger \(version) is not supported; 2.0 and OpenAPI 3 are", at: swagger)
        }
        guard let node = root["openapi"] else {
            throw Self.error(.notOpenAPI, "this is not an OpenAPI document: it has no 'openapi' key", at: root)
        }
        guard let text = node.string else {
            throw Self.error(.notOpenAPI, "'openapi' must be a version such as 3.1.1", at: node)
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        switch parts.prefix(2) {
        case ["3"], ["3", "0"]: self = .v30
        case ["3", "1"]: self = .v31
        case ["3", "2"]: self = .v32
        default:
            throw Self.error(
                .unsupportedVersion, "OpenAPI \(text) is not supported; 3.0, 3.1 and 3.2 are", at: node)
        }
        if parts.count < 3 {
            diagnostics.report(
                OpenAPIReaderCode.shortVersion, "'\(text)' is not a whole version of OpenAPI: read as \(self.text)",
                at: node.location)
        }
    }

    private static func error(_ code: OpenAPIReaderCode, _ message: String, at node: Node) -> SpecError {
        SpecError(Diagnostic(code, message, at: node.location))
    }
}
