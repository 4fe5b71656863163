import APIModel

/// An enumeration with a case for each member of a union.
struct UnionView: TemplateView {
    let access: Access
    let cases: [UnionCaseView]
    let isIndirect: Bool
    /// The property whose value tells members apart.
    let discriminator: SwiftStringLiteral?

    static let fields: [Field<UnionView>] = [
        .text("access", \.access),
        .list("cases", \.cases),
        .flag("isIndirect", \.isIndirect),
        .optional("discriminator", \.discriminator),
        .list("tagged") { $0.cases.filter { !$0.values.isEmpty } },
        .list("untagged") { $0.cases.filter(\.values.isEmpty) },
        .flag("hasTagged") { $0.cases.contains { !$0.values.isEmpty } },
        .flag("hasUntagged") { $0.cases.contains(where: \.values.isEmpty) },
    ]
}

/// One member of a union.
struct UnionCaseView: TemplateView {
    let name: SwiftIdentifier
    let type: SwiftTypeExpression
    /// The values of the discriminator that mean this member.
    let values: [SwiftStringLiteral]
    /// A property that only this member has.
    let property: SwiftStringLiteral?
    /// The kind of JSON that the member is.
    let kind: JSONKindText?
    /// All properties of an object that allows no others, where nothing else tells it from other objects.
    let keys: [SwiftStringLiteral]
    let documentation: DocComment?
    private var wrappedKeys: SwiftCode { SwiftCode(list: keys, width: 100, continuation: "") }

    static let fields: [Field<UnionCaseView>] = [
        .text("name", \.name),
        .text("member", \.name.afterDot),
        .text("type", \.type),
        .text("values") { SwiftCode(list: $0.values, width: 80) },
        .optional("property", \.property),
        .optional("kind", \.kind),
        .text("keys", \.wrappedKeys),
        .flag("areKeysWrapped") { $0.wrappedKeys.templateText.count > 50 },
        .flag("isClosed") { !$0.keys.isEmpty },
        .optional("documentation", \.documentation),
    ]
}

/// The runtime's name of a kind of JSON.
struct JSONKindText: TemplateText {
    let kind: JSONKind

    var templateText: String {
        switch kind {
        case .string: "string"
        case .number: "number"
        case .boolean: "bool"
        case .array: "array"
        case .object: "object"
        }
    }
}
