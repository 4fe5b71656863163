extension CostForm {
    /// Schemas that consist of others.
    static let schemas: [CostForm] = [
        CostForm("schemas in a chain of $ref", 20_000, [.validate, .generate, .resolve]) { size in
            .schemas(size) { $0 == size - 1 ? ["type": "string"] : .reference($0 + 1) }
        },
        CostForm("schemas in a chain of $ref to an object", 20_000, manyFiles: true) { size in
            .schemas(size) { $0 == size - 1 ? .object(0) : .reference($0 + 1) }
        },
        CostForm("schemas in a cycle of $ref", 900, [.resolve]) { size in
            .schemas(size) { .reference(($0 + 1) % size) }
        },
        CostForm("references through a chain of $ref", 400) { size in
            .schemas(
                size,
                and: [
                    "U": [
                        "properties": .map(size) { ("b\($0)", ["$ref": "#/components/schemas/S\($0)/properties/p0"]) }
                    ]
                ]
            ) {
                $0 == size - 1 ? .object(0) : .reference($0 + 1)
            }
        },
        CostForm("references to schemas of responses", 5_000, manyFiles: true) { size in
            .document(
                paths: .map(size) { number in
                    (
                        "/a/{b}/c\(number)",
                        ["get": ["responses": ["200": .body(.object(number)).with(["description": "OK"])]]]
                    )
                },
                components: [
                    "schemas": .map(size) { number in
                        (
                            "S\(number)",
                            [
                                "$ref":
                                    "#/paths/~1a~1%7Bb%7D~1c\(number)/get/responses/200/content/application~1json/schema"
                            ]
                        )
                    }
                ])
        },
        CostForm("schemas in a chain of anyOf with null", 5_000, manyFiles: true) { size in
            .schemas(size) { $0 == size - 1 ? .object(0) : ["anyOf": [.reference($0 + 1), ["type": "null"]]] }
        },
        CostForm("schemas in a chain of oneOf with one member", 5_000, manyFiles: true) { size in
            .schemas(size) { $0 == size - 1 ? .object(0) : ["oneOf": [.reference($0 + 1)]] }
        },
        CostForm("schemas in a chain of allOf with one member", 5_000, manyFiles: true) { size in
            .schemas(size) { $0 == size - 1 ? .object(0) : ["allOf": [.reference($0 + 1)]] }
        },
        CostForm("schemas in a chain of allOf with one property for all", 1_000) { size in
            .schemas(size) { $0 == size - 1 ? .object(0) : ["allOf": [.reference($0 + 1), .object(0)]] }
        },
        CostForm("members of an allOf", 5_000) { size in .schema(["allOf": .list(size, JSON.object)]) },
        CostForm("members of an allOf, all $ref", 2_000, manyFiles: true) { size in
            .schemas(size, and: ["U": ["allOf": .list(size, JSON.reference)]], JSON.object)
        },
        CostForm("schemas that extend one with a discriminator", 2_000, manyFiles: true) { size in
            .schemas(size) { number in
                number > 0 ? ["allOf": [.reference(0), .object(number)]] : .tagged
            }
        },
        // Each has the properties of all before it, so what is read and written grows by the square.
        CostForm("schemas that extend one another, each with a property", 50) { size in
            .schemas(size) { $0 == size - 1 ? .object($0) : ["allOf": [.reference($0 + 1), .object($0)]] }
        },
        CostForm("schemas that extend one another, with a discriminator", 25) { size in
            .schemas(size) { $0 == 0 ? .tagged : ["allOf": [.reference($0 - 1), .object($0)]] }
        },
        CostForm("arrays in a chain", 2_000) { size in
            .schemas(size) { $0 == size - 1 ? ["type": "string"] : ["type": "array", "items": .reference($0 + 1)] }
        },
        CostForm("dictionaries in a chain", 2_000) { size in
            .schemas(size) { $0 == size - 1 ? ["type": "string"] : ["additionalProperties": .reference($0 + 1)] }
        },
        CostForm("objects in a chain", 5_000, manyFiles: true) { size in
            .schemas(size) { $0 == size - 1 ? .object(0) : ["properties": ["next": .reference($0 + 1)]] }
        },
        CostForm("objects in a ring", 2_000, manyFiles: true) { size in
            .schemas(size) { number in
                [
                    "required": ["a"],
                    "properties": [
                        "a": .reference((number + 1) % size), "b": .reference((7 * number + 3) % size),
                    ],
                ]
            }
        },
        CostForm("schemas", 50_000, [.validate, .generate, .resolve], manyFiles: true) { .schemas($0, JSON.object) },
        CostForm("schemas with one name in Swift", 10_000, manyFiles: true) { size in
            .document(components: ["schemas": .map(size) { (JSON.colliding($0), .object($0)) }])
        },
        CostForm("types in lists", 20_000) { .schemas($0) { _ in ["type": ["string", "integer", "null"]] } },
        CostForm("schemas by $anchor", 20_000) { size in
            .schemas(size, and: ["U": ["properties": .map(size) { ("p\($0)", ["$ref": "#a\($0)"]) }]]) {
                ["$anchor": "a\($0)", "type": "string"]
            }
        },
    ]
}

extension JSON {
    /// An object that a discriminator tells from those that extend it.
    fileprivate static let tagged: JSON = [
        "type": "object", "required": ["kind"], "properties": ["kind": ["type": "string"]],
        "discriminator": ["propertyName": "kind"],
    ]
}
