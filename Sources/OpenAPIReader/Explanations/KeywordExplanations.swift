import Diagnostics

// Keywords of schemas: which there are, and where they belong.
extension Explanation {
    static let unknownKeyword = Explanation(
        .note,
        "A schema has a key that JSON Schema doesn't have as a keyword. It is ignored, as the standard says.",
        remedy: "Correct the spelling, or start the name with `x-`.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  type: string
                  colour: red
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      type: string
                      x-colour: red
                """))

    static let keywordOf30 = Explanation(
        .warning,
        """
        A schema of OpenAPI 3.1 or later has a keyword as OpenAPI 3.0 has it: `nullable`, or a flag as \
        `exclusiveMinimum`. It is read as 3.0 does.
        """,
        remedy: "Write `type: [string, 'null']` for `nullable: true`, and a limit for the flag.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  type: string
                  nullable: true
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      type: [string, 'null']
                """))

    static let keywordOf31 = Explanation(
        .warning,
        "A schema of OpenAPI 3.0 has a keyword that came with 3.1, such as `const`. Other tools ignore it.",
        remedy: "Write the same with keywords of 3.0, or make the document one of OpenAPI 3.1.",
        example: .document(
            """
            openapi: 3.0.3
            components:
              schemas:
                pet:
                  type: string
                  const: dog
            """,
            mended: """
                openapi: 3.0.3
                components:
                  schemas:
                    pet:
                      type: string
                      enum: [dog]
                """))

    static let misplacedKeyword = Explanation(
        .note,
        "A keyword is about another type than the schema's, such as `minLength` of an integer. It allows every value.",
        remedy: "Remove the keyword, or correct the type.",
        example: .document(
            """
            components:
              schemas:
                age:
                  type: integer
                  minLength: 1
            """,
            mended: """
                components:
                  schemas:
                    age:
                      type: integer
                      minimum: 1
                """))

    static let missingType = Explanation(
        .note,
        """
        A schema has `properties` or `items`, but no `type`: it allows values of other types too. It is read as an \
        object or an array.
        """,
        remedy: "Add `type: object` or `type: array`.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  properties:
                    name: {type: string}
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      type: object
                      properties:
                        name: {type: string}
                """))

    static let missingItems = Explanation(
        .warning,
        "An array has no `items`, which OpenAPI 3.0 requires. It is read as a list of any values.",
        remedy: "Add `items`, or `items: {}` for any values.",
        example: .document(
            """
            openapi: 3.0.3
            components:
              schemas:
                pets:
                  type: array
            """,
            mended: """
                openapi: 3.0.3
                components:
                  schemas:
                    pets:
                      type: array
                      items: {type: string}
                """))

    static let anyItems = Explanation(
        .note,
        "An array has no `items`: it is a list of any values.",
        remedy: "Add `items`, or `items: {}` for any values.",
        example: .document(
            """
            components:
              schemas:
                pets:
                  type: array
            """,
            mended: """
                components:
                  schemas:
                    pets:
                      type: array
                      items: {type: string}
                """))

    static let unknownFormat = Explanation(
        .note,
        "A `format` isn't in the registry of OpenAPI. The type doesn't change.",
        remedy: "Correct the spelling, or describe the text by a `pattern`.",
        example: .document(
            """
            components:
              schemas:
                id:
                  type: string
                  format: uuuid
            """,
            mended: """
                components:
                  schemas:
                    id:
                      type: string
                      format: uuid
                """))

    static let duplicateType = Explanation(
        .warning,
        "A list of types has one of them twice, which JSON Schema forbids.",
        remedy: "Remove one.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  type: [string, string]
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      type: [string, 'null']
                """))

    static let duplicateRequired = Explanation(
        .warning,
        "`required` names a property twice, which JSON Schema forbids.",
        remedy: "Remove one.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  type: object
                  required: [name, name]
                  properties:
                    name: {type: string}
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      type: object
                      required: [name]
                      properties:
                        name: {type: string}
                """))
}
