import Templating

/// An initialiser of `Nullable` that makes an object.
struct NullableView: TemplateView {
    let access: Access
    let type: SwiftTypeExpression
    let parameters: [SwiftCode]
    let arguments: [SwiftCode]

    static let fields: Fields<NullableView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .text("type", "The object's type.", \.type),
        .texts("parameters", "The parameters of the object's initialiser with their defaults.", \.parameters),
        .texts("arguments", "The arguments that hand them on.", \.arguments),
    ]
}

// MARK: From the plan

extension DeclarationBuilder {
    func view(of plan: NullablePlan) -> NullableView {
        let object = view(of: plan.object)
        let names = object.properties.map(\.name) + [object.additional?.name].compactMap { $0 }
        return NullableView(
            access: modifiers.access, type: plan.type, parameters: object.parameters,
            arguments: names.map { SwiftCode([.init($0.label), ": ", .init($0.reference)]) })
    }
}
