import APIModel
import Diagnostics
import SpecLoader
import Testing

@testable import OpenAPIReader

@Suite("Extensions of vendors")
struct ExtensionTests {
    private func enumeration(_ text: String) throws -> (values: [EnumerationType.Value], messages: [String]) {
        let reading = try read(schemas: "A: " + text, version: "3.0.3")
        return (
            reading.enumeration("#/components/schemas/A")?.values ?? [], reading.diagnostics.map(\.message)
        )
    }

    @Test(
        "every vendor's way to name the values of an enumeration",
        arguments: [
            "x-enum-varnames: [One, Two]", "x-enumNames: [One, Two]", "x-enum-names: {b: Two, a: One}",
            "x-enum-keys: [One, Two]", "x-speakeasy-enums: [One, Two]", "x-speakeasy-enums: {a: One, b: Two, c: Three}",
            "x-ms-enum: {name: X, values: [{value: b, name: Two}, {value: a, name: One}]}",
            "x-fern-enum: {b: {name: Two}, a: {name: One, casing: {camel: uno}}}",
            "x-enum-varnames: [One, Two], x-fern-enum: {a: {name: Other}}",
        ])
    func names(text: String) throws {
        let found = try enumeration("{type: string, enum: [a, b], \(text)}")
        #expect(found.values.map(\.name) == ["One", "Two"])
        #expect(found.messages == [])
    }

    @Test("values that are reordered together with their names keep them, and null needs none")
    func order() throws {
        let one = try enumeration("{type: integer, enum: [1, 2, 3], x-enum-varnames: [A, B, C]}").values
        let other = try enumeration("{type: integer, enum: [3, 1, 2], x-enum-varnames: [C, A, B]}").values
        #expect(Set(one) == Set(other))
        for names in ["[A, B]", "[A, Null, B]"] {
            let found = try enumeration("{type: string, nullable: true, enum: [a, null, b], x-enum-varnames: \(names)}")
            #expect(found.values.map(\.name) == ["A", "B"])
            #expect(found.messages == [])
        }
    }

    @Test(
        "descriptions come from lists, from mappings, and with the names",
        arguments: [
            "x-enum-descriptions: [First., Second.]", "x-enumDescriptions: {b: Second., a: First.}",
            "x-speakeasy-enum-descriptions: [First., Second.]",
            "x-ms-enum: {values: [{value: b, description: Second.}, {value: a, description: First.}]}",
            "x-fern-enum: {b: {description: Second.}, a: {description: First.}}",
        ])
    func descriptions(text: String) throws {
        let found = try enumeration("{type: string, enum: [a, b], \(text)}")
        #expect(found.values.map(\.documentation.description) == ["First.", "Second."])
        #expect(found.values.map(\.name) == [nil, nil])
        #expect(found.messages == [])
    }

    @Test(
        "names that can't be meant are warnings, and the values have their own",
        arguments: [
            ("[One]", [nil, nil, nil], "'x-enum-varnames' has 1 elements for 3 values: ignored"),
            ("One", [nil, nil, nil], "'x-enum-varnames' must be a list or a mapping: ignored"),
            (
                "[One, '!', Three]", ["One", nil, "Three"],
                "this is no name that Swift can spell: the value has its own"
            ),
            (
                "[One, [x], Three]", ["One", nil, "Three"],
                "this is no name that Swift can spell: the value has its own"
            ),
            ("[One, null, Three]", ["One", nil, "Three"], nil),
            ("[Two, One, Two]", [nil, "One", nil], "another value has the name 'Two' too: each has its own"),
        ] as [(String, [String?], String?)])
    func badNames(text: String, names: [String?], message: String?) throws {
        let found = try enumeration("{type: string, enum: [a, b, c], x-enum-varnames: \(text)}")
        #expect(found.values.map(\.name) == names)
        #expect(Set(found.messages) == Set([message].compactMap(\.self)))
    }

    @Test("x-nullable is nullable, beside a reference too")
    func nullable() throws {
        let reading = try read(
            schemas: """
                A: {properties: {a: {type: string, x-nullable: true}, b: {$ref: '#/components/schemas/B', x-nullable: true},
                  c: {type: string, x-nullable: 'yes'}}}
                B: {type: object, properties: {x: {type: string}}}
                """)
        #expect(reading.property("A", "a")?.isNullable == true)
        #expect(reading.property("A", "b")?.isNullable == true)
        #expect(reading.property("A", "c")?.isNullable == false)
        #expect(reading.codes == ["invalid-extension"])
    }

    @Test("x-deprecated and messages say that something is deprecated, and why")
    func deprecated() throws {
        let reading = try read(
            schemas: """
                A: {properties: {
                  a: {type: string, x-deprecated: true}, b: {type: string, x-deprecated: Use a., description: B.},
                  c: {type: string, x-deprecated: '2026-01-01'}, d: {type: string, x-deprecated: false},
                  e: {type: string, deprecated: true, x-stainless-deprecation-message: Gone., x-sunset: '2027-01-01'}}}
                """)
        let properties = reading.object("#/components/schemas/A")?.properties ?? []
        #expect(properties.map(\.isDeprecated) == [true, true, true, false, true])
        #expect(
            properties.map(\.documentation.description) == [
                nil, "B.\n\nUse a.", nil, nil, "Gone.\n\nSunset: 2027-01-01",
            ])
        #expect(reading.codes == [])
    }

    @Test("functions and groups are named by extensions, unless two would have one name")
    func operations() throws {
        let reading = try read(
            paths: """
                /a: {get: {tags: [t, u], x-fern-sdk-group-name: [users, keys], x-fern-sdk-method-name: list, responses: {}}}
                /b: {get: {tags: [t], x-speakeasy-group: shop, x-speakeasy-name-override: find, responses: {}}}
                /c: {get: {tags: [t], x-speakeasy-name-override: same, responses: {}},
                  put: {tags: [t], x-fern-sdk-method-name: same, responses: {}},
                  post: {tags: [u], x-fern-sdk-method-name: same, responses: {}}}
                /d: {get: {tags: [t], x-fern-sdk-method-name: '-', x-fern-sdk-group-name: '-', responses: {}}}
                """)
        let operations = reading.api.operations
        #expect(operations.map(\.name) == ["list", "find", nil, nil, "same", nil])
        #expect(operations.map(\.tags) == [["users.keys"], ["shop"], ["t"], ["t"], ["u"], ["t"]])
        #expect(reading.codes == Array(repeating: "invalid-extension", count: 4))
    }

    @Test("types are named by extensions")
    func types() throws {
        let reading = try read(
            schemas: """
                a: {x-speakeasy-name-override: Alpha, type: object, properties: {x: {enum: [k], x-ms-enum: {name: Kind}}}}
                b: {x-fern-type-name: Beta, type: array, items: {type: string}}
                c: {x-fern-type-name: '?', type: object, properties: {x: {type: string}}}
                """)
        let names = Dictionary(uniqueKeysWithValues: reading.api.types.map { ($0.id.rawValue, $0.name) })
        #expect(names["#/components/schemas/a"] == "Alpha")
        #expect(names["#/components/schemas/a/properties/x"] == "Kind")
        #expect(names["#/components/schemas/b"] == "Beta")
        #expect(names["#/components/schemas/c"] == .some(nil))
        #expect(reading.codes == ["invalid-extension"])
    }

    // MARK: What is left out

    private static let parts = """
        openapi: 3.0.3
        info: {title: T, version: '1'}
        paths:
          /a:
            parameters: [{name: p, in: query, KEY, schema: {type: string}}]
            get: {parameters: [{name: q, in: query, required: true, KEY, schema: {type: string}}], responses: {'200': {description: d}}}
            put: {KEY, responses: {'200': {description: d}}}
          /b: {KEY, get: {responses: {'200': {description: d}}}}
        components:
          schemas:
            A: {required: [b], properties: {a: {type: string, KEY}, b: {$ref: '#/components/schemas/B', KEY}}}
            B: {type: object, properties: {x: {type: string}}, KEY}
            C: {type: object, properties: {x: {type: string}}, KEY}
        """

    private func reading(_ key: String, dropsInternal: Bool) throws -> Reading {
        let diagnostics = Diagnostics()
        let text = Self.parts.replacing("KEY", with: key)
        let document = try SpecDocument.load(bytes: Array(text.utf8), name: "api.yml", diagnostics: diagnostics)
        let api = try API(reading: document, leavesOutInternal: dropsInternal, diagnostics: diagnostics)
        return Reading(api: api, diagnostics: diagnostics.all)
    }

    @Test(
        "what is ignored or internal is left out where requests are right without it",
        arguments: [
            ("x-fern-ignore: true", false), ("x-speakeasy-ignore: true", false), ("x-stainless-skip: true", false),
            ("x-internal: true", true),
        ])
    func leftOut(key: String, dropsInternal: Bool) throws {
        let reading = try reading(key, dropsInternal: dropsInternal)
        #expect(reading.api.operations.map { "\($0.method) \($0.path)" } == ["get /a"])
        #expect(reading.api.operations.first?.parameters.map(\.name) == ["q"])
        #expect(reading.object("#/components/schemas/A")?.properties.map(\.name) == ["b"])
        // What something else refers to stays.
        #expect(reading.api.types.map(\.id.rawValue) == ["#/components/schemas/A", "#/components/schemas/B"])
        #expect(Set(reading.codes) == ["left-out", "invalid-extension"])
        #expect(reading.codes.count(where: { $0 == "invalid-extension" }) == 2)
    }

    @Test(
        "what is internal stays without the option, and so does what other languages skip",
        arguments: ["x-internal: true", "x-stainless-skip: [python]", "x-fern-ignore: false"])
    func kept(key: String) throws {
        let reading = try reading(key, dropsInternal: false)
        #expect(reading.api.operations.count == 3)
        #expect(reading.api.types.count == 3)
        #expect(reading.codes == [])
    }
}
