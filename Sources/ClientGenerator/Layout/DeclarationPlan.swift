import APIModel

/// A type that the client declares: its name, and what it holds.
struct DeclarationPlan {
    enum Content {
        case object(ObjectPlan)
        case enumeration(EnumerationPlan)
        case union(UnionPlan)
        case alias(SwiftTypeExpression, of: TypeReference)
        /// Nothing but the types that are nested in it.
        case namespace
    }

    let name: SwiftTypeName
    let definition: TypeDefinition
    /// What the document says, without a title that only repeats the schema's name.
    let documentation: Documentation
    let content: Content
    /// How the type differs from that of the other direction; `nil` where it doesn't.
    let direction: DirectionPlan?
    /// How a value is made from one of the other direction.
    let conversion: ConversionPlan?
    /// How `Nullable` makes a value; `nil` where nothing that is sent may have `null` for one.
    let nullable: NullablePlan?

    var isNamespace: Bool { if case .namespace = content { true } else { false } }
}

/// Lays out declared types: decides the Swift types of their members, which are optional, and which are boxed.
struct DeclarationLayout {
    let recursion: Recursion
    let conversions: Conversions
    let tags: UnionTags
    let nullables: NullableObjects
    let members: MemberNames
    let types: SwiftTypes

    var graph: TypeGraph { types.graph }

    /// `nil` for an alias that needs no declaration, because its target is used instead.
    ///
    /// - Parameter shared: The properties that all members have, of a union.
    func plan(of definition: TypeDefinition, shared: [SharedPropertyPlan]) -> DeclarationPlan? {
        guard let name = types.names[definition.id],
            let content = content(of: definition, in: LookupScope(type: name), shared)
        else { return nil }
        return DeclarationPlan(
            name: name, definition: definition, documentation: documentation(of: definition, content), content: content,
            direction: direction(of: definition), conversion: conversion(to: definition, content),
            nullable: nullable(of: definition))
    }

    private func documentation(of definition: TypeDefinition, _ content: DeclarationPlan.Content) -> Documentation {
        if case .namespace = content { return Documentation() }
        let name = types.names[definition.id.schema]?.last
        return name.map(definition.documentation.beyond) ?? definition.documentation
    }

    private func content(
        of definition: TypeDefinition, in scope: LookupScope, _ shared: [SharedPropertyPlan]
    ) -> DeclarationPlan.Content? {
        if types.names.undeclaredOwners.contains(definition.id) { return .namespace }
        switch definition.kind {
        case .object(let object):
            return .object(plan(of: object, id: definition.id, in: scope))
        case .enumeration(let enumeration):
            return .enumeration(plan(of: enumeration, id: definition.id))
        case .union(let union):
            return .union(plan(of: union, id: definition.id, in: scope, shared: shared))
        case .tuple(let tuple):
            return .object(plan(of: tuple, id: definition.id, in: scope))
        case .alias(let target):
            guard graph.needsDeclaration(definition) else { return nil }
            // An alias has no scope of its own.
            let scope = LookupScope(type: scope.type?.parent)
            return .alias(types.aliasTarget(target, of: definition.id, in: scope), of: target)
        }
    }
}
