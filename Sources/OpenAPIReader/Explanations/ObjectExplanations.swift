import Diagnostics

// Keys, references and addresses of objects.
extension Explanation {
    static let unknownKey = Explanation(
        .warning,
        """
        An object has a key that this version of OpenAPI doesn't have there. It is ignored, and with it what it \
        says: an operation, a parameter or a body may be lost.
        """,
        remedy: "Correct the spelling, or remove the key. What is an extension has a name that starts with `x-`.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  paramters:
                  - {name: kind, in: query, schema: {type: string}}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: kind, in: query, schema: {type: string}}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let missingKey = Explanation(
        .warning,
        "An object doesn't have a key that the standard requires. It is read without it.",
        remedy: "Add the key.",
        example: .document(
            """
            servers:
            - description: Production
            """,
            mended: """
                servers:
                - url: https://example.com
                  description: Production
                """))

    static let exclusiveKeys = Explanation(
        .warning,
        """
        An object has two keys of which the standard allows one at a time, such as `example` and `examples`. Which \
        one counts isn't defined.
        """,
        remedy: "Remove one of them.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  parameters:
                  - name: kind
                    in: query
                    schema: {type: string}
                    example: dog
                    examples:
                      cat: {value: cat}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - name: kind
                        in: query
                        schema: {type: string}
                        examples:
                          dog: {value: dog}
                          cat: {value: cat}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let misplacedKey = Explanation(
        .warning,
        "A key has no meaning where it stands, such as `allowReserved` of a header. It changes nothing.",
        remedy: "Remove the key.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  parameters:
                  - {name: X-Kind, in: header, allowReserved: true, schema: {type: string}}
                  responses:
                    '204': {description: Nothing.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      parameters:
                      - {name: X-Kind, in: header, schema: {type: string}}
                      responses:
                        '204': {description: Nothing.}
                """))

    static let wrongReference = Explanation(
        .warning,
        """
        A `$ref` leads to another kind of object than the one that belongs in its place, such as to a parameter \
        where a schema is due.
        """,
        remedy: "Let it refer to an object of the kind that is due.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  responses:
                    '200':
                      description: The pets.
                      content:
                        application/json:
                          schema: {$ref: '#/info'}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '200':
                          description: The pets.
                          content:
                            application/json:
                              schema: {$ref: '#/components/schemas/pets'}
                components:
                  schemas:
                    pets:
                      type: array
                      items: {type: string}
                """))

    static let ignoredBesideReference = Explanation(
        .note,
        "A key stands beside a `$ref` for which the standard says that it is ignored (OpenAPI 3.1.1 §4.8.23).",
        remedy: "Remove the key, or write it into what the reference leads to.",
        example: .document(
            """
            paths:
              /pets:
                get:
                  responses:
                    '404':
                      $ref: '#/components/responses/missing'
                      headers: {}
                    '204': {description: Nothing.}
            components:
              responses:
                missing: {description: There is no such pet.}
            """,
            mended: """
                paths:
                  /pets:
                    get:
                      responses:
                        '404':
                          $ref: '#/components/responses/missing'
                        '204': {description: Nothing.}
                components:
                  responses:
                    missing: {description: There is no such pet.}
                """))

    static let missingPaths = Explanation(
        .warning,
        """
        The document has no `paths`, which OpenAPI 3.0 requires; from 3.1 on `components` or `webhooks` may stand \
        for it.
        """,
        remedy: "Add `paths`, or `paths: {}` if there are none.",
        example: .document(
            """
            {"openapi": "3.0.3", "info": {"title": "Pets", "version": "1"}}
            """,
            mended: """
                {"openapi": "3.0.3", "info": {"title": "Pets", "version": "1"}, "paths": {}}
                """))

    static let invalidTagParent = Explanation(
        .warning,
        """
        The `parent` of a tag (OpenAPI 3.2.0 §4.22) is no tag of the document, or is below the tag. It is ignored.
        """,
        remedy: "Name a tag that `tags` lists, and that is above this one.",
        example: .document(
            """
            openapi: 3.2.0
            tags:
            - {name: dogs, parent: animals}
            paths: {}
            """,
            mended: """
                openapi: 3.2.0
                tags:
                - {name: animals}
                - {name: dogs, parent: animals}
                paths: {}
                """))

    static let duplicateTag = Explanation(
        .warning,
        "Two tags have the same name, which must be unique.",
        remedy: "Remove one, or give it another name.",
        example: .document(
            """
            tags:
            - {name: pets, description: All pets}
            - {name: pets, description: The same}
            """,
            mended: """
                tags:
                - {name: pets, description: All pets}
                - {name: owners, description: Their owners}
                """))

    static let invalidComponentName = Explanation(
        .warning,
        """
        The name of a component has a character other than a letter, a digit, `.`, `-` and `_` (OpenAPI 3.1.1 \
        §4.8.7.1). It is used as it is written.
        """,
        remedy: "Give the component another name.",
        example: .document(
            """
            components:
              schemas:
                old pet:
                  type: string
            """,
            mended: """
                components:
                  schemas:
                    old-pet:
                      type: string
                """))

    static let invalidURL = Explanation(
        .warning,
        "A text isn't a URL (RFC 3986): it has a space, for instance, or no host.",
        remedy: "Write a URL. Characters that it can't have are percent-encoded.",
        example: .document(
            """
            externalDocs: {url: 'https://example.com/our manual'}
            """,
            mended: """
                externalDocs: {url: 'https://example.com/our%20manual'}
                """))

    static let invalidEmail = Explanation(
        .warning,
        "The `email` of `info.contact` isn't an e-mail address.",
        remedy: "Write an address such as `support@example.com`.",
        example: .document(
            """
            info:
              title: Pets
              version: '1'
              contact: {email: support at example.com}
            """,
            mended: """
                info:
                  title: Pets
                  version: '1'
                  contact: {email: support@example.com}
                """))
}
