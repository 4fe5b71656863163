import APIModel
import Testing

@Suite("anyOf")
struct AnyOfTests {
    @Test("objects without names are one object, which says what each requires")
    func oneObject() throws {
        let reading = try read(
            schemas: """
                Contact:
                  anyOf:
                  - {required: [id, email], properties: {id: {type: integer}, email: {type: string}}}
                  - {required: [id, phone, area], properties: {id: {type: integer}, phone: {}, area: {}}}
                Others:
                  anyOf:
                  - {properties: {a: {type: string}}}
                  - {properties: {b: {type: string}}, additionalProperties: {type: integer}}
                Turns: {properties: {a: {}, b: {}}, anyOf: [{required: [a]}, {required: [b]}]}
                """)
        let contact = reading.object("#/components/schemas/Contact")
        #expect(contact?.properties.map(\.name) == ["area", "email", "id", "phone"])
        #expect(contact?.properties.filter(\.isRequired).map(\.name) == ["id"])
        #expect(contact?.requiredAlternatives == [["email"], ["area", "phone"]])
        #expect(reading.object("#/components/schemas/Others")?.additionalProperties == .typed(.any))
        #expect(reading.object("#/components/schemas/Others")?.requiredAlternatives == nil)
        #expect(reading.object("#/components/schemas/Turns")?.requiredAlternatives == [["a"], ["b"]])
        #expect(reading.codes == [])
    }

    @Test("members that exclude one another, that have names, or that aren't objects stay a union")
    func unions() throws {
        let reading = try read(
            schemas: """
                Named: {properties: {a: {type: string}}}
                Told:
                  anyOf:
                  - {required: [kind], properties: {kind: {const: a}}}
                  - {required: [kind], properties: {kind: {const: b}}}
                Closed:
                  anyOf: [{properties: {a: {}}, additionalProperties: false}, {properties: {b: {}}}]
                Contradicting: {anyOf: [{properties: {a: {type: string}}}, {properties: {a: {type: array}}}]}
                WithName: {anyOf: [{$ref: '#/components/schemas/Named'}, {properties: {b: {}}}]}
                WithText: {anyOf: [{type: string}, {properties: {b: {}}}]}
                Itself: {anyOf: [{$ref: '#/components/schemas/Itself'}, {type: integer}, {type: array}]}
                Exclusive: {oneOf: [{properties: {a: {}}}, {properties: {b: {}}}]}
                """)
        for name in ["Told", "Closed", "Contradicting", "WithName", "WithText", "Exclusive"] {
            #expect(reading.union("#/components/schemas/" + name) != nil, "\(name)")
        }
        #expect(reading.union("#/components/schemas/Itself")?.members.count == 2)
    }

    @Test("members that a value can be at once know it, with one warning for the union")
    func overlaps() throws {
        let reading = try read(
            schemas: """
                Reader: {required: [name], properties: {name: {type: string}, reads: {type: integer}}}
                Writer: {required: [name], properties: {name: {type: string}, writes: {type: integer}}}
                Name: {required: [name], properties: {name: {type: string}}}
                Number: {required: [name], properties: {name: {type: integer}, digits: {type: integer}}}
                Any: {properties: {x: {type: string}}, additionalProperties: true}
                Either:
                  anyOf:
                  - {$ref: '#/components/schemas/Reader'}
                  - {$ref: '#/components/schemas/Writer'}
                  - {$ref: '#/components/schemas/Name'}
                  - {$ref: '#/components/schemas/Number'}
                  - {$ref: '#/components/schemas/Any'}
                One: {oneOf: [{$ref: '#/components/schemas/Reader'}, {$ref: '#/components/schemas/Writer'}]}
                """)
        let either = reading.union("#/components/schemas/Either")
        let overlapping = either?.members.filter(\.overlaps).map(\.type)
        #expect(Set(overlapping ?? []) == [.schema("Reader"), .schema("Writer")])
        #expect(reading.union("#/components/schemas/One")?.members.contains(where: \.overlaps) == false)
        #expect(reading.codes == ["overlapping-members"])
        #expect(reading.diagnostics.first?.location?.line == 13)
    }

    @Test("named schemas overlap by alias as they do by reference")
    func overlapsOfAliases() throws {
        let reading = try read(
            schemas: """
                Reader: &reader {required: [name], properties: {name: {type: string}, reads: {type: integer}}}
                Writer: &writer {required: [name], properties: {name: {type: string}, writes: {type: integer}}}
                Either: {anyOf: [*reader, *writer]}
                """)
        #expect(reading.union("#/components/schemas/Either")?.members.map(\.overlaps) == [true, true])
    }

    @Test("the bare number of a tag names no member")
    func numbers() throws {
        let reading = try read(
            schemas: """
                Ping: {required: [type], properties: {type: {const: 1}}}
                A:
                  oneOf:
                  - {$ref: '#/components/schemas/Ping'}
                  - {required: [type], properties: {type: {const: 2}}}
                  - {required: [type], properties: {type: {enum: [3], x-enum-varnames: [Pong]}}}
                """)
        #expect(reading.union("#/components/schemas/A")?.members.map(\.label) == [nil, "type 2", "Pong"])
    }
}
