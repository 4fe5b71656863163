import APIModel

/// The header fields that an API's answers may have, each once.
struct ResponseHeaders {
    private struct Field {
        /// As the document writes it.
        var name: String
        /// `nil` where answers say different things of it.
        var type: TypeReference?
        var documentation: Documentation
    }

    /// By name in lower case: letter case doesn't matter (RFC 9110 §5.1).
    private var fields: [String: Field] = [:]
    private let names: [String: SwiftIdentifier]

    init(of operations: [Operation]) {
        for header in operations.lazy.flatMap(\.responses).flatMap(\.headers) {
            let key = header.name.lowercased()
            guard var field = fields[key] else {
                fields[key] = Field(name: header.name, type: header.type, documentation: header.documentation)
                continue
            }
            if let type = field.type, !type.sameType(as: header.type) { field.type = nil }
            if field.documentation.isEmpty { field.documentation = header.documentation }
            field.name = min(field.name, header.name)
            fields[key] = field
        }
        names =
            NameScope(
                fields.map { .init(key: $0.key, original: $0.value.name, identifier: .member(from: $0.value.name)) }
            ).identifiers
    }

    /// What the client calls a field.
    func name(of header: ResponseHeader) -> SwiftIdentifier? { names[header.name.lowercased()] }

    /// The fields in the order of their names.
    func views(in context: TypeContext, scope: LookupScope) -> [HeaderView] {
        fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.compactMap { key, field in
            names[key].map { name in
                HeaderView(
                    access: context.access, name: name, key: SwiftStringLiteral(field.name),
                    type: field.type.map { type(of: $0, in: context, scope: scope) } ?? .string,
                    documentation: field.documentation.headline.map { DocComment($0) }?.ifNotEmpty)
            }
        }
    }

    private func type(of reference: TypeReference, in context: TypeContext, scope: LookupScope) -> SwiftTypeExpression {
        switch context.table.resolve(reference).type {
        case .primitive(.binary, _): .string
        case .any, .primitive, .array, .dictionary, .nullable, .named:
            context.types.nonNullExpression(reference, in: scope)
        }
    }
}
