import Diagnostics

// References and overlays.
extension Explanation {
    static let invalidReference = Explanation(
        .error,
        "A `$ref` can't be the path of a file, and would be another path if it were taken for one. Nothing is written.",
        remedy: "Correct the path; a `/` in it is written as it is.",
        example: .document(
            """
            components:
              schemas:
                pet: {$ref: 'models%2Fpet.yml'}
            """,
            mended: """
                components:
                  schemas:
                    pet: {type: string}
                """))

    static let unresolvedReference = Explanation(
        .warning, "A `$ref` leads nowhere. What it stands for is read as any value, or is left out.",
        remedy: "Correct the pointer or the file's name, or add what is missing.",
        example: .document(
            """
            components:
              schemas:
                pet: {$ref: '#/components/schemas/animal'}
            """,
            mended: """
                components:
                  schemas:
                    pet: {$ref: '#/components/schemas/animal'}
                    animal: {type: string}
                """))

    static let circularReference = Explanation(
        .error, "A `$ref` leads to itself and to nothing else. Nothing is written.",
        remedy: "Let the last reference lead to what is meant.",
        example: .document(
            """
            paths:
              /pets:
                parameters:
                - {$ref: '#/components/parameters/limit'}
                get:
                  responses:
                    '204': {description: Nothing.}
            components:
              parameters:
                limit: {$ref: '#/components/parameters/size'}
                size: {$ref: '#/components/parameters/limit'}
            """,
            mended: """
                paths:
                  /pets:
                    parameters:
                    - {$ref: '#/components/parameters/limit'}
                    get:
                      responses:
                        '204': {description: Nothing.}
                components:
                  parameters:
                    limit: {$ref: '#/components/parameters/size'}
                    size: {name: size, in: query, schema: {type: integer}}
                """))

    static let remoteReference = Explanation(
        .warning,
        "A `$ref` has the URL of another host. apus reads nothing from the network, so it is read as any value.",
        remedy: "Save the file beside the document, and refer to that.",
        example: .document(
            """
            components:
              schemas:
                pet: {$ref: 'https://example.com/pet.yml'}
            """,
            mended: """
                components:
                  schemas:
                    pet: {type: string}
                """))

    static let referenceOutsideRoot = Explanation(
        .error,
        """
        A `$ref` leads to a file outside of the document's folder, the folder of `apus.yml` and the git repository, \
        which a stranger's document must not read. Nothing is written.
        """,
        remedy: """
            Put the files into one folder; for a document that you trust, `--allow-outside-references`, or \
            `references: outside` in `apus.yml`, reads them, and `--input FILE` reads one of them.
            """,
        example: .document(
            """
            components:
              schemas:
                pet: {$ref: '../pet.yml'}
            """,
            mended: """
                components:
                  schemas:
                    pet: {type: string}
                """))

    static let definitionsReference = Explanation(
        .warning,
        """
        A `$ref` to `#/definitions/…`, as in Swagger 2.0, leads nowhere. It is read as one to \
        `#/components/schemas/…`.
        """,
        remedy: "Write the pointer of OpenAPI 3.",
        example: .document(
            """
            components:
              schemas:
                pet: {$ref: '#/definitions/animal'}
                animal: {type: string}
            """,
            mended: """
                components:
                  schemas:
                    pet: {$ref: '#/components/schemas/animal'}
                    animal: {type: string}
                """))

    static let overlay = Explanation(
        .error,
        "A file isn't an overlay (Overlay 1.1.0), or one of its actions can't be carried out. Nothing is written.",
        remedy: "Correct the overlay at this place.",
        example: .files(
            [
                .init(
                    "fixes.yml",
                    """
                    overlay: 1.0.0
                    info: {title: Fixes, version: 1.0.0}
                    actions:
                    - update: {description: A shop.}
                    """)
            ],
            mended: [
                .init(
                    "fixes.yml",
                    """
                    overlay: 1.0.0
                    info: {title: Fixes, version: 1.0.0}
                    actions:
                    - target: $.info
                      update: {description: A shop.}
                    """)
            ],
            command: ["validate", "openapi.yml", "--overlay", "fixes.yml"]))

    static let overlayInfo = Explanation(
        .warning,
        "An overlay has no `info` with a `title` and a `version` (Overlay 1.1.0 §4.4.2). It is applied all the same.",
        remedy: "Add them: `info: {title: Fixes, version: 1.0.0}`.",
        example: .files(
            [
                .init(
                    "fixes.yml",
                    """
                    overlay: 1.0.0
                    actions:
                    - target: $.info
                      update: {description: A shop.}
                    """)
            ],
            mended: [
                .init(
                    "fixes.yml",
                    """
                    overlay: 1.0.0
                    info: {title: Fixes, version: 1.0.0}
                    actions:
                    - target: $.info
                      update: {description: A shop.}
                    """)
            ],
            command: ["validate", "openapi.yml", "--overlay", "fixes.yml"]))

    static let overlayTarget = Explanation(
        .warning,
        """
        The target of an overlay's action matches nothing, so the action does nothing. Perhaps the publisher made the \
        same change.
        """,
        remedy: "Correct the target, or remove the action.",
        example: .files(
            [
                .init(
                    "fixes.yml",
                    """
                    overlay: 1.0.0
                    info: {title: Fixes, version: 1.0.0}
                    actions:
                    - target: $.paths['/pet']
                      remove: true
                    """)
            ],
            mended: [
                .init(
                    "fixes.yml",
                    """
                    overlay: 1.0.0
                    info: {title: Fixes, version: 1.0.0}
                    actions:
                    - target: $.paths['/pets']
                      remove: true
                    """)
            ],
            command: ["validate", "openapi.yml", "--overlay", "fixes.yml"]))

    static let overlayMerge = Explanation(
        .warning,
        """
        An overlay replaces a value with one of another kind, such as a mapping with text. It is done as the overlay \
        says.
        """,
        remedy: "Give a value of the same kind, or remove the old one first.",
        example: .files(
            [
                .init(
                    "fixes.yml",
                    """
                    overlay: 1.0.0
                    info: {title: Fixes, version: 1.0.0}
                    actions:
                    - target: $
                      update: {info: {contact: [Ann]}}
                    - target: $
                      update: {info: {contact: {name: Ann}}}
                    """)
            ],
            mended: [
                .init(
                    "fixes.yml",
                    """
                    overlay: 1.0.0
                    info: {title: Fixes, version: 1.0.0}
                    actions:
                    - target: $
                      update: {info: {contact: {name: Ann}}}
                    """)
            ],
            command: ["validate", "openapi.yml", "--overlay", "fixes.yml"]))
}
