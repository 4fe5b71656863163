import APIModel

/// The names of the test suites that check examples: one for each type at the module's top that has some, and one for
/// all values of Swift's own types.
struct ExampleSuiteNames {
    private let names: [SwiftIdentifier?: SwiftIdentifier]

    /// - Parameter types: The names of the types at the module's top that have examples.
    init(of types: Set<SwiftIdentifier>) {
        let sorted = types.sorted()
        let wishes = sorted.map { NameScope.Candidate($0.name, $0.appending("Examples")) }
        let all = NameScope(wishes + [.init("values of Swift's types", "ValueExamples")]).identifiers
        names = Dictionary(zip(sorted.map(Optional.some) + [nil], all), uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter type: `nil` for values of Swift's own types.
    subscript(type: SwiftIdentifier?) -> SwiftIdentifier? { names[type] }
}
