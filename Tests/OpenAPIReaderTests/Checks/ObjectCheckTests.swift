import Testing

@Suite("Checks: Objects and their keys")
struct ObjectCheckTests {
    @Test("a fault has its code and its place, and what is near it has none", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    static let cases: [CheckCase] = [
        CheckCase(
            "a method in upper case",
            """
            paths:
              /pets:
                GET:
                  responses:
                    '204': {description: Nothing.}
            """,
            [
                "warning unknown-key 3:5 a path item has no 'GET': ignored; did you mean 'get'?"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '204': {description: Nothing.}
                """),
        CheckCase(
            "a misspelt body",
            """
            paths:
              /pets:
                post:
                  requestbody:
                    content: {application/json: {schema: {type: string}}}
                  responses:
                    '204': {description: Nothing.}
            """,
            [
                "warning unknown-key 4:7 an operation has no 'requestbody': ignored; did you mean 'requestBody'?"
            ],
            mended: """
                paths:
                  /pets:
                    post:
                      requestBody:
                        content: {application/json: {schema: {type: string}}}
                      responses:
                        '204': {description: Nothing.}
                """),
        CheckCase(
            "a misspelt section of components",
            """
            components:
              schema:
                a: {type: string}
            """,
            [
                "warning unknown-key 2:3 'components' has no 'schema': ignored; did you mean 'schemas'?"
            ],
            mended: """
                components:
                  schemas:
                    a: {type: string}
                """),
        CheckCase(
            "an extension is no unknown key",
            """
            info: {title: A, version: '1', termsofservice: /terms}
            """,
            [
                "warning unknown-key 1:32 'info' has no 'termsofservice': ignored; did you mean 'termsOfService'?"
            ],
            mended: """
                info: {title: A, version: '1', x-termsofservice: /terms}
                """),
        CheckCase(
            "webhooks in 3.0",
            """
            openapi: 3.0.3
            webhooks: {}
            paths: {}
            """,
            [
                "warning unknown-key 2:1 an OpenAPI document has no 'webhooks' in OpenAPI 3.0, but in 3.1"
            ],
            mended: """
                webhooks: {}
                paths: {}
                """),
        CheckCase(
            "the summary of info in 3.0",
            """
            openapi: 3.0.3
            info: {title: A, version: '1', summary: An API}
            """,
            [
                "warning unknown-key 2:32 'info' has no 'summary' in OpenAPI 3.0, but in 3.1"
            ],
            mended: """
                info: {title: A, version: '1', summary: An API}
                """),
        CheckCase(
            "an operation QUERY in 3.1",
            """
            paths:
              /pets:
                query:
                  responses:
                    '204': {description: Nothing.}
            """,
            [
                "warning unknown-key 3:5 a path item has no 'query' in OpenAPI 3.1, but in 3.2"
            ],
            mended: """
                openapi: 3.2.0
                paths:
                  /pets:
                    query:
                      responses:
                        '204': {description: Nothing.}
                """),
        CheckCase(
            "a license without a name",
            """
            info: {title: A, version: '1', license: {url: /license}}
            """,
            [
                "warning missing-key 1:41 'license' must have 'name'"
            ],
            mended: """
                info: {title: A, version: '1', license: {name: MIT, url: /license}}
                """),
        CheckCase(
            "a schema that is nothing",
            """
            components: {schemas: {a: null}}
            """,
            [
                "warning malformed 1:27 a schema must be a mapping, not nothing"
            ],
            mended: """
                components: {schemas: {a: true}}
                """),
        CheckCase(
            "true as a schema in 3.0",
            """
            openapi: 3.0.3
            components: {schemas: {a: {type: object, properties: {b: true}}}}
            """,
            [
                "warning malformed 2:58 a schema must be a mapping, not true or false"
            ],
            mended: """
                openapi: 3.0.3
                components: {schemas: {a: {type: object, additionalProperties: true}}}
                """),
        CheckCase(
            "servers that are a mapping",
            """
            servers: {url: /v1}
            """,
            [
                "warning malformed 1:10 'servers' must be a list, not a mapping"
            ],
            mended: """
                servers: [{url: /v1}]
                """),
        CheckCase(
            "no paths, components or webhooks",
            """
            {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}}
            """,
            [
                "warning missing-paths 1:1 a document has 'paths', 'components' or 'webhooks'"
            ],
            mended: """
                {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "components": {}}
                """),
    ]
}
