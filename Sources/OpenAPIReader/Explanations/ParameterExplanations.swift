import Diagnostics

// Parameters.
extension Explanation {
    static let undeclaredPathParameter = Explanation(
        .warning, "A path has a parameter that isn't declared. The client takes a string for it.",
        remedy: "Declare it with `in: path` in the operation or the path item.",
        example: .document(
            """
            paths:
              /pets/{petId}:
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

    static let unusedPathParameter = Explanation(
        .warning, "A parameter with `in: path` isn't in the path. It is ignored.",
        remedy: "Write it into the path between braces, or remove it.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  parameters:
                  - {name: petId, in: path, required: true, schema: {type: string}}
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

    static let optionalPathParameter = Explanation(
        .warning,
        "A path parameter doesn't say `required: true`, which it must (OpenAPI 3.1.1 §4.8.12.2). It is read as required.",
        remedy: "Add `required: true`.",
        example: .document(
            """
            paths:
              /pets/{petId}:
                get:
                  parameters:
                  - {name: petId, in: path, schema: {type: string}}
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

    static let duplicateParameter = Explanation(
        .warning, "A list has two parameters of the same name in the same place. The last one is used.",
        remedy: "Remove one of them.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  parameters:
                  - {name: limit, in: query, schema: {type: integer}}
                  - {name: limit, in: query, schema: {type: string}}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: limit, in: query, schema: {type: integer}}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let invalidParameter = Explanation(
        .warning, "A parameter has no `name`, no `in`, or is in a place that OpenAPI doesn't have. It is ignored.",
        remedy: "Give it a name, and say `query`, `path`, `header` or `cookie`.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  parameters:
                  - {name: limit, in: url, schema: {type: integer}}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: limit, in: query, schema: {type: integer}}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let invalidStyle = Explanation(
        .warning,
        """
        A parameter has a `style` that its place doesn't allow (OpenAPI 3.1.1 §4.8.12.3). It is sent in the usual style of \
        the place.
        """,
        remedy: "Write a style of the place, or leave it out.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  parameters:
                  - {name: kind, in: query, style: simple, schema: {type: string}}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: kind, in: query, style: form, schema: {type: string}}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let formParameter = Explanation(
        .warning,
        "Parameters are in `formData` or `multipart`, as in Swagger 2.0. They are read as the properties of a body.",
        remedy:
            "Describe a `requestBody` with the content `multipart/form-data` or `application/x-www-form-urlencoded`.",
        example: .document(
            """
            paths:
              /pets:
                post:
                  parameters:
                  - {name: name, in: formData, schema: {type: string}}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    post:
                      requestBody:
                        content:
                          application/x-www-form-urlencoded:
                            schema: {type: object, properties: {name: {type: string}}}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let bodyParameter = Explanation(
        .warning, "A parameter is in `body`, as in Swagger 2.0. It is read as a body in JSON.",
        remedy: "Describe a `requestBody`.",
        example: .document(
            """
            paths:
              /pets:
                post:
                  parameters:
                  - {name: pet, in: body, schema: {type: string}}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    post:
                      requestBody:
                        content: {application/json: {schema: {type: string}}}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let parameterWithoutSchema = Explanation(
        .warning, "A parameter has its `type` beside its name, as in Swagger 2.0. It is read as its schema.",
        remedy: "Put the keywords of JSON Schema into `schema`.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  parameters:
                  - {name: limit, in: query, type: integer}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: limit, in: query, schema: {type: integer}}
                      responses:
                        '204': {description: Nothing.}
                """))
}
