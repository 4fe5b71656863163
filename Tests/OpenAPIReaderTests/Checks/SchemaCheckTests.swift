import Testing

@Suite("Checks: Keywords of schemas")
struct SchemaCheckTests {
    @Test("a fault has its code and its place, and what is near it has none", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    static let cases: [CheckCase] = [
        CheckCase(
            "a misspelt keyword in 3.1",
            """
            components:
              schemas:
                a: {type: string, maxLenght: 3}
            """,
            [
                "warning unknown-key 3:23 a schema has no 'maxLenght': ignored; did you mean 'maxLength'?"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: string, maxLength: 3}
                """),
        CheckCase(
            "an unknown key in 3.0",
            """
            openapi: 3.0.3
            components:
              schemas:
                a: {type: string, colour: red}
            """,
            [
                "warning unknown-key 4:23 a schema has no 'colour': ignored"
            ],
            mended: """
                openapi: 3.0.3
                components:
                  schemas:
                    a: {type: string, x-colour: red}
                """),
        CheckCase(
            "an unknown type that no operation reaches",
            """
            components: {headers: {A: {schema: {type: strnig}}}}
            """,
            [
                "warning unknown-type 1:43 JSON Schema has no type 'strnig'"
            ],
            mended: """
                components: {headers: {A: {schema: {type: string}}}}
                """),
        CheckCase(
            "an unclosed group in a pattern",
            """
            components:
              schemas:
                a: {type: string, pattern: '(a'}
            """,
            [
                "warning invalid-pattern 3:32 '(a' is no regular expression (ECMA-262): a '(' without a ')'"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: string, pattern: '(?<=a)b'}
                """),
        CheckCase(
            "flags of another dialect",
            """
            components:
              schemas:
                a: {type: string, pattern: '(?x)a'}
            """,
            [
                "warning invalid-pattern 3:32 '(?x)a' is no regular expression (ECMA-262): '(?' that ECMA-262 doesn't have"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: string, pattern: '(?i:a)'}
                """),
        CheckCase(
            "an unclosed class in patternProperties",
            """
            components:
              schemas:
                a: {type: object, patternProperties: {'^[a': {type: string}}}
            """,
            [
                "warning invalid-pattern 3:50 '^[a' is no regular expression (ECMA-262): a '[' without a ']'; every name of a property counts as one of its"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: object, patternProperties: {'^[a]': {type: string}}}
                """),
        CheckCase(
            "items of a string",
            """
            components:
              schemas:
                a: {type: string, items: {type: string}}
            """,
            [
                "note misplaced-keyword 3:23 'items' says nothing of type 'string'"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: [string, array], items: {type: string}}
                """),
        CheckCase(
            "required that is a flag",
            """
            components:
              schemas:
                a: {type: object, properties: {x: {type: string, required: true}}}
            """,
            [
                "note misplaced-keyword 3:54 'required' says nothing of type 'string'",
                "warning malformed 3:64 'required' must be a list, not true or false",
            ],
            mended: """
                components:
                  schemas:
                    a: {type: object, required: [x], properties: {x: {type: string}}}
                """),
        CheckCase(
            "nullable in 3.1",
            """
            components:
              schemas:
                a: {type: string, nullable: true}
            """,
            [
                "warning keyword-of-3.0 3:23 OpenAPI 3.1 has no keyword 'nullable'; 3.0 has"
            ],
            mended: """
                openapi: 3.0.3
                components:
                  schemas:
                    a: {type: string, nullable: true}
                """),
    ]
}
