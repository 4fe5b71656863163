import APIModel
import Files

/// A type on a model's page, or on the page of the resource that alone uses it.
struct DeclarationDocsView: TemplateView {
    let name: Markdown
    let about: Markdown?
    /// What the type is in Swift, in a few words.
    let kind: Markdown
    let members: [MemberDocsView]

    static let fields: [Field<DeclarationDocsView>] = [
        .text("name", \.name),
        .optional("about", \.about),
        .text("kind", \.kind),
        .list("members", \.members),
        .flag("hasMembers") { !$0.members.isEmpty },
        .flag("hasKeys") { $0.members.contains { $0.key != nil } },
        .flag("hasTypes") { $0.members.contains { $0.type != nil } },
        .flag("hasRequirements") { $0.members.contains { $0.requirement != nil } },
    ]
}

/// A property, a value or a case, as a row of a table.
struct MemberDocsView: TemplateView {
    let name: Markdown
    /// What the member is in JSON.
    let key: Markdown?
    /// Only an enumeration's values have none.
    let type: Markdown?
    /// `yes` or `no` for a property.
    let requirement: Markdown?
    let about: Markdown?

    static let fields: [Field<MemberDocsView>] = [
        .text("name", \.name),
        .optional("key", \.key),
        .optional("type", \.type),
        .optional("requirement", \.requirement),
        .optional("about", \.about),
    ]
}

/// Builds what a page says of a type.
struct DeclarationDocsBuilder {
    let context: TypeContext
    let definition: TypeDefinition
    let name: SwiftTypeName

    private var page: RelativePath? { context.pages.page(of: name) }
    private var scope: LookupScope { LookupScope(type: name) }

    /// What the page says of the type as it is declared.
    func view(of view: DeclarationView) -> DeclarationDocsView? {
        let members: [MemberDocsView]
        let kind: Markdown
        switch (view.content, definition.kind) {
        case (.object(let object), .object(let type)):
            kind = "A structure."
            members = properties(object, of: type)
        case (.enumeration(let enumeration), .enumeration(let type)):
            kind = "An open enumeration: values that are not listed are kept as they are."
            members = zip(enumeration.values, type.values).map { value, documented in
                MemberDocsView(
                    name: .code(value.name.name), key: .code(documented.text), type: nil, requirement: nil,
                    about: documented.documentation.beyond(value.name).headline.map(Markdown.line))
            }
        case (.union(let union), .union(let type)):
            kind = "One of several types."
            members = zip(union.cases, type.members).map { item, member in
                MemberDocsView(
                    name: .code(item.name.name), key: nil, type: linked(item.type, member.type), requirement: nil,
                    about: about(member.documentation, member.type))
            }
        case (.alias(let target), .alias(let reference)):
            kind = "Another name for \(linked(target, reference))."
            members = []
        case (.object, _), (.enumeration, _), (.union, _), (.alias, _):
            return nil
        }
        return DeclarationDocsView(
            name: .plain(name.templateText), about: text(definition.documentation.beyond(name.last)), kind: kind,
            members: members)
    }

    private func properties(_ object: ObjectView, of type: ObjectType) -> [MemberDocsView] {
        let additional = object.additional.map { view in
            MemberDocsView(
                name: .code(view.name.name), key: "any other", type: .code("[String: \(view.type.templateText)]"),
                requirement: .isRequired(false), about: "The properties that the document doesn't name.")
        }
        let documented = Dictionary(type.properties.map { (SwiftStringLiteral($0.name), $0) }, uniquingKeysWith: { $1 })
        return object.properties.compactMap { view in
            documented[view.key].map { property in
                MemberDocsView(
                    name: .code(view.name.name), key: .code(property.name),
                    type: linked(view.type, property.type), requirement: .isRequired(property.isRequired),
                    about: about(
                        property.documentation.isEmpty
                            ? context.table.resolve(property.type).documentation ?? Documentation()
                            : property.documentation,
                        property.type, default: property.defaultValue))
            }
        } + (additional.map { [$0] } ?? [])
    }

    private func about(
        _ documentation: Documentation, _ type: TypeReference, default value: JSONText? = nil
    ) -> Markdown? {
        var sentences: [Markdown] = []
        if let text = documentation.headline { sentences.append(.line(text)) }
        sentences += type.formatSentence(in: context.table) + type.limitSentences(in: context.table)
        if let value { sentences.append("Default: \(code: value.rawValue).") }
        return .sentences(sentences)
    }

    private func linked(_ type: SwiftTypeExpression, _ reference: TypeReference) -> Markdown {
        context.linked(type, reference, from: page)
    }

    private func text(_ documentation: Documentation) -> Markdown? {
        let texts = [documentation.summary, documentation.description].compactMap { $0 }
        return texts.isEmpty ? nil : .joined(texts.map(Markdown.document), separator: "\n\n")
    }
}

extension Markdown {
    /// The cell of a table's column `Required`.
    static func isRequired(_ isRequired: Bool) -> Markdown { isRequired ? "yes" : "no" }
}

extension TypeContext {
    /// A type as code, with a link to the page of what it names.
    func linked(_ type: SwiftTypeExpression, _ reference: TypeReference?, from page: RelativePath?) -> Markdown {
        let text: Markdown = "\(code: type.templateText)"
        guard let reference, let name = reference.names.lazy.compactMap({ names[$0] }).first,
            type.templateText.contains(name.last.name)
        else { return text }
        return pages.link(text, to: name, from: page)
    }
}
