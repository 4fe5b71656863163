import Testing

@Suite("Checks: Limits")
struct LimitCheckTests {
    @Test("a fault has its code and its place, and what is near it has none", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    static let cases: [CheckCase] = [
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
    ]
}
