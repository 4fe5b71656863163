import APIModel
import Diagnostics

extension EnumerationType {
    /// The values that Swift can write, each with its literal, in their order.
    var literals: [(value: Value, literal: SwiftLiteral)] {
        values.compactMap { value in SwiftLiteral(value.text, base: base).map { (value, $0) } }
    }
}

extension EnumerationType.Base {
    fileprivate var phrase: String {
        switch self {
        case .string: "a string"
        case .integer: "an integer"
        case .number: "a number"
        }
    }
}

extension Diagnostics {
    /// Warns of the values that an enumeration's members can't have.
    func warnOfMalformedValues(of definition: TypeDefinition) {
        guard case .enumeration(let enumeration) = definition.kind else { return }
        for value in enumeration.values where SwiftLiteral(value.text, base: enumeration.base) == nil {
            let message = "'\(value.text)' is not \(enumeration.base.phrase); the client leaves it out"
            report(ClientGeneratorCode.malformedValue, message, at: definition.sourceLocation)
        }
    }
}
