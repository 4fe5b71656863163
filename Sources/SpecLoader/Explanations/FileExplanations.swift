import Diagnostics

// Files, YAML and JSON.
extension Explanation {
    static let unreadableFile = Explanation(
        .error, "A file is missing, is a folder, or can't be read for another reason. Nothing is read.",
        remedy: "Check the path and the file's permissions.",
        example: .files(
            [
                .init("openapi.yml", nil)
            ],
            mended: [],
            command: ["validate", "openapi.yml"]))

    static let syntax = Explanation(
        .error, "A file isn't valid YAML or JSON. Nothing of it is read.",
        remedy: "Correct the text at this place, or just before it.",
        example: .document(
            """
            components: {schemas: [}
            """,
            mended: """
                components: {schemas: {}}
                """))

    static let windows1252 = Explanation(
        .warning,
        """
        A file is not in UTF-8, which JSON demands and YAML expects. Bytes that can't be UTF-8 are read as \
        Windows-1252, of which Latin-1 is a part.
        """,
        remedy: "Save the file in UTF-8.",
        example: .none(because: "An example is text, and any text can be written in UTF-8."))

    static let looseJSON = Explanation(
        .warning,
        """
        A text that is JSON otherwise has what JSON doesn't allow: a comment, a comma before a closing bracket, or, in \
        a file that calls itself JSON, YAML. It is read all the same.
        """,
        remedy: "Remove it, or give the file a name that ends with `.yml`.",
        example: .document(
            """
            {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1.0.0"}, "paths": {}} // A draft.
            """,
            mended: """
                {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1.0.0"}, "paths": {}}
                """))

    static let limit = Explanation(
        .error,
        """
        A document exceeds a limit of size, depth or number, or a template does more than any real one. Nothing is \
        written.
        """,
        remedy: """
            A document of this size is rarely meant; `--max-file-size`, `--max-depth` and `--max-nodes` raise the \
            limits of documents.
            """,
        example: .files(
            [
                .init(
                    "openapi.yml",
                    """
                    components: {schemas: {a: {items: {items: {type: string}}}}}
                    """)
            ],
            mended: [
                .init("openapi.yml", "components: {schemas: {a: {type: string}}}")
            ],
            command: ["validate", "openapi.yml", "--max-depth", "5"]))

    static let duplicateKey = Explanation(
        .warning, "A mapping has a key twice, which YAML doesn't allow (1.2.2 §3.2.1.3). The last one is used.",
        remedy: "Remove one, or rename it.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  type: string
                  type: integer
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      type: integer
                """))

    static let complexKey = Explanation(
        .warning, "A key is a mapping or a sequence, which JSON doesn't have. The entry is ignored.",
        remedy: "Write text as the key.",
        example: .document(
            """
            components:
              schemas:
                ? [pet, animal]
                : type: string
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      type: string
                """))

    static let mergeKey = Explanation(
        .warning, "The key `<<` has a value that can't be merged. It is read as an ordinary key.",
        remedy: "Give it a mapping, an alias of one, or a list of these.",
        example: .document(
            """
            x-base: &base [name]
            x-merged:
              <<: *base
            """,
            mended: """
                x-base: &base {name: pet}
                x-merged:
                  <<: *base
                """))

    static let loneSurrogate = Explanation(
        .warning, "A string in JSON has half a surrogate pair, which is no character. It is read as U+FFFD.",
        remedy: "Write both halves, or the character itself.",
        example: .document(
            """
            {"openapi": "3.1.0", "info": {"title": "\\ud83d", "version": "1.0.0"}, "paths": {}}
            """,
            mended: """
                {"openapi": "3.1.0", "info": {"title": "\\ud83d\\ude00", "version": "1.0.0"}, "paths": {}}
                """))
}
