import Diagnostics

// References where the standard has none.
extension Explanation {
    static let misplacedReference = Explanation(
        .warning,
        """
        A `$ref` stands where OpenAPI has an object, a list or a map, but no reference: as an operation, or as all of \
        `paths`, `responses` or `properties`. What it leads to is read in its place.
        """,
        remedy: "Refer to a whole path item, response or schema, or run `apus resolve`, which writes one document.",
        example: .document(
            """
            paths:
              /pets:
                get: {$ref: '#/x-operations/listPets'}
            x-operations:
              listPets:
                responses:
                  '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets: {$ref: '#/x-items/pets'}
                x-items:
                  pets:
                    get:
                      responses:
                        '204': {description: Nothing.}
                """))
}
