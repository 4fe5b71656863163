import Testing

@Suite("Checks: References, addresses and values")
struct ReferenceCheckTests {
    @Test("a fault has its code and its place, and what is near it has none", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    static let cases: [CheckCase] = [
        CheckCase(
            "an identifier beside a URL",
            """
            info: {title: A, version: '1', license: {name: MIT, identifier: MIT, url: /license}}
            """,
            [
                "warning exclusive-keys 1:70 'license' can't have both 'identifier' and 'url'"
            ],
            mended: """
                info: {title: A, version: '1', license: {name: MIT, identifier: MIT}}
                """),
        CheckCase(
            "a reference to a parameter where a schema is due",
            """
            paths:
              /pets:
                get:
                  responses:
                    '200':
                      description: All.
                      content: {application/json: {schema: {$ref: '#/components/parameters/p'}}}
            components:
              parameters:
                p: {name: p, in: query, schema: {type: string}}
            """,
            [
                "warning wrong-reference 7:55 '#/components/parameters/p' leads to a parameter, not to a schema",
                "warning unknown-schema-key 10:29 JSON Schema has no keyword 'schema': ignored; the properties of an object belong under 'properties'",
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '200':
                          description: All.
                          content: {application/json: {schema: {$ref: '#/components/parameters/p/schema'}}}
                components:
                  parameters:
                    p: {name: p, in: query, schema: {type: string}}
                """),
        CheckCase(
            "a reference to a map of schemas",
            """
            paths:
              /pets:
                get:
                  responses:
                    '200':
                      description: All.
                      content: {application/json: {schema: {$ref: '#/components/schemas'}}}
            components:
              schemas:
                a: {type: string}
            """,
            [
                "warning wrong-reference 7:55 '#/components/schemas' leads to a list or a map of objects, not to a schema",
                "warning unknown-schema-key 10:5 JSON Schema has no keyword 'a': ignored; the properties of an object belong under 'properties'",
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '200':
                          description: All.
                          content: {application/json: {schema: {$ref: '#/components/schemas/a'}}}
                components:
                  schemas:
                    a: {type: string}
                """),
        CheckCase(
            "an undefined reference that no operation reaches",
            """
            components:
              headers:
                h: {$ref: '#/components/headers/missing'}
            """,
            [
                "warning unresolved-reference 3:15 '#/components/headers/missing' leads nowhere: 'missing' doesn't exist in '#/components/headers'"
            ],
            mended: """
                components:
                  headers:
                    h: {$ref: '#/components/headers/other'}
                    other: {schema: {type: string}}
                """),
        CheckCase(
            "a description beside a reference in 3.0",
            """
            openapi: 3.0.3
            paths:
              /pets:
                get:
                  responses:
                    '204': {$ref: '#/components/responses/r', description: Other.}
            components:
              responses:
                r: {description: Nothing.}
            """,
            [
                "note ignored-beside-reference 6:51 'description' beside a '$ref' is ignored"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '204': {$ref: '#/components/responses/r', description: Other.}
                components:
                  responses:
                    r: {description: Nothing.}
                """),
        CheckCase(
            "a space in the URL of a license",
            """
            info: {title: A, version: '1', license: {name: MIT, url: 'https://example.com/a b'}}
            """,
            [
                "warning invalid-url 1:58 'https://example.com/a b' is not a URL: it has a space"
            ],
            mended: """
                info: {title: A, version: '1', license: {name: MIT, url: 'license.html#ü'}}
                """),
        CheckCase(
            "a URL without a host",
            """
            externalDocs: {url: 'https:///manual'}
            """,
            [
                "warning invalid-url 1:21 'https:///manual' is not a URL: it has no host"
            ],
            mended: """
                externalDocs: {url: /manual}
                """),
        CheckCase(
            "an address without @",
            """
            info: {title: A, version: '1', contact: {email: us}}
            """,
            [
                "warning invalid-email 1:49 'us' is not an e-mail address"
            ],
            mended: """
                info: {title: A, version: '1', contact: {email: us@localhost}}
                """),
        CheckCase(
            "a value beside an external one",
            """
            components: {examples: {a: {value: 1, externalValue: /a.json}}}
            """,
            [
                "warning exclusive-keys 1:39 an example can't have both 'value' and 'externalValue'"
            ],
            mended: """
                components: {examples: {a: {value: 1}}}
                """),
        CheckCase(
            "a value beside data in 3.2",
            """
            openapi: 3.2.0
            components: {examples: {a: {value: 1, dataValue: 1}}}
            """,
            [
                "warning exclusive-keys 2:39 an example can't have both 'value' and 'dataValue'"
            ],
            mended: """
                openapi: 3.2.0
                components: {examples: {a: {serializedValue: '1', dataValue: 1}}}
                """),
        CheckCase(
            "wrapped beside nodeType",
            """
            openapi: 3.2.0
            components:
              schemas:
                a: {type: array, items: {type: string}, xml: {wrapped: true, nodeType: element}}
            """,
            [
                "warning exclusive-keys 4:51 'xml' can't have both 'nodeType' and 'wrapped'"
            ],
            mended: """
                openapi: 3.2.0
                components:
                  schemas:
                    a: {type: array, items: {type: string}, xml: {nodeType: element}}
                """),
    ]
}
