import Diagnostics

// Names of headers, and how parameters are described.
extension Explanation {
    static let invalidHeaderName = Explanation(
        .warning,
        """
        A header has a name that no header field can have, with a space for instance (RFC 9110 §5.1). Such a request \
        can't be sent.
        """,
        remedy: "Write a name of letters, digits and hyphens.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  parameters:
                  - {name: Pet Kind, in: header, schema: {type: string}}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: Pet-Kind, in: header, schema: {type: string}}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let duplicateHeader = Explanation(
        .warning,
        "Two headers of a response differ in upper and lower case only, so they are one field (RFC 9110 §5.1).",
        remedy: "Remove one of them.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  responses:
                    '204':
                      description: Nothing.
                      headers:
                        X-Kind: {schema: {type: string}}
                        x-kind: {schema: {type: string}}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '204':
                          description: Nothing.
                          headers:
                            X-Kind: {schema: {type: string}}
                            X-Breed: {schema: {type: string}}
                """))

    static let ignoredHeader = Explanation(
        .note,
        """
        A header is declared that the standard says to ignore here: `Accept`, `Content-Type` and `Authorization` are \
        described by media types and security schemes.
        """,
        remedy: "Remove the header, and declare media types in `content` or a security scheme.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  parameters:
                  - {name: Authorization, in: header, schema: {type: string}}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: Pet-Kind, in: header, schema: {type: string}}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let severalMediaTypes = Explanation(
        .warning,
        """
        A parameter or header has not exactly one media type in `content` (OpenAPI 3.1.1 §4.8.12.2). The first one \
        is read.
        """,
        remedy: "Leave one media type.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  parameters:
                  - name: filter
                    in: query
                    content:
                      application/json: {schema: {type: string}}
                      text/plain: {schema: {type: string}}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - name: filter
                        in: query
                        content:
                          application/json: {schema: {type: string}}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let styleOfType = Explanation(
        .warning,
        """
        A parameter has the style `deepObject`, but its schema isn't an object. How it is sent isn't defined \
        (OpenAPI 3.1.1 §4.8.12.3).
        """,
        remedy: "Make the schema an object, or leave out the style.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  parameters:
                  - name: filter
                    in: query
                    style: deepObject
                    explode: true
                    schema:
                      type: array
                      items: {type: string}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - name: filter
                        in: query
                        style: deepObject
                        explode: true
                        schema:
                          type: object
                          properties:
                            kind: {type: string}
                      responses:
                        '204': {description: Nothing.}
                """))
}
