import Diagnostics

// What users read about templates.
extension Explanation {
    static let templateSyntax = Explanation(
        .error, "A template or a pack's list of files can't be read. Nothing is written.",
        remedy: "Correct the template at this place.",
        example: .files(
            [
                .init(
                    "apus.yml",
                    """
                    clients:
                    - module: ShopAPI
                      spec: openapi.yml
                      output: Shop
                      templates: Templates
                    """),
                .init("Templates/swift-client/struct.mustache", "{{#properties}}"),
            ],
            mended: [
                .init(
                    "apus.yml",
                    """
                    clients:
                    - module: ShopAPI
                      spec: openapi.yml
                      output: Shop
                    """)
            ],
            command: ["generate"]))

    static let templateName = Explanation(
        .error,
        "A template uses a name, a partial or a block that doesn't exist, or a pack isn't there. Nothing is written.",
        remedy: "`apus templates keys` prints all names that a template may use.",
        example: .files(
            [
                .init(
                    "apus.yml",
                    """
                    clients:
                    - module: ShopAPI
                      spec: openapi.yml
                      output: Shop
                      packs: [swift-clients]
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
                      packs: [swift-client]
                    """)
            ],
            command: ["generate"]))
}
