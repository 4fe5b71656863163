import Diagnostics
import SpecLoader

/// A key that a kind of object doesn't have.
struct UnknownKey: Hashable {
    var kind: ObjectKind
    var key: String
}

// Keys that an object doesn't have.

extension DocumentChecks {
    /// More misspelt keys than real documents have, and few enough to compare each with all names.
    private static var mostSuggestions: Int { 1_000 }

    func checkUnknownKey(_ node: Node, _ key: String, value: Node, of owner: Node, _ kind: ObjectKind) {
        if kind == .schema {
            checkUnknownKeyword(node, key, value: value, of: owner)
            return
        }
        // The reader takes them for what Swagger 2.0 means by them.
        if kind == .parameter || kind == .header || kind == .response, isFromSwagger(key, kind, of: owner) { return }
        if let other = fields.otherVersion(with: key, in: kind) {
            context.report(
                .unknownKey, "\(kind.words) has no '\(key)' in \(context.standard), but in \(other.text)", at: node)
            return
        }
        if let place = Self.place(ofSwaggerKey: key, in: kind) {
            context.report(
                .unknownKey,
                "\(kind.words) has no '\(key)', which is a key of Swagger 2.0: ignored; OpenAPI 3 has \(place)",
                at: node)
            return
        }
        let question = suggestion(for: key, kind, in: owner).map { "; did you mean '\($0)'?" } ?? ""
        context.report(.unknownKey, "\(kind.words) has no '\(key)': ignored\(question)", at: node)
    }

    /// What OpenAPI 3 has for a key of Swagger 2.0.
    private static func place(ofSwaggerKey key: String, in kind: ObjectKind) -> String? {
        switch (kind, key) {
        case (.openAPI, "host"), (.openAPI, "basePath"), (.openAPI, "schemes"), (.operation, "schemes"): "'servers'"
        case (.openAPI, "definitions"): "'schemas' in 'components'"
        case (.openAPI, "parameters"), (.openAPI, "responses"): "'\(key)' in 'components'"
        case (.openAPI, "securityDefinitions"): "'securitySchemes' in 'components'"
        case (.openAPI, "consumes"), (.openAPI, "produces"), (.operation, "consumes"), (.operation, "produces"):
            "the keys of 'content'"
        default: nil
        }
    }

    private func isFromSwagger(_ key: String, _ kind: ObjectKind, of owner: Node) -> Bool {
        if kind == .response {
            return key == "schema" && context.hasReported(.responseSchema, at: owner["schema"] ?? owner)
        }
        guard owner["schema"] == nil, owner["content"] == nil else { return false }
        return fields.value(of: key, in: .schema) != nil || key == "collectionFormat"
    }

    private func checkUnknownKeyword(_ node: Node, _ key: String, value: Node, of owner: Node) {
        if let other = fields.otherVersion(with: key, in: .schema) {
            let code = other < version ? OpenAPIReaderCode.keywordOf30 : .keywordOf31
            context.report(
                code, "\(context.standard) has no keyword '\(key)'; \(other.text) has", at: node)
            // What is in it is a schema all the same.
            visitSchemas(below: value, of: key)
            return
        }
        // The reader reports keys with schemas as their values, all of a schema at the first one.
        if value.kind != .scalar, hasUnreadSchemas(owner) { return }
        if key.utf8.count > 3, let suggestion = suggestion(for: key, .schema, in: owner) {
            context.report(.unknownKey, "a schema has no '\(key)': ignored; did you mean '\(suggestion)'?", at: node)
        } else if version == .v30 {
            context.report(.unknownKey, "a schema has no '\(key)': ignored", at: node)
        } else {
            context.report(.unknownKeyword, "JSON Schema has no keyword '\(key)': ignored", at: node)
        }
    }

    private func hasUnreadSchemas(_ schema: Node) -> Bool {
        if let lastUnread, lastUnread.schema == schema { return lastUnread.isReported }
        let isReported = schema.entries.contains { context.hasReported(.unknownSchemaKey, at: $0.key) }
        lastUnread = (schema, isReported)
        return isReported
    }

    /// The name that is most likely meant, unless the object has it too.
    private func suggestion(for key: String, _ kind: ObjectKind, in owner: Node) -> String? {
        let question = UnknownKey(kind: kind, key: key)
        var nearest: String?
        if let known = suggestions[question] {
            nearest = known
        } else if key.utf8.count < 50, suggestions.count < Self.mostSuggestions {
            nearest = SpellingDistance.nearest(to: key, among: fields.names(in: kind))
            suggestions[question] = .some(nearest)
        }
        return nearest.flatMap { owner[$0] == nil ? $0 : nil }
    }

    /// Visits the schemas of a keyword that this version doesn't have.
    private func visitSchemas(below value: Node, of key: String) {
        switch key {
        case "if", "then", "else", "contains", "propertyNames", "contentSchema", "unevaluatedItems",
            "unevaluatedProperties":
            if value.kind == .mapping { visit(value, as: .schema) }
        case "$defs", "definitions", "dependentSchemas", "patternProperties":
            for entry in value.entries where entry.value.kind == .mapping { visit(entry.value, as: .schema) }
        case "prefixItems":
            for element in value.elements where element.kind == .mapping { visit(element, as: .schema) }
        default: break
        }
    }
}
