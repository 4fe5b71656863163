import Diagnostics

// What users read about names and values.
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
                      output: Generated
                      types: {date: MyKit.Day}
                    """),
            ],
            mended: [
                .init(
                    "apus.yml",
                    """
                    clients:
                    - module: ShopAPI
                      spec: openapi.yml
                      output: Generated
                      types: {uuid: MyKit.ID}
                    """),
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
                      output: Generated
                      names: {'#/components/schemas/pets': Animal}
                    """),
            ],
            mended: [
                .init(
                    "apus.yml",
                    """
                    clients:
                    - module: ShopAPI
                      spec: openapi.yml
                      output: Generated
                      names: {'#/components/schemas/pet': Animal}
                    """),
            ],
            command: ["generate"]))

    static let malformedValue = Explanation(
        .warning, "A value of an enumeration isn't a number that Swift can write. The client leaves it out.",
        remedy: "Write the number in the way of JSON.",
        example: .files(
            [
                .init(
                    "openapi.yml",
                    """
                    components:
                      schemas:
                        size:
                          type: number
                          enum: [1, 0x2]
                    """),
            ],
            mended: [
                .init(
                    "openapi.yml",
                    """
                    components:
                      schemas:
                        size:
                          type: number
                          enum: [1, 2]
                    """),
            ],
            command: ["generate"]))
}
