import Diagnostics

// Limits of schemas, and values that a document has for them.
extension Explanation {
    static let duplicateEnumValue = Explanation(
        .note,
        "`enum` has a value twice. It is read once.",
        remedy: "Remove one.",
        example: .document(
            """
            components:
              schemas:
                kind:
                  type: string
                  enum: [dog, cat, dog]
            """,
            mended: """
                components:
                  schemas:
                    kind:
                      type: string
                      enum: [dog, cat]
                """))

    static let emptyEnumeration = Explanation(
        .warning,
        "`enum` has no values, so nothing is allowed. It is ignored.",
        remedy: "Add the values, or remove `enum`.",
        example: .document(
            """
            components:
              schemas:
                kind:
                  type: string
                  enum: []
            """,
            mended: """
                components:
                  schemas:
                    kind:
                      type: string
                      enum: [dog, cat]
                """))

    static let invalidLimit = Explanation(
        .warning,
        "A limit can't be one: a negative length or count, or a `multipleOf` that isn't greater than 0.",
        remedy: "Correct the number.",
        example: .document(
            """
            components:
              schemas:
                name:
                  type: string
                  minLength: -1
            """,
            mended: """
                components:
                  schemas:
                    name:
                      type: string
                      minLength: 1
                """))

    static let impossibleLimits = Explanation(
        .warning,
        "Two limits of a schema contradict one another, so no value is valid.",
        remedy: "Correct one of them.",
        example: .document(
            """
            components:
              schemas:
                name:
                  type: string
                  minLength: 10
                  maxLength: 5
            """,
            mended: """
                components:
                  schemas:
                    name:
                      type: string
                      minLength: 5
                      maxLength: 10
                """))

    static let limitOutOfRange = Explanation(
        .warning,
        """
        A limit is beyond the numbers that the schema's `format` has. The generated type has those of the format \
        only.
        """,
        remedy: "Correct the limit or the format.",
        example: .document(
            """
            components:
              schemas:
                age:
                  type: integer
                  format: int32
                  maximum: 3000000000
            """,
            mended: """
                components:
                  schemas:
                    age:
                      type: integer
                      format: int64
                      maximum: 3000000000
                """))

    static let invalidDefault = Explanation(
        .warning,
        "A `default` isn't a value that its schema allows, or the default of a server's variable isn't in its `enum`.",
        remedy: "Correct the value or the schema. In YAML, `'1'` is text and `1` a number.",
        example: .document(
            """
            components:
              schemas:
                age:
                  type: integer
                  default: none
            """,
            mended: """
                components:
                  schemas:
                    age:
                      type: integer
                      default: 0
                """))

    static let invalidExample = Explanation(
        .warning,
        "An example isn't a value that its schema allows.",
        remedy: "Correct the example or the schema. In YAML, `'1'` is text and `1` a number.",
        example: .document(
            """
            components:
              schemas:
                name:
                  type: string
                  example: 1
            """,
            mended: """
                components:
                  schemas:
                    name:
                      type: string
                      example: '1'
                """))
}
