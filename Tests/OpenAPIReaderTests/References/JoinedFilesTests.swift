import Diagnostics
import OpenAPIReader
import SpecLoader
import Testing

@Suite("One document of all files")
struct JoinedFilesTests {
    private let files = [
        "api.yml": """
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
          owner: {$ref: '../api.yml#/components/schemas/owner'}
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

    @Test("what references find in other files becomes components, named by file and place; a path has its item")
    func components() throws {
        let folder = try DocumentFolder(files)
        let (text, root, diagnostics) = try folder.joined()
        #expect(diagnostics.isEmpty)
        #expect(
            root["paths"]?["/pets"]?["get"]?["responses"]?["default"]?.reference
                == "#/components/responses/common_yml.responses.Error")
        let schemas = try #require(root["components"]?["schemas"])
        #expect(
            schemas.entries.map { $0.key.text } == [
                "owner", "local", "common_yml.errors.problem", "schemas.owner_json", "schemas.pet_yml",
            ])
        #expect(root["components"]?["parameters"]?["common_yml.parameters.limit"]?["in"]?.string == "query")
        let pet = try #require(schemas["schemas.pet_yml"]?["properties"])
        for (property, name) in [
            ("parent", "schemas.pet_yml"), ("self", "schemas.pet_yml"), ("owner", "owner"),
            ("name", "schemas.pet_yml/$defs/name"), ("keeper", "schemas.owner_json"),
        ] { #expect(pet[property]?.reference == "#/components/schemas/" + name) }
        #expect(schemas["local"]?.reference == "#/components/schemas/owner")
        let mapping = schemas["schemas.pet_yml"]?["discriminator"]?["mapping"]
        #expect(mapping?["cat"]?.string == "#/components/schemas/schemas.pet_yml/properties/parent")
        #expect(mapping?["dog"]?.string == "owner")
        #expect(
            root["x-apus-origins"]?["#/components/schemas/common_yml.errors.problem"]?.string
                == "common.yml#/errors/problem")
        let json = try folder.joined(as: .json)
        #expect(json.root.json == root.json)
        let again = try DocumentFolder(["api.yml": text])
        #expect(try again.joined().text == text)
    }

    @Test("a new file renames nothing, and every place has a name of its own")
    func names() throws {
        let one = ["api.yml": api("b.yml#/A"), "b.yml": "A: {type: number}"]
        let more = [
            "api.yml": api(
                "b.yml#/A", "a.yml#/A", "a_yml#/A", "b/A.yml", "b.json#/A", "b_2Eyml#/A", "a/b.yml#/A", "a%23.yml#/A"),
            "b.yml": "A: {type: number}", "a.yml": "A: {type: string}", "a_yml": "A: {}", "b/A.yml": "type: string",
            "b.json": #"{"A": {"type": "object"}}"#, "b_2Eyml": "A: {}", "a/b.yml": "A: {}", "a#.yml": "A: {}",
        ]
        let before = try #require(try DocumentFolder(one).joined().root["components"]?["schemas"])
        #expect(before.entries.map { $0.key.text } == ["b_yml.A"])
        let joined = try DocumentFolder(more).joined()
        #expect(joined.diagnostics.isEmpty)
        let names = joined.root["components"]?["schemas"]?.entries.compactMap(\.key.text) ?? []
        #expect(
            names.sorted() == [
                "a.b_yml.A", "a_23_yml.A", "a_5Fyml_.A", "a_yml.A", "b.A_yml", "b_5F2Eyml_.A", "b_json.A", "b_yml.A",
            ])
    }

    private func api(_ references: String...) -> String {
        let properties = references.enumerated().map { "p\($0): {$ref: '\($1)'}" }.joined(separator: ", ")
        return """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
              /x: {get: {responses: {'200': {content: {application/json: {schema: {properties: {\(properties)}}}}}}}}
            """
    }

    @Test("media types are components from OpenAPI 3.2 on, and the default of a discriminator is followed")
    func mediaTypes() throws {
        let older = try DocumentFolder([
            "api.yml": """
            openapi: 3.1.1
            paths: {/a: {get: {responses: {'200': {content: {application/jsonl: {$ref: 'b.yml#/Lines'}}}}}}}
            """,
            "b.yml": "Lines: {itemSchema: {type: string}}\n",
        ]).joined().root
        let responses = older["paths"]?["/a"]?["get"]?["responses"]
        #expect(responses?["200"]?["content"]?["application/jsonl"]?["itemSchema"]?["type"]?.string == "string")
        let (_, root, _) = try DocumentFolder([
            "api.yml": """
            openapi: 3.2.0
            info: {title: Test, version: '1'}
            paths: {/a: {get: {responses: {'200': {content: {application/jsonl: {$ref: 'b.yml#/Lines'}}}}}}}
            components: {schemas: {pet: {discriminator: {propertyName: kind, defaultMapping: 'b.yml#/Other'}}}}
            """,
            "b.yml": "Lines: {itemSchema: {type: string}}\nOther: {type: object}\n",
        ]).joined()
        let content = root["paths"]?["/a"]?["get"]?["responses"]?["200"]?["content"]?["application/jsonl"]
        #expect(content?.reference == "#/components/mediaTypes/b_yml.Lines")
        #expect(root["components"]?["mediaTypes"]?["b_yml.Lines"]?["itemSchema"]?["type"]?.string == "string")
        let schemas = root["components"]?["schemas"]
        #expect(schemas?["pet"]?["discriminator"]?["defaultMapping"]?.string == "#/components/schemas/b_yml.Other")
        #expect(schemas?["b_yml.Other"]?["type"]?.string == "object")
    }

    @Test("a reference to nowhere stays, with its warning, and so does one to a broken file")
    func unresolved() throws {
        let (_, root, diagnostics) = try DocumentFolder([
            "api.yml": "openapi: 3.0.4\ncomponents: {schemas: {x: {$ref: 'b.yml'}, y: {$ref: 'c.yml'}}}",
            "c.yml": "type: string",
        ]).joined()
        let schemas = root["components"]?["schemas"]
        #expect(schemas?["x"]?.reference == "b.yml")
        #expect(schemas?["y"]?.reference == "#/components/schemas/c_yml")
        #expect(schemas?["c_yml"]?["type"]?.string == "string")
        #expect(diagnostics.map(\.code.name) == ["unresolved-reference"])
    }

    @Test("a reference in a moved part that leads nowhere is not looked for in the root document's folder")
    func unresolvedInOtherFile() throws {
        let reading = try DocumentFolder([
            "api.yml": api("sub/a.yml#/A"), "sub/a.yml": "A: {properties: {x: {$ref: c.yml}}}",
            "c.yml": "{type: object, properties: {secret: {type: string}}}",
        ]).read()
        #expect(reading.codes == ["unresolved-reference"])
        #expect(!reading.api.types.contains { $0.id.rawValue.hasPrefix("c.yml") })
    }

    @Test("data that looks like a reference is data")
    func data() throws {
        let (_, root, diagnostics) = try DocumentFolder([
            "api.yml": """
            openapi: 3.0.3
            info: {title: Test, version: '1'}
            paths: {}
            components: {schemas: {A: {example: {$ref: b.yml}, default: {$ref: b.yml}, enum: [{$ref: b.yml}]}}}
            """, "b.yml": "type: string",
        ]).joined()
        #expect(diagnostics.isEmpty)
        #expect(root["components"]?["schemas"]?["A"]?["example"]?.reference == "b.yml")
        #expect(root["components"]?["schemas"]?.entries.count == 1)
    }

    @Test("types of one name in several files are apart, and nested ones with their own")
    func equalNames() throws {
        let reading = try DocumentFolder([
            "api.yml": """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths: {}
            components:
              schemas:
                A: {properties: {kind: {enum: [a]}, other: {$ref: 'other.yml#/A'}, deep: {$ref: 'x/other.yml#/A'}}}
            """,
            "other.yml": "A: {properties: {kind: {enum: [b]}}}",
            "x/other.yml": "A: {properties: {kind: {enum: [c]}}}",
        ]).read()
        #expect(reading.codes == [])
        let roots = Dictionary(uniqueKeysWithValues: reading.api.types.map { ($0.id.rawValue, $0.schemaPath) })
        for (file, names) in [
            ("#/components/schemas", ["A"]), ("other.yml#", ["other", "A"]), ("x/other.yml#", ["x", "other", "A"]),
        ] {
            #expect(roots["\(file)/A"]?.root == .schema(names))
            #expect(roots["\(file)/A/properties/kind"]?.root == .schema(names))
        }
    }

    @Test("where the origins of a document are wrong, nothing breaks")
    func wrongOrigins() throws {
        let reading = try DocumentFolder([
            "api.yml": """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
              /x:
                get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}
            components: {schemas: {A: {properties: {b: {$ref: '#/components/schemas/B'}}}, B: {properties: {x: {}}}}}
            x-apus-origins:
              '#/components/schemas/A': 'a.yml#/A'
              '#/components/schemas/B': 'a.yml#/A'
              '#/components/schemas/C': 'a.yml#/C'
              '#': 'b.yml#'
              '#/paths/~1x/get': [1]
              nonsense: '#/x'
            """
        ]).read(checksDocument: true)
        #expect(Set(reading.api.types.map(\.id.rawValue)) == ["a.yml#/A", "#/components/schemas/B"])
    }
}
