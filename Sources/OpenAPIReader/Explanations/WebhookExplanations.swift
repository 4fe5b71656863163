import Diagnostics

extension Explanation {
    static let callbackOfCallback = Explanation(
        .note,
        """
        A webhook or a callback has callbacks itself. A client decodes what the API sends first, not what follows after \
        the response to that.
        """,
        remedy: "Describe the request as a webhook, or leave it.",
        example: .document(
            """
            webhooks:
              jobDone:
                post:
                  responses:
                    '200': {description: OK}
                  callbacks:
                    onReceipt:
                      '{$response.body#/url}':
                        post:
                          responses:
                            '204': {description: Received}
            """,
            mended: """
                webhooks:
                  jobDone:
                    post:
                      responses:
                        '200': {description: OK}
                  receipt:
                    post:
                      responses:
                        '204': {description: Received}
                """))

    static let undecodedParameter = Explanation(
        .note,
        """
        A webhook or a callback has a parameter in the query, the path or a cookie. A client decodes the body and the \
        header fields of what it receives; the URL belongs to the server that received it.
        """,
        remedy: "Read the parameter from the request in your server, or have the API send it as a header field.",
        example: .document(
            """
            webhooks:
              jobDone:
                post:
                  parameters:
                  - {name: attempt, in: query, schema: {type: integer}}
                  responses:
                    '200': {description: OK}
            """,
            mended: """
                webhooks:
                  jobDone:
                    post:
                      parameters:
                      - {name: X-Attempt, in: header, schema: {type: integer}}
                      responses:
                        '200': {description: OK}
                """))

    static let linkNotGenerated = Explanation(
        .note,
        """
        A response has a link, which says how its values are the parameters of another operation. The documentation of \
        the operation says so; there is no function for it.
        """,
        remedy: "Call the other operation with the values that the documentation names.",
        example: .document(
            """
            paths:
              /jobs:
                post:
                  responses:
                    '200':
                      description: OK
                      links:
                        job:
                          operationId: getJob
                          parameters: {id: $response.body#/id}
              /jobs/{id}:
                get:
                  operationId: getJob
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  responses:
                    '200': {description: OK}
            """,
            mended: """
                paths:
                  /jobs:
                    post:
                      responses:
                        '200': {description: OK}
                  /jobs/{id}:
                    get:
                      operationId: getJob
                      parameters:
                      - {name: id, in: path, required: true, schema: {type: string}}
                      responses:
                        '200': {description: OK}
                """))
}
