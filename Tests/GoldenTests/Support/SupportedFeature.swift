import Diagnostics
import RegularExpressions

@testable import SpecLoader

/// The versions of the specification that documents are written in.
enum DocumentVersion: String, CaseIterable, Comparable {
    case v20 = "2.0"
    case v30 = "3.0"
    case v31 = "3.1"
    case v32 = "3.2"

    static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }

    /// The version that a document says it has.
    init?(of document: SpecDocument) {
        guard let text = (document.root["openapi"] ?? document.root["swagger"])?.text else { return nil }
        self.init(rawValue: text.split(separator: ".").prefix(2).joined(separator: "."))
    }
}

/// A part of the specification: a row of README's table.
struct SupportedFeature {
    let name: String
    /// The versions that have it.
    let versions: [DocumentVersion]
    /// Finds it in a document (RFC 9535); one of the queries is enough.
    let queries: [String]

    private init(_ name: String, from first: DocumentVersion = .v20, _ queries: String...) {
        self.name = name
        versions = DocumentVersion.allCases.filter { $0 >= first }
        self.queries = queries
    }

    /// Whether a document, or a file that it refers to, has it.
    func isIn(_ document: SpecDocument) throws -> Bool {
        for file in document.files {
            for query in queries {
                var evaluation = JSONPathEvaluation(
                    document: document, root: file.root, budget: StepBudget(limit: 10_000_000))
                if try !evaluation.find(JSONPath(parsing: query)).isEmpty { return true }
            }
        }
        return false
    }

    /// In the order of the table.
    static let all = [
        SupportedFeature("`allOf`", "$..allOf"),
        SupportedFeature("`oneOf`, `anyOf`", from: .v30, "$..oneOf", "$..anyOf"),
        SupportedFeature("Discriminators", "$..discriminator"),
        SupportedFeature("Enumerations", "$..enum"),
        SupportedFeature("Null", "$..nullable", "$..['x-nullable']", "$..type[?@ == 'null']"),
        SupportedFeature("`readOnly`", "$..readOnly"),
        SupportedFeature("`writeOnly`", from: .v30, "$..writeOnly"),
        SupportedFeature("Dictionaries", "$..additionalProperties"),
        SupportedFeature("`patternProperties`", from: .v31, "$..patternProperties"),
        SupportedFeature("`unevaluatedProperties`", from: .v31, "$..unevaluatedProperties"),
        SupportedFeature("`dependentSchemas`", from: .v31, "$..dependentSchemas"),
        SupportedFeature("`prefixItems`", from: .v31, "$..prefixItems"),
        SupportedFeature("`const`", from: .v31, "$..const"),
        SupportedFeature("`$defs`", from: .v31, "$..['$defs']"),
        SupportedFeature("`$id`, `$anchor`", from: .v31, "$..['$id']", "$..['$anchor']"),
        SupportedFeature("`$dynamicRef`", from: .v31, "$..['$dynamicRef']"),
        SupportedFeature("Parameters in path, query and header", "$..parameters"),
        SupportedFeature("Cookies", from: .v30, "$..[?@.in == 'cookie']"),
        SupportedFeature("Styles of parameters", "$..style", "$..collectionFormat"),
        SupportedFeature("`in: querystring`", from: .v32, "$..[?@.in == 'querystring']"),
        SupportedFeature("JSON bodies", "$..requestBody.content['application/json']", "$..[?@.in == 'body']"),
        SupportedFeature(
            "Forms", "$..content['application/x-www-form-urlencoded']", "$..[?@.in == 'formData']"),
        SupportedFeature("Multipart, files", "$..content['multipart/form-data']", "$..[?@.type == 'file']"),
        SupportedFeature("Streams", from: .v30, "$..content['text/event-stream', 'application/jsonl']"),
        SupportedFeature("`itemSchema`", from: .v32, "$..itemSchema"),
        SupportedFeature("`QUERY`, `additionalOperations`", from: .v32, "$..query", "$..additionalOperations"),
        SupportedFeature("Headers of responses", "$..responses[*].headers"),
        SupportedFeature("API keys, Basic", "$..[?@.type == 'apiKey']", "$..[?@.type == 'basic']"),
        SupportedFeature("Bearer tokens", from: .v30, "$..[?@.scheme == 'bearer']"),
        SupportedFeature("OAuth 2", "$..[?@.type == 'oauth2']"),
        SupportedFeature("Servers with variables", from: .v30, "$.servers[*].variables"),
        SupportedFeature("Callbacks", from: .v30, "$..callbacks"),
        SupportedFeature("Webhooks", from: .v30, "$.webhooks", "$['x-webhooks']"),
        SupportedFeature("Links", from: .v30, "$..links"),
        SupportedFeature("Several files", #"$..[?search(@['$ref'], '^[^#]')]"#),
    ]
}
