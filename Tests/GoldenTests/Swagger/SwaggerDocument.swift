import Foundation
import SpecLoader

/// Writes a document of OpenAPI 3 as one of Swagger 2.0, in JSON.
///
/// It shares nothing with the conversion the other way round, and gives up where Swagger 2.0 has no words.
struct SwaggerDocument {
    private(set) var text = ""
    private let root: Node
    /// The values that schemas have for a discriminator, by the schema's name.
    private var discriminatorValues: [String: String] = [:]

    /// What Swagger 2.0 can't say.
    struct Unsayable: Error, CustomStringConvertible {
        var description: String

        init(_ description: String) { self.description = description }
    }

    typealias Entries = [(key: String, json: String)]

    init(_ root: Node) throws {
        self.root = root
        var entries: Entries = [("swagger", "\"2.0\"")]
        for (key, value) in root.entries {
            switch key.text {
            case "openapi": break
            case "servers": entries += try servers(value)
            case "paths":
                entries.append(("paths", try map(value) { $0.hasPrefix("x-") ? $1.json : try pathItem($1) }))
            case "components": entries += try components(value)
            case "webhooks", "x-webhooks": throw Unsayable("webhooks")
            case "x-apus-origins": throw Unsayable("several files")
            case "jsonSchemaDialect": break
            case let key?: entries.append((key, value.json))
            case nil: break
            }
        }
        text = Self.object(entries)
    }

    private init(partsOf root: Node) { self.root = root }

    /// The document, in OpenAPI 3, without parameters and security schemes that Swagger 2.0 has no words for.
    static func sayable(of root: Node) throws -> String {
        let writer = SwaggerDocument(partsOf: root)
        let entries: Entries = root.entries.compactMap { key, value in
            switch key.text {
            case "security": return nil
            case "paths": return ("paths", writer.map(value) { writer.map($1) { writer.sayable($1, in: $0) } })
            case "components":
                return ("components", object([("schemas", writer.map(value["schemas"] ?? value) { $1.json })]))
            default: return (key.text ?? "", value.json)
            }
        }
        return object(entries)
    }

    private func sayable(_ part: Node, in key: String) -> String {
        func parameters(_ list: Node) -> String {
            Self.list(list.elements.filter { (try? parameter($0)) != nil }.map(\.json))
        }
        if key == "parameters" { return parameters(part) }
        guard part.kind == .mapping else { return part.json }
        return Self.object(
            part.entries.compactMap { key, value in
                switch key.text {
                case "security": nil
                case "parameters": ("parameters", parameters(value))
                default: (key.text ?? "", value.json)
                }
            })
    }

    static func object(_ entries: Entries) -> String {
        "{" + entries.map { string($0.key) + ":" + $0.json }.joined(separator: ",\n") + "}"
    }

    static func list(_ elements: [String]) -> String { "[" + elements.joined(separator: ",") + "]" }

    static func string(_ text: String) -> String {
        // A string can always be encoded.
        String(decoding: (try? JSONEncoder().encode([text])) ?? Data(), as: UTF8.self).dropFirst().dropLast()
            .description
    }

    func map(_ node: Node, _ body: (String, Node) throws -> String) rethrows -> String {
        Self.object(try node.entries.map { ($0.key.text ?? "", try body($0.key.text ?? "", $0.value)) })
    }

    // MARK: Servers

    private func servers(_ list: Node) throws -> Entries {
        let urls = list.elements.map { URL(string: $0["url"]?.text ?? "{") }
        let isPlain =
            list.elements.allSatisfy { $0.entries.count == 1 }
            && urls.map { $0?.absoluteString } == list.elements.map { $0["url"]?.text }
        let tails = Set(urls.map { url in url.map { ($0.host() ?? "") + ":\($0.port ?? 0)" + $0.path() } })
        guard isPlain, tails.count == 1, let first = urls.first ?? nil, let host = first.host(),
            list.elements.count == 1 || urls.map({ $0?.scheme }) == ["https", "http"]
        else { return [("x-servers", list.json)] }
        let port = first.port.map { ":\($0)" } ?? ""
        return [
            ("host", Self.string(host + port)), ("basePath", Self.string(first.path())),
            ("schemes", Self.list(urls.reversed().map { Self.string($0?.scheme ?? "") })),
        ]
    }

    // MARK: Components

    private mutating func components(_ components: Node) throws -> Entries {
        try noteDiscriminatorValues(of: components["schemas"])
        var entries: Entries = []
        var parameters: Entries = []
        for (key, value) in components.entries {
            switch key.text {
            case "schemas":
                entries.append(("definitions", try map(value) { name, node in try schema(node, named: name) }))
            case "parameters":
                for (key, value) in value.entries { parameters.append((key.text ?? "", try parameter(value))) }
            case "requestBodies":
                for (key, value) in value.entries { parameters.append((key.text ?? "", try body(value))) }
            case "responses": entries.append(("responses", try map(value) { try response($1) }))
            case "securitySchemes":
                entries.append(("securityDefinitions", try map(value) { try securityScheme($1) }))
            // What refers to these is written out.
            case "headers", "examples", "links", "callbacks": break
            default: throw Unsayable("components of kind \(key.text ?? "")")
            }
        }
        guard Set(parameters.map(\.key)).count == parameters.count else { throw Unsayable("a name twice") }
        return parameters.isEmpty ? entries : entries + [("parameters", Self.object(parameters))]
    }

    private func securityScheme(_ scheme: Node) throws -> String {
        var entries: Entries = []
        for (key, value) in scheme.entries {
            switch (key.text, scheme["type"]?.text, scheme["scheme"]?.text) {
            case ("type", "http", "basic"): entries.append(("type", "\"basic\""))
            case ("scheme", "http", "basic"): break
            case (_, "http", _), (_, "openIdConnect", _), (_, "mutualTLS", _): throw Unsayable("a security scheme")
            case ("flows", _, _):
                guard value.entries.count == 1, let (name, flow) = value.entries.first.map({ ($0.key.text, $0.value) })
                else { throw Unsayable("several flows") }
                let names = ["clientCredentials": "application", "authorizationCode": "accessCode"]
                entries.append(("flow", Self.string(names[name ?? ""] ?? name ?? "")))
                guard flow["refreshUrl"] == nil else { throw Unsayable("refreshUrl") }
                entries += flow.entries.map { ($0.key.text ?? "", $0.value.json) }
            default: entries.append((key.text ?? "", value.json))
            }
        }
        return Self.object(entries)
    }

    // MARK: Schemas

    private mutating func noteDiscriminatorValues(of schemas: Node?) throws {
        for schema in schemas?.entries.map(\.value) ?? [] {
            for (value, target) in schema["discriminator"]?["mapping"]?.entries.map({ ($0.key, $0.value) }) ?? [] {
                let name = target.text?.split(separator: "/").last.map(String.init) ?? ""
                guard name != value.text else { continue }
                guard discriminatorValues.updateValue(value.text ?? "", forKey: name) == nil,
                    schemas?[name]?["allOf"] != nil
                else { throw Unsayable("this mapping") }
            }
        }
    }

    func schema(_ node: Node, named name: String? = nil) throws -> String {
        guard node.kind == .mapping else { throw Unsayable("a schema that isn't a mapping") }
        var entries: Entries = []
        for (key, value) in node.entries {
            let key = key.text ?? ""
            switch key {
            case "$ref": entries.append((key, try reference(value)))
            case "nullable": entries.append(("x-nullable", value.json))
            case "items" where value.kind == .sequence: throw Unsayable("a list of items")
            case "items", "not": entries.append((key, try schema(value)))
            case "additionalProperties":
                entries.append((key, value.kind == .mapping ? try schema(value) : value.json))
            case "allOf", "anyOf", "oneOf":
                entries.append((key, Self.list(try value.elements.map { try schema($0) })))
            case "properties", "patternProperties":
                entries.append((key, try map(value) { try schema($1) }))
            case "discriminator":
                guard node["oneOf"] == nil, node["anyOf"] == nil else { throw Unsayable("a discriminator of a union") }
                entries.append((key, value["propertyName"]?.json ?? "null"))
            case "prefixItems", "$defs", "if", "then", "else", "contains", "contentSchema", "propertyNames",
                "unevaluatedProperties", "dependentSchemas":
                throw Unsayable(key)
            default: entries.append((key, value.json))
            }
        }
        if let name, let value = discriminatorValues[name] {
            entries.append(("x-ms-discriminator-value", Self.string(value)))
        }
        return Self.object(entries)
    }

    /// The text of a `$ref`.
    func reference(_ value: Node) throws -> String {
        let sections = [
            "#/components/schemas/": "#/definitions/", "#/components/parameters/": "#/parameters/",
            "#/components/requestBodies/": "#/parameters/", "#/components/responses/": "#/responses/",
        ]
        guard let text = value.text, let section = sections.first(where: { text.hasPrefix($0.key) }),
            section.key.hasSuffix("schemas/") || !text.dropFirst(section.key.count).contains("/")
        else { throw Unsayable("the reference \(value.text ?? "")") }
        return Self.string(section.value + text.dropFirst(section.key.count))
    }

    /// What a node is after its references.
    func resolved(_ node: Node) throws -> Node {
        guard node.reference != nil else { return node }
        guard let target = node.document.resolve(node) else { throw Unsayable("a reference to nowhere") }
        return target
    }
}
