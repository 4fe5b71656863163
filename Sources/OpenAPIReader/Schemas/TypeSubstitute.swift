import APIModel

/// The most likely meaning of a `type` that JSON Schema doesn't have.
enum TypeSubstitute {
    case any
    case primitive(Primitive)
    case array
    case object

    /// `nil` for a word that isn't used for types.
    init?(type: String) {
        switch type.lowercased() {
        case "any", "mixed", "json", "jsonvalue": self = .any
        case "file", "blob", "binary": self = .primitive(.binary)
        case "date": self = .primitive(.date)
        case "datetime", "date-time", "timestamp": self = .primitive(.dateTime)
        case "uuid": self = .primitive(.uuid)
        case "byte", "bytes", "base64": self = .primitive(.byte)
        case "str", "text", "char", "string", "uri", "url", "email", "enum": self = .primitive(.string)
        case "bool", "boolean": self = .primitive(.boolean)
        case "int", "integer", "short": self = .primitive(.integer)
        case "long": self = .primitive(.int64)
        case "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64":
            guard let primitive = Primitive(rawValue: type.lowercased()) else { return nil }
            self = .primitive(primitive)
        case "number": self = .primitive(.number)
        case "float": self = .primitive(.float)
        case "double": self = .primitive(.double)
        case "decimal": self = .primitive(.decimal)
        case "list", "array": self = .array
        case "dict", "map", "hash", "object": self = .object
        default: return nil
        }
    }

    /// What the type is read as, in a message.
    var words: String {
        switch self {
        case .any: "as any value"
        case .primitive(let primitive): "as '\(primitive.rawValue)'"
        case .array: "as 'array'"
        case .object: "as 'object'"
        }
    }
}
