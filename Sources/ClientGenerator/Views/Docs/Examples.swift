import APIModel

/// Builds expressions that call the client, with values that the document gives as examples or that fit the types.
struct Examples {
    let graph: TypeGraph
    let declarations: DeclaredTypes
    /// The objects and unions around the value: one of them again would never end.
    private var outer: Set<TypeID> = []

    init(graph: TypeGraph, declarations: DeclaredTypes) {
        self.graph = graph
        self.declarations = declarations
    }

    private func inside(_ id: TypeID) -> Self {
        var inner = self
        inner.outer.insert(id)
        return inner
    }

    /// A value of a type.
    ///
    /// - Parameters:
    ///   - example: What the document gives as an example.
    ///   - hint: What the value is called, for a text that means something.
    func value(of reference: TypeReference, example: JSONText?, hint: String, depth: Int = 0) -> SwiftCode {
        switch graph.resolve(reference).type {
        case .any, .nullable:
            return SwiftCode(["[\"key\": \"value\"]"])
        case .primitive(let primitive, _):
            return value(of: primitive, example: example, hint: hint)
        case .array(let element, _):
            guard depth < 3 else { return SwiftCode(["[]"]) }
            return SwiftCode(["[", .init(value(of: element, example: nil, hint: hint, depth: depth + 1)), "]"])
        case .dictionary(let element, _):
            guard depth < 3 else { return SwiftCode(["[:]"]) }
            return SwiftCode(
                ["[\"key\": ", .init(value(of: element, example: nil, hint: hint, depth: depth + 1)), "]"])
        case .named(let id):
            if graph.ownTypes[id] != nil { return ".init()" }
            guard let plan = declarations[id] else { return SwiftCode(["[:]"]) }
            return value(of: plan, example: example, hint: hint, depth: depth)
        }
    }

    private func value(of plan: DeclarationPlan, example: JSONText?, hint: String, depth: Int) -> SwiftCode {
        let id = plan.definition.id
        switch plan.content {
        case .object(let object):
            // No value of it can exist.
            guard !outer.contains(id) else { return ".init()" }
            let arguments = object.properties.filter(\.mustBeGiven).map { property in
                let value = inside(id).argument(for: property.property, depth: depth + 1)
                return SwiftCode([.init(property.name.label), ": ", .init(value)])
            }
            return SwiftCode([".init(", .init(SwiftCode(arguments, separator: ", ")), ")"])
        case .namespace:
            return SwiftCode(["[:]"])
        case .enumeration(let enumeration):
            let text = example.flatMap { SwiftLiteral(json: $0) }
            let known = enumeration.values.first { $0.literal == text } ?? enumeration.values.first
            return known.map { SwiftCode([".", .init($0.name.afterDot)]) } ?? ".init(rawValue: \"\")"
        case .union(let union):
            guard let first = union.cases.first, !outer.contains(id) else { return ".unrecognized(.null)" }
            let value = inside(id).value(of: first.member.type, example: nil, hint: hint, depth: depth + 1)
            return SwiftCode([".", .init(first.name.afterDot), "(", .init(value), ")"])
        case .alias(_, let target):
            return value(of: target, example: example, hint: hint, depth: depth + 1)
        }
    }

    private func argument(for property: Property, depth: Int) -> SwiftCode {
        let resolved = graph.resolve(property.type)
        if resolved.isNullable, case .named(let id) = resolved.type, outer.contains(id) { return SwiftCode([".null"]) }
        let value = value(
            of: property.type, example: property.example ?? property.defaultValue, hint: property.name, depth: depth)
        guard resolved.isNullable, !isNullableMade(of: resolved.type) else { return value }
        return SwiftCode([".value(", .init(value), ")"])
    }

    /// Whether `Nullable` is written as its value is: by a literal, or by what the initialiser of an object takes.
    /// (What may be any value has its own `null`.)
    private func isNullableMade(of type: TypeReference) -> Bool {
        switch graph.underlying(type) {
        case .any, .array, .dictionary: true
        case .primitive(let primitive, _): primitive.hasLiteral
        case .named(let id): declarations[id]?.nullable != nil
        case .nullable: false
        }
    }

    /// A value of the body that a request sends.
    func body(_ content: RequestContent) -> SwiftCode {
        switch content {
        case .one(let content): return body(content)
        case .several(_, let cases):
            guard let first = cases.first else { return ".data(Data())" }
            return SwiftCode([".", .init(first.name.afterDot), "(", .init(body(first.content)), ")"])
        }
    }

    private func body(_ content: MediaContent) -> SwiftCode {
        switch content.requestCoding {
        case .jsonLines where content.sendsItems:
            value(of: .array(of: content.type, .none), example: nil, hint: "body")
        case .text, .events, .jsonLines: "\"text\""
        case .binary: ".data(Data(\"text\".utf8))"
        case .media: ".data(Data(\"text\".utf8), contentType: \"text/plain\")"
        case .json, .jsonOrText, .form, .multipart: value(of: content.type, example: nil, hint: "body")
        }
    }

    private func value(of primitive: Primitive, example: JSONText?, hint: String) -> SwiftCode {
        let literal = example.flatMap { SwiftLiteral(json: $0) }
        switch primitive {
        case .string:
            return literal.flatMap { $0.isString ? SwiftCode([.init($0)]) : nil }
                ?? SwiftCode([.init(SwiftStringLiteral(example?.rawValue ?? hint))])
        case .dateTime: return SwiftCode([".now"])
        case .date: return SwiftCode(["CalendarDate(year: 2030, month: 1, day: 31)!"])
        case .uuid: return SwiftCode(["UUID()"])
        case .byte, .base64url: return SwiftCode(["Data(\"bytes\".utf8)"])
        case .binary: return SwiftCode(["FilePart(data: Data(\"text\".utf8), fileName: \"example.txt\")"])
        case .boolean: return SwiftCode([example?.rawValue == "false" ? "false" : "true"])
        case .integer, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64:
            return SwiftCode([.init(SwiftLiteral(example?.rawValue ?? "1", base: .integer) ?? SwiftLiteral(1))])
        case .decimalText:
            let text = example?.rawValue.replacing("\"", with: "")
            return SwiftCode([.init(text.flatMap { SwiftLiteral($0, base: .number) } ?? SwiftLiteral(1))])
        case .number, .float, .double, .decimal:
            return SwiftCode([.init(SwiftLiteral(example?.rawValue ?? "1", base: .number) ?? SwiftLiteral(1))])
        }
    }
}

extension Primitive {
    /// Whether a literal makes a value.
    fileprivate var hasLiteral: Bool {
        switch self {
        case .string, .boolean, .integer, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64,
            .number, .float, .double, .decimal, .decimalText:
            true
        case .dateTime, .date, .uuid, .byte, .base64url, .binary: false
        }
    }
}
