import Testing

@Suite("Checks: Parameters, headers and content")
struct ParameterCheckTests {
    @Test("a fault has its code and its place, and what is near it has none", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    static let cases: [CheckCase] = [
        CheckCase(
            "schema beside content",
            """
            paths:
              /pets:
                get:
                  parameters:
                  - {name: a, in: query, schema: {type: string}, content: {application/json: {schema: {type: string}}}}
                  responses:
                    '204': {description: Nothing.}
            """,
            [
                "warning exclusive-keys 5:54 a parameter can't have both 'schema' and 'content'"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: a, in: query, content: {application/json: {schema: {type: string}}}}
                      responses:
                        '204': {description: Nothing.}
                """),
        CheckCase(
            "neither schema nor content",
            """
            paths:
              /pets:
                get:
                  parameters:
                  - {name: a, in: query}
                  responses:
                    '204': {description: Nothing.}
            """,
            [
                "warning missing-key 5:9 a parameter must have 'schema' or 'content'"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: a, in: query, schema: {}}
                      responses:
                        '204': {description: Nothing.}
                """),
        CheckCase(
            "two media types",
            """
            paths:
              /pets:
                get:
                  parameters:
                  - {name: a, in: query, content: {application/json: {}, text/plain: {}}}
                  responses:
                    '204': {description: Nothing.}
            """,
            [
                "warning several-media-types 5:39 the 'content' of a parameter must have one media type, not 2"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: a, in: query, content: {application/json: {}}}
                      responses:
                        '204': {description: Nothing.}
                """),
        CheckCase(
            "allowReserved in a path in 3.1",
            """
            components: {parameters: {a: {name: a, in: path, required: true, allowReserved: true, schema: {}}}}
            """,
            [
                "warning misplaced-key 1:81 'allowReserved' has no meaning for a path parameter"
            ],
            mended: """
                openapi: 3.2.0
                components: {parameters: {a: {name: a, in: path, required: true, allowReserved: true, schema: {}}}}
                """),
        CheckCase(
            "allowEmptyValue in a header",
            """
            paths:
              /pets:
                get:
                  parameters:
                  - {name: A, in: header, allowEmptyValue: true, schema: {}}
                  responses:
                    '204': {description: Nothing.}
            """,
            [
                "warning misplaced-key 5:48 'allowEmptyValue' has no meaning for a header parameter"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: a, in: query, allowEmptyValue: true, schema: {}}
                      responses:
                        '204': {description: Nothing.}
                """),
        CheckCase(
            "a deep object of a list behind a reference",
            """
            paths:
              /pets:
                get:
                  parameters:
                  - {name: a, in: query, style: deepObject, schema: {$ref: '#/components/schemas/a'}}
                  responses:
                    '204': {description: Nothing.}
            components:
              schemas:
                a: {type: array, items: {type: string}}
            """,
            [
                "warning style-of-type 5:37 the style 'deepObject' is for objects, not for type 'array'"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: a, in: query, style: deepObject, schema: {$ref: '#/components/schemas/a'}}
                      responses:
                        '204': {description: Nothing.}
                components:
                  schemas:
                    a: {type: object}
                """),
        CheckCase(
            "an unknown style in a component",
            """
            components: {parameters: {a: {name: a, in: query, style: deepobject, schema: {type: object}}}}
            """,
            [
                "warning invalid-style 1:58 a query parameter can't have the style 'deepobject'"
            ],
            mended: """
                components: {parameters: {a: {name: a, in: query, style: deepObject, schema: {type: object}}}}
                """),
        CheckCase(
            "a style of a header",
            """
            components: {headers: {A: {style: form, schema: {}}}}
            """,
            [
                "warning invalid-style 1:35 a header parameter can't have the style 'form'"
            ],
            mended: """
                components: {headers: {A: {style: simple, schema: {}}}}
                """),
        CheckCase(
            "an unknown place in a component",
            """
            components: {parameters: {a: {name: a, in: quary, schema: {}}}}
            """,
            [
                "warning invalid-parameter 1:44 a parameter can't be in 'quary': ignored"
            ],
            mended: """
                components: {parameters: {a: {name: a, in: query, schema: {}}}}
                """),
        CheckCase(
            "querystring beside query",
            """
            openapi: 3.2.0
            components:
             pathItems:
              a:
                get:
                  parameters:
                  - {name: a, in: querystring, content: {application/json: {}}}
                  - {name: b, in: query, schema: {}}
                  responses:
                    '204': {description: Nothing.}
            """,
            [
                "warning exclusive-keys 8:9 a parameter in 'query' can't stand beside one in 'querystring'"
            ],
            mended: """
                openapi: 3.2.0
                components:
                 pathItems:
                  a:
                    get:
                      parameters:
                      - {name: a, in: querystring, content: {application/json: {}}}
                      - {name: b, in: header, schema: {}}
                      responses:
                        '204': {description: Nothing.}
                """),
        CheckCase(
            "a schema of a querystring",
            """
            openapi: 3.2.0
            components: {parameters: {a: {name: a, in: querystring, schema: {type: object}}}}
            """,
            [
                "warning missing-key 2:30 a parameter in 'querystring' must have 'content'",
                "warning misplaced-key 2:65 a parameter in 'querystring' has 'content', not 'schema'",
            ],
            mended: """
                openapi: 3.2.0
                components: {parameters: {a: {name: a, in: querystring, content: {application/json: {}}}}}
                """),
        CheckCase(
            "a header that no field can be",
            """
            paths:
              /pets:
                get:
                  responses:
                    '200':
                      description: A.
                      headers:
                        'A=B': {schema: {}}
            """,
            [
                "warning invalid-header-name 8:13 'A=B' can't be the name of a header field"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '200':
                          description: A.
                          headers:
                            A-B: {schema: {}}
                """),
        CheckCase(
            "encoding beside itemEncoding",
            """
            openapi: 3.2.0
            components: {mediaTypes: {a: {encoding: {}, itemEncoding: {}}}}
            """,
            [
                "warning exclusive-keys 2:45 a media type can't have both 'encoding' and 'itemEncoding'"
            ],
            mended: """
                openapi: 3.2.0
                components: {mediaTypes: {a: {itemEncoding: {}}}}
                """),
        CheckCase(
            "header parameters that differ in case",
            """
            paths:
              /pets:
                get:
                  parameters:
                  - {name: X-A, in: header, schema: {}}
                  - {name: x-a, in: header, schema: {}}
                  responses:
                    '204': {description: Nothing.}
            """,
            [
                "warning duplicate-header 6:16 the header differs from 'X-A' in upper and lower case only"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: X-A, in: header, schema: {}}
                      - {name: x-a, in: query, schema: {}}
                      responses:
                        '204': {description: Nothing.}
                """),
    ]
}
