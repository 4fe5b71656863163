import Diagnostics

// What users read about the options of a client.
extension Explanation {
    static let clientName = Explanation(
        .error, "An option for the names or types of a client can't be followed. Nothing is written.",
        remedy: "Correct the option; the message says what it expects.",
        example: .files(
            [
                .init(
                    "apus.yml",
                    """
                    clients:
                    - module: ShopAPI
                      spec: openapi.yml
                      output: Shop
                      types: {date: MyKit.Day}
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
                      types: {'#/components/schemas/pet': MyKit.Pet}
                    """)
            ],
            command: ["generate"]))

    static let unusedName = Explanation(
        .warning,
        """
        `names` in `apus.yml` has a pointer to a schema that isn't there or has no type of its own. The name is used \
        for nothing.
        """,
        remedy: "Correct the pointer, or remove the entry.",
        example: .files(
            [
                .init(
                    "apus.yml",
                    """
                    clients:
                    - module: ShopAPI
                      spec: openapi.yml
                      output: Shop
                      names: {'#/components/schemas/pets': Animal}
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
                      names: {'#/components/schemas/pet': Animal}
                    """)
            ],
            command: ["generate"]))
}
