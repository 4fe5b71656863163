import APIModel
import Testing

@Suite("Tags of unions")
struct UnionTagTests {
    private func tags(_ schemas: String, of name: String = "A") throws -> [[String]]? {
        try read(schemas: schemas).union("#/components/schemas/" + name)?.members.map(\.tags)
    }

    @Test("a member has the keys of the mapping, sorted, else its constant, else its name")
    func order() throws {
        let tags = try tags(
            """
            B: {properties: {kind: {const: other}}}
            C: {properties: {kind: {const: c}}}
            D: {properties: {x: {type: string}}}
            A:
              oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/D'}]
              discriminator: {propertyName: kind, mapping: {b2: '#/components/schemas/B', b1: B}}
            """)
        #expect(tags == [["b1", "b2"], ["c"], ["D"]])
    }

    @Test("of an enumeration that members share, each has the value that is spelled like its name")
    func sharedEnumeration() throws {
        let tags = try tags(
            """
            Kind: {type: string, enum: [credit_card, Cash, other]}
            CreditCard: {properties: {kind: {$ref: '#/components/schemas/Kind'}}}
            Cash: {properties: {kind: {$ref: '#/components/schemas/Kind'}}}
            Strange: {properties: {kind: {$ref: '#/components/schemas/Kind'}}}
            A:
              oneOf: [{$ref: '#/components/schemas/CreditCard'}, {$ref: '#/components/schemas/Cash'}, {$ref: '#/components/schemas/Strange'}]
              discriminator: {propertyName: kind}
            """)
        #expect(tags == [["credit_card"], ["Cash"], []])
    }

    @Test("what the mapping gives another member is no value of this one, and its own come first")
    func ownFirst() throws {
        let reading = try read(
            schemas: """
                B: {properties: {kind: {enum: [x, b]}}}
                C: {properties: {kind: {enum: [x, c, m]}}}
                M: {properties: {kind: {type: string}}}
                A:
                  oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/M'}]
                  discriminator: {propertyName: kind, mapping: {m: M}}
                """)
        let union = reading.union("#/components/schemas/A")
        #expect(union?.members.map(\.tags) == [["b", "x"], ["c", "x"], ["m"]])
        #expect(
            union?.members.map(\.recognition) == [
                .value(property: "kind", values: ["b"]), .value(property: "kind", values: ["c"]),
                .value(property: "kind", values: ["m"]),
            ])
    }

    @Test("a member that is a union by the same property has the values of its members too")
    func nested() throws {
        let reading = try read(
            schemas: """
                Cat: {properties: {x: {type: string}}}
                Dog: {properties: {x: {type: string}}}
                Car: {properties: {x: {type: string}}}
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind, mapping: {cat: Cat}}
                A:
                  oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Car'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind}
                """)
        let union = reading.union("#/components/schemas/A")
        #expect(union?.members.map(\.tags) == [["Pet", "cat", "Dog"], ["Car"], ["Dog"]])
        #expect(
            union?.members.map(\.recognition) == [
                .value(property: "kind", values: ["Pet", "cat"]), .value(property: "kind", values: ["Car"]),
                .value(property: "kind", values: ["Dog"]),
            ])
    }

    @Test("what is no object has no tag, and is recognized by its kind")
    func noObject() throws {
        let reading = try read(
            schemas: """
                B: {properties: {x: {type: string}}}
                Text: {type: string}
                List: {type: array}
                A:
                  oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/List'}]
                  discriminator: {propertyName: kind}
                """)
        let union = reading.union("#/components/schemas/A")
        #expect(union?.members.map(\.tags) == [["B"], [], []])
        #expect(
            union?.members.map(\.recognition) == [
                .value(property: "kind", values: ["B"]), .kind(.string), .kind(.array),
            ])
    }

    @Test("without a discriminator a constant is a tag, and the user chooses one of several values")
    func constants() throws {
        let tags = try tags(
            """
            A:
              oneOf:
              - {properties: {type: {const: a}}, required: [type]}
              - {properties: {type: {enum: [b, c]}}, required: [type]}
            """)
        #expect(tags == [["a"], []])
    }

    @Test("unions by one property that lead back to one another have each other's members")
    func recursion() throws {
        let tags = try tags(
            """
            B: {properties: {x: {type: string}}}
            D: {properties: {x: {type: string}}}
            C: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/D'}], discriminator: {propertyName: kind}}
            A: {oneOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: kind}}
            """)
        #expect(tags == [["D"], ["B"]])
    }
}
