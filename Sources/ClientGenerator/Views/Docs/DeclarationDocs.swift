import APIModel
import Files
import Templating

/// A type on a model's page, or on the page of the resource that alone uses it.
struct DeclarationDocsView: TemplateView {
    let name: Markdown
    let about: Markdown?
    let kind: Markdown
    let direction: Markdown?
    let members: [MemberDocsView]

    static let fields: Fields<DeclarationDocsView> = [
        .text("name", "The type's full name in Swift.", \.name),
        .optional("about", "What the document says, as Markdown on one line.", \.about),
        .text("kind", "What the type is in Swift, in a few words.", \.kind),
        .optional(
            "direction", "How the type differs from what the same schema is in the other direction.", \.direction),
        .list("members", "The properties, values or cases.", \.members),
        .flag("hasMembers", "Whether there are members.") { !$0.members.isEmpty },
        .flag("hasKeys", "Whether a member is called something else in JSON.") {
            $0.members.contains { $0.key != nil }
        },
        .flag("hasTypes", "Whether members have types.") { $0.members.contains { $0.type != nil } },
        .flag("hasRequirements", "Whether it says of its members if they are required.") {
            $0.members.contains { $0.requirement != nil }
        },
    ]
}

/// A property, a value or a case, as a row of a table.
struct MemberDocsView: TemplateView {
    let name: Markdown
    let key: Markdown?
    let type: Markdown?
    let requirement: Markdown?
    let about: Markdown?

    static let fields: Fields<MemberDocsView> = [
        .text("name", "The member's name in Swift.", \.name.cell),
        .optional("key", "What the member is in JSON.", \.key?.cell),
        .optional("type", "The member's type; absent for a value of an enumeration.", \.type?.cell),
        .optional("requirement", "`yes` or `no` for a property.", \.requirement?.cell),
        .optional("about", "What the document says, as Markdown on one line.", \.about?.cell),
    ]
}

// MARK: From the plan

/// Builds what pages say of types.
struct DeclarationDocsBuilder {
    let declarations: DeclaredTypes
    let graph: TypeGraph
    let pages: DocsPages

    func view(of plan: DeclarationPlan) -> DeclarationDocsView {
        let page = pages.page(of: plan.name)
        let members: [MemberDocsView]
        let kind: Markdown
        switch plan.content {
        case .object(let object):
            kind = object.isTuple ? "A structure, which is an array in JSON." : "A structure."
            members = self.members(of: object, on: page)
        case .enumeration(let enumeration):
            kind = "An open enumeration: values that are not listed are kept as they are."
            members = self.members(of: enumeration)
        case .union(let union):
            kind =
                union.shared.isEmpty
                ? "One of several types." : "One of several types, which have the properties of `Base`."
            members = self.members(of: union, on: page)
        case .namespace:
            kind = plan.direction?.namespaceSentence ?? ""
            members = []
        case .alias(let type, let target):
            kind = "Another name for \(pages.linked(type, target, from: page))."
            members = []
        }
        return DeclarationDocsView(
            name: .plain(plan.name.templateText), about: plan.documentation.text,
            kind: kind, direction: plan.isNamespace ? nil : .sentences(plan.direction?.sentences ?? []),
            members: members)
    }

    /// The types that are nested in another, at any depth, for its page.
    func nestedTypes(of name: SwiftTypeName) -> [DeclarationDocsView] {
        declarations.nested(in: name).flatMap { [view(of: $0)] + nestedTypes(of: $0.name) }
    }

    private func members(of object: ObjectPlan, on page: RelativePath?) -> [MemberDocsView] {
        let properties = object.properties.enumerated().map { index, plan in
            let property = plan.property
            let documentation =
                property.documentation.isEmpty
                ? graph.resolve(property.type).documentation ?? Documentation() : property.documentation
            return MemberDocsView(
                name: .code(plan.name.name), key: .code(object.isTuple ? "[\(index)]" : property.name),
                type: pages.linked(plan.type, property.type, from: page), requirement: .isRequired(property.isRequired),
                about: about(
                    documentation, property.type, limits: property.limitSentences(in: graph),
                    default: property.defaultValue))
        }
        let additional = object.additional.map { additional in
            MemberDocsView(
                name: .code(additional.name.name), key: "any other",
                type: .code(additional.collection.templateText), requirement: .isRequired(false),
                about: object.sentenceOfAdditional(additional))
        }
        return properties + [additional].compactMap { $0 }
    }

    private func members(of enumeration: EnumerationPlan) -> [MemberDocsView] {
        enumeration.values.map { value in
            MemberDocsView(
                name: .code(value.name.name), key: .code(value.value.text), type: nil, requirement: nil,
                about: value.value.documentation.beyond(value.name).headline.map(Markdown.line))
        }
    }

    private func members(of union: UnionPlan, on page: RelativePath?) -> [MemberDocsView] {
        let several = MemberDocsView(
            name: "`several`", key: nil, type: "`Several`", requirement: nil,
            about: "Several of them at once, each with properties that the others don't have.")
        let cases = union.cases.map { item in
            MemberDocsView(
                name: .code(item.name.name), key: nil, type: pages.linked(item.type, item.member.type, from: page),
                requirement: nil,
                about: about(
                    item.member.documentation, item.member.type, limits: item.member.type.limitSentences(in: graph)))
        }
        return cases + (union.overlaps.isEmpty ? [] : [several])
    }

    private func about(
        _ documentation: Documentation, _ type: TypeReference, limits: [Markdown], default value: JSONText? = nil
    ) -> Markdown? {
        var sentences: [Markdown] = []
        if let text = documentation.headline { sentences.append(.line(text)) }
        sentences += type.formatSentence(in: graph) + limits
        if let value { sentences.append("Default: \(code: value.rawValue).") }
        return .sentences(sentences)
    }
}

extension Documentation {
    /// All that the document says, for a page; `nil` where that is nothing.
    var text: Markdown? {
        let texts = [summary, description].compactMap { $0 }
        return texts.isEmpty ? nil : .joined(texts.map(Markdown.document), separator: "\n\n")
    }
}

extension Markdown {
    /// The cell of a table's column `Required`.
    static func isRequired(_ isRequired: Bool) -> Markdown { isRequired ? "yes" : "no" }
}
