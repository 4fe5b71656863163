import APIModel

extension Primitive {
    /// The primitive of a type and format; `nil` for `null`, objects and arrays. The format is returned if the
    /// primitive doesn't express it.
    static func of(_ type: JSONType, facets: Facets) -> (primitive: Primitive, format: String?)? {
        let format = facets.format
        switch type {
        case .string:
            // An encoding says more than `format: binary`, which OpenAPI 3.0 had instead.
            if format == nil || format == "binary", let encoded = Primitive(contentEncoding: facets.contentEncoding) {
                return (encoded, nil)
            }
            switch format {
            case "date-time": return (.dateTime, nil)
            case "date": return (.date, nil)
            case "uuid": return (.uuid, nil)
            case "byte", "base64": return (.byte, nil)
            case "base64url": return (.base64url, nil)
            case "binary": return (.binary, nil)
            case "decimal", "decimal128": return (.decimalText, nil)
            case nil:
                let isBinary = facets.contentEncoding == nil && facets.contentMediaType.map(isBinary) == true
                return (isBinary ? .binary : .string, nil)
            case let format: return (.string, format)
            }
        case .integer:
            let sized = format.flatMap(Primitive.init(rawValue:)).flatMap { $0.width == nil ? nil : $0 }
            return sized.map { ($0, nil) } ?? (.integer, format)
        case .number:
            switch format {
            case "float": return (.float, nil)
            case "double": return (.double, nil)
            case "decimal", "decimal128": return (.decimal, nil)
            case let format: return (.number, format)
            }
        case .boolean: return (.boolean, format)
        case .null, .object, .array: return nil
        }
    }

    /// The Base64 of a `contentEncoding` (JSON Schema Validation 2020-12 §8.3); `nil` for others.
    private init?(contentEncoding: String?) {
        switch contentEncoding?.lowercased() {
        case "base64": self = .byte
        case "base64url", "base64-url": self = .base64url
        default: return nil
        }
    }

    /// A string with a text format is text.
    private static func isBinary(mediaType: String) -> Bool {
        let type = MediaType(mediaType)
        return !type.isJSON && !type.isText && !type.isXML
    }

    var jsonKind: JSONKind {
        switch self {
        case .string, .dateTime, .date, .uuid, .byte, .base64url, .binary, .decimalText: .string
        case .boolean: .boolean
        case .integer, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64, .number, .float,
            .double, .decimal:
            .number
        }
    }

    /// The primitive with the values of both; `nil` if there is none. No other number has all digits of an integer.
    func united(with other: Primitive) -> Primitive? {
        if self == other { return self }
        guard jsonKind == other.jsonKind, self != .binary, other != .binary else { return nil }
        switch jsonKind {
        case .number:
            guard isInteger == other.isInteger else { return nil }
            if !isInteger { return .number }
            return [self, other].allSatisfy { ($0.width?.bits ?? 63) <= 63 } ? .integer : nil
        default: return .string
        }
    }
}
