import APIModel

extension EnumerationType {
    /// The values that Swift can write, each with its literal, in their order.
    var literals: [(value: Value, literal: SwiftLiteral)] {
        values.compactMap { value in SwiftLiteral(value.text, base: base).map { (value, $0) } }
    }
}
