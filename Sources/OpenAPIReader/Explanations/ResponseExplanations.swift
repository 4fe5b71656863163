import Diagnostics

// Paths, bodies, responses and links, beyond what the client needs of them.
extension Explanation {
    static let invalidTemplate = Explanation(
        .warning,
        """
        The braces of a path or a server's URL don't match, or a path has one parameter twice. A brace without \
        another one is text.
        """,
        remedy: "Close the brace, or give the parameter another name.",
        example: .document(
            """
            paths:
              /pets/{petId:
                get:
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets/{petId}:
                    get:
                      parameters:
                      - {name: petId, in: path, required: true, schema: {type: string}}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let equalPaths = Explanation(
        .warning,
        """
        Two paths differ in the names of their parameters only, so they are the same path (OpenAPI 3.1.1 §4.8.8.1). \
        Both are read.
        """,
        remedy: "Write both as one path, with one name for the parameter.",
        example: .document(
            """
            paths:
              /pets/{petId}:
                get:
                  parameters:
                  - {name: petId, in: path, required: true, schema: {type: string}}
                  responses:
                    '204': {description: Nothing.}
              /pets/{id}:
                delete:
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets/{petId}:
                    get:
                      parameters:
                      - {name: petId, in: path, required: true, schema: {type: string}}
                      responses:
                        '204': {description: Nothing.}
                  /owners/{id}:
                    delete:
                      parameters:
                      - {name: id, in: path, required: true, schema: {type: string}}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let bodyWithoutMeaning = Explanation(
        .note,
        """
        An operation with GET, HEAD, DELETE or TRACE has a request body, for which HTTP defines no meaning (RFC 9110 \
        §9.3). The client sends it; servers and proxies may drop or refuse it.
        """,
        remedy: "Send the values in the query, or use POST.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  requestBody:
                    content:
                      application/json:
                        schema: {type: string}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    post:
                      requestBody:
                        content:
                          application/json:
                            schema: {type: string}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let emptyResponses = Explanation(
        .warning,
        """
        `responses` has no response, but must have one (OpenAPI 3.1.1 §4.8.16). The client takes any success, and \
        doesn't read its body.
        """,
        remedy: "Describe at least the response of a success.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  responses: {}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '204': {description: Nothing.}
                """))

    static let noSuccess = Explanation(
        .note,
        "An operation has responses for failures only, neither one of success nor `default`.",
        remedy: "Add the response that the operation gives when it has done what it should.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  responses:
                    '404': {description: There is none.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '404': {description: There is none.}
                        '204': {description: Nothing.}
                """))

    static let missingDescription = Explanation(
        .warning,
        "A response has no `description`, which OpenAPI 3.0 and 3.1 require.",
        remedy: "Add a `description`.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  responses:
                    '204': {}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '204': {description: Nothing.}
                """))

    static let undefinedOperation = Explanation(
        .note,
        "A link names an `operationId` that no operation of the document has.",
        remedy: "Name an operation of the document.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  operationId: listPets
                  responses:
                    '204':
                      description: Nothing.
            components:
              links:
                again: {operationId: listPet}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      operationId: listPets
                      responses:
                        '204':
                          description: Nothing.
                components:
                  links:
                    again: {operationId: listPets}
                """))
}
