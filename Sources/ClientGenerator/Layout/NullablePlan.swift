import APIModel

/// An initialiser of `Nullable` that takes what that of an object takes, so that what may be `null` is written as what
/// may be left out: `.init(city: "Bonn")`, not `.value(.init(city: "Bonn"))`.
struct NullablePlan {
    let type: SwiftTypeExpression
    /// The object, its types as an extension of `Nullable` spells them.
    let object: ObjectPlan
}

extension DeclarationLayout {
    /// `nil` for what isn't an object, or isn't the value of something nullable that is sent.
    func nullable(of definition: TypeDefinition) -> NullablePlan? {
        let id = definition.id
        guard nullables.contains(id), !types.names.undeclaredOwners.contains(id), let name = types.names[id] else {
            return nil
        }
        let type = types.expression(name, in: .nullable)
        switch definition.kind {
        case .object(let object):
            return NullablePlan(type: type, object: plan(of: object, id: id, in: .nullable))
        case .tuple(let tuple): return NullablePlan(type: type, object: plan(of: tuple, id: id, in: .nullable))
        case .enumeration, .union, .alias: return nil
        }
    }
}
