import APIModel

extension TypeReference {
    /// The limits of a type that has some.
    var limits: Limits {
        switch self {
        case .primitive(_, let limits), .array(_, let limits), .dictionary(_, let limits): limits
        case .any, .nullable, .named: .none
        }
    }

    /// Whether all values of the other type are values of this one.
    func isWider(than other: TypeReference, asText: Bool) -> Bool {
        switch (self, other) {
        case (.any, .any): return false
        case (.any, _): return true
        case (.primitive(let wide, _), .primitive(let narrow, _)):
            // As text every value is a string.
            if asText, wide == .string, narrow != .string { return true }
            return wide.isWider(than: narrow)
        case (.dictionary(.any, _), .named): return true
        default: return false
        }
    }

    /// Whether an enumeration's values are values of this type.
    func hasValues(of enumeration: EnumerationType) -> Bool {
        guard case .primitive(let primitive, _) = self else { return false }
        return switch enumeration.base {
        case .string: primitive == .string
        case .integer: primitive.isInteger || [.number, .double, .float, .decimal].contains(primitive)
        case .number: [.number, .double, .float, .decimal].contains(primitive)
        }
    }
}

extension Primitive {
    func isWider(than other: Primitive) -> Bool {
        switch self {
        case .string: [.dateTime, .date, .uuid, .byte, .base64url, .binary, .decimalText].contains(other)
        case .number: other.isInteger || [.float, .double, .decimal].contains(other)
        case .double: other == .float || other.width.map { $0.bits < 53 } ?? false
        case .decimal: other.isInteger
        case .integer: other.width != nil
        case .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64: hasRange(of: other)
        case .dateTime, .date, .uuid, .byte, .base64url, .binary, .decimalText, .boolean, .float: false
        }
    }

    /// Whether an integer with a format has all values of another one, and more.
    private func hasRange(of other: Primitive) -> Bool {
        guard let width, let narrow = other.width else { return false }
        return width.bits > narrow.bits && (width.isSigned || !narrow.isSigned)
    }

    /// "a string (`date-time`)"
    func words(format: String?) -> String {
        let (type, own): (String, String?) =
            switch self {
            case .string: ("a string", nil)
            case .dateTime: ("a string", "date-time")
            case .date: ("a string", "date")
            case .uuid: ("a string", "uuid")
            case .byte: ("a string", "byte")
            case .base64url: ("a string", "base64url")
            case .decimalText: ("a string", "decimal")
            case .binary: ("a string", "binary")
            case .boolean: ("a boolean", nil)
            case .integer: ("an integer", nil)
            case .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64: ("an integer", rawValue)
            case .number: ("a number", nil)
            case .float: ("a number", "float")
            case .double: ("a number", "double")
            case .decimal: ("a number", "decimal")
            }
        return (own ?? format).map { "\(type) (`\($0)`)" } ?? type
    }
}

extension JSONText {
    /// A value in back quotes, shortened if it is long.
    var words: String {
        let limit = 60
        let text = rawValue.count > limit ? rawValue.prefix(limit) + "…" : rawValue[...]
        return "`\(text.replacing("`", with: "'"))`"
    }
}
