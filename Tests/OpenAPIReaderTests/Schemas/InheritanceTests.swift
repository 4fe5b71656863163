import APIModel
import Testing

@Suite("Schemas that extend one with a discriminator")
struct InheritanceTests {
    private func members(_ reading: Reading, _ name: String) -> [TypeReference]? {
        reading.union("#/components/schemas/" + name)?.members.map(\.type)
    }

    @Test("a schema with a discriminator is a union of those that extend it, at any distance, and of itself")
    func family() throws {
        let reading = try read(
            schemas: """
                Pet: {required: [kind], properties: {kind: {type: string}, name: {type: string}}, discriminator: {propertyName: kind, mapping: {kit: Kitten}}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}
                Kitten: {allOf: [{$ref: '#/components/schemas/Cat'}]}
                Dog: {allOf: [{allOf: [{$ref: '#/components/schemas/Pet'}]}]}
                """)
        let union = reading.union("#/components/schemas/Pet")
        #expect(union?.keyword == .allOf)
        #expect(union?.discriminator == "kind")
        #expect(union?.members.map(\.type) == [.schema("Cat"), .schema("Dog"), .schema("Kitten"), .schema("Pet@base")])
        #expect(union?.members.map(\.tags) == [[], ["Dog"], ["kit"], ["Pet"]])
        #expect(
            union?.members.map(\.recognition) == [
                .value(property: "kind", values: ["Cat"]), .value(property: "kind", values: ["Dog"]),
                .value(property: "kind", values: ["kit"]), .otherwise,
            ])
        // What extends and is extended is a union of its own, by the same discriminator.
        #expect(members(reading, "Cat") == [.schema("Kitten"), .schema("Cat@base")])
        #expect(reading.union("#/components/schemas/Cat")?.members.map(\.tags) == [["kit"], ["Cat"]])
        #expect(reading.object("#/components/schemas/Kitten")?.properties.map(\.name) == ["kind", "lives", "name"])
        let base = reading.object("#/components/schemas/Pet@base")
        #expect(base?.properties.map(\.name) == ["kind", "name"])
        #expect(base?.additionalProperties == .typed(.any))
        #expect(reading.diagnostics.isEmpty)
    }

    @Test("it is a union before anything extends it, and a property of its type refers to the union")
    func alone() throws {
        let reading = try read(
            schemas: """
                Pet: {properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
                Owner: {properties: {pet: {allOf: [{$ref: '#/components/schemas/Pet'}]}}}
                """)
        #expect(members(reading, "Pet") == [.schema("Pet@base")])
        #expect(reading.object("#/components/schemas/Owner")?.properties.map(\.type) == [.schema("Pet")])
    }

    @Test("the mapping's schemas are members, by reference or by name, whether or not they extend it")
    func mapping() throws {
        let reading = try read(
            schemas: """
                Pet:
                  properties: {kind: {type: string}}
                  discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/Stray', b: Lost, c: Nowhere, d: Pet}}
                Stray: {properties: {found: {type: string}}}
                Lost: {properties: {lost: {type: string}}}
                """)
        #expect(members(reading, "Pet") == [.schema("Stray"), .schema("Lost"), .schema("Pet@base")])
        #expect(reading.union("#/components/schemas/Pet")?.members.map(\.tags) == [["a"], ["b"], ["d"]])
    }

    @Test("what extends a schema with another discriminator is told apart by that one")
    func twoDiscriminators() throws {
        let reading = try read(
            schemas: """
                A: {properties: {a: {type: string}}, discriminator: {propertyName: a}}
                B: {allOf: [{$ref: '#/components/schemas/A'}], properties: {b: {type: string}}, discriminator: {propertyName: b}}
                C: {allOf: [{$ref: '#/components/schemas/B'}]}
                D: {allOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/A'}]}
                """)
        #expect(members(reading, "A") == [.schema("B"), .schema("D"), .schema("A@base")])
        #expect(members(reading, "B") == [.schema("C"), .schema("D"), .schema("B@base")])
        #expect(reading.union("#/components/schemas/A")?.members.map(\.tags) == [["B"], ["D"], ["A"]])
    }

    @Test("a schema that has alternatives of its own is the union of those")
    func alternatives() throws {
        let reading = try read(
            schemas: """
                Pet:
                  properties: {kind: {type: string}}
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {good: {type: boolean}}}]}
                """)
        #expect(members(reading, "Pet") == [.schema("Cat"), .schema("Dog")])
        #expect(reading.union("#/components/schemas/Pet")?.keyword == .oneOf)
        #expect(reading.object("#/components/schemas/Cat")?.properties.map(\.name) == ["kind", "lives"])
    }

    @Test("schemas that extend one another in a circle end, with a warning")
    func circle() throws {
        let reading = try read(
            schemas: """
                A: {allOf: [{$ref: '#/components/schemas/B'}], properties: {k: {type: string}}, discriminator: {propertyName: k}}
                B: {allOf: [{$ref: '#/components/schemas/A'}], properties: {x: {type: string}}}
                """)
        #expect(members(reading, "A")?.contains(.schema("B")) == true)
        #expect(!reading.diagnostics.isEmpty)
    }

    @Test("in another union it is a member whose own tags stay")
    func inAnotherUnion() throws {
        let reading = try read(
            schemas: """
                Pet: {properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}
                Car: {properties: {kind: {type: string}}}
                A:
                  oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Car'}]
                  discriminator: {propertyName: kind}
                """)
        let union = reading.union("#/components/schemas/A")
        #expect(union?.members.map(\.tags) == [[], ["Car"]])
        #expect(union?.members.first?.recognition == .value(property: "kind", values: ["Pet", "Cat"]))
    }
}
