import Diagnostics

// Documents of Swagger 2.0.
extension Explanation {
    static let unknownSwaggerKey = Explanation(
        .warning, "An object of Swagger 2.0 has no key of this name. It is ignored.",
        remedy: "Correct the spelling, or remove the key; one of your own starts with `x-`.",
        example: .document(
            """
            swagger: '2.0'
            host: api.example.com
            basepath: /v1
            """,
            mended: """
                swagger: '2.0'
                host: api.example.com
                basePath: /v1
                """))

    static let openAPI3Key = Explanation(
        .warning, "A document of Swagger 2.0 has a key of OpenAPI 3. It is read as OpenAPI 3 does.",
        remedy: "Write what Swagger 2.0 has for it, or convert the document to OpenAPI 3.",
        example: .document(
            """
            swagger: '2.0'
            definitions:
              pet:
                type: object
                properties:
                  name: {type: string, nullable: true}
            """,
            mended: """
                swagger: '2.0'
                definitions:
                  pet:
                    type: object
                    properties:
                      name: {type: string, x-nullable: true}
                """))

    static let swaggerValue = Explanation(
        .warning,
        """
        A value that Swagger 2.0 requires is missing, such as the `type` of a parameter, or it is of the wrong kind. \
        The message says what it is read as.
        """,
        remedy: "Write the value that the message asks for.",
        example: .document(
            """
            swagger: '2.0'
            paths:
              /pets:
                get:
                  parameters:
                  - {name: limit, in: query}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                swagger: '2.0'
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: limit, in: query, type: integer}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let severalBodies = Explanation(
        .warning,
        """
        An operation of Swagger 2.0 has several parameters in `body`, or such a one beside parameters in `formData`. \
        The first one in `body` is the body; the others are ignored.
        """,
        remedy: "Put what is sent into one schema, or into parameters in `formData` alone.",
        example: .document(
            """
            swagger: '2.0'
            paths:
              /pets:
                post:
                  parameters:
                  - {name: pet, in: body, schema: {type: string}}
                  - {name: owner, in: body, schema: {type: string}}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                swagger: '2.0'
                paths:
                  /pets:
                    post:
                      parameters:
                      - name: pet
                        in: body
                        schema: {type: object, properties: {pet: {type: string}, owner: {type: string}}}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let misplacedFile = Explanation(
        .warning,
        """
        The type `file` of Swagger 2.0 stands where no file can be: it is for parameters in `formData` and for the \
        schema of a response. It is read as bytes.
        """,
        remedy: "Write `type: string` with `format: byte` for Base64 in JSON, or move the file into a form.",
        example: .document(
            """
            swagger: '2.0'
            definitions:
              pet:
                type: object
                properties:
                  photo: {type: file}
            """,
            mended: """
                swagger: '2.0'
                definitions:
                  pet:
                    type: object
                    properties:
                      photo: {type: string, format: byte}
                """))

    static let collectionFormat = Explanation(
        .warning,
        """
        A `collectionFormat` of Swagger 2.0 doesn't exist or isn't allowed here, or the list is sent in another way. \
        The message says in which.
        """,
        remedy: "Write `csv`, `ssv`, `tsv` or `pipes`; in `query` and `formData` also `multi`.",
        example: .document(
            """
            swagger: '2.0'
            paths:
              /pets:
                get:
                  parameters:
                  - {name: X-Kinds, in: header, type: array, items: {type: string}, collectionFormat: multi}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                swagger: '2.0'
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: X-Kinds, in: header, type: array, items: {type: string}, collectionFormat: csv}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let unknownFlow = Explanation(
        .warning,
        """
        The `flow` of a security scheme of type `oauth2` is missing, or Swagger 2.0 has none of this name. It is read \
        as the flow that its URLs are of.
        """,
        remedy: "Write `implicit`, `password`, `application` or `accessCode`.",
        example: .document(
            """
            swagger: '2.0'
            securityDefinitions:
              login:
                type: oauth2
                flow: clientCredentials
                tokenUrl: https://api.example.com/token
                scopes: {}
            """,
            mended: """
                swagger: '2.0'
                securityDefinitions:
                  login:
                    type: oauth2
                    flow: application
                    tokenUrl: https://api.example.com/token
                    scopes: {}
                """))

    static let swaggerServer = Explanation(
        .warning,
        """
        `host`, `basePath` or `schemes` of a document of Swagger 2.0 have something that doesn't belong there. The \
        message says what is made of it.
        """,
        remedy: "Write the host, with its port, into `host`, the path into `basePath` and schemes into `schemes`.",
        example: .document(
            """
            swagger: '2.0'
            host: https://api.example.com
            """,
            mended: """
                swagger: '2.0'
                host: api.example.com
                schemes: [https]
                """))
}
