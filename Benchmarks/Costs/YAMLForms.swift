extension CostForm {
    /// What YAML has beside JSON.
    static let yaml: [CostForm] = [
        yaml("aliases of a large schema", 100) { size in
            let properties = (0..<200).map { "p\($0): {type: string}" }.joined(separator: ", ")
            return "x-a: &a {properties: {\(properties)}}\n" + schemas(size) { "S\($0): *a" }
        },
        yaml("aliases of a large example", 5_000) { size in
            "x-a: &a [" + (0..<1_000).map { "\($0)" }.joined(separator: ", ") + "]\n"
                + schemas(size) { "S\($0): {type: object, example: *a, properties: {p: {default: *a}}}" }
        },
        yaml("objects with the one before twice", 50) { size in
            schemas(size) {
                $0 == 0 ? "S0: &s0 {type: object}" : "S\($0): &s\($0) {properties: {a: *s\($0 - 1), b: *s\($0 - 1)}}"
            }
        },
        yaml("unions with the one before twice", 50) { size in
            schemas(size) { number in
                number == 0
                    ? "S0: &s0 {properties: {a: {}}}"
                    : "S\(number): &s\(number) {oneOf: [*s\(number - 1), *s\(number - 1), {properties: {q\(number): {}}}]}"
            }
        },
        yaml("allOf with the one before twice", 50) { size in
            schemas(size) { number in
                number == 0
                    ? "S0: &s0 {properties: {a: {}}}"
                    : "S\(number): &s\(number) {allOf: [*s\(number - 1), *s\(number - 1), {properties: {q\(number): {}}}]}"
            }
        },
        yaml("examples with the one before twice", 50) { size in
            (0..<size).map { $0 == 0 ? "x-a0: &a0 [x, x]\n" : "x-a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }
                .joined()
                + "components: {schemas: {S: {type: object, example: *a\(size - 1), default: *a\(size - 1)}}}\n"
        },
        yaml("merge keys in a chain", 500) { size in
            (0..<size).map { $0 == 0 ? "x-m0: &m0 {a0: 1}\n" : "x-m\($0): &m\($0) {<<: *m\($0 - 1), a\($0): 1}\n" }
                .joined()
        },
        yaml("mappings in a merge key", 5_000) { size in
            (0..<size).map { "x-m\($0): &m\($0) {a\($0): {type: string}}\n" }.joined()
                + "components:\n  schemas:\n    S:\n      properties:\n        <<: ["
                + (0..<size).map { "*m\($0)" }.joined(separator: ", ") + "]\n"
        },
        yaml("schemas with a merge key", 2_000) { size in
            "x-m: &m {" + (0..<50).map { "x-\($0): 1" }.joined(separator: ", ") + "}\n"
                + schemas(size) { "S\($0): {<<: *m, type: object}" }
        },
        yaml("elements in a line", 100_000) { "x-a: [" + (0..<$0).map { "a\($0)" }.joined(separator: ", ") + "]\n" },
        yaml("entries in a line", 100_000) { "x-a: {" + (0..<$0).map { "a\($0): b" }.joined(separator: ", ") + "}\n" },
        yaml("keys", 100_000) { "x-a:\n" + (0..<$0).map { "  a\($0):\n" }.joined() },
        yaml("equal keys", 20_000) { "x-a:\n" + String(repeating: "  a: 1\n", count: $0) },
        yaml("anchors", 50_000) { "x-a:\n" + (0..<$0).map { "- &a\($0) x\n- *a\($0)\n" }.joined() },
        yaml("equal anchors", 50_000) { "x-a:\n" + String(repeating: "- &a x\n- *a\n", count: $0) },
        yaml("lines of a plain scalar", 50_000) { "x-a: a\n" + String(repeating: "  words of a line\n", count: $0) },
        yaml("lines of a quoted scalar", 50_000) {
            "x-a: \"a\n" + String(repeating: "  words of a line\n", count: $0) + "\"\n"
        },
        yaml("lines of a block", 50_000) { "x-a: |\n" + String(repeating: "  words of a line\n", count: $0) },
        yaml("lines of a folded block", 50_000) { "x-a: >\n" + String(repeating: "  words of a line\n", count: $0) },
        yaml("comments", 200_000) { String(repeating: "# c\n", count: $0) },
        yaml("bytes of a comment", 1_000_000) { "# " + String(repeating: "c", count: $0) + "\n" },
        yaml("bytes of escapes", 1_000_000) { "x-a: \"" + String(repeating: "\\n", count: $0 / 2) + "\"\n" },
    ]

    private static func yaml(_ name: String, _ size: Int, _ rest: @escaping @Sendable (Int) -> String) -> CostForm {
        CostForm(texts: "YAML: " + name, size, [.validate, .resolve]) { size in
            ["openapi: 3.1.0\ninfo: {title: Costs, version: '1'}\npaths: {}\n" + rest(size)]
        }
    }

    private static func schemas(_ count: Int, _ line: (Int) -> String) -> String {
        "components:\n  schemas:\n" + (0..<count).map { "    " + line($0) + "\n" }.joined()
    }
}
