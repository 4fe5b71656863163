import APIDiff
import APIModel
import Diagnostics
import OpenAPIReader
import SpecLoader
import Testing

/// Reads a document from its text.
func api(_ text: String, name: String = "api.yml") throws -> API {
    let diagnostics = Diagnostics()
    let document = try SpecDocument.load(bytes: Array(text.utf8), name: name, diagnostics: diagnostics)
    return try API(reading: document, diagnostics: diagnostics)
}

/// What changed between two documents.
func changes(_ old: String, _ new: String) throws -> [Change] {
    try api(old, name: "old.yml").changes(to: try api(new, name: "new.yml"))
}

/// One line of a table of cases.
struct ChangeCase: Sendable, CustomTestStringConvertible {
    var checks: [String]
    var rule: String
    var request: Severity?
    var response: Severity?
    var old: String
    var new: String

    var testDescription: String { "\(rule): \(old) -> \(new)" }

    static func read(_ table: String) -> [ChangeCase] {
        table.split(separator: "\n").map { line in
            let fields = line.split(separator: " | ").map(String.init)
            precondition(fields.count == 6, "a case has six fields: \(line)")
            return ChangeCase(
                checks: fields[0] == "-" ? [] : fields[0].split(separator: " ").map(String.init), rule: fields[1],
                request: severity(fields[2]), response: severity(fields[3]), old: fields[4], new: fields[5])
        }
    }

    private static func severity(_ letter: String) -> Severity? {
        switch letter {
        case "b": .breaking
        case "p": .potentiallyBreaking
        case "c": .compatible
        default: nil
        }
    }
}

/// The part of a document that has the compared schema.
enum SchemaPosition: String, CaseIterable, Sendable {
    case requestBody = "request-body"
    case requestProperty = "request-property"
    case responseBody = "response-body"
    case responseProperty = "response-property"
    case parameter = "request-parameter"
    case parameterProperty = "request-parameter-property"

    var isRequest: Bool { self != .responseBody && self != .responseProperty }

    /// A document that has the schema in this position.
    func document(_ schema: String) -> String {
        let schema = schema == "{}" ? "{}" : "{\(schema)}"
        let owner = "{type: object, properties: {p: \(schema)}}"
        let none = "responses: {'200': {description: ok}}"
        let operation =
            switch self {
            case .requestBody: "requestBody: {content: {application/json: {schema: \(schema)}}}, \(none)"
            case .requestProperty: "requestBody: {content: {application/json: {schema: \(owner)}}}, \(none)"
            case .responseBody: "responses: {'200': {content: {application/json: {schema: \(schema)}}}}"
            case .responseProperty: "responses: {'200': {content: {application/json: {schema: \(owner)}}}}"
            case .parameter: "parameters: [{name: q, in: query, schema: \(schema)}], \(none)"
            case .parameterProperty:
                "parameters: [{name: q, in: query, content: {application/json: {schema: \(owner)}}}], \(none)"
            }
        return operationDocument(operation)
    }
}

/// A document with one operation, `POST /x`, that says this.
func operationDocument(_ operation: String) -> String {
    let operation = operation.contains("responses:") ? operation : operation + ", responses: {'200': {}}"
    return """
        openapi: 3.1.0
        info: {title: Test, version: 1.0.0}
        paths: {/x: {post: {\(operation)}}}
        components:
          securitySchemes:
            key: {type: apiKey, name: k, in: header}
            login: {type: openIdConnect, openIdConnectUrl: 'https://example.com'}
          schemas:
            cat: {type: object, required: [kind, name, meow], properties: {kind: {type: string}, name: {type: string}, meow: {type: string}}}
            dog: {type: object, required: [kind, name, bark], properties: {kind: {type: string}, name: {type: string}, bark: {type: string}}}
            fish: {type: object, required: [fins], properties: {fins: {type: integer}}}
        """
}

/// A document that says this beside `openapi`.
func wholeDocument(_ text: String) -> String {
    var text = text
    if !text.contains("info:") { text += ", info: {title: Test, version: 1.0.0}" }
    if !text.contains("paths:") { text += ", paths: {}" }
    // What starts with a brace is read as JSON.
    return "# YAML\n{openapi: 3.1.0, \(text)}"
}

extension [Change] {
    subscript(rule: String) -> Change? { first { $0.rule.name == rule } }

    var lines: [String] { map { "\($0.subject.name): \($0.words) [\($0.rule.name)] \($0.severity.rawValue)" } }
}
