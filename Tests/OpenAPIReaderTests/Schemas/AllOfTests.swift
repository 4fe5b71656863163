import APIModel
import Diagnostics
import SpecLoader
import Testing

@testable import OpenAPIReader

@Suite("allOf")
struct AllOfTests {
    @Test("members merge into one object that shares the types of its bases")
    func merge() throws {
        let reading = try read(
            schemas: """
                Base: {properties: {kind: {enum: [a]}, name: {type: string}}, required: [kind]}
                A:
                  allOf:
                  - $ref: '#/components/schemas/Base'
                  - {properties: {own: {properties: {x: {}}}}, description: What it is}
                  required: [name, own]
                """)
        let object = reading.object("#/components/schemas/A")
        #expect(object?.properties.map(\.name) == ["kind", "name", "own"])
        #expect(object?.properties.map(\.isRequired) == [true, true, true])
        #expect(object?.mergedFrom.map(\.rawValue) == ["#/components/schemas/Base"])
        #expect(reading.property("A", "kind") == reading.property("Base", "kind"))
        #expect(reading.property("A", "own") == .schema("A/allOf/1/properties/own"))
        #expect(
            reading["#/components/schemas/A/allOf/1/properties/own"]?.schemaPath
                == SchemaPath(root: .schema(["A"]), steps: [.property("own")]))
        #expect(reading["#/components/schemas/A"]?.documentation.description == "What it is")
        #expect(reading.codes == [])
    }

    @Test("allOf of one reference and words is the reference")
    func single() throws {
        let reading = try read(
            schemas: """
                Base: {properties: {x: {}}}
                A: {allOf: [{$ref: '#/components/schemas/Base'}], description: Words}
                B: {type: object, allOf: [{$ref: '#/components/schemas/Base'}, {description: Words}]}
                """)
        #expect(reading.alias("#/components/schemas/A") == .schema("Base"))
        #expect(reading.alias("#/components/schemas/B") == .schema("Base"))
    }

    @Test("of two schemas of one property the one that says more is taken; a contradiction is a warning")
    func conflicts() throws {
        let reading = try read(
            schemas: """
                Base: {properties: {kind: {type: string}, size: {type: number}, any: {}, bad: {type: string}}}
                A:
                  allOf:
                  - $ref: '#/components/schemas/Base'
                  - properties:
                      kind: {enum: [a]}
                      size: {type: integer}
                      any: {type: boolean}
                      bad: {type: integer}
                """)
        #expect(reading.property("A", "kind") == .schema("A/allOf/1/properties/kind"))
        #expect(reading.property("A", "size") == .integer)
        #expect(reading.property("A", "any") == .primitive(.boolean, .none))
        #expect(reading.property("A", "bad") == .string)
        #expect(reading.codes == ["all-of-conflict"])
        #expect(reading.diagnostics[0].location == SourceLocation(file: "api.yml", line: 14, column: 16))
        #expect(reading.diagnostics[0].notes.map(\.location.line) == [6])
    }

    @Test("limits of members that are no objects come together")
    func limits() throws {
        let reading = try read(schemas: "A: {allOf: [{type: string, minLength: 1}, {maxLength: 5, pattern: x}]}")
        guard case .primitive(.string, let limits)? = reading.alias("#/components/schemas/A") else {
            Issue.record("no string")
            return
        }
        #expect(limits.minLength == 1 && limits.maxLength == 5 && limits.pattern == "x")
    }

    @Test("what says nothing of the shape leaves the type that a reference leads to, and limits are kept beside it")
    func shapelessSiblings() throws {
        let reading = try read(
            schemas: """
                Level: {type: integer, enum: [1, 5]}
                Text: {type: string}
                Tree: {properties: {next: {$ref: '#/components/schemas/Tree', maxProperties: 2}}}
                A:
                  properties:
                    unknown: {$ref: '#/components/schemas/Level', environment: [HOME], if: {const: 1}}
                    closed: {$ref: '#/components/schemas/Tree', unevaluatedProperties: false}
                    limited: {$ref: '#/components/schemas/Level', minimum: 1, maximum: 5}
                    all: {allOf: [{$ref: '#/components/schemas/Level'}, {minimum: 1}, {x-note: 1}, true], maximum: 5}
                    one: {oneOf: [{$ref: '#/components/schemas/Level', default: 1}], minimum: 1}
                    short: {$ref: '#/components/schemas/Text', maxLength: 5}
                    only: {$ref: '#/components/schemas/Level', enum: [1]}
                    open: {$ref: '#/components/schemas/Tree', additionalProperties: true}
                """)
        for name in ["unknown", "limited", "all", "one"] {
            #expect(reading.property("A", name) == .schema("Level"), "\(name)")
        }
        #expect(reading.property("A", "closed") == .schema("Tree"))
        #expect(reading.property("Tree", "next") == .schema("Tree"))
        #expect(reading.property("A", "only") == .schema("A/properties/only"))
        #expect(reading.property("A", "open") == .schema("A/properties/open"))
        var limits = Limits()
        limits.minimum = "1"
        func own(_ name: String) -> Limits? {
            reading.object("#/components/schemas/A")?.properties.first { $0.name == name }?.limits
        }
        #expect(own("one") == limits)
        limits.maximum = "5"
        #expect(own("limited") == limits)
        #expect(own("all") == limits)
        #expect(own("unknown") == nil)
        limits = Limits()
        limits.maxLength = 5
        #expect(reading.property("A", "short") == .primitive(.string, limits))
        #expect(reading.codes == [])
    }

    @Test("in 3.1 keywords beside a reference merge with what it leads to")
    func siblings() throws {
        let reading = try read(
            schemas: """
                Base: {properties: {x: {}}}
                A: {$ref: '#/components/schemas/Base', properties: {y: {}}, required: [x]}
                """)
        let object = reading.object("#/components/schemas/A")
        #expect(object?.properties.map(\.name) == ["x", "y"])
        #expect(object?.properties.map(\.isRequired) == [true, false])
        #expect(object?.mergedFrom.map(\.rawValue) == ["#/components/schemas/Base"])
    }

    @Test("a base that lists its own extensions is a union of them, and they merge its properties")
    func inheritance() throws {
        let reading = try read(
            schemas: """
                Pet:
                  properties: {kind: {type: string}}
                  required: [kind]
                  discriminator: {propertyName: kind}
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {meows: {type: boolean}}}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {barks: {type: boolean}}}]}
                """)
        #expect(reading.object("#/components/schemas/Cat")?.properties.map(\.name) == ["kind", "meows"])
        let union = reading.union("#/components/schemas/Pet")
        #expect(union?.members.map(\.type) == [.schema("Cat"), .schema("Dog")])
        #expect(
            union?.members.map(\.recognition) == [
                .value(property: "kind", values: ["Cat"]), .value(property: "kind", values: ["Dog"]),
            ])
        #expect(reading.codes == [])
    }

    @Test("what schemas extend is left out where all would have more properties than any document")
    func inheritedProperties() throws {
        var text = "components:\n  schemas:\n    S0: {properties: {p0: {}}}\n"
        for level in 1...4 {
            text +=
                "    S\(level): {allOf: [{$ref: '#/components/schemas/S\(level - 1)'}, {properties: {p\(level): {}}}]}\n"
        }
        let diagnostics = Diagnostics()
        let document = try SpecDocument.load(bytes: Array(text.utf8), name: "x.yml", diagnostics: diagnostics)
        let names = SchemaNames(of: document)
        let reader = SchemaReader(
            ReadingContext(document, version: .v31, diagnostics: diagnostics), names: names,
            places: PlaceNames([], beside: names, in: document))
        reader.mostInherited = 6
        let schemas = try #require(document.root["components"]?["schemas"])
        let counts = (0...4).map { level in
            schemas["S\(level)"].map { reader.facets(of: SchemaUse($0, path: nil)).properties.count }
        }
        #expect(counts == [1, 2, 3, 4, 1])
        #expect(diagnostics.all.map(\.code.name) == ["too-deep"])
        #expect(diagnostics.all.first?.location?.line == 7)
    }
}
