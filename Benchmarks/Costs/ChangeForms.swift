extension CostForm {
    /// Two documents that are compared.
    static let changes: [CostForm] = [
        change("schemas, all the same", 20_000) { size, _ in .schemas(size, JSON.object) },
        change("schemas, each with another property", 20_000) { size, isNew in
            .schemas(size) { .object(isNew ? $0 + 1 : $0) }
        },
        change("schemas, all with another name", 20_000) { size, isNew in
            let prefix = isNew ? "T" : "S"
            return .document(
                paths: .map(size) { number in
                    (
                        "/p\(number)",
                        [
                            "get": [
                                "responses": [
                                    "200": JSON.body(["$ref": .string("#/components/schemas/\(prefix)\(number)")]).with(
                                        ["description": "OK"])
                                ]
                            ]
                        ]
                    )
                },
                components: ["schemas": .map(size) { ("\(prefix)\($0)", .object($0)) }])
        },
        change("operations in another order", 20_000) { size, isNew in
            .document(
                paths: .map(size) { number in
                    let number = isNew ? size - 1 - number : number
                    return ("/p\(number)", ["get": .operation(number)])
                })
        },
        change("operations with another path", 20_000) { size, isNew in
            .document(paths: .map(size) { ((isNew ? "/v2/p" : "/p") + "\($0)", ["get": .operation($0)]) })
        },
        change("values of an enumeration, all others", 20_000) { size, isNew in
            .schema(["type": "string", "enum": .list(size) { "\(isNew ? "v" : "w")\($0)" }])
        },
        change("properties, all others", 20_000) { size, isNew in
            .schema(["properties": .map(size) { ((isNew ? "v" : "w") + "\($0)", ["type": "string"]) }])
        },
        change("members of a oneOf in another order", 2_000) { size, isNew in
            .schema(["oneOf": .list(size) { .object(isNew ? size - 1 - $0 : $0) }])
        },
        change("schemas in a chain of $ref", 5_000) { size, isNew in
            .schemas(size) { $0 == size - 1 ? ["type": isNew ? "string" : "integer"] : .reference($0 + 1) }
        },
        change("parameters, all others", 10_000) { size, isNew in
            .operation([
                "parameters": .list(size) {
                    ["name": "\(isNew ? "q" : "r")\($0)", "in": "query", "schema": ["type": "string"]]
                }
            ])
        },
    ]

    private static func change(
        _ name: String, _ size: Int, _ document: @escaping @Sendable (Int, _ isNew: Bool) -> JSON
    ) -> CostForm {
        CostForm(texts: "diff: " + name, size, [.diff], manyFiles: true) {
            [document($0, false).text, document($0, true).text]
        }
    }
}
