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
        "Properties are described in `then`, `else` or `dependentSchemas` only. The generated type doesn't have them.",
        remedy: "Describe the properties in `properties`; what is under the condition can then require them.",
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
                      barks: {type: boolean}
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      type: object
                      properties:
                        kind: {type: string}
                        barks: {type: boolean}
                      if:
                        properties:
                          kind: {const: dog}
                      then:
                        properties:
                          barks: {type: boolean}
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
