import Testing

@Suite("Checks: Paths, operations and servers")
struct OperationCheckTests {
    @Test("a fault has its code and its place, and what is near it has none", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    static let cases: [CheckCase] = [
        CheckCase(
            "an unclosed brace in a path",
            """
            paths:
              /pets/{id:
                get:
                  responses:
                    '204': {description: Nothing.}
            """,
            [
                "warning invalid-template 2:3 the braces of '/pets/{id' don't match"
            ],
            mended: """
                paths:
                  /pets/{id}:
                    get:
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      responses:
                        '204': {description: Nothing.}
                """),
        CheckCase(
            "equal paths",
            """
            paths:
              /a/{x}:
                parameters: [{name: x, in: path, required: true, schema: {type: string}}]
                get:
                  responses:
                    '204': {description: Nothing.}
              /a/{y}:
                parameters: [{name: y, in: path, required: true, schema: {type: string}}]
                post:
                  responses:
                    '204': {description: Nothing.}
            """,
            [
                "warning equal-paths 7:3 the path differs from '/a/{x}' in the names of its parameters only"
            ],
            mended: """
                paths:
                  /a/{x}:
                    parameters: [{name: x, in: path, required: true, schema: {type: string}}]
                    get:
                      responses:
                        '204': {description: Nothing.}
                  /a/{y}.json:
                    parameters: [{name: y, in: path, required: true, schema: {type: string}}]
                    post:
                      responses:
                        '204': {description: Nothing.}
                """),
        CheckCase(
            "an operationId of a webhook again",
            """
            paths:
              /pets:
                get:
                  operationId: a
                  responses:
                    '204': {description: Nothing.}
            webhooks:
              w: {post: {operationId: a, responses: {'204': {description: Nothing.}}}}
            """,
            [
                "warning duplicate-operation-id 8:27 another operation has the operationId 'a'"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      operationId: a
                      responses:
                        '204': {description: Nothing.}
                webhooks:
                  w: {post: {operationId: b, responses: {'204': {description: Nothing.}}}}
                """),
        CheckCase(
            "no responses in 3.0",
            """
            openapi: 3.0.3
            paths:
              /pets:
                get:
                  summary: A
            """,
            [
                "warning missing-responses-in-3.0 5:7 this operation has no 'responses'"
            ],
            mended: """
                openapi: 3.0.3
                paths:
                  /pets:
                    get:
                      responses: {default: {description: A.}}
                """),
        CheckCase(
            "responses without any",
            """
            paths:
              /pets:
                get:
                  responses: {}
            """,
            [
                "warning empty-responses 4:18 'responses' must have a response"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      responses: {default: {description: Any.}}
                """),
        CheckCase(
            "failures only",
            """
            paths:
              /pets:
                get:
                  responses: {4XX: {description: No.}, '500': {description: No.}}
            """,
            [
                "note no-success 4:18 no response is one of success"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      responses: {4XX: {description: No.}, '303': {description: There.}}
                """),
        CheckCase(
            "a response without a description",
            """
            paths:
              /pets:
                get:
                  responses: {'204': {}}
            """,
            [
                "warning missing-description 4:26 a response must have a 'description'"
            ],
            mended: """
                openapi: 3.2.0
                paths:
                  /pets:
                    get:
                      responses: {'204': {}}
                """),
        CheckCase(
            "a body of DELETE",
            """
            paths:
              /pets:
                delete:
                  requestBody: {content: {application/json: {schema: {type: string}}}}
                  responses:
                    '204': {description: Nothing.}
            """,
            [
                "note body-without-meaning 4:20 a request body has no defined meaning with DELETE"
            ],
            mended: """
                paths:
                  /pets:
                    patch:
                      requestBody: {content: {application/json: {schema: {type: string}}}}
                      responses:
                        '204': {description: Nothing.}
                """),
        CheckCase(
            "no content in a body",
            """
            paths:
              /pets:
                post:
                  requestBody: {content: null}
                  responses:
                    '204': {description: Nothing.}
            """,
            [
                "warning malformed 4:30 'content' must be a mapping, not nothing"
            ],
            mended: """
                paths:
                  /pets:
                    post:
                      requestBody: {content: {}}
                      responses:
                        '204': {description: Nothing.}
                """),
        CheckCase(
            "a body without content",
            """
            paths:
              /pets:
                post:
                  requestBody: {description: All.}
                  responses:
                    '204': {description: Nothing.}
            """,
            [
                "warning missing-key 4:20 a request body must have 'content'"
            ],
            mended: """
                paths:
                  /pets:
                    post:
                      requestBody: {content: {text/plain: {}}}
                      responses:
                        '204': {description: Nothing.}
                """),
        CheckCase(
            "an unclosed brace in a server",
            """
            servers: [{url: 'https://{region.example.com'}]
            """,
            [
                "warning invalid-template 1:17 the braces of 'https://{region.example.com' don't match"
            ],
            mended: """
                servers: [{url: 'https://{region}.example.com', variables: {region: {default: eu}}}]
                """),
        CheckCase(
            "a default outside of its enum",
            """
            servers: [{url: 'https://{r}.example.com', variables: {r: {default: us, enum: [eu]}}}]
            """,
            [
                "warning invalid-default 1:69 'us' is not one of the variable's 'enum'"
            ],
            mended: """
                servers: [{url: 'https://{r}.example.com', variables: {r: {default: eu, enum: [eu]}}}]
                """),
        CheckCase(
            "a server without a URL in an operation",
            """
            paths:
              /pets:
                get:
                  servers: [{description: A}]
                  responses:
                    '204': {description: Nothing.}
            """,
            [
                "warning missing-key 4:17 a server must have 'url': ignored"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      servers: [{url: /v2}]
                      responses:
                        '204': {description: Nothing.}
                """),
        CheckCase(
            "an additional operation that has a key",
            """
            openapi: 3.2.0
            paths: {/a: {additionalOperations: {POST: {responses: {'204': {description: Nothing.}}}}}}
            """,
            [
                "warning unknown-key 2:37 'POST' is no additional operation: it belongs in the path item itself"
            ],
            mended: """
                openapi: 3.2.0
                paths: {/a: {additionalOperations: {COPY: {responses: {'204': {description: Nothing.}}}}}}
                """),
        CheckCase(
            "a range in lower case",
            """
            paths:
              /pets:
                get:
                  responses: {2xx: {description: Yes.}}
            """,
            [
                "warning invalid-status 4:24 a range is written '2XX': read as that"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      responses: {2XX: {description: Yes.}}
                """),
        CheckCase(
            "a parameter of a path without a name",
            """
            paths:
              /pets/{}:
                get:
                  parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
                  responses:
                    '204': {description: Nothing.}
            """,
            [
                "warning invalid-template 2:3 a parameter of the path has no name: read as '/pets/{petId}'"
            ],
            mended: """
                paths:
                  /pets/:
                    get:
                      responses:
                        '204': {description: Nothing.}
                """),
        CheckCase(
            "a link to no operation",
            """
            paths:
              /pets:
                get:
                  responses:
                    '200':
                      description: A.
            components:
              links: {a: {operationRef: '#/paths/~1dogs/get'}}
            """,
            [
                "note undefined-operation 8:29 '#/paths/~1dogs/get' leads to no operation"
            ],
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '200':
                          description: A.
                components:
                  links: {a: {operationRef: '#/paths/~1pets/get'}}
                """),
    ]
}
