import Testing

@Suite("Checks: Schemas of schemas")
struct CombinationCheckTests {
    @Test("a fault has its code and its place, and what is near it has none", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    static let cases: [CheckCase] = [
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
            "a property with different schemas in dependentSchemas",
            """
            components:
              schemas:
                a: {type: object, properties: {x: {type: string}}, dependentSchemas: {x: {properties: {y: {type: string}}}, z: {properties: {y: {type: integer}}}}}
            """,
            [
                "warning conditional-properties 3:133 the property 'y' has a different schema under another condition: the type has it not"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: object, properties: {x: {type: string}}, dependentSchemas: {x: {properties: {y: {type: string}}}, z: {properties: {y: {type: string}}}}}
                """),
        CheckCase(
            "a property with different schemas in then and else",
            """
            components:
              schemas:
                a: {allOf: [{type: object, properties: {x: {type: string}}}, {if: {properties: {x: {const: b}}}, then: {properties: {y: {type: string}}}, else: {properties: {y: {type: integer}}}}]}
            """,
            [
                "warning conditional-properties 3:166 the property 'y' has a different schema under another condition: the type has it not"
            ],
            mended: """
                components:
                  schemas:
                    a: {allOf: [{type: object, properties: {x: {type: string}, y: {type: [string, integer]}}}, {if: {properties: {x: {const: b}}}, then: {properties: {y: {const: c}}}}]}
                """),
    ]
}
