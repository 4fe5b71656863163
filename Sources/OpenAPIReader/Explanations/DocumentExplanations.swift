import Diagnostics

// The document.
extension Explanation {
    static let notOpenAPI = Explanation(
        .error, "The file is YAML or JSON, but not an OpenAPI document. Nothing is read.",
        remedy: "Give the document itself. It is a mapping with the key `openapi`.",
        example: .document(
            """
            openapi: {major: 3, minor: 1}
            """,
            mended: """
                openapi: 3.1.0
                """))

    static let unsupportedVersion = Explanation(
        .error, "The document is written in a version of OpenAPI that apus doesn't know. Nothing is read.",
        remedy: "Convert the document to OpenAPI 3.0, 3.1 or 3.2; Swagger 2.0 is read too.",
        example: .document(
            """
            openapi: 4.0.0
            """,
            mended: """
                openapi: 3.2.0
                """))

    static let shortVersion = Explanation(
        .warning,
        """
        `openapi` must be a version of three parts (OpenAPI 3.1.1 §4.1), and is a number or has fewer. `3` is read as \
        3.0.
        """,
        remedy: "Write the whole version, such as `3.1.1`.",
        example: .document(
            """
            openapi: 3.1
            """,
            mended: """
                openapi: 3.1.1
                """))

    static let malformed = Explanation(
        .warning,
        "A value has the wrong kind, such as text in place of a list. It is ignored, or read as what it means.",
        remedy: "Write a value of the kind that the message asks for.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  tags: animals
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      tags: [animals]
                      responses:
                        '204': {description: Nothing.}
                """))

    static let confusableName = Explanation(
        .warning,
        "A name has a letter of another script that looks like a Latin one. The name is used as it is written.",
        remedy: "Write the Latin letter; the message has the code point of the other.",
        example: .document(
            """
            components:
              schemas:
                user:
                  type: object
                  properties:
                    \u{430}dmin: {type: boolean}
            """,
            mended: """
                components:
                  schemas:
                    user:
                      type: object
                      properties:
                        admin: {type: boolean}
                """))

    static let missingInfo = Explanation(
        .warning, "`info`, its `title` or its `version` is missing. The client has no title or version to show.",
        remedy: "Add what is missing.",
        example: .document(
            """
            info:
              title: Shop
            """,
            mended: """
                info:
                  title: Shop
                  version: 1.0.0
                """))

    static let tooDeep = Explanation(
        .warning,
        """
        Schemas without a name are nested in one another deeper than any real document needs, or a path has too many \
        segments. The schema is read as any value; the path is ignored.
        """,
        remedy: "Give the inner schemas names in `components`, and refer to them.",
        example: .document(
            """
            components:
              schemas:
                deep: \(list(levels: 25))
            """,
            mended: """
                components:
                  schemas:
                    deep: \(list(levels: 3))
                """))

    /// Lists in lists of strings.
    private static func list(levels: Int) -> String {
        let (start, end) = ("{type: array, items: ", "}")
        return String(repeating: start, count: levels) + "{type: string}" + String(repeating: end, count: levels)
    }
}
