extension CostForm {
    /// Schemas with many of something.
    static let objects: [CostForm] = [
        CostForm("properties", 50_000) { size in
            .schema(["properties": .map(size) { ("p\($0)", ["type": "string"]) }])
        },
        CostForm("required properties", 50_000, [.validate]) { size in
            .schema([
                "properties": .map(size) { ("p\($0)", ["type": "string"]) }, "required": .list(size) { "p\($0)" },
            ])
        },
        CostForm("required names without properties", 50_000) { size in
            .schema(["type": "object", "required": .list(size) { "p\($0)" }])
        },
        CostForm("properties with one name in Swift", 10_000) { size in
            .schema(["properties": .map(size) { (JSON.colliding($0), ["type": "string"]) }])
        },
        CostForm("inline objects", 5_000) { size in
            .schema(["properties": .map(size) { ("p\($0)", .object($0)) }])
        },
        CostForm("inline enumerations", 5_000) { size in
            .schema(["properties": .map(size) { ("p\($0)", ["type": "string", "enum": ["a", "b"]]) }])
        },
        CostForm("descriptions of properties", 10_000) { size in
            .schema([
                "properties": .map(size) { number in
                    ("p\(number)", ["type": "string", "description": "Words `and` **more** of <them>."])
                }
            ])
        },
        CostForm("read-only properties", 5_000) { size in
            .operation(
                [
                    "requestBody": .body(.reference(0)),
                    "responses": ["200": .body(.reference(0)).with(["description": "OK"])],
                ],
                components: [
                    "schemas": [
                        "S0": [
                            "properties": .map(size) { number in
                                ("p\(number)", ["type": "string", "readOnly": .flag(number % 2 == 0)])
                            }
                        ]
                    ]
                ])
        },
        CostForm("values of an enumeration of strings", 100_000) { size in
            .schema(["type": "string", "enum": .list(size) { "v\($0)" }])
        },
        CostForm("values of an enumeration of integers", 100_000) { size in
            .schema(["type": "integer", "enum": .list(size) { .number($0) }])
        },
        CostForm("values of an enumeration with one name in Swift", 20_000) { size in
            .schema(["type": "string", "enum": .list(size) { .string(JSON.colliding($0)) }])
        },
        CostForm("constants of a oneOf", 20_000) { size in
            .schema(["oneOf": .list(size) { ["const": "v\($0)", "title": "V\($0)"] }])
        },
        CostForm("patternProperties", 5_000) { size in
            .schema(["patternProperties": .map(size) { ("^x\($0)-", ["type": "string"]) }])
        },
        CostForm("dependentRequired", 50_000) { size in
            .schema(["type": "object", "dependentRequired": .map(size) { ("p\($0)", ["q\($0)"]) }])
        },
        CostForm("$defs of a schema", 5_000) { size in
            .schema([
                "$defs": .map(size) { ("D\($0)", .object($0)) },
                "properties": .map(size) { ("p\($0)", ["$ref": "#/components/schemas/U/$defs/D\($0)"]) },
            ])
        },
        CostForm("conditions in an allOf", 5_000) { size in
            .schema([
                "properties": ["a": ["type": "string"]],
                "allOf": .list(size) { number in
                    ["if": ["properties": ["a": ["const": "v\(number)"]]], "then": ["required": ["b"]]]
                },
            ])
        },
        CostForm("unknown keys with schemas", 10_000) { size in
            .schema(.map(size) { ("k\($0)", .object($0)) }.with(["type": "object"]))
        },
        CostForm("elements of a tuple", 5_000) { size in
            .schema([
                "type": "array",
                "prefixItems": .list(size) { ["title": "t\($0)", "type": "string", "maxLength": .number($0)] },
            ])
        },
        CostForm("references to nowhere", 20_000) { size in
            .schema(["properties": .map(size) { ("p\($0)", ["$ref": "#/components/schemas/No\($0)"]) }])
        },
        CostForm("elements of an example", 100_000) { size in
            .schema(["example": .list(size) { ["a": .number($0)] }])
        },
        CostForm("elements of a default", 50_000) { size in
            .schema(["properties": ["p": ["type": "array", "default": .list(size) { ["a": .number($0)] }]]])
        },
        CostForm("examples of a schema", 20_000) { size in
            .schema(JSON.object(0).with(["examples": .list(size) { ["p0": "\($0)"] }]))
        },
        CostForm("examples of a body", 20_000) { size in
            .operation([
                "requestBody": [
                    "content": [
                        "application/json": [
                            "schema": .object(0), "examples": .map(size) { ("e\($0)", ["value": ["p0": "\($0)"]]) },
                        ]
                    ]
                ]
            ])
        },
        CostForm("bytes of a name", 100_000) { size in
            let name = String(repeating: "a", count: size)
            return .schemas(0, and: [name: ["properties": [name: .object(0)]]]) { _ in [:] }
        },
        CostForm("words of a name", 20_000) { size in
            let name = String(repeating: "ab-", count: size)
            return .schemas(0, and: [name: ["type": "string", "enum": [.string(name), .string(name + "_")]]]) { _ in [:]
            }
        },
    ]
}
