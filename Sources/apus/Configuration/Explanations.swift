import Diagnostics

// What users read about `apus.yml`, revisions and generated files.
extension Explanation {
    static let configuration = Explanation(
        .error,
        """
        `apus.yml` has a key that isn't known, a value that isn't allowed, or clients that are in each other's way. \
        Nothing is written.
        """,
        remedy: "Correct it at this place; the page on configuration has all keys.",
        example: .files(
            [
                .init(
                    "apus.yml",
                    """
                    clients:
                    - module: ShopAPI
                      spec: openapi.yml
                      output: Shop
                      acess: package
                    """)
            ],
            mended: [
                .init(
                    "apus.yml",
                    """
                    clients:
                    - module: ShopAPI
                      spec: openapi.yml
                      output: Shop
                      access: package
                    """)
            ],
            command: ["generate"]))

    static let unusedIgnore = Explanation(
        .warning, "An entry of `diff: {ignore: […]}` in `apus.yml` ignores no change.",
        remedy: "Remove the entry, or correct its rule or its subject.",
        example: .files(
            [
                .init(
                    "old.yml",
                    """
                    openapi: 3.1.0
                    info: {title: Shop, version: 1.0.0}
                    paths: {}
                    """),
                .init(
                    "openapi.yml",
                    """
                    openapi: 3.1.0
                    info: {title: Shop, version: 1.0.0}
                    paths: {}
                    """),
                .init(
                    "apus.yml",
                    """
                    clients:
                    - module: ShopAPI
                      spec: openapi.yml
                      output: Shop
                      diff:
                        ignore:
                        - {rule: operation-removed, reason: Nobody called it.}
                    """),
            ],
            mended: [
                .init(
                    "old.yml",
                    """
                    openapi: 3.1.0
                    info: {title: Shop, version: 1.0.0}
                    paths: {}
                    """),
                .init(
                    "openapi.yml",
                    """
                    openapi: 3.1.0
                    info: {title: Shop, version: 1.0.0}
                    paths: {}
                    """),
            ],
            command: ["diff", "old.yml", "openapi.yml"]))

    static let missingClient = Explanation(
        .warning,
        """
        `apus diff` compares with a revision whose `apus.yml` has no client of this module. The client isn't \
        compared.
        """,
        remedy: "Compare with a later revision, or name the clients with `--client`.",
        example: .none(
            because: "It needs a repository of git with a revision that doesn't have the client."))

    static let revision = Explanation(
        .error, "A revision of git, or a file of it, can't be read. Nothing is compared.",
        remedy: "Check the name with `git rev-parse`; a shallow clone has only its last revisions.",
        example: .none(
            because: "It needs a repository of git in which the revision isn't there."))

    static let missingFile = Explanation(
        .error, "A file that `apus generate` would write isn't there.",
        remedy: "Run `apus generate`.",
        example: .changes(
            [
                .init("Shop/Sources/ShopClient.swift", nil)
            ],
            command: ["check"]))

    static let staleFile = Explanation(
        .error, "A file is as an earlier run wrote it, and `apus generate` would write another text.",
        remedy: "Run `apus generate`.",
        example: .changes(
            [
                .init(
                    "openapi.yml",
                    """
                    info: {title: Pets, version: 1.0.0}
                    paths:
                      /pets:
                        get:
                          responses:
                            '200':
                              description: All pets.
                              content:
                                application/json:
                                  schema: {type: array, items: {$ref: '#/components/schemas/pet'}}
                    components:
                      schemas:
                        pet: {type: object, properties: {age: {type: integer}}}
                    """)
            ],
            command: ["check"]))

    static let editedFile = Explanation(
        .error, "Somebody changed a generated file by hand, and `apus generate` would undo the change.",
        remedy: "Make the change in a template or an overlay, and run `apus generate`.",
        example: .changes(
            [
                .init("Shop/Sources/ShopClient.swift", "// Mine.")
            ],
            command: ["check"]))

    static let unneededFile = Explanation(
        .error,
        """
        A file that apus wrote once is no longer needed, and `apus generate` would remove it, or leave it if somebody \
        changed it.
        """,
        remedy: "Run `apus generate`.",
        example: .changes(
            [
                .init("openapi.yml", "paths: {}")
            ],
            command: ["check"]))

    static let foreignFile = Explanation(
        .warning, "A file in the output folder isn't one that apus wrote.",
        remedy: "Move it out of the folder.",
        example: .changes(
            [
                .init("Shop/Sources/Mine.swift", "// Mine.")
            ],
            command: ["check"]))
}
