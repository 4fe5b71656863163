import APIModel

/// An enumeration of the document as a type that is open to other values.
struct EnumerationPlan {
    struct Value {
        /// What the document says of it.
        let value: EnumerationType.Value
        let name: SwiftIdentifier
        let literal: SwiftLiteral
    }

    let rawType: SwiftTypeExpression
    /// The values that Swift can write, in the order of the document.
    let values: [Value]
}

extension DeclarationLayout {
    func plan(of enumeration: EnumerationType, id: TypeID) -> EnumerationPlan {
        EnumerationPlan(
            rawType: types.rawType(of: enumeration.base),
            values: zip(enumeration.literals, members.members(of: id)).map { value, name in
                .init(value: value.value, name: name, literal: value.literal)
            })
    }
}
