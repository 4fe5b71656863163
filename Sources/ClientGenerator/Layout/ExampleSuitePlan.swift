import APIModel

/// The examples of one type at the module's top and of all that is nested in it, as a suite of tests.
struct ExampleSuitePlan {
    struct Test {
        let example: Example
        /// As another module spells it.
        let type: SwiftTypeExpression
        /// Whether the type is only received, and so doesn't tell `null` from a key that is absent.
        let ignoresNull: Bool
    }

    let name: SwiftIdentifier
    /// In the order of the model.
    let tests: [Test]
}

extension [ExampleSuitePlan] {
    /// Sorted by name. Files have no one form in JSON, so types with some are left out.
    init(of api: API, declared: [TypeDefinition], types: SwiftTypes) {
        let graph = types.graph
        let files = FileTypes(declared)
        let groups = Dictionary(grouping: api.examples.filter { !files.contains($0.type) }) { example in
            example.type.names.first.flatMap { types.names[$0] }?.components.first
        }
        let names = ExampleSuiteNames(of: Set(groups.keys.compactMap { $0 }))
        self = groups.compactMap { type, examples in
            names[type].map { name in
                let tests = examples.map { example in
                    ExampleSuitePlan.Test(
                        example: example, type: types.expression(example.type, in: .otherModule),
                        ignoresNull: !example.type.names.allSatisfy(graph.sent.contains))
                }
                return ExampleSuitePlan(name: name, tests: tests)
            }
        }
        .sorted { $0.name < $1.name }
    }
}
