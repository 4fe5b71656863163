import APIModel
import Templating

/// The modules that declare the types which code names.
struct TypeModules: Hashable, ExpressibleByArrayLiteral {
    private struct Known: OptionSet, Hashable {
        let rawValue: UInt8
    }

    private var known: Known
    /// The modules of the user's own types.
    private(set) var others: Set<SwiftIdentifier> = []

    private init(_ known: Known) { self.known = known }

    init(arrayLiteral modules: TypeModules...) {
        self.init([])
        for modules in modules { formUnion(modules) }
    }

    /// The module of a type of the user's own.
    init(_ own: OwnTypes.Name) {
        switch own.module {
        case "ApusRuntime": self = .runtime
        case "Foundation": self = .foundation
        case "Swift": self = []
        default:
            self = []
            others = [own.module]
        }
    }

    static let runtime = Self(Known(rawValue: 1))
    static let foundation = Self(Known(rawValue: 2))

    func contains(_ other: TypeModules) -> Bool {
        known.isSuperset(of: other.known) && others.isSuperset(of: other.others)
    }

    mutating func formUnion(_ other: TypeModules) {
        known.formUnion(other.known)
        if !other.others.isEmpty { others.formUnion(other.others) }
    }

    func union(_ other: TypeModules) -> TypeModules {
        var union = self
        union.formUnion(other)
        return union
    }
}

/// A type as Swift code spells it in one scope.
struct SwiftTypeExpression: TemplateText, Hashable {
    let templateText: String
    /// The modules of the types that are spelled out. (An alias of the client needs none: what it is the name of is
    /// another type of the client, an array or a dictionary.)
    let modules: TypeModules

    fileprivate init(_ text: String, _ modules: TypeModules = []) {
        templateText = text
        self.modules = modules
    }

    /// A type of the user's own, with its module.
    fileprivate init(_ own: OwnTypes.Name) {
        let names = own.module == "Swift" ? own.components.dropFirst() : own.components[...]
        self.init(names.map(\.templateText).joined(separator: "."), TypeModules(own))
    }

    static let jsonValue = Self("JSONValue", .runtime)
    static let string = Self("String")
    static let data = Self("Data", .foundation)
    static let binaryBody = Self("BinaryBody", .runtime)
    static let mediaBody = Self("MediaBody", .runtime)
    static let void = Self("Void")
    static let undocumentedBody = Self("UndocumentedBody", .runtime)

    var optional: Self { isOptional ? self : Self(templateText + "?", modules) }
    /// Whether `nil` is a value of the type.
    var isOptional: Bool { templateText.hasSuffix("?") }
    /// Whether `null` is a value of the type.
    var isNullable: Bool { templateText.hasPrefix("Nullable<") }
    var array: Self { Self("[\(templateText)]", modules) }
    var dictionary: Self { Self("[String: \(templateText)]", modules) }
    var nullable: Self { Self("Nullable<\(templateText)>", modules.union(.runtime)) }
    var events: Self { Self("ServerSentEvents<\(templateText)>", modules.union(.runtime)) }
    var jsonLines: Self { Self("JSONLines<\(templateText)>", modules.union(.runtime)) }
}

extension [SwiftTypeExpression] {
    /// The modules of all of them.
    var modules: TypeModules { reduce(into: []) { $0.formUnion($1.modules) } }
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

    /// Whether a property makes the type that has it `Identifiable`: it is called `id`, and is never absent or `null`.
    ///
    /// Swift takes a type that is nested in that one and called `ID` for the protocol's `ID`, so it must be the
    /// property's type.
    func isID(_ property: SwiftIdentifier, of type: SwiftTypeExpression, in scope: LookupScope) -> Bool {
        guard property == "id", !type.isOptional, !type.isNullable else { return false }
        return type.templateText == "ID" || !names.isNested("ID", in: scope)
    }

    private func spelled(_ type: TypeReference, in scope: LookupScope, breaking alias: TypeID?) -> SwiftTypeExpression {
        switch type {
        case .any: return .jsonValue
        case .primitive(let primitive, _): return SwiftTypeExpression(primitive.swiftName, primitive.modules)
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

extension Primitive {
    /// The modules of its Swift type.
    fileprivate var modules: TypeModules {
        switch self {
        case .dateTime, .uuid, .byte, .base64url, .decimal, .decimalText: .foundation
        case .date, .binary: .runtime
        case .string, .boolean, .integer, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64,
            .number, .float, .double:
            []
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
