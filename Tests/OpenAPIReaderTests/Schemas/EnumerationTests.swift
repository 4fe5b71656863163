import APIModel
import Testing

@Suite("Enumerations")
struct EnumerationTests {
    @Test("values keep the document's order and spelling, and come once")
    func values() throws {
        let reading = try read(
            schemas: """
                A: {type: string, enum: [b, a, b, 1.10, no, '', 007]}
                B: {type: integer, enum: [3, 1, -1]}
                C: {enum: [1.50, 2]}
                D: {const: only}
                """)
        #expect(
            reading.enumeration("#/components/schemas/A")?.values.map(\.text) == ["b", "a", "1.10", "no", "", "007"])
        #expect(reading.enumeration("#/components/schemas/A")?.base == .string)
        #expect(reading.enumeration("#/components/schemas/B")?.base == .integer)
        #expect(reading.enumeration("#/components/schemas/B")?.values.map(\.text) == ["3", "1", "-1"])
        #expect(reading.enumeration("#/components/schemas/C")?.base == .number)
        #expect(reading.enumeration("#/components/schemas/C")?.values.map(\.text) == ["1.50", "2"])
        #expect(reading.enumeration("#/components/schemas/D")?.values.map(\.text) == ["only"])
        #expect(reading.codes == [])
    }

    @Test("booleans stay booleans, and values of several types are any value with a warning")
    func otherValues() throws {
        let reading = try read(
            schemas: """
                A: {enum: [true]}
                B: {type: boolean, enum: [true, false]}
                C: {enum: [a, 1]}
                D: {type: array, items: {type: string}, enum: [a, b]}
                E: {type: integer, enum: [1, x]}
                """)
        #expect(reading.alias("#/components/schemas/A") == .primitive(.boolean, .none))
        #expect(reading.alias("#/components/schemas/B") == .primitive(.boolean, .none))
        #expect(reading.alias("#/components/schemas/C") == .any)
        #expect(reading.alias("#/components/schemas/D") == .array(of: .string, .none))
        #expect(reading.enumeration("#/components/schemas/E")?.values.map(\.text) == ["1"])
        #expect(reading.codes.sorted() == ["misplaced-enumeration", "misplaced-enumeration", "mixed-enumeration"])
    }

    @Test("extensions name and describe values")
    func extensions() throws {
        let reading = try read(
            schemas: """
                A: {type: integer, enum: [1, 2], x-enum-varnames: [One, Two], x-enum-descriptions: [First, Second]}
                B: {type: string, enum: [a, b], x-enum-descriptions: {b: The second}}
                """)
        let a = reading.enumeration("#/components/schemas/A")
        #expect(a?.values.map(\.name) == ["One", "Two"])
        #expect(a?.values.map(\.documentation.description) == ["First", "Second"])
        #expect(
            reading.enumeration("#/components/schemas/B")?.values.map(\.documentation.description)
                == [nil, "The second"])
    }

    @Test("members that are all enumerations, however deep, are one enumeration")
    func united() throws {
        let reading = try read(
            schemas: """
                Read: {type: string, enum: [a.read, b.read]}
                Write: {oneOf: [{type: string, enum: [a.write]}, {enum: [a.read, b.write]}]}
                Scope: {oneOf: [{oneOf: [{$ref: '#/components/schemas/Read'}]}, {$ref: '#/components/schemas/Write'}]}
                Open: {anyOf: [{type: string}, {enum: [x, y]}]}
                Titled: {oneOf: [{const: 1, title: Low}, {const: 2, title: High, description: More}]}
                """)
        #expect(
            reading.enumeration("#/components/schemas/Scope")?.values.map(\.text)
                == ["a.read", "b.read", "a.write", "b.write"])
        #expect(reading.enumeration("#/components/schemas/Open")?.values.map(\.text) == ["x", "y"])
        let titled = reading.enumeration("#/components/schemas/Titled")
        #expect(titled?.base == .integer)
        #expect(titled?.values.map(\.name) == ["Low", "High"])
        #expect(titled?.values[1].documentation == Documentation(summary: "High", description: "More"))
        #expect(reading.api.types.count == 5)
    }

    @Test("allOf of an enumeration and words is the enumeration")
    func described() throws {
        let reading = try read(
            schemas: """
                Color: {type: string, enum: [red]}
                A:
                  properties:
                    c: {allOf: [{$ref: '#/components/schemas/Color'}], description: The color, nullable: true}
                    d: {allOf: [{type: string}, {enum: [x]}, {description: Words}]}
                """)
        #expect(reading.property("A", "c") == .nullable(.schema("Color")))
        #expect(reading.object("#/components/schemas/A")?.properties[0].documentation.description == "The color")
        #expect(reading.enumeration("#/components/schemas/A/properties/d")?.values.map(\.text) == ["x"])
    }

    @Test("a string beside an enumeration allows other values, and no value of it tells members of a union apart")
    func others() throws {
        let reading = try read(
            schemas: """
                A: {oneOf: [{type: string, pattern: '^x'}, {type: string, enum: [sandbox]}]}
                B: {anyOf: [{$ref: '#/components/schemas/A'}, {enum: [b]}]}
                C: {enum: [c]}
                U:
                  oneOf:
                  - {type: object, properties: {id: {$ref: '#/components/schemas/A'}, a: {type: string}}, required: [id, a]}
                  - {type: object, properties: {id: {$ref: '#/components/schemas/C'}, b: {type: string}}, required: [id, b]}
                """)
        #expect(reading.enumeration("#/components/schemas/A")?.allowsOthers == true)
        #expect(reading.enumeration("#/components/schemas/B")?.allowsOthers == true)
        #expect(reading.enumeration("#/components/schemas/C")?.allowsOthers == false)
        let type = reading.api.types.first { $0.id.rawValue == "#/components/schemas/U" }
        guard case .union(let union)? = type?.kind else {
            Issue.record("no union")
            return
        }
        #expect(union.members.map(\.recognition) == [.property("a"), .property("b")])
    }

    @Test("an enumeration of many values has each once")
    func manyValues() throws {
        let values = (0..<60_000).map { "v\($0 % 50_000)" }
        let reading = try read(schemas: "A: {type: string, enum: [\(values.joined(separator: ", "))]}\n")
        #expect(reading.enumeration("#/components/schemas/A")?.values.map(\.text) == Array(values.prefix(50_000)))
    }
}
