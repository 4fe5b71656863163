import APIModel

/// A type that the client declares: its name, and what it holds.
struct DeclarationPlan {
    enum Content {
        case object(ObjectPlan)
        case enumeration(EnumerationPlan)
        case union(UnionPlan)
        case alias(SwiftTypeExpression, of: TypeReference)
    }

    let name: SwiftTypeName
    let definition: TypeDefinition
    let content: Content
}

/// Lays out declared types: decides the Swift types of their members, which are optional, and which are boxed.
struct DeclarationLayout {
    let recursion: Recursion
    let tags: UnionTags
    let members: MemberNames
    let types: SwiftTypes

    var graph: TypeGraph { types.graph }

    /// `nil` for an alias that needs no declaration, because its target is used instead.
    func plan(of definition: TypeDefinition) -> DeclarationPlan? {
        guard let name = types.names[definition.id],
            let content = content(of: definition, in: LookupScope(type: name))
        else { return nil }
        return DeclarationPlan(name: name, definition: definition, content: content)
    }

    private func content(of definition: TypeDefinition, in scope: LookupScope) -> DeclarationPlan.Content? {
        switch definition.kind {
        case .object(let object):
            return .object(plan(of: object, id: definition.id, in: scope))
        case .enumeration(let enumeration):
            return .enumeration(plan(of: enumeration, id: definition.id))
        case .union(let union):
            return .union(plan(of: union, id: definition.id, in: scope))
        case .alias(let target):
            guard graph.needsDeclaration(definition) else { return nil }
            // An alias has no scope of its own.
            let scope = LookupScope(type: scope.type?.parent)
            return .alias(types.aliasTarget(target, of: definition.id, in: scope), of: target)
        }
    }
}
