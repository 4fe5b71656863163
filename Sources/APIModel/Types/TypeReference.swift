import Diagnostics

/// The identity of a type: the pointer to its schema as a URI fragment, such as
/// `#/components/schemas/credential/properties/awsConfig`, after the file's path if that isn't the root document.
public struct TypeID: Hashable, Sendable {
    public var rawValue: String
    /// The direction of the type's values, for one that was made of a schema beside the schema's own type. No type of a
    /// model has it: which types there are for a schema is for a generator to decide.
    package var direction: Direction?

    public init(rawValue: String) { self.rawValue = rawValue }

    package init(_ schema: TypeID, made direction: Direction) {
        rawValue = schema.rawValue
        self.direction = direction
    }

    /// The identity of the schema's own type.
    package var schema: TypeID { TypeID(rawValue: rawValue) }
}

extension TypeID: Comparable {
    public static func < (a: Self, b: Self) -> Bool {
        a.rawValue == b.rawValue
            ? (a.direction?.order ?? 0) < (b.direction?.order ?? 0)
            : a.rawValue.precedesByBytes(b.rawValue)
    }
}

extension TypeID: Codable {
    public init(from decoder: any Decoder) throws { rawValue = try String(from: decoder) }

    public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }
}

/// Which way a value goes.
public enum Direction: String, Codable, Hashable, Sendable {
    /// A client sends it.
    case request
    /// A client receives it.
    case response

    /// The other one.
    package var opposite: Direction { self == .request ? .response : .request }

    fileprivate var order: Int { self == .request ? 1 : 2 }
}

/// A use of a type: in a property, a parameter, a body or another type.
public indirect enum TypeReference: Codable, Hashable, Sendable {
    /// No schema, `{}`, or a reference that leads nowhere.
    case any
    case primitive(Primitive, Limits)
    case array(of: TypeReference, Limits)
    /// An object whose keys are data: only `additionalProperties`, or a single `patternProperties`.
    case dictionary(of: TypeReference, Limits)
    case nullable(TypeReference)
    case named(TypeID)
}

extension TypeReference {
    /// Whether the type is explicitly nullable; `any` allows `null` without being so.
    package var isNullable: Bool { if case .nullable = self { true } else { false } }

    /// The type without `null`.
    package var withoutNull: TypeReference { if case .nullable(let type) = self { type } else { self } }

    /// The type without its limits.
    package var withoutLimits: TypeReference {
        switch self {
        case .any, .named: self
        case .primitive(let primitive, _): .primitive(primitive, .none)
        case .array(let items, _): .array(of: items.withoutLimits, .none)
        case .dictionary(let values, _): .dictionary(of: values.withoutLimits, .none)
        case .nullable(let type): .nullable(type.withoutLimits)
        }
    }

    /// The type, or `null`.
    package var orNull: TypeReference {
        switch self {
        case .any, .nullable: self
        case .primitive, .array, .dictionary, .named: .nullable(self)
        }
    }
}

/// A type without a definition: a JSON type, with its `format` where that is known.
public enum Primitive: String, Codable, Hashable, Sendable, CaseIterable {
    /// `byte` is Base64, `base64url` its alphabet for URLs (RFC 4648 §4, §5); `decimalText` is a number in a string.
    case string, dateTime, date, uuid, byte, base64url, binary, decimalText
    case boolean
    case integer, int8, int16, int32, int64, uint, uint8, uint16, uint32, uint64
    case number, float, double, decimal
}

extension Primitive {
    /// Whether the values are integers.
    package var isInteger: Bool { self == .integer || width != nil }

    /// The bits of an integer with a format, without the sign's; `nil` for other primitives.
    package var width: (bits: Int, isSigned: Bool)? {
        switch self {
        case .int8: (7, true)
        case .int16: (15, true)
        case .int32: (31, true)
        case .int64: (63, true)
        case .uint8: (8, false)
        case .uint16: (16, false)
        case .uint32: (32, false)
        case .uint, .uint64: (64, false)
        case .string, .dateTime, .date, .uuid, .byte, .base64url, .binary, .decimalText, .boolean, .integer, .number,
            .float, .double, .decimal:
            nil
        }
    }
}
