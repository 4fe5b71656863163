import Diagnostics

// Members of unions, discriminators and conditions.
extension Explanation {
    static let emptyCombination = Explanation(
        .warning,
        "`allOf`, `oneOf` or `anyOf` has no members, which JSON Schema forbids. It is ignored.",
        remedy: "Add a member, or remove the keyword.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  type: object
                  oneOf: []
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      type: object
                      oneOf:
                      - required: [name]
                      properties:
                        name: {type: string}
                """))

    static let undefinedDiscriminator = Explanation(
        .warning,
        """
        A discriminator names a property that a member, or the schema itself, doesn't have. Which member a value is \
        can't be told by it.
        """,
        remedy: "Add the property to each member, and make it required.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  oneOf:
                  - $ref: '#/components/schemas/dog'
                  - $ref: '#/components/schemas/cat'
                  discriminator:
                    propertyName: kind
                dog:
                  type: object
                  required: [kind]
                  properties:
                    kind: {type: string}
                    barks: {type: boolean}
                cat:
                  type: object
                  properties:
                    sort: {type: string}
                    purrs: {type: boolean}
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      oneOf:
                      - $ref: '#/components/schemas/dog'
                      - $ref: '#/components/schemas/cat'
                      discriminator:
                        propertyName: kind
                    dog:
                      type: object
                      required: [kind]
                      properties:
                        kind: {type: string}
                        barks: {type: boolean}
                    cat:
                      type: object
                      properties:
                        kind: {type: string}
                        purrs: {type: boolean}
                """))

    static let undefinedMapping = Explanation(
        .warning,
        "A value of a discriminator's `mapping` is neither the name of a schema nor a reference to one.",
        remedy: "Write a name of `components/schemas`, or a reference to a schema.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  oneOf:
                  - $ref: '#/components/schemas/dog'
                  - $ref: '#/components/schemas/cat'
                  discriminator:
                    propertyName: kind
                    mapping: {d: hound}
                dog:
                  type: object
                  required: [kind]
                  properties:
                    kind: {type: string}
                    barks: {type: boolean}
                cat:
                  type: object
                  properties:
                    kind: {type: string}
                    purrs: {type: boolean}
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      oneOf:
                      - $ref: '#/components/schemas/dog'
                      - $ref: '#/components/schemas/cat'
                      discriminator:
                        propertyName: kind
                        mapping: {d: dog, c: cat}
                    dog:
                      type: object
                      required: [kind]
                      properties:
                        kind: {type: string}
                        barks: {type: boolean}
                    cat:
                      type: object
                      properties:
                        kind: {type: string}
                        purrs: {type: boolean}
                """))

    static let conditionalProperties = Explanation(
        .warning,
        """
        A property has different schemas in `then`, `else` or `dependentSchemas` (JSON Schema 2020-12 §10.2.2), and \
        none without a condition. The generated type doesn't have it; one with the same schema everywhere is optional.
        """,
        remedy: "Describe the property in `properties` with a schema that allows both.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  type: object
                  properties:
                    kind: {type: string}
                  if:
                    properties:
                      kind: {const: dog}
                  then:
                    properties:
                      voice: {type: string}
                  else:
                    properties:
                      voice: {type: integer}
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      type: object
                      properties:
                        kind: {type: string}
                        voice: {type: [string, integer]}
                      if:
                        properties:
                          kind: {const: dog}
                      then:
                        properties:
                          voice: {type: string}
                      else:
                        properties:
                          voice: {type: integer}
                """))

    static let unsupportedPattern = Explanation(
        .warning,
        """
        A pattern of `patternProperties` is a regular expression, but has something that apus doesn't match, such as \
        a lookbehind. Every name of a property counts as one of its.
        """,
        remedy: "Write the pattern without lookbehinds and backreferences, if that is possible.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  type: object
                  properties:
                    name: {type: string}
                  patternProperties:
                    '(?<=_)note': {type: string}
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      type: object
                      properties:
                        name: {type: string}
                      patternProperties:
                        '_note': {type: string}
                """))
}
