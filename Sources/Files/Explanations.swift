import Diagnostics

// What users read about files that are written.
extension Explanation {
    static let output = Explanation(
        .error,
        """
        A file or folder of the output can't be written, or apus didn't write it and so doesn't replace it. Nothing \
        is changed.
        """,
        remedy: "Move what is in the way, or choose another folder for the output.",
        example: .changes(
            [
                .init("Shop/.apus-manifest", nil),
                .init("Shop/Sources/ShopClient.swift", "// Mine."),
            ],
            command: ["generate"]))

    static let templatePath = Explanation(
        .error,
        """
        A pack gives a file a path that isn't allowed below the output folder, or two files the same path. Nothing is \
        changed.
        """,
        remedy: "Correct the path in the pack's list of files.",
        example: .files(
            [
                .init(
                    "apus.yml",
                    """
                    clients:
                    - module: ShopAPI
                      spec: openapi.yml
                      output: Shop
                      packs: [./Pages]
                    """),
                .init(
                    "Pages/pages.pack.yml",
                    """
                    escape: none
                    files:
                    - {template: page.mustache, for: api, path: '../page.md'}
                    """),
                .init("Pages/page.mustache", "All pets."),
            ],
            mended: [
                .init(
                    "apus.yml",
                    """
                    clients:
                    - module: ShopAPI
                      spec: openapi.yml
                      output: Shop
                      packs: [./Pages]
                    """),
                .init(
                    "Pages/pages.pack.yml",
                    """
                    escape: none
                    files:
                    - {template: page.mustache, for: api, path: 'page.md'}
                    """),
                .init("Pages/page.mustache", "All pets."),
            ],
            command: ["generate"]))

    static let overwrittenFile = Explanation(
        .warning, "Somebody changed a generated file by hand, and `apus generate` has written it again.",
        remedy: "Get the change back from version control, and make it in a template or an overlay instead.",
        example: .changes(
            [
                .init("Shop/Sources/ShopClient.swift", "// Mine.")
            ],
            command: ["generate"]))

    static let leftFile = Explanation(
        .warning,
        """
        A generated file is no longer needed, but isn't as apus wrote it, or lies behind a symbolic link. It is left \
        where it is.
        """,
        remedy: "Remove it yourself if you don't need it.",
        example: .changes(
            [
                .init("Shop/Sources/Models/Pet.swift", "// Mine."),
                .init("openapi.yml", "paths: {}"),
            ],
            command: ["generate"]))

    static let manifestLine = Explanation(
        .warning,
        """
        A line of `.apus-manifest` names a file that apus can't have written, such as a hidden one. The line is \
        passed over.
        """,
        remedy: "Remove the manifest if you don't know where it is from.",
        example: .changes(
            [
                .init(
                    "Shop/.apus-manifest",
                    """
                    0000000000000000000000000000000000000000000000000000000000000000  .git/config
                    """)
            ],
            command: ["check"]))
}
