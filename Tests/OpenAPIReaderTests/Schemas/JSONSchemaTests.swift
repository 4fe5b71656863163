import APIModel
import Testing

@Suite("Keywords of JSON Schema 2020-12")
struct JSONSchemaTests {
    @Test("what is under a condition is optional, whatever requires it, and also in members of 'allOf'")
    func conditions() throws {
        let reading = try read(
            schemas: """
                a:
                  type: object
                  properties: {kind: {type: string}, own: {type: string}}
                  if: {properties: {kind: {const: x}}}
                  then: {properties: {x: {type: string}, own: {const: y}}, required: [x]}
                  else: {$ref: '#/components/schemas/rest'}
                  dependentSchemas: {kind: {properties: {d: {type: object, properties: {e: {type: string}}}}}}
                rest: {type: object, properties: {y: {type: integer}}}
                b:
                  allOf:
                  - {$ref: '#/components/schemas/a'}
                  - {if: {required: [x]}, then: {properties: {z: {type: boolean}}}}
                  - {then: {properties: {unused: {type: boolean}}}}
                text: {type: string, if: {minLength: 1}, then: {properties: {x: {type: string}}}}
                """)
        let a = try #require(reading.object("#/components/schemas/a"))
        #expect(a.properties.map(\.name) == ["d", "kind", "own", "x", "y"])
        #expect(a.properties.allSatisfy { !$0.isRequired })
        #expect(reading.property("a", "own") == .string)
        let inner = "#/components/schemas/a/dependentSchemas/kind/properties/d"
        #expect(reading[inner]?.schemaPath == SchemaPath(root: .schema(["a"]), steps: [.property("d")]))
        #expect(reading.object("#/components/schemas/b")?.properties.map(\.name) == ["d", "kind", "own", "x", "y", "z"])
        #expect(reading.alias("#/components/schemas/text") == .string)
        #expect(reading.codes == [])
    }

    @Test("a property with different schemas under two conditions is left out, wherever they meet")
    func contradictions() throws {
        let reading = try read(
            schemas: """
                a: {if: {}, then: {properties: {x: {type: string}}}, else: {properties: {x: {type: integer}, y: {type: string}}}}
                b: {allOf: [{$ref: '#/components/schemas/a'}, {if: {}, then: {properties: {y: {type: integer}}}}, {if: {}, then: {properties: {x: {type: string}}}}]}
                c: {allOf: [{$ref: '#/components/schemas/b'}], properties: {x: {type: boolean}}}
                """)
        #expect(reading.object("#/components/schemas/a")?.properties.map(\.name) == ["y"])
        #expect(reading.codes == ["conditional-properties", "conditional-properties"])
        #expect(reading.property("c", "x") == .primitive(.boolean, .none))
    }

    @Test("'$dynamicRef' and '$recursiveRef' are read as '$ref', with a note")
    func dynamicReferences() throws {
        let reading = try read(
            schemas: """
                tree: {$dynamicAnchor: node, type: object, properties: {children: {type: array, items: {$dynamicRef: '#node'}}}}
                old: {$id: 'https://example.com/old', type: object, properties: {next: {$recursiveRef: '#'}}}
                """)
        #expect(reading.property("tree", "children") == .array(of: .schema("tree"), .none))
        #expect(reading.property("old", "next") == .schema("old"))
        #expect(reading.codes == ["dynamic-reference", "dynamic-reference"])
        #expect(reading.diagnostics.allSatisfy { $0.severity == .note })
    }

    @Test("a schema that refers to a generic one has what its own '$defs' say, and types of its own for what is in it")
    func generics() throws {
        let reading = try read(
            schemas: """
                list:
                  $id: https://example.com/list
                  type: object
                  properties: {items: {type: array, items: {$dynamicRef: '#item'}}, page: {type: object, properties: {first: {$dynamicRef: '#item'}}}}
                  $defs: {item: {$dynamicAnchor: item}}
                users: {$ref: '#/components/schemas/list', $defs: {item: {$dynamicAnchor: item, $ref: '#/components/schemas/user'}}}
                pets: {$ref: 'https://example.com/list', $defs: {item: {$dynamicAnchor: item, type: string}}}
                others: {$ref: '#/components/schemas/list', $defs: {item: {$dynamicAnchor: other, type: string}}}
                user: {type: object, properties: {name: {type: string}}}
                """)
        #expect(reading.property("list", "items") == .array(of: .any, .none))
        #expect(reading.property("users", "items") == .array(of: .schema("user"), .none))
        #expect(reading.property("pets", "items") == .array(of: .string, .none))
        #expect(reading.alias("#/components/schemas/others") == .schema("list"))
        let page = "#/components/schemas/users@#/components/schemas/list/properties/page"
        #expect(reading.property("users", "page") == .named(TypeID(rawValue: page)))
        #expect(reading[page]?.schemaPath == SchemaPath(root: .schema(["users"]), steps: [.property("page")]))
        #expect(reading.object(page)?.properties.map(\.type) == [.schema("user")])
        #expect(Set(reading.codes) == ["dynamic-reference"])
    }

    @Test("inside a schema with an '$id' pointers and anchors are its own, and URIs are relative to it")
    func resources() throws {
        let reading = try read(
            schemas: """
                money:
                  $id: https://example.com/schemas/money
                  type: object
                  properties:
                    amount: {$ref: '#/$defs/amount'}
                    other: {$ref: '#/components/schemas/other'}
                    anchored: {$ref: '#it'}
                    sibling: {$ref: other}
                    self: {$ref: '#'}
                  $defs: {amount: {type: integer}, it: {$anchor: it, type: boolean}}
                other: {$id: 'https://example.com/schemas/other', $anchor: it, type: string}
                user: {type: object, properties: {m: {$ref: 'https://example.com/schemas/money'}, a: {$ref: 'https://example.com/schemas/money#/$defs/amount'}, i: {$ref: 'https://example.com/schemas/money#it'}}}
                """)
        #expect(reading.property("money", "amount") == .integer)
        #expect(reading.property("money", "other") == .schema("other"))
        #expect(reading.property("money", "anchored") == .primitive(.boolean, .none))
        #expect(reading.property("money", "sibling") == .schema("other"))
        #expect(reading.property("money", "self") == .schema("money"))
        #expect(reading.property("user", "m") == .schema("money"))
        #expect(reading.property("user", "a") == .integer)
        #expect(reading.property("user", "i") == .primitive(.boolean, .none))
        #expect(reading.codes == [])
    }

    @Test("constants of each JSON type have its type")
    func constants() throws {
        let reading = try read(
            schemas: """
                a:
                  type: object
                  properties:
                    truth: {const: true}
                    object: {const: {a: 1}}
                    list: {const: [1, 2]}
                    nothing: {const: null}
                    typed: {type: object, const: {a: 1}}
                    never: false
                    always: true
                """)
        #expect(reading.property("a", "truth") == .primitive(.boolean, .none))
        #expect(reading.property("a", "object") == .dictionary(of: .any, .none))
        #expect(reading.property("a", "list") == .array(of: .any, .none))
        #expect(reading.property("a", "nothing") == .nullable(.any))
        #expect(reading.property("a", "typed") == .dictionary(of: .any, .none))
        #expect(reading.property("a", "never") == nil)
        #expect(reading.property("a", "always") == .any)
        #expect(reading.codes == [])
    }

    @Test("'unevaluatedProperties' closes or opens an object as 'additionalProperties' does, with all of 'allOf'")
    func unevaluated() throws {
        let reading = try read(
            schemas: """
                base: {type: object, properties: {id: {type: string}}}
                open: {type: object, additionalProperties: {type: integer}}
                closed: {allOf: [{$ref: '#/components/schemas/base'}], properties: {x: {type: string}}, unevaluatedProperties: false}
                typed: {allOf: [{$ref: '#/components/schemas/base'}], unevaluatedProperties: {type: integer}}
                both: {allOf: [{$ref: '#/components/schemas/open'}], properties: {x: {type: string}}, unevaluatedProperties: false}
                """)
        #expect(reading.object("#/components/schemas/closed")?.additionalProperties == .forbidden)
        #expect(reading.object("#/components/schemas/closed")?.properties.map(\.name) == ["id", "x"])
        #expect(reading.object("#/components/schemas/typed")?.additionalProperties == .typed(.integer))
        #expect(reading.object("#/components/schemas/both")?.additionalProperties == .typed(.integer))
    }

    @Test("what a text contains, and the pattern of keys behind a reference, are limits")
    func contents() throws {
        let reading = try read(
            schemas: """
                a: {type: object, properties: {json: {type: string, contentMediaType: application/json}, hex: {type: string, contentEncoding: base16}, bytes: {type: string, contentEncoding: base64}}}
                map: {type: object, propertyNames: {$ref: '#/components/schemas/key'}, additionalProperties: {type: string}}
                key: {type: string, pattern: '^[a-z]+$'}
                """)
        var limits = Limits()
        limits.contentMediaType = "application/json"
        #expect(reading.property("a", "json") == .primitive(.string, limits))
        limits = Limits()
        limits.contentEncoding = "base16"
        #expect(reading.property("a", "hex") == .primitive(.string, limits))
        #expect(reading.property("a", "bytes") == .primitive(.byte, .none))
        limits = Limits()
        limits.keyPattern = "^[a-z]+$"
        #expect(reading.alias("#/components/schemas/map") == .dictionary(of: .string, limits))
    }
}
