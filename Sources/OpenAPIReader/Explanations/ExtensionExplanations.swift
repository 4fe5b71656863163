import Diagnostics

// Extensions of vendors.
extension Explanation {
    static let invalidExtension = Explanation(
        .warning,
        """
        An extension that apus reads (`x-enum-varnames`, `x-nullable`, `x-fern-ignore` and others) has a value that \
        can't be meant: a list of another length than `enum`, a name twice or of signs only, a required parameter that \
        it leaves out. The client is as without it.
        """,
        remedy: "Correct the value, or remove the extension.",
        example: .document(
            """
            components:
              schemas:
                size:
                  type: integer
                  enum: [1, 2, 3]
                  x-enum-varnames: [small, medium]
            """,
            mended: """
                components:
                  schemas:
                    size:
                      type: integer
                      enum: [1, 2, 3]
                      x-enum-varnames: [small, medium, large]
                """))

    static let leftOut = Explanation(
        .note,
        """
        An extension leaves an operation, an optional parameter, an optional property or a schema out of clients: \
        `x-speakeasy-ignore`, `x-fern-ignore`, `x-stainless-skip`, or `x-internal` with `internal: drop` in `apus.yml`.
        """,
        remedy: "Remove the extension, by an overlay for instance, if the client should have it.",
        example: .document(
            """
            paths:
              /metrics:
                get:
                  x-fern-ignore: true
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /metrics:
                    get:
                      responses:
                        '204': {description: Nothing.}
                """))
}
