import APIModel

/// The header fields of a client's responses.
struct HeaderPlans {
    struct Field {
        let name: SwiftIdentifier
        /// The field's name in HTTP.
        let key: String
        let type: SwiftTypeExpression
        let documentation: Documentation
    }

    /// In the order of their names in HTTP.
    let all: [Field]

    private let names: [String: SwiftIdentifier]

    /// - Parameter client: The name of the client's type, in which the fields are declared.
    init(_ fields: ResponseHeaderFields, names: [SwiftIdentifier], types: SwiftTypes, client: SwiftIdentifier) {
        let scope = LookupScope(type: SwiftTypeName(components: [client, ResourceNames.headers]))
        all = zip(fields.all, names).map { field, name in
            Field(
                name: name, key: field.name,
                type: field.type.map { types.expression(ofHeader: $0, in: scope) } ?? .string,
                documentation: field.documentation)
        }
        self.names = Dictionary(zip(fields.all.map(\.key), names), uniquingKeysWith: { first, _ in first })
    }

    /// What the client calls the field of a header.
    func name(of header: ResponseHeader) -> SwiftIdentifier? { names[header.fieldKey] }
}

extension SwiftTypes {
    fileprivate func expression(ofHeader reference: TypeReference, in scope: LookupScope) -> SwiftTypeExpression {
        switch graph.resolve(reference).type {
        case .primitive(.binary, _): .string
        case .any, .primitive, .array, .dictionary, .nullable, .named: nonNullExpression(reference, in: scope)
        }
    }
}
