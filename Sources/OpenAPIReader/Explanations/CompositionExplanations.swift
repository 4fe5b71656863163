import Diagnostics

// Schemas that are made of others.
extension Explanation {
    static let allOfConflict = Explanation(
        .warning, "Members of `allOf` contradict one another, so no value is valid. The first one is used.",
        remedy: "Make the members agree; a value must be valid for all of them.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  allOf:
                  - type: object
                    properties:
                      name: {type: string}
                  - type: object
                    properties:
                      name: {type: integer}
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      allOf:
                      - type: object
                        properties:
                          name: {type: string}
                      - type: object
                        properties:
                          age: {type: integer}
                """))

    static let recursiveSchema = Explanation(
        .warning,
        """
        A schema contains itself with no object or array in between. It is read as any value, or without the part that \
        leads back.
        """,
        remedy: "Let the schema contain itself in a property or in a list.",
        example: .document(
            """
            components:
              schemas:
                tree:
                  allOf:
                  - $ref: '#/components/schemas/tree'
            """,
            mended: """
                components:
                  schemas:
                    tree:
                      type: object
                      properties:
                        left: {$ref: '#/components/schemas/tree'}
                """))

    static let lossyUnion = Explanation(
        .warning,
        """
        `oneOf` or `anyOf` can't be merged with the keywords beside it into one type. A part of it is lost, as the \
        message says.
        """,
        remedy: "Put the keywords into each member, or make members of one kind.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  type: object
                  properties:
                    name: {type: string}
                  oneOf:
                  - type: object
                    properties:
                      age: {type: integer}
                  - type: object
                    properties:
                      age: {type: boolean}
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      type: object
                      properties:
                        name: {type: string}
                      oneOf:
                      - type: object
                        properties:
                          age: {type: integer}
                      - type: object
                        properties:
                          born: {type: string}
                """))

    static let selfMember = Explanation(
        .warning,
        """
        A `oneOf` or `anyOf` has the schema that it belongs to as a member, which no value would ever decide. It is read \
        without that member.
        """,
        remedy: "Remove the member, or refer to what was meant.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  oneOf:
                  - $ref: '#/components/schemas/pet'
                  - {type: object, required: [name], properties: {name: {type: string}}}
                  - {type: string}
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      oneOf:
                      - {type: object, required: [name], properties: {name: {type: string}}}
                      - {type: string}
                """))

    static let indistinctMember = Explanation(
        .warning,
        """
        A member of a union has the same properties as an earlier one, so nothing tells them apart in JSON. Its values \
        are read as the earlier one.
        """,
        remedy: "Add a `discriminator`, or require a property that only one of them has.",
        example: .document(
            """
            components:
              schemas:
                pet:
                  oneOf:
                  - $ref: '#/components/schemas/cat'
                  - $ref: '#/components/schemas/dog'
                cat:
                  type: object
                  properties: {name: {type: string}}
                dog:
                  type: object
                  properties: {name: {type: string}}
            """,
            mended: """
                components:
                  schemas:
                    pet:
                      oneOf:
                      - $ref: '#/components/schemas/cat'
                      - $ref: '#/components/schemas/dog'
                    cat:
                      type: object
                      required: [lives]
                      properties: {name: {type: string}, lives: {type: integer}}
                    dog:
                      type: object
                      properties: {name: {type: string}}
                """))

    static let overlappingMembers = Explanation(
        .note,
        "A value can be several members of an `anyOf` at once. It is read as all of them, in the case `several`.",
        remedy: "Write `oneOf` where only one can be meant.",
        example: .document(
            """
            components:
              schemas:
                contact:
                  anyOf:
                  - $ref: '#/components/schemas/email'
                  - $ref: '#/components/schemas/phone'
                email: {type: object, properties: {address: {type: string}}}
                phone: {type: object, properties: {number: {type: string}}}
            """,
            mended: """
                components:
                  schemas:
                    contact:
                      oneOf:
                      - $ref: '#/components/schemas/email'
                      - $ref: '#/components/schemas/phone'
                    email: {type: object, required: [address], properties: {address: {type: string}}}
                    phone: {type: object, required: [number], properties: {number: {type: string}}}
                """))
}
