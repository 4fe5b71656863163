import Diagnostics

// Paths, operations, responses and security.
extension Explanation {
    static let relativePath = Explanation(
        .warning, "A path doesn't start with a slash (OpenAPI 3.1.1 §4.8.8). It is read as if it did.",
        remedy: "Write the slash.",
        example: .document(
            """
            paths:
              pets:
                get:
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '204': {description: Nothing.}
                """))

    static let queryInPath = Explanation(
        .warning,
        """
        A path has a query, which OpenAPI doesn't allow (3.1.1 §4.8.8). Each request has it, beside the parameters of the \
        operation.
        """,
        remedy:
            "Declare the query as parameters with `in: query`; one that is always the same has an `enum` of one value.",
        example: .document(
            """
            paths:
              /pets?kind=dog:
                get:
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: kind, in: query, schema: {type: string, enum: [dog]}}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let fragmentInPath = Explanation(
        .warning, "A path has a fragment, which no request sends. It only tells this path from another one.",
        remedy: "Write the path without it, and describe what two paths have in common once.",
        example: .document(
            """
            paths:
              /pets#dogs:
                get:
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '204': {description: Nothing.}
                """))

    static let duplicateOperationID = Explanation(
        .warning,
        """
        Two operations have the same `operationId`, which must be unique (OpenAPI 3.1.1 §4.8.10). The client names the \
        second one by its path.
        """,
        remedy: "Give each operation an id of its own.",
        example: .document(
            """
            paths:
              /cats:
                get:
                  operationId: listPets
                  responses:
                    '204': {description: Nothing.}
              /dogs:
                get:
                  operationId: listPets
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /cats:
                    get:
                      operationId: listCats
                      responses:
                        '204': {description: Nothing.}
                  /dogs:
                    get:
                      operationId: listDogs
                      responses:
                        '204': {description: Nothing.}
                """))

    static let missingResponsesIn30 = Explanation(
        .warning,
        """
        An operation has no `responses`, which OpenAPI 3.0 requires (3.0.4 §4.7.10.1). The client takes any success, and \
        doesn't read its body.
        """,
        remedy: "Describe at least the response of a success.",
        example: .document(
            """
            openapi: 3.0.4
            paths:
              /pets:
                get:
                  summary: All pets.
            """,
            mended: """
                openapi: 3.0.4
                paths:
                  /pets:
                    get:
                      summary: All pets.
                      responses:
                        '204': {description: Nothing.}
                """))

    static let missingResponses = Explanation(
        .note,
        """
        An operation has no `responses`, which it needn't since OpenAPI 3.1. The client takes any success, and doesn't \
        read its body.
        """,
        remedy: "Describe at least the response of a success.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  summary: All pets.
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      summary: All pets.
                      responses:
                        '204': {description: Nothing.}
                """))

    static let invalidStatus = Explanation(
        .warning,
        """
        The key of a response is neither a status code nor a range such as `4XX` nor `default` (OpenAPI 3.1.1 §4.8.16). \
        The response is ignored.
        """,
        remedy: "Write the code of the status.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  responses:
                    ok: {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '200': {description: Nothing.}
                """))

    static let unexpectedContent = Explanation(
        .warning, "A response has `content`, but no response with its status has a body. The content is ignored.",
        remedy: "Remove the content, or write the status that the server really answers.",
        example: .document(
            """
            paths:
              /pets:
                delete:
                  responses:
                    '204':
                      description: Removed.
                      content: {text/plain: {schema: {type: string}}}
            """,
            mended: """
                paths:
                  /pets:
                    delete:
                      responses:
                        '200':
                          description: Removed.
                          content: {text/plain: {schema: {type: string}}}
                """))

    static let responseSchema = Explanation(
        .warning,
        "A response has a `schema` of its own, as in Swagger 2.0. It is read as the content `application/json`.",
        remedy: "Put the schema below its media type in `content`.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  responses:
                    '200':
                      description: All pets.
                      schema: {type: array, items: {type: string}}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '200':
                          description: All pets.
                          content:
                            application/json:
                              schema: {type: array, items: {type: string}}
                """))

    static let invalidMediaType = Explanation(
        .warning, "A key of `content` isn't a media type (RFC 9110 §8.3.1). It is read as `*/*`.",
        remedy: "Write type and subtype, such as `application/json`.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  responses:
                    '200':
                      description: All pets.
                      content: {json: {schema: {type: string}}}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '200':
                          description: All pets.
                          content: {application/json: {schema: {type: string}}}
                """))

    static let invalidPagination = Explanation(
        .warning,
        """
        `x-apus-pagination` has a key that isn't known, or names a parameter or property that the operation doesn't have. \
        It is ignored: the client doesn't walk through the pages.
        """,
        remedy: "Correct the name; the page on pagination has the keys of each kind.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  x-apus-pagination: {style: offset, offset: start, limit: limit, items: pets}
                  parameters:
                  - {name: offset, in: query, schema: {type: integer}}
                  - {name: limit, in: query, schema: {type: integer}}
                  responses:
                    '200': {$ref: '#/components/responses/pets'}
            components:
              responses:
                pets:
                  description: A page of pets.
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          pets: {type: array, items: {type: string}}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      x-apus-pagination: {style: offset, offset: offset, limit: limit, items: pets}
                      parameters:
                      - {name: offset, in: query, schema: {type: integer}}
                      - {name: limit, in: query, schema: {type: integer}}
                      responses:
                        '200': {$ref: '#/components/responses/pets'}
                components:
                  responses:
                    pets:
                      description: A page of pets.
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              pets: {type: array, items: {type: string}}
                """))

    static let configuredPagination = Explanation(
        .error,
        """
        `pagination` in `apus.yml` has a key that isn't known, or names an operation, a parameter or a property that \
        doesn't exist. Nothing is written.
        """,
        remedy: "Correct the name; the message suggests one that is near.",
        example: .files(
            [
                .init(
                    "apus.yml",
                    """
                    clients:
                    - module: ShopAPI
                      spec: openapi.yml
                      output: Shop
                      pagination:
                        GET /pet: {style: link}
                    """)
            ],
            mended: [],
            command: ["generate"]))

    static let undefinedSecurityScheme = Explanation(
        .warning, "A security requirement names a scheme that isn't in `components/securitySchemes`. It is ignored.",
        remedy: "Declare the scheme, or correct the name.",
        example: .document(
            """
            security:
            - key: []
            components:
              securitySchemes:
                apiKey: {type: apiKey, name: X-Key, in: header}
            """,
            mended: """
                security:
                - apiKey: []
                components:
                  securitySchemes:
                    apiKey: {type: apiKey, name: X-Key, in: header}
                """))

    static let unknownSecurityScheme = Explanation(
        .warning, "A security scheme has a `type` that OpenAPI 3 doesn't have. It is ignored.",
        remedy: "Write `apiKey`, `http`, `mutualTLS`, `oauth2` or `openIdConnect`.",
        example: .document(
            """
            components:
              securitySchemes:
                login: {type: basic}
            """,
            mended: """
                components:
                  securitySchemes:
                    login: {type: http, scheme: basic}
                """))
}
