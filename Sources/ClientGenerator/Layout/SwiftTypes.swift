import APIModel
import Templating

/// A type as Swift code spells it in one scope.
struct SwiftTypeExpression: TemplateText, Hashable {
    let templateText: String

    fileprivate init(_ text: String) { templateText = text }

    /// A type of the user's own, with its module.
    fileprivate init(_ own: OwnTypes.Name) {
        self.init(own.components.map(\.templateText).joined(separator: "."))
    }

    static let jsonValue = Self("JSONValue")
    static let string = Self("String")
    static let data = Self("Data")
    static let binaryBody = Self("BinaryBody")
    static let mediaBody = Self("MediaBody")
    static let void = Self("Void")
    static let undocumentedBody = Self("UndocumentedBody")

    private static let foundationTypes = ["Data", "Date", "Decimal", "UUID"]

    /// Whether the type is one of Foundation's, or is made of one.
    var needsFoundation: Bool {
        // Most types have neither of the letters that those start with.
        guard templateText.utf8.contains(where: { $0 == UInt8(ascii: "D") || $0 == UInt8(ascii: "U") }) else {
            return false
        }
        return templateText.utf8.split { "[]<>:,? ()".utf8.contains($0) }
            .contains { word in Self.foundationTypes.contains { word.elementsEqual($0.utf8) } }
    }

    var optional: Self { isOptional ? self : Self(templateText + "?") }
    /// Whether `nil` is a value of the type.
    var isOptional: Bool { templateText.hasSuffix("?") }
    var array: Self { Self("[\(templateText)]") }
    var dictionary: Self { Self("[String: \(templateText)]") }
    var nullable: Self { Self("Nullable<\(templateText)>") }
    var events: Self { Self("ServerSentEvents<\(templateText)>") }
    var jsonLines: Self { Self("JSONLines<\(templateText)>") }
}

/// Spells the model's types in Swift.
struct SwiftTypes {
    let graph: TypeGraph
    let names: TypeNames

    /// A type where `nil` stands for `null`: an element, an argument, a body.
    func expression(_ reference: TypeReference, in scope: LookupScope) -> SwiftTypeExpression {
        let resolved = graph.resolve(reference)
        let type = spelled(resolved.type, in: scope, breaking: nil)
        return resolved.isNullable && type != .jsonValue ? type.optional : type
    }

    /// A type without what nullability adds.
    func nonNullExpression(_ reference: TypeReference, in scope: LookupScope) -> SwiftTypeExpression {
        spelled(graph.resolve(reference).type, in: scope, breaking: nil)
    }

    /// The target of a type alias, with itself replaced by any value where it would never end.
    func aliasTarget(_ reference: TypeReference, of alias: TypeID, in scope: LookupScope) -> SwiftTypeExpression {
        spelled(graph.resolve(reference).type, in: scope, breaking: alias)
    }

    /// A type that is declared by its name.
    func expression(_ name: SwiftTypeName, in scope: LookupScope) -> SwiftTypeExpression {
        SwiftTypeExpression(names.spelling(of: name, in: scope))
    }

    private func spelled(_ type: TypeReference, in scope: LookupScope, breaking alias: TypeID?) -> SwiftTypeExpression {
        switch type {
        case .any: return .jsonValue
        case .primitive(let primitive, _): return SwiftTypeExpression(primitive.swiftName)
        case .array(let element, _): return nested(element, in: scope, breaking: alias).array
        case .dictionary(let value, _): return nested(value, in: scope, breaking: alias).dictionary
        case .nullable(let wrapped): return nested(wrapped, in: scope, breaking: alias)
        case .named(let id):
            if let own = graph.ownTypes[id] { return SwiftTypeExpression(own) }
            guard let name = names[id], alias == nil || !graph.isEndless(id) else { return .jsonValue }
            return SwiftTypeExpression(names.spelling(of: name, in: scope))
        }
    }

    private func nested(
        _ reference: TypeReference, in scope: LookupScope, breaking alias: TypeID?
    ) -> SwiftTypeExpression {
        let resolved = graph.resolve(reference)
        let type = spelled(resolved.type, in: scope, breaking: alias)
        return resolved.isNullable && type != .jsonValue ? type.optional : type
    }
}

extension Primitive {
    /// The Swift type of a value.
    var swiftName: String {
        switch self {
        case .string: "String"
        case .dateTime: "Date"
        case .date: "CalendarDate"
        case .uuid: "UUID"
        case .byte, .base64url: "Data"
        case .binary: "FilePart"
        case .boolean: "Bool"
        case .integer: "Int"
        case .int8: "Int8"
        case .int16: "Int16"
        case .int32: "Int32"
        case .int64: "Int64"
        case .uint: "UInt"
        case .uint8: "UInt8"
        case .uint16: "UInt16"
        case .uint32: "UInt32"
        case .uint64: "UInt64"
        case .number, .double: "Double"
        case .float: "Float"
        case .decimal, .decimalText: "Decimal"
        }
    }
}

extension SwiftTypes {
    /// The raw type of an open enumeration.
    func rawType(of base: EnumerationType.Base) -> SwiftTypeExpression {
        switch base {
        case .string: SwiftTypeExpression("String")
        case .integer: SwiftTypeExpression("Int")
        case .number: SwiftTypeExpression("Double")
        }
    }
}
