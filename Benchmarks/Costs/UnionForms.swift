extension CostForm {
    /// Unions whose members must be told apart.
    static let unions: [CostForm] = [
        CostForm("members of a oneOf", 5_000) { .schema(["oneOf": .list($0, JSON.object)]) },
        CostForm("members of a oneOf, all $ref", 5_000, manyFiles: true) { union(of: $0, JSON.object) },
        CostForm("members of a oneOf with a required property each", 5_000, manyFiles: true) {
            union(of: $0, JSON.demanding)
        },
        CostForm("members of an anyOf, all $ref", 5_000, manyFiles: true) {
            union(of: $0, keyword: "anyOf", JSON.object)
        },
        CostForm("members of a oneOf with equal properties", 5_000, manyFiles: true) {
            union(of: $0) { _ in .object(0) }
        },
        CostForm("inline members of a oneOf with equal properties", 5_000) { size in
            .schema(["oneOf": .list(size) { _ in .object(0) }])
        },
        CostForm("members of a oneOf with properties that some share", 5_000, manyFiles: true) { size in
            union(of: size) { number in
                [
                    "required": ["a", "p\(number % 50)"],
                    "properties": [
                        "a": ["type": "string"], "p\(number % 50)": ["type": "integer"],
                        "q\(number)": ["type": "integer"],
                    ],
                ]
            }
        },
        CostForm("members of a oneOf with one title", 5_000) { size in
            .schema(["oneOf": .list(size) { JSON.object($0).with(["title": "Same"]) }])
        },
        CostForm("arrays in a oneOf", 5_000) { size in
            .schema(["oneOf": .list(size) { ["type": "array", "items": .object($0)] }])
        },
        CostForm("strings in a oneOf", 20_000) { size in
            .schema(["oneOf": .list(size) { ["type": "string", "maxLength": .number($0)] }])
        },
        CostForm("members of a oneOf with a discriminator", 5_000, manyFiles: true) { size in
            union(of: size, and: ["discriminator": ["propertyName": "kind"]], JSON.object)
        },
        CostForm("members of a oneOf with a mapping", 5_000, manyFiles: true) { size in
            let mapping = JSON.map(size) { ("k\($0)", "#/components/schemas/S\($0)") }
            return union(of: size, and: ["discriminator": ["propertyName": "kind", "mapping": mapping]]) { _ in
                ["properties": ["kind": ["type": "string"]]]
            }
        },
        CostForm("keys of a mapping to two members", 10_000) { size in
            let mapping = JSON.map(size) { ("k\($0)", "#/components/schemas/S\($0 % 2)") }
            return .schemas(
                2,
                and: [
                    "U": [
                        "oneOf": .list(2, JSON.reference),
                        "discriminator": ["propertyName": "kind", "mapping": mapping],
                    ]
                ]
            ) { _ in ["properties": ["kind": ["type": "string"]]] }
        },
        CostForm("members of a oneOf with a constant each", 2_000, manyFiles: true) { size in
            union(of: size) { number in ["required": ["kind"], "properties": ["kind": ["const": "k\(number)"]]] }
        },
        CostForm("members of unions in a union", 5_000, manyFiles: true) { size in
            let inner = (0..<size / 20).map { number in
                (key: "V\(number)", value: ["oneOf": JSON.list(20) { .reference(20 * number + $0) }] as JSON)
            }
            let all = JSON.elements(inner.map { ["$ref": .string("#/components/schemas/" + $0.key)] })
            return .schemas(size, and: JSON.entries(inner).with(["U": ["oneOf": all]]), JSON.demanding)
        },
        CostForm("unions in a chain", 1_000) { size in
            .schemas(size) { number in
                number == size - 1 ? .object(0) : ["oneOf": [.reference(number + 1), .demanding(number)]]
            }
        },
        CostForm("unions in a cycle", 1_000) { size in
            .schemas(size) { ["oneOf": [.reference(($0 + 1) % size), .demanding($0)]] }
        },
    ]

    private static func union(
        of size: Int, keyword: String = "oneOf", and others: JSON = [:], _ member: (Int) -> JSON
    ) -> JSON {
        let union = ([keyword: .list(size, JSON.reference)] as JSON).with(others)
        return .schemas(size, and: ["U": union], member)
    }
}
