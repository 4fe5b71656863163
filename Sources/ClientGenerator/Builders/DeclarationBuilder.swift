import APIModel

/// Builds the views of types.
struct DeclarationBuilder {
    let context: TypeContext

    /// The view of one type; `nil` for an alias that the client doesn't need, because its target is used instead.
    func view(of definition: TypeDefinition) -> DeclarationView? {
        guard let name = context.names[definition.id],
            let content = content(of: definition, in: LookupScope(type: name))
        else { return nil }
        return DeclarationView(
            access: context.access, name: name.last, documentation: documentation(of: definition, named: name.last),
            content: content)
    }

    /// The types that are nested in a type, parents first.
    func extensions(of name: SwiftTypeName) -> [ExtensionView] {
        guard let definitions = context.nested[name] else { return [] }
        let declarations = definitions.compactMap(view(of:))
        guard !declarations.isEmpty else { return [] }
        return [ExtensionView(parent: name, declarations: declarations)]
            + definitions.compactMap { context.names[$0.id] }.flatMap(extensions(of:))
    }

    private func content(of definition: TypeDefinition, in scope: LookupScope) -> DeclarationView.Content? {
        switch definition.kind {
        case .object(let object):
            .object(ObjectBuilder(context: context, definition: definition, object: object, scope: scope).view())
        case .enumeration(let enumeration):
            .enumeration(EnumerationBuilder(context: context, enumeration: enumeration).view())
        case .union(let union):
            .union(UnionBuilder(context: context, definition: definition, union: union, scope: scope).view())
        case .alias(let target):
            context.table.needsDeclaration(definition)
                ? .alias(
                    context.types.aliasTarget(target, of: definition.id, in: LookupScope(type: scope.type?.parent)))
                : nil
        }
    }

    private func documentation(of definition: TypeDefinition, named name: SwiftIdentifier) -> DocComment? {
        // An attribute would make every use in the client warn.
        var facts: [Markdown] = definition.isDeprecated ? ["Deprecated."] : []
        switch definition.kind {
        case .object(let object): facts += object.limits.sentences
        case .enumeration(let enumeration): facts += enumeration.limits.sentences
        case .union: break
        case .alias(let target): facts += target.limitSentences(in: context.table)
        }
        return DocComment(definition.documentation.beyond(name), facts: facts).ifNotEmpty
    }
}
