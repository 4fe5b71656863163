import Testing

@Suite("Checks: Keywords of schemas")
struct SchemaCheckTests {
    @Test("a fault has its code and its place, and what is near it has none", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    static let cases = [
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
            "a flag as exclusiveMinimum in 3.1",
            """
            components:
              schemas:
                a: {type: integer, minimum: 1, exclusiveMinimum: true}
            """,
            [
                "warning keyword-of-3.0 3:54 from OpenAPI 3.1 on 'exclusiveMinimum' is a limit, not true or false"
            ],
            mended: """
                openapi: 3.0.3
                components:
                  schemas:
                    a: {type: integer, minimum: 1, exclusiveMinimum: true}
                """),
        CheckCase(
            "a number as exclusiveMinimum in 3.0",
            """
            openapi: 3.0.3
            components:
              schemas:
                a: {type: integer, exclusiveMinimum: 1}
            """,
            [
                "warning keyword-of-3.1 4:42 in OpenAPI 3.0 'exclusiveMinimum' is true or false, not a limit"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: integer, exclusiveMinimum: 1}
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
            "a negative length",
            """
            components:
              schemas:
                a: {type: string, maxLength: -1}
            """,
            [
                "warning invalid-limit 3:34 'maxLength' can't be negative"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: string, maxLength: 0}
                """),
        CheckCase(
            "a length that is no integer",
            """
            components:
              schemas:
                a: {type: string, maxLength: 1.5}
            """,
            [
                "warning malformed 3:34 'maxLength' must be an integer, not a number"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: string, maxLength: 1.0}
                """),
        CheckCase(
            "a count that is text",
            """
            components:
              schemas:
                a: {type: string, maxLength: '1'}
            """,
            [
                "warning malformed 3:34 'maxLength' must be an integer, not a string"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: string, maxLength: 1}
                """),
        CheckCase(
            "multipleOf of nothing",
            """
            components:
              schemas:
                a: {type: number, multipleOf: 0}
            """,
            [
                "warning invalid-limit 3:35 'multipleOf' must be greater than 0"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: number, multipleOf: 0.01}
                """),
        CheckCase(
            "a minimum over the maximum",
            """
            components:
              schemas:
                a: {type: number, minimum: 2, maximum: 1}
            """,
            [
                "warning impossible-limits 3:32 the minimum is greater than the maximum: no value is allowed"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: number, minimum: 1, maximum: 1}
                """),
        CheckCase(
            "a limit that excludes itself",
            """
            components:
              schemas:
                a: {type: number, exclusiveMinimum: 1, maximum: 1}
            """,
            [
                "warning impossible-limits 3:41 the minimum is greater than the maximum: no value is allowed"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: number, exclusiveMinimum: 0, maximum: 1}
                """),
        CheckCase(
            "more elements than there may be",
            """
            components:
              schemas:
                a: {type: array, items: {}, minItems: 2, maxItems: 1}
            """,
            [
                "warning impossible-limits 3:43 'minItems' is greater than 'maxItems': no value is allowed"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: array, items: {}, minItems: 1, maxItems: 1}
                """),
        CheckCase(
            "a minimum beyond uint8",
            """
            components:
              schemas:
                a: {type: integer, format: uint8, minimum: -1}
            """,
            [
                "warning limit-out-of-range 3:48 'minimum' is beyond what 'uint8' can have"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: integer, format: uint8, exclusiveMinimum: -1}
                """),
        CheckCase(
            "a maximum beyond int64",
            """
            components:
              schemas:
                a: {type: integer, format: int64, maximum: 9223372036854775808}
            """,
            [
                "warning limit-out-of-range 3:48 'maximum' is beyond what 'int64' can have"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: integer, format: int64, maximum: 9223372036854775807}
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
            "limits that allOf merges",
            """
            components:
              schemas:
                a: {allOf: [{type: integer, minimum: 5}, {maximum: 4}]}
            """,
            [
                "warning all-of-conflict 3:16 the limits that 'allOf' merges allow no value"
            ],
            mended: """
                components:
                  schemas:
                    a: {allOf: [{type: integer, minimum: 5}, {maximum: 5}]}
                """),
        CheckCase(
            "enums that allOf merges",
            """
            components:
              schemas:
                a: {allOf: [{type: string, enum: [x]}, {enum: [y]}]}
            """,
            [
                "warning all-of-conflict 3:16 no value is in all of the 'enum's that 'allOf' merges"
            ],
            mended: """
                components:
                  schemas:
                    a: {allOf: [{type: string, enum: [x, y]}, {enum: [y]}]}
                """),
        CheckCase(
            "a closed member of allOf",
            """
            components:
              schemas:
                a: {allOf: [{type: object, properties: {x: {type: string}}, additionalProperties: false}, {type: object, required: [y], properties: {y: {type: string}}}]}
            """,
            [
                "warning all-of-conflict 3:16 'y' is required, but another member of 'allOf' forbids it by 'additionalProperties: false'"
            ],
            mended: """
                components:
                  schemas:
                    a: {allOf: [{type: object, properties: {x: {type: string}}}, {type: object, required: [y], properties: {y: {type: string}}}]}
                """),
        CheckCase(
            "an empty allOf",
            """
            components:
              schemas:
                a: {type: object, allOf: []}
            """,
            [
                "warning empty-combination 3:30 'allOf' is empty"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: object, allOf: [{}]}
                """),
        CheckCase(
            "dependentSchemas with a property of their own",
            """
            components:
              schemas:
                a: {type: object, properties: {x: {type: string}}, dependentSchemas: {x: {properties: {y: {type: string}}}}}
            """,
            [
                "warning conditional-properties 3:56 the property 'y' is in 'dependentSchemas' only: the type has it not",
                "note missing-type 3:79 'properties' without 'type: object'"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: object, properties: {x: {type: string}, y: {type: string}}, dependentSchemas: {x: {required: [y]}}}
                """),
        CheckCase(
            "then beside the properties in allOf",
            """
            components:
              schemas:
                a: {allOf: [{type: object, properties: {x: {type: string}}}, {if: {properties: {x: {const: b}}}, then: {properties: {y: {type: string}}}}]}
            """,
            [
                "note missing-type 3:72 'properties' without 'type: object'",
                "warning conditional-properties 3:102 the property 'y' is in 'then' only: the type has it not",
                "note missing-type 3:109 'properties' without 'type: object'"
            ],
            mended: """
                components:
                  schemas:
                    a: {allOf: [{type: object, properties: {x: {type: string}, y: {type: string}}}, {if: {properties: {x: {const: b}}}, then: {properties: {y: {const: c}}}}]}
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
                "warning malformed 3:64 'required' must be a list, not true or false"
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
