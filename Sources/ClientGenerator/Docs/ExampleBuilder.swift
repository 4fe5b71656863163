import APIModel

/// Builds expressions that call the client, with values that the document gives as examples or that fit the types.
struct ExampleBuilder {
    let context: TypeContext
    let scope: LookupScope
    /// The objects and unions around the value: one of them again would never end.
    private var outer: Set<TypeID> = []

    init(context: TypeContext, scope: LookupScope) {
        self.context = context
        self.scope = scope
    }

    private func inside(_ definition: TypeDefinition) -> Self {
        var inner = self
        inner.outer.insert(definition.id)
        return inner
    }

    /// A value of a type.
    ///
    /// - Parameters:
    ///   - example: What the document gives as an example.
    ///   - hint: The name of the place, for a text that means something.
    func value(of reference: TypeReference, example: JSONText?, hint: String, depth: Int = 0) -> SwiftCode {
        switch context.table.resolve(reference).type {
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
            guard let definition = context.table[id] else { return SwiftCode(["[:]"]) }
            return value(of: definition, example: example, hint: hint, depth: depth)
        }
    }

    private func value(of definition: TypeDefinition, example: JSONText?, hint: String, depth: Int) -> SwiftCode {
        let builder = DeclarationBuilder(context: context)
        guard let view = builder.view(of: definition) else { return SwiftCode(["[:]"]) }
        switch (view.content, definition.kind) {
        case (.object(let object), .object(let type)):
            // No value of it can exist.
            guard !outer.contains(definition.id) else { return SwiftCode([".init()"]) }
            let arguments = object.properties.filter { !$0.isOptional }.map { view -> SwiftCode in
                let property = type.properties.first { SwiftStringLiteral($0.name) == view.key }
                let value = property.map { inside(definition).argument(for: $0, depth: depth + 1) } ?? SwiftCode([])
                return SwiftCode([.init(view.name.label), ": ", .init(value)])
            }
            return SwiftCode([".init(", .init(SwiftCode(arguments, separator: ", ")), ")"])
        case (.enumeration(let enumeration), _):
            let text = example.flatMap { SwiftLiteral(json: $0) }
            let known = enumeration.values.first { $0.literal == text } ?? enumeration.values.first
            return known.map { SwiftCode([".", .init($0.name.afterDot)]) } ?? SwiftCode([".init(rawValue: \"\")"])
        case (.union(let view), .union(let union)):
            guard let member = union.members.first, let first = view.cases.first, !outer.contains(definition.id)
            else {
                return SwiftCode([".unrecognized(.null)"])
            }
            let value = inside(definition).value(of: member.type, example: nil, hint: hint, depth: depth + 1)
            return SwiftCode([".", .init(first.name.afterDot), "(", .init(value), ")"])
        case (.alias, .alias(let target)):
            return value(of: target, example: example, hint: hint, depth: depth + 1)
        case (.object, _), (.union, _), (.alias, _):
            return SwiftCode(["[:]"])
        }
    }

    private func argument(for property: Property, depth: Int) -> SwiftCode {
        let resolved = context.table.resolve(property.type)
        if resolved.isNullable, case .named(let id) = resolved.type, outer.contains(id) { return SwiftCode([".null"]) }
        let value = value(
            of: property.type, example: property.example ?? property.defaultValue, hint: property.name, depth: depth)
        guard resolved.isNullable else { return value }
        return SwiftCode([".value(", .init(value), ")"])
    }

    /// A value of the body that a request sends.
    func body(_ content: RequestContent?) -> SwiftCode {
        switch content {
        case .one(let content)?: return body(content)
        case .several(_, let cases)?:
            guard let first = cases.first else { return ".data(Data())" }
            return SwiftCode([".", .init(first.name.afterDot), "(", .init(body(first.content)), ")"])
        case nil: return value(of: .any, example: nil, hint: "body")
        }
    }

    private func body(_ content: MediaContent) -> SwiftCode {
        switch content.coding {
        case .text, .events, .jsonLines: "\"text\""
        case .binary: ".data(Data(\"text\".utf8))"
        case .json, .form, .multipart: value(of: content.type, example: nil, hint: "body")
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
        case .byte: return SwiftCode(["Data(\"bytes\".utf8)"])
        case .binary: return SwiftCode(["FilePart(data: Data(\"text\".utf8), fileName: \"example.txt\")"])
        case .boolean: return SwiftCode([example?.rawValue == "false" ? "false" : "true"])
        case .integer, .int32, .int64:
            return SwiftCode([.init(SwiftLiteral(example?.rawValue ?? "1", base: .integer) ?? .one)])
        case .number, .float, .double, .decimal:
            return SwiftCode([.init(SwiftLiteral(example?.rawValue ?? "1", base: .number) ?? .one)])
        }
    }
}
