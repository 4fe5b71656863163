import APIModel
import Diagnostics

/// Builds the view of an open enumeration.
struct EnumerationBuilder {
    let context: TypeContext
    let enumeration: EnumerationType

    func view() -> EnumerationView {
        let values = enumeration.values.compactMap { value in
            SwiftLiteral(value.text, base: enumeration.base).map { (value, $0) }
        }
        let names = NameScope(
            values.map { value, _ in
                .init(
                    key: value.text, original: value.name ?? value.text,
                    identifier: .value(from: value.name ?? value.text))
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

extension Diagnostics {
    /// Warns of the values that an enumeration's members can't have.
    func warnOfMalformedValues(of definition: TypeDefinition) {
        guard case .enumeration(let enumeration) = definition.kind else { return }
        for value in enumeration.values where SwiftLiteral(value.text, base: enumeration.base) == nil {
            let message = "'\(value.text)' is no \(enumeration.base.rawValue); the client leaves it out"
            warn(ClientGeneratorCode.malformedValue, message, at: definition.sourceLocation)
        }
    }
}
