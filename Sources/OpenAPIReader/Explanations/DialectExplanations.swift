import Diagnostics

// What is legal, but isn't read as the standards mean it.
extension Explanation {
    static let notGenerated = Explanation(
        .note,
        "A part of the document is legal and means something to other tools, but nothing is generated for it.",
        remedy: "Nothing, unless a client needs it: then describe it in another way.",
        example: .document(
            """
            openapi: 3.2.0
            paths:
              /pictures:
                get:
                  responses:
                    '200':
                      description: All pictures.
                      content:
                        multipart/mixed:
                          itemSchema: {}
                          itemEncoding: {contentType: image/png}
            """,
            mended: """
                openapi: 3.2.0
                paths:
                  /pictures:
                    get:
                      responses:
                        '200':
                          description: All pictures.
                          content:
                            multipart/mixed: {}
                """))

    static let dynamicReference = Explanation(
        .note,
        """
        A schema has a `$dynamicRef` (JSON Schema 2020-12 §8.2.3.2), which other schemas may lead somewhere else by a \
        `$dynamicAnchor` of the same name. It is read as a `$ref`, except in a schema that refers to this one and has \
        the anchor in its `$defs`, as a list of users has for the items of a list.
        """,
        remedy: "Write `$ref` where nothing else is meant.",
        example: .document(
            """
            openapi: 3.1.1
            paths: {}
            components:
              schemas:
                tree:
                  $dynamicAnchor: node
                  type: object
                  properties:
                    children:
                      type: array
                      items: {$dynamicRef: '#node'}
            """,
            mended: """
                openapi: 3.1.1
                paths: {}
                components:
                  schemas:
                    tree:
                      type: object
                      properties:
                        children:
                          type: array
                          items: {$ref: '#/components/schemas/tree'}
                """))

    static let otherDialect = Explanation(
        .note,
        """
        `jsonSchemaDialect` or `$schema` names a dialect of JSON Schema other than 2020-12 and that of OpenAPI. Schemas \
        are read as 2020-12 all the same.
        """,
        remedy: "Leave it out, unless keywords have another meaning in the dialect: then write them as in 2020-12.",
        example: .document(
            """
            openapi: 3.1.1
            jsonSchemaDialect: http://json-schema.org/draft-07/schema#
            paths: {}
            """,
            mended: """
                openapi: 3.1.1
                paths: {}
                """))
}
