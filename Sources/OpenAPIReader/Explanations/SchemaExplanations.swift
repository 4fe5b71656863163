import Diagnostics

// Types, properties and other keywords of schemas.
extension Explanation {
    static let typeListIn30 = Explanation(
        .warning, "`type` is a list, which OpenAPI 3.0 doesn't have. It is read as OpenAPI 3.1 does.",
        remedy: "Write `nullable: true` beside the type, or make the document one of OpenAPI 3.1.",
        example: .document(
            """
            openapi: 3.0.3
            components:
              schemas:
                note:
                  type: [string, 'null']
            """,
            mended: """
                openapi: 3.0.3
                components:
                  schemas:
                    note:
                      type: string
                      nullable: true
                """))

    static let nullTypeIn30 = Explanation(
        .warning, "`type` is `'null'`, which OpenAPI 3.0 doesn't have. It is read as OpenAPI 3.1 does.",
        remedy: "Write `nullable: true` beside the other type, or make the document one of OpenAPI 3.1.",
        example: .document(
            """
            openapi: 3.0.3
            components:
              schemas:
                note:
                  anyOf:
                  - type: string
                  - type: 'null'
            """,
            mended: """
                openapi: 3.0.3
                components:
                  schemas:
                    note:
                      type: string
                      nullable: true
                """))

    static let fileType = Explanation(
        .warning, "`type` is `file`, as in Swagger 2.0. It is read as bytes.",
        remedy: "Write `type: string` and `format: binary`.",
        example: .document(
            """
            components:
              schemas:
                photo:
                  type: file
            """,
            mended: """
                components:
                  schemas:
                    photo:
                      type: string
                      format: binary
                """))

    static let unknownType = Explanation(
        .warning,
        """
        `type` has a name that JSON Schema doesn't have. Where it means a type, it is read as that; else as any value.
        """,
        remedy: "Write `string`, `number`, `integer`, `boolean`, `array`, `object` or `null`.",
        example: .document(
            """
            components:
              schemas:
                count:
                  type: int
            """,
            mended: """
                components:
                  schemas:
                    count:
                      type: integer
                """))

    static let unknownSchemaKey = Explanation(
        .warning, "A schema has a key that isn't a keyword but holds schemas. It is ignored.",
        remedy: "Put properties under `properties`; otherwise correct the keyword.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  type: object
                  name:
                    type: string
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      type: object
                      properties:
                        name:
                          type: string
                """))

    static let referenceSiblings = Explanation(
        .warning, "Keywords stand beside a `$ref`, which OpenAPI 3.0 ignores. Only `nullable` is read all the same.",
        remedy: "Put the reference into an `allOf`, with the keywords beside that.",
        example: .document(
            """
            openapi: 3.0.3
            components:
              schemas:
                pet:
                  $ref: '#/components/schemas/animal'
                  required: [name]
                animal:
                  type: object
                  properties:
                    name: {type: string}
            """,
            mended: """
                openapi: 3.0.3
                components:
                  schemas:
                    pet:
                      allOf:
                      - $ref: '#/components/schemas/animal'
                      required: [name]
                    animal:
                      type: object
                      properties:
                        name: {type: string}
                """))

    static let mixedEnumeration = Explanation(
        .warning, "The values of an `enum` have several types of JSON. They are read as any value.",
        remedy: "Write values of one type, and say which.",
        example: .document(
            """
            components:
              schemas:
                size:
                  enum: [small, 2]
            """,
            mended: """
                components:
                  schemas:
                    size:
                      enum: [small, '2']
                """))

    static let misplacedEnumeration = Explanation(
        .warning,
        """
        An `enum` has values that aren't of its `type`, or is beside a type that has no enumerations. What doesn't fit \
        is ignored.
        """,
        remedy: "Write values of the type, or correct the type.",
        example: .document(
            """
            components:
              schemas:
                size:
                  type: integer
                  enum: [1, large]
            """,
            mended: """
                components:
                  schemas:
                    size:
                      type: integer
                      enum: [1, 2]
                """))

    static let severalPatterns = Explanation(
        .warning, "`patternProperties` has several patterns with different schemas. The values are read as any value.",
        remedy: "Name the properties under `properties`, or use one schema for all patterns.",
        example: .document(
            """
            components:
              schemas:
                counts:
                  type: object
                  patternProperties:
                    ^n: {type: integer}
                    ^s: {type: string}
            """,
            mended: """
                components:
                  schemas:
                    counts:
                      type: object
                      patternProperties:
                        ^n: {type: integer}
                        ^s: {type: integer}
                """))

    static let invalidPattern = Explanation(
        .warning,
        """
        A pattern isn't a regular expression of ECMA-262. It is ignored: every name of a property counts as one of \
        `patternProperties`.
        """,
        remedy: "Correct the expression; the message says what it is.",
        example: .document(
            """
            components:
              schemas:
                counts:
                  type: object
                  properties: {total: {type: integer}}
                  patternProperties:
                    '^(n': {type: integer}
            """,
            mended: """
                components:
                  schemas:
                    counts:
                      type: object
                      properties: {total: {type: integer}}
                      patternProperties:
                        '^(n)': {type: integer}
                """))

    static let itemsList = Explanation(
        .warning, "`items` is a list of schemas, as in JSON Schema before 2020-12. It is read as `prefixItems`.",
        remedy: "Write `prefixItems`.",
        example: .document(
            """
            components:
              schemas:
                point:
                  type: array
                  items: [{type: number}, {type: number}]
            """,
            mended: """
                components:
                  schemas:
                    point:
                      type: array
                      prefixItems: [{type: number}, {type: number}]
                """))

    static let contradictoryAccess = Explanation(
        .warning, "A property is `readOnly` and `writeOnly` at once. It is read as neither.",
        remedy: "Remove one of them.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  type: object
                  properties:
                    name: {type: string, readOnly: true, writeOnly: true}
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      type: object
                      properties:
                        name: {type: string, readOnly: true}
                """))

    static let undefinedRequiredProperty = Explanation(
        .warning, "`required` names a property that isn't under `properties`. The client has no such property.",
        remedy: "Declare the property, or correct the name.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  type: object
                  required: [nam]
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
