import Diagnostics
import SpecLoader
import Testing

@Suite struct WritingTests {
    static func written(_ document: SpecDocument, as format: SpecDocument.Format) throws -> String {
        String(decoding: try document.selfContained(as: format), as: UTF8.self)
    }

    @Test("YAML keeps order, aliases, block texts and quotes where they are needed")
    func yaml() throws {
        let text = """
            openapi: 3.0.3
            a: &x {b: 1, '200': "yes"}
            c: [*x, [], {}, [1, [2]], 'a: b', '#c', "null", '12', '']
            d: |
              one
                two

              three
            e: "tab\\tand\\nline \\u2028 \\0"
            'f: g': ~
            h: &y [[{i: j}]]
            k: *y
            l: 0123
            m: "l1\\nl2"
            n: "l1\\n\\n\\n"
            """
        let expected = """
            openapi: 3.0.3
            a: &a1
              b: 1
              "200": "yes"
            c:
              - *a1
              - []
              - {}
              - - 1
                - - 2
              - "a: b"
              - "#c"
              - "null"
              - "12"
              - ""
            d: |
              one
                two

              three
            e: "tab\\tand\\nline \\u2028 \\u0000"
            "f: g": ~
            h: &a2
              - - i: j
            k: *a2
            l: 0123
            m: |-
              l1
              l2
            n: |+
              l1


            """ + "\n"
        let once = try Self.written(Loaded(text).document, as: .yaml)
        let again = try Loaded(once)
        #expect(again.root.json == (try Loaded(text)).root.json)
        #expect(again.root["c"]?[0] == again.root["a"])
        #expect(once == (try Self.written(again.document, as: .yaml)))
        #expect(once == expected)
    }

    @Test("JSON is written with its own numbers, and aliases written out")
    func json() throws {
        let text = "a: &x [1, 0x1F, +1.5, .5, 1., 007, .inf, -0.5e3]\nb: *x\nc: {}\n"
        let numbers = "[\n    1,\n    31,\n    1.5,\n    0.5,\n    1,\n    7,\n    \".inf\",\n    -0.5e3\n  ]"
        #expect(
            try Self.written(Loaded(text).document, as: .json)
                == "{\n  \"a\": \(numbers),\n  \"b\": \(numbers),\n  \"c\": {}\n}\n")
    }

    @Test(
        "a text that YAML could misread comes back as it was",
        arguments: [
            "", " a", "a ", "a:", "a: b", "a #b", "-", "- a", "? a", "*a", "&a", "!a", "%a", "@a", "`a", "{a}", "[a]",
            "a,b",
            "null", "true", "Yes", "off", "1", "1e3", ".inf", "0x1", "<<", "=", "~", "|", ">", "'", "\"", "\\", "a\\nb",
            "a\nb", "a\n", "\na", "a\n\nb\n\n", " a\nb", "\ta\nb", "a\n b\n", "a\r\nb", "a\u{85}b", "a\u{2028}b\nc",
            "\u{FEFF}",
            "\u{7F}", "\u{0}", "é", "日本\n語", "😀", "---", "...", "--- a", "a\n---\nb", "#", "a\n  \nb", "2024-01-01",
            "a\u{FFFE}b", "a\n ", "/a/{b}", String(repeating: "long ", count: 500) + ".",
        ])
    func texts(text: String) throws {
        var quoted = "["
        for scalar in text.unicodeScalars {
            let units = String(scalar).utf16
            for unit in units { quoted += (quoted == "[" ? "\"" : "") + "\\u" + hex(unit) }
        }
        quoted = quoted == "[" ? "[\"\"]" : quoted + "\"]"
        let value = try #require(try Loaded(quoted).root[0]?.text)
        #expect(value == text)
        let json =
            "{\"a\": \(quoted.dropFirst().dropLast()), \"l\": \(quoted), \"k\": {\(quoted.dropFirst().dropLast()): 1}, \"z\": 1}"
        let document = try Loaded(json).document
        for format in SpecDocument.Format.allCases {
            let again = try Loaded(Self.written(document, as: format)).root
            #expect(again["a"]?.scalar == .string(text))
            #expect(again["l"]?[0]?.scalar == .string(text))
            #expect(again["k"]?.entries.first?.key.scalar == .string(text))
            #expect(again["k"]?.entries.count == 1)
        }
    }

    private func hex(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}

@Suite struct BundleTests {
    private let files = [
        "a.yml": """
        openapi: 3.0.3
        paths:
          /pets: {$ref: paths/pets.yml}
          /owners:
            get:
              parameters: [{$ref: 'common.yml#/parameters/limit'}]
              responses: {'200': {content: {application/json: {schema: {$ref: schemas/pet.yml}}}}}
        components:
          schemas:
            owner: {type: object}
            local: {$ref: '#/components/schemas/owner'}
        """,
        "paths/pets.yml": """
        get:
          responses:
            default: {$ref: '../common.yml#/responses/Error'}
            '200':
              content: {application/json: {schema: {type: array, items: {$ref: ../schemas/pet.yml}}}}
        """,
        "schemas/pet.yml": """
        type: object
        properties:
          parent: {$ref: 'pet.yml'}
          self: {$ref: '#'}
          owner: {$ref: '../a.yml#/components/schemas/owner'}
          name: {$ref: '#/$defs/name'}
          keeper: {$ref: 'owner.json'}
        $defs: {name: {type: string}}
        discriminator: {propertyName: kind, mapping: {cat: './pet.yml#/properties/parent', dog: owner}}
        """,
        "schemas/owner.json": #"{"type": "object", "properties": {"pets": {"items": {"$ref": "pet.yml"}}}}"#,
        "common.yml": """
        parameters: {limit: {name: limit, in: query, schema: {type: integer}}}
        responses: {Error: {description: '', content: {application/json: {schema: {$ref: '#/errors/problem'}}}}}
        errors: {problem: {type: object}}
        """,
    ]

    @Test("what references find in other files becomes components, and what has no component stands in place")
    func bundle() throws {
        let folder = try Folder(files)
        let (root, diagnostics) = try folder.load("a.yml")
        let text = try WritingTests.written(root.document, as: .yaml)
        #expect(folder.lines(diagnostics) == [])
        let alone = try Loaded(text).root
        #expect(alone["paths"]?["/pets"]?["get"]?["responses"]?["default"]?.reference == "#/components/responses/Error")
        let schemas = try #require(alone["components"]?["schemas"])
        #expect(schemas.entries.map { $0.key.text } == ["owner", "local", "pet", "owner2", "problem"])
        #expect(alone["components"]?["parameters"]?["limit"]?["in"]?.string == "query")
        let pet = try #require(schemas["pet"]?["properties"])
        #expect(pet["parent"]?.reference == "#/components/schemas/pet")
        #expect(pet["self"]?.reference == "#/components/schemas/pet")
        #expect(pet["owner"]?.reference == "#/components/schemas/owner")
        #expect(pet["name"]?.reference == "#/components/schemas/pet/$defs/name")
        #expect(pet["keeper"]?.reference == "#/components/schemas/owner2")
        #expect(schemas["local"]?.reference == "#/components/schemas/owner")
        #expect(
            schemas["pet"]?["discriminator"]?["mapping"]?["cat"]?.string == "#/components/schemas/pet/properties/parent"
        )
        #expect(schemas["pet"]?["discriminator"]?["mapping"]?["dog"]?.string == "owner")
        #expect(text.contains(".yml") == false)
        let json = try WritingTests.written(try folder.load("a.yml").root.document, as: .json)
        #expect(try Loaded(json).root.json == alone.json)
        #expect(try WritingTests.written(Loaded(text).document, as: .yaml) == text)
    }

    @Test("a place that has no component and leads to itself can't be written")
    func circular() throws {
        let folder = try Folder(["a.yml": "x: {$ref: b.yml}", "b.yml": "y: {$ref: b.yml}"])
        let (root, _) = try folder.load("a.yml")
        #expect(throws: SpecError.self) { try root.document.selfContained(as: .yaml) }
    }

    @Test("a reference to nowhere stays, with its warning")
    func unresolved() throws {
        let folder = try Folder([
            "a.yml": "swagger: '2.0'\ndefinitions: {x: {$ref: 'b.yml'}, y: {$ref: 'c.yml'}}", "c.yml": "type: string",
        ])
        let (root, diagnostics) = try folder.load("a.yml")
        let alone = try Loaded(WritingTests.written(root.document, as: .yaml)).root
        #expect(alone["definitions"]?["x"]?.reference == "b.yml")
        #expect(alone["definitions"]?["y"]?.reference == "#/definitions/c")
        #expect(alone["definitions"]?["c"]?["type"]?.string == "string")
        #expect(diagnostics.all.count == 1)
    }

    @Test("components from other files get free names, and may be references to further files")
    func componentsOfFiles() throws {
        let folder = try Folder([
            "api.yml": """
            openapi: 3.1.0
            paths:
              /x: {get: {responses: {'200': {content: {a: {schema: {$ref: 'a.yml#/A'}}, b: {schema: {$ref: 'b.yml#/A'}}}}}}}
            components: {schemas: {A2: {type: string}}}
            """,
            "a.yml": "A: {properties: {n: {$ref: 'c.yml#/C'}, m: {$ref: '#/M'}}}\nM: {type: integer}",
            "b.yml": "A: {type: number}", "c.yml": "C: {$ref: 'd.yml#/D'}", "d.yml": "D: {items: {$ref: 'a.yml#/A'}}",
        ])
        let (root, diagnostics) = try folder.load("api.yml")
        let text = try WritingTests.written(root.document, as: .json)
        #expect(diagnostics.all.isEmpty)
        let bundled = try Loaded(text, name: "bundled.json")
        let schemas = try #require(bundled.root["components"]?["schemas"])
        #expect(schemas.entries.compactMap(\.key.text).sorted() == ["A", "A2", "A3", "C", "D", "M"])
        #expect(schemas["C"]?.reference == "#/components/schemas/D")
        #expect(schemas["D"]?["items"]?.reference == "#/components/schemas/A")
        #expect(schemas["A"]?["properties"]?["m"]?.reference == "#/components/schemas/M")
        #expect(schemas["A3"]?["type"]?.text == "number")
    }
}
