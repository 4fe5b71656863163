import APIModel
import SpecLoader

extension Diagnostic.Code {
    /// A value of an enumeration of numbers is no number.
    static let malformedValue = Diagnostic.Code(rawValue: "malformed-value")
}

/// Builds the view of an open enumeration.
struct EnumerationBuilder {
    let context: TypeContext
    let definition: TypeDefinition
    let enumeration: EnumerationType

    func view() -> EnumerationView {
        let values = enumeration.values.compactMap { value -> (EnumerationType.Value, SwiftLiteral)? in
            guard let literal = SwiftLiteral(value.text, base: enumeration.base) else {
                context.diagnostics.warn(
                    .malformedValue, "'\(value.text)' is no \(enumeration.base.rawValue); the client leaves it out",
                    at: definition.location)
                return nil
            }
            return (value, literal)
        }
        let names = NameScope(
            values.map { value, _ in
                .init(key: value.text, original: value.name ?? value.text, identifier: .value(from: value.name ?? value.text))
            }, reserved: ["rawValue"]
        ).identifiers
        return EnumerationView(
            rawType: context.types.rawType(of: enumeration.base),
            values: values.compactMap { value, literal in
                names[value.text].map {
                    EnumerationValueView(
                        access: context.access, name: $0, literal: literal,
                        documentation: DocComment(value.documentation.beyond($0)).ifNotEmpty)
                }
            })
    }
}
