import APIModel

extension Primitive {
    /// The primitive of a type and format; `nil` for `null`, objects and arrays. The format is returned if the
    /// primitive doesn't express it.
    static func of(_ type: JSONType, facets: Facets) -> (primitive: Primitive, format: String?)? {
        let format = facets.format
        switch type {
        case .string:
            switch format {
            case "date-time": return (.dateTime, nil)
            case "date": return (.date, nil)
            case "uuid": return (.uuid, nil)
            case "byte", "base64": return (.byte, nil)
            case "binary": return (.binary, nil)
            case nil:
                if facets.contentEncoding?.lowercased().hasPrefix("base64") == true { return (.byte, nil) }
                let isBinary = facets.contentEncoding == nil && facets.contentMediaType.map(isBinary) == true
                return (isBinary ? .binary : .string, nil)
            case let format: return (.string, format)
            }
        case .integer:
            switch format {
            case "int32": return (.int32, nil)
            case "int64": return (.int64, nil)
            case let format: return (.integer, format)
            }
        case .number:
            switch format {
            case "float": return (.float, nil)
            case "double": return (.double, nil)
            case "decimal": return (.decimal, nil)
            case let format: return (.number, format)
            }
        case .boolean: return (.boolean, format)
        case .null, .object, .array: return nil
        }
    }

    /// A string with a text format is text.
    private static func isBinary(mediaType: String) -> Bool {
        let type = MediaType(mediaType)
        return !type.isJSON && !type.isText && !type.isXML
    }

    var jsonKind: JSONKind {
        switch self {
        case .string, .dateTime, .date, .uuid, .byte, .binary: .string
        case .boolean: .boolean
        case .integer, .int32, .int64, .number, .float, .double, .decimal: .number
        }
    }

    var isInteger: Bool { self == .integer || self == .int32 || self == .int64 }

    /// The primitive with the values of both; `nil` if there is none.
    func united(with other: Primitive) -> Primitive? {
        if self == other { return self }
        guard jsonKind == other.jsonKind, self != .binary, other != .binary else { return nil }
        switch jsonKind {
        case .number: return isInteger && other.isInteger ? .integer : .number
        default: return .string
        }
    }
}
