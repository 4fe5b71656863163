import Testing

@Suite("Checks: Examples")
struct ExampleCheckTests {
    @Test("a fault has its code and its place, and what is near it has none", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    static let cases: [CheckCase] = [
        CheckCase(
            "an example that is no time",
            """
            components:
              schemas:
                a: {type: string, format: date-time, example: yesterday}
            """,
            [
                "warning invalid-example 3:51 the example contradicts its schema: it is no date and time such as 2030-12-31T12:00:00Z (RFC 3339)"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: string, format: date-time, example: '2024-02-29 12:00:00'}
                """),
        CheckCase(
            "an example too short",
            """
            components:
              schemas:
                a: {type: string, minLength: 3, example: ab}
            """,
            [
                "warning invalid-example 3:46 the example contradicts its schema: 2 characters are fewer than 'minLength' (3)"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: string, minLength: 3, example: abc}
                """),
        CheckCase(
            "an example that a pattern excludes",
            """
            components:
              schemas:
                a: {type: string, pattern: '^a+$', example: b}
            """,
            [
                "warning invalid-example 3:49 the example contradicts its schema: it doesn't match the pattern '^a+$'"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: string, pattern: '^a+$', example: aa}
                """),
        CheckCase(
            "an example without a required property",
            """
            components:
              schemas:
                a: {type: object, required: [x], properties: {x: {type: string}}, example: {}}
            """,
            [
                "warning invalid-example 3:80 the example contradicts its schema: the required property 'x' is missing"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: object, required: [x], properties: {x: {type: string, readOnly: true}}, example: {}}
                """),
        CheckCase(
            "a property of the wrong type, behind references",
            """
            components:
              schemas:
                a: {type: object, properties: {b: {$ref: '#/components/schemas/b'}}, example: {b: [1, c]}}
                b: {type: array, items: {type: integer}}
            """,
            [
                "warning invalid-example 3:91 the example contradicts its schema: this is a string, not of type 'integer'"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: object, properties: {b: {$ref: '#/components/schemas/b'}}, example: {b: [1, 2]}}
                    b: {type: array, items: {type: integer}}
                """),
        CheckCase(
            "a property that a closed object lacks",
            """
            components:
              schemas:
                a: {type: object, additionalProperties: false, properties: {x: {type: string}}, example: {y: 1}}
            """,
            [
                "warning invalid-example 3:95 the example contradicts its schema: there is no property 'y'"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: object, properties: {x: {type: string}}, example: {y: 1}}
                """),
        CheckCase(
            "an example that no member allows",
            """
            components:
              schemas:
                a: {oneOf: [{type: string}, {type: integer}], example: true}
            """,
            [
                "warning invalid-example 3:60 the example contradicts its schema: no member of 'oneOf' allows it"
            ],
            mended: """
                components:
                  schemas:
                    a: {oneOf: [{type: string}, {type: integer}], example: 1}
                """),
        CheckCase(
            "an example that a member of allOf excludes",
            """
            components:
              schemas:
                a: {allOf: [{type: string}, {maxLength: 1}], example: ab}
            """,
            [
                "warning invalid-example 3:59 the example contradicts its schema: 2 characters are more than 'maxLength' (1)"
            ],
            mended: """
                components:
                  schemas:
                    a: {allOf: [{type: string}, {maxLength: 2}], example: ab}
                """),
        CheckCase(
            "null in an example",
            """
            openapi: 3.0.3
            components:
              schemas:
                a: {type: object, properties: {x: {type: string}}, example: {x: null}}
            """,
            [
                "warning invalid-example 4:69 the example contradicts its schema: this is null, not of type 'string'"
            ],
            mended: """
                openapi: 3.0.3
                components:
                  schemas:
                    a: {type: object, properties: {x: {type: string, nullable: true}}, example: {x: null}}
                """),
        CheckCase(
            "an example of a media type",
            """
            paths:
              /pets:
                get:
                  responses:
                    '200':
                      description: A.
                      content: {application/json: {schema: {type: integer}, example: one}}
            """,
            [
                "warning invalid-example 7:74 the example contradicts its schema: this is a string, not of type 'integer'"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '200':
                          description: A.
                          content: {text/plain: {schema: {type: integer}, example: one}}
                """),
        CheckCase(
            "an example behind a reference",
            """
            paths:
              /pets:
                get:
                  responses:
                    '200':
                      description: A.
                      content: {application/json: {schema: {type: integer}, examples: {e: {$ref: '#/components/examples/e'}}}}
            components: {examples: {e: {value: one}}}
            """,
            [
                "warning invalid-example 8:36 the example contradicts its schema: this is a string, not of type 'integer'"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '200':
                          description: A.
                          content: {application/json: {schema: {type: integer}, examples: {e: {$ref: '#/components/examples/e'}}}}
                components: {examples: {e: {value: 1}}}
                """),
        CheckCase(
            "an example of a parameter",
            """
            paths:
              /pets:
                get:
                  parameters:
                  - {name: a, in: query, schema: {type: integer}, example: true}
                  responses:
                    '204': {description: Nothing.}
            """,
            [
                "warning invalid-example 5:64 the example contradicts its schema: this is true or false, not of type 'integer'"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: a, in: query, schema: {type: array, items: {type: string}}, example: 'a,b'}
                      responses:
                        '204': {description: Nothing.}
                """),
    ]
}
