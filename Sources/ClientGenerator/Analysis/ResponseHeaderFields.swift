import APIModel
import Diagnostics

/// The header fields that an API's responses may have, each once.
struct ResponseHeaderFields {
    struct Field {
        /// As the document writes it.
        var name: String
        /// `nil` where responses disagree.
        var type: TypeReference?
        var documentation: Documentation

        /// Identifies the field: letter case doesn't matter (RFC 9110 §5.1).
        var key: String { name.lowercased() }
    }

    /// Sorted by key.
    let all: [Field]

    init(of operations: [Operation]) {
        var fields: [String: Field] = [:]
        for header in operations.lazy.flatMap(\.responses).flatMap(\.headers) {
            guard var field = fields[header.fieldKey] else {
                fields[header.fieldKey] = Field(
                    name: header.name, type: header.type, documentation: header.documentation)
                continue
            }
            if let type = field.type, !type.sameType(as: header.type) { field.type = nil }
            if field.documentation.isEmpty { field.documentation = header.documentation }
            field.name = min(field.name, header.name)
            fields[header.fieldKey] = field
        }
        all = fields.sorted { $0.key.precedesByBytes($1.key) }.map(\.value)
    }
}

extension ResponseHeader {
    /// The key of the header's field.
    var fieldKey: String { name.lowercased() }
}
