extension CostForm {
    /// Documents of many files.
    static let files: [CostForm] = [
        files("files, a path item and two schemas of each of a third", 3_000) { size in
            .document(
                paths: .map(size / 3) { ("/p\($0)", ["$ref": .string("paths/p\($0).yaml")]) })
        } _: { size in
            var files: [String: JSON] = [:]
            for number in 0..<size / 3 {
                let answer = JSON.body(["$ref": .string("../schemas/a\(number).yaml")])
                files["paths/p\(number).yaml"] = [
                    "get": [
                        "operationId": .string("op\(number)"), "responses": ["200": answer.with(["description": "OK"])],
                    ]
                ]
                files["schemas/a\(number).yaml"] = [
                    "type": "object", "properties": ["b": ["$ref": .string("b\(number).yaml")]],
                ]
                files["schemas/b\(number).yaml"] = .object(number)
            }
            return files
        },
        files("files, each with a schema of the same name", 3_000) { size in
            .schema(["properties": .map(size) { ("p\($0)", ["$ref": .string("s\($0).yaml#/A")]) }])
        } _: { size in
            Dictionary(uniqueKeysWithValues: (0..<size).map { ("s\($0).yaml", ["A": JSON.object($0)] as JSON) })
        },
        files("files, each of which leads to the next", 3_000) { _ in
            .schema(["$ref": "s0.yaml"])
        } _: { size in
            Dictionary(
                uniqueKeysWithValues: (0..<size).map { number in
                    let next: JSON = number + 1 < size ? ["$ref": .string("s\(number + 1).yaml")] : ["type": "string"]
                    return ("s\(number).yaml", ["type": "object", "properties": ["next": next]] as JSON)
                })
        },
    ]

    private static func files(
        _ name: String, _ size: Int, _ document: @escaping @Sendable (Int) -> JSON,
        _ files: @escaping @Sendable (Int) -> [String: JSON]
    ) -> CostForm {
        var form = CostForm(name, size, [.validate, .resolve, .generate], manyFiles: true, document)
        form.files = { files($0).mapValues(\.text) }
        return form
    }
}
