extension CostForm {
    /// Paths and operations.
    static let operations: [CostForm] = [
        CostForm("operations, each with a path", 20_000, [.validate, .generate, .resolve], manyFiles: true) { size in
            .document(paths: .map(size) { ("/p\($0)", ["get": .operation($0)]) })
        },
        CostForm("operations without ids, each with a path", 20_000, manyFiles: true) { size in
            .document(paths: .map(size) { ("/p\($0)", ["get": ["responses": ["200": ["description": "OK"]]]]) })
        },
        CostForm("operations, each with a parameter in its path", 20_000, manyFiles: true) { size in
            .document(paths: .map(size) { ("/p\($0)/{id}", ["get": JSON.operation($0).with(.inPath("id"))]) })
        },
        CostForm("operations of one tag", 20_000, manyFiles: true) { size in
            .document(paths: .map(size) { ("/p\($0)", ["get": JSON.operation($0).with(["tags": ["t"]])]) })
        },
        CostForm("operations below one resource", 20_000, manyFiles: true) { size in
            .document(paths: .map(size) { ("/r/{id}/a\($0)", ["get": JSON.operation($0).with(.inPath("id"))]) })
        },
        CostForm("operations with one operationId", 20_000, manyFiles: true) { size in
            .document(paths: .map(size) { ("/p\($0)", ["get": .operation(0)]) })
        },
        CostForm("operations with paths of one name in Swift", 10_000, manyFiles: true) { size in
            .document(paths: .map(size) { ("/" + JSON.colliding($0), ["get": .operation($0)]) })
        },
        CostForm("operations with a body each", 10_000, manyFiles: true) { size in
            .document(
                paths: .map(size) { number in
                    ("/p\(number)", ["post": JSON.operation(number).with(["requestBody": .body(.object(number))])])
                })
        },
        CostForm("operations with a response by $ref each", 10_000, manyFiles: true) { size in
            .document(
                paths: .map(size) { number in
                    ("/p\(number)", ["get": ["responses": ["200": ["$ref": "#/components/responses/R\(number)"]]]])
                },
                components: ["responses": .map(size) { ("R\($0)", JSON.body(.object($0)).with(["description": "OK"])) }]
            )
        },
        CostForm("parameters", 20_000) { size in .operation(["parameters": .list(size) { .query("q\($0)") }]) },
        CostForm("parameters of a path", 20_000) { size in
            .document(paths: ["/x": ["parameters": .list(size) { .query("q\($0)") }, "get": .operation(0)]])
        },
        CostForm("parameters by $ref", 10_000) { size in
            .operation(
                ["parameters": .list(size) { ["$ref": "#/components/parameters/q\($0)"] }],
                components: ["parameters": .map(size) { ("q\($0)", .query("q\($0)")) }])
        },
        CostForm("parameters with one name in Swift", 5_000) { size in
            .operation(["parameters": .list(size) { .query(JSON.colliding($0)) }])
        },
        CostForm("parameters with an enumeration each", 5_000) { size in
            .operation(["parameters": .list(size) { .query("q\($0)", ["type": "string", "enum": ["a", "b"]]) }])
        },
        CostForm("media types of a response with one type", 10_000) { size in
            response { .map(size) { ("application/x\($0)+json", ["schema": ["type": "string"]]) } }
        },
        CostForm("media types of a response with a type each", 5_000) { size in
            response { .map(size) { ("application/x\($0)+json", ["schema": .object($0)]) } }
        },
        CostForm("media types of a request", 5_000) { size in
            .operation(["requestBody": ["content": .map(size) { ("application/x\($0)", ["schema": .object($0)]) }]])
        },
        CostForm("unknown statuses", 10_000) { size in
            .operation([
                "responses": .map(size) { ("\($0 + 1_000)", JSON.body(.object($0)).with(["description": "OK"])) }
            ])
        },
        CostForm("header fields of a response", 20_000) { size in
            .operation([
                "responses": [
                    "200": [
                        "description": "OK", "headers": .map(size) { ("X-h\($0)", ["schema": ["type": "string"]]) },
                    ]
                ]
            ])
        },
        CostForm("files of a form", 5_000) { size in
            .operation([
                "requestBody": [
                    "content": [
                        "multipart/form-data": [
                            "schema": [
                                "properties": .map(size) { ("p\($0)", ["type": "string", "format": "binary"]) }
                            ],
                            "encoding": .map(size) { ("p\($0)", ["contentType": "image/png"]) },
                        ]
                    ]
                ]
            ])
        },
    ]

    private static func response(_ content: () -> JSON) -> JSON {
        .operation(["responses": ["200": ["description": "OK", "content": content()]]])
    }

    /// What a document has beside paths and schemas.
    static let parts: [CostForm] = [
        CostForm("tags", 100_000) { size in
            .document(["tags": .list(size) { ["name": "t\($0)", "description": "Some."] }])
        },
        CostForm("tags of operations", 10_000, manyFiles: true) { size in
            .document(paths: .map(size) { ("/p\($0)", ["get": JSON.operation($0).with(["tags": ["t\($0)"]])]) })
        },
        CostForm("servers", 10_000) { size in
            JSON.document(paths: ["/x": ["get": .operation(0)]]).with([
                "servers": .list(size) { ["url": "https://s\($0).example.com"] }
            ])
        },
        CostForm("variables of a server", 10_000) { size in
            let url = "https://example.com/" + (0..<size).map { "{v\($0)}" }.joined()
            let variables = JSON.map(size) { ("v\($0)", ["default": "a"]) }
            return JSON.document(paths: ["/x": ["get": .operation(0)]]).with([
                "servers": [["url": .string(url), "variables": variables]]
            ])
        },
        CostForm("alternatives of security", 10_000) { size in
            .secured(by: .list(size) { ["k\($0)": []] }, schemes: size, operations: 1)
        },
        CostForm("schemes of one alternative of security", 10_000) { size in
            .secured(by: [.map(size) { ("k\($0)", []) }], schemes: size, operations: 1)
        },
        CostForm("operations that inherit 100 alternatives of security", 10_000, manyFiles: true) { size in
            .secured(by: .list(100) { ["k\($0)": []] }, schemes: 100, operations: size)
        },
        CostForm("webhooks", 10_000) { size in
            .document(["webhooks": .map(size) { ("w\($0)", ["post": .operation($0)]) }])
        },
    ]
}

extension JSON {
    fileprivate static func query(_ name: String, _ schema: JSON = ["type": "string"]) -> JSON {
        ["name": .string(name), "in": "query", "schema": schema]
    }

    fileprivate static func inPath(_ name: String) -> JSON {
        ["parameters": [["name": .string(name), "in": "path", "required": true, "schema": ["type": "string"]]]]
    }

    fileprivate static func secured(by requirements: JSON, schemes: Int, operations: Int) -> JSON {
        document(
            paths: map(operations) { ("/p\($0)", ["get": .operation($0)]) },
            components: [
                "securitySchemes": map(schemes) { ("k\($0)", ["type": "apiKey", "in": "header", "name": "X-\($0)"]) }
            ],
            ["security": requirements])
    }
}
