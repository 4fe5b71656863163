import APIModel

/// The examples of one type at the module's top and of all that is nested in it, as a suite of tests.
struct ExampleSuitePlan {
    struct Test {
        let example: Example
        /// As another module spells it.
        let type: SwiftTypeExpression
        /// Whether JSON has the value as another text than its Swift type by itself.
        let isText: Bool
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
        let testable = api.examples.filter { example in
            !files.contains(example.type) && example.type.names.allSatisfy { graph.declared.contains($0) }
        }
        let groups = Dictionary(grouping: testable.fitting(ExampleKeys(graph: graph))) { example in
            example.type.names.first.flatMap { types.names[$0] }?.components.first
        }
        let names = ExampleSuiteNames(of: Set(groups.keys.compactMap { $0 }))
        self = groups.compactMap { type, examples in
            names[type].map { name in
                let tests = examples.map { example in
                    ExampleSuitePlan.Test(
                        example: example, type: types.expression(example.type, in: .otherModule),
                        isText: graph.isText(example.type),
                        ignoresNull: !example.type.names.allSatisfy(graph.sent.contains))
                }
                return ExampleSuitePlan(name: name, tests: tests)
            }
        }
        .sorted { $0.name < $1.name }
    }
}

extension [Example] {
    /// The same without examples of schemas that have another type for the other direction, where only that has what
    /// the example lacks.
    fileprivate func fitting(_ keys: ExampleKeys) -> [Example] {
        let types = Dictionary(grouping: filter { $0.direction == nil }, by: \.pointer)
        return filter { example in
            guard example.direction == nil, let all = types[example.pointer], all.count > 1 else { return true }
            return keys.findings(in: example).missing.isEmpty
                || !all.contains { keys.findings(in: $0).missing.isEmpty }
        }
    }
}
