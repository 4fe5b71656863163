import Testing

@Suite("Checks: Enumerations and defaults")
struct ValueCheckTests {
    @Test("a fault has its code and its place, and what is near it has none", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    static let cases: [CheckCase] = [
        CheckCase(
            "a number among texts",
            """
            components:
              schemas:
                a: {type: string, enum: [a, 1]}
            """,
            [
                "warning misplaced-enumeration 3:33 this value is a number, not of type 'string'"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: string, enum: [a, '1']}
                """),
        CheckCase(
            "null among texts",
            """
            openapi: 3.0.3
            components:
              schemas:
                a: {type: string, enum: [a, null]}
            """,
            [
                "warning misplaced-enumeration 4:33 this value is null, not of type 'string'"
            ],
            mended: """
                openapi: 3.0.3
                components:
                  schemas:
                    a: {type: string, nullable: true, enum: [a, null]}
                """),
        CheckCase(
            "a default that is no number",
            """
            components:
              schemas:
                a: {type: integer, default: '1'}
            """,
            [
                "warning invalid-default 3:33 the default contradicts its schema: this is a string, not of type 'integer'"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: integer, default: 1.0}
                """),
        CheckCase(
            "a default that is not in enum",
            """
            components:
              schemas:
                a: {type: string, enum: [a], default: b}
            """,
            [
                "warning invalid-default 3:43 the default contradicts its schema: 'b' is not one of 'enum'"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: string, enum: [a], default: a}
                """),
        CheckCase(
            "a default over its maximum",
            """
            components:
              schemas:
                a: {type: integer, maximum: 3, default: 4}
            """,
            [
                "warning invalid-default 3:45 the default contradicts its schema: 4 is beyond the limits"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: integer, maximum: 3, default: 3}
                """),
        CheckCase(
            "a default that is no date",
            """
            components:
              schemas:
                a: {type: string, format: date, default: 2023-02-30}
            """,
            [
                "warning invalid-default 3:46 the default contradicts its schema: it is no date such as 2030-12-31 (RFC 3339)"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: string, format: date, default: 2024-02-29}
                """),
    ]
}
