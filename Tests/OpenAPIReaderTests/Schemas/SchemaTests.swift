import APIModel
import Diagnostics
import Testing

@Suite("Schemas")
struct SchemaTests {
    @Test("an object's properties are sorted, and know what the document says of them")
    func object() throws {
        let reading = try read(
            schemas: """
                Pet:
                  title: A pet
                  description: Lives with people
                  deprecated: true
                  required: [name]
                  properties:
                    name: {type: string, readOnly: true, default: Rex, example: Tom, description: What it hears}
                    age: {type: integer, writeOnly: true, deprecated: true}
                """)
        let object = reading.object("#/components/schemas/Pet")
        #expect(object?.properties.map(\.name) == ["age", "name"])
        #expect(object?.properties.map(\.isRequired) == [false, true])
        #expect(object?.properties.map(\.isReadOnly) == [false, true])
        #expect(object?.properties.map(\.isWriteOnly) == [true, false])
        #expect(object?.properties.map(\.isDeprecated) == [true, false])
        #expect(object?.properties[1].defaultValue?.rawValue == #""Rex""#)
        #expect(object?.properties[1].example?.rawValue == #""Tom""#)
        #expect(object?.properties[1].documentation.description == "What it hears")
        #expect(object?.properties[1].sourceLocation == SourceLocation(file: "api.yml", line: 12, column: 15))
        #expect(object?.additionalProperties == .unspecified)
        let definition = reading["#/components/schemas/Pet"]
        #expect(definition?.documentation == Documentation(summary: "A pet", description: "Lives with people"))
        #expect(definition?.isDeprecated == true)
        #expect(definition?.schemaPath == SchemaPath(root: .schema(["Pet"]), steps: []))
    }

    @Test(
        "types and formats become primitives",
        arguments: [
            ("{type: string}", Primitive.string), ("{type: string, format: date-time}", .dateTime),
            ("{type: string, format: date}", .date), ("{type: string, format: uuid}", .uuid),
            ("{type: string, format: byte}", .byte), ("{type: string, format: binary}", .binary),
            ("{type: string, contentEncoding: base64}", .byte),
            ("{type: string, contentMediaType: image/png}", .binary),
            ("{type: boolean}", .boolean), ("{type: integer}", .integer), ("{type: integer, format: int32}", .int32),
            ("{type: integer, format: int64}", .int64), ("{type: number}", .number),
            ("{type: number, format: float}", .float), ("{type: number, format: double}", .double),
            ("{type: number, format: decimal}", .decimal), ("{format: date-time}", .dateTime),
            ("{type: integer, format: int8}", .int8), ("{type: integer, format: uint16}", .uint16),
            ("{type: integer, format: uint64}", .uint64), ("{format: uint8}", .uint8),
            ("{type: string, format: decimal}", .decimalText), ("{type: string, format: base64url}", .base64url),
            ("{type: string, contentEncoding: base64url}", .base64url),
            ("{type: string, contentEncoding: Base64}", .byte),
            ("{type: string, format: binary, contentEncoding: base64}", .byte),
        ])
    func primitives(schema: String, expected: Primitive) throws {
        let reading = try read(schemas: "A: \(schema)")
        #expect(reading.alias("#/components/schemas/A") == .primitive(expected, .none))
        #expect(reading.codes == [])
    }

    @Test("limits keep the document's spelling, and formats without a primitive are among them")
    func limits() throws {
        let reading = try read(
            schemas: """
                A: {type: number, minimum: 1.50, exclusiveMaximum: 10, multipleOf: 0.1, format: int64}
                B: {type: string, minLength: 1, maxLength: 24, pattern: '^a$', format: email}
                C: {type: array, minItems: 1, maxItems: 3, uniqueItems: true, items: {}}
                D: {type: integer, minimum: 0, exclusiveMinimum: true}
                """)
        guard case .primitive(.number, let number)? = reading.alias("#/components/schemas/A"),
            case .primitive(.string, let string)? = reading.alias("#/components/schemas/B"),
            case .array(of: .any, let array)? = reading.alias("#/components/schemas/C"),
            case .primitive(.integer, let integer)? = reading.alias("#/components/schemas/D")
        else {
            Issue.record("the types are not what they should be")
            return
        }
        #expect(number.minimum == "1.50")
        #expect(number.exclusiveMaximum == "10")
        #expect(number.multipleOf == "0.1")
        #expect(number.format == "int64")
        #expect(string.minLength == 1 && string.maxLength == 24 && string.pattern == "^a$" && string.format == "email")
        #expect(array.minItems == 1 && array.maxItems == 3 && array.uniqueItems == true)
        #expect(integer.exclusiveMinimum == "0" && integer.minimum == nil)
    }

    @Test("arrays, dictionaries and primitives are types in place; an array needs no 'type'")
    func inline() throws {
        let reading = try read(
            schemas: """
                A:
                  properties:
                    list: {type: array, items: {type: array, items: {type: integer}}}
                    untyped: {items: {type: string}}
                    map: {type: object, additionalProperties: {type: string}}
                    open: {type: object, additionalProperties: true}
                    bare: {type: object}
                    pattern: {type: object, patternProperties: {'^x': {type: integer}}, additionalProperties: false}
                    anything: {}
                    allowed: true
                    empty: {type: object, additionalProperties: false}
                """)
        #expect(reading.property("A", "list") == .array(of: .array(of: .integer, .none), .none))
        #expect(reading.property("A", "untyped") == .array(of: .string, .none))
        #expect(reading.property("A", "map") == .dictionary(of: .string, .none))
        #expect(reading.property("A", "open") == .dictionary(of: .any, .none))
        #expect(reading.property("A", "bare") == .dictionary(of: .any, .none))
        var limits = Limits()
        limits.keyPattern = "^x"
        #expect(reading.property("A", "pattern") == .dictionary(of: .integer, limits))
        #expect(reading.property("A", "anything") == .any)
        #expect(reading.property("A", "allowed") == .any)
        #expect(reading.object("#/components/schemas/A/properties/empty")?.properties == [])
        #expect(reading.object("#/components/schemas/A/properties/empty")?.additionalProperties == .forbidden)
        #expect(reading.api.types.count == 2)
        #expect(reading.codes == [])
    }

    @Test(
        "a pattern tells which names 'patternProperties' is about; one that is no expression takes all, with a warning")
    func patterns() throws {
        let reading = try read(
            schemas: """
                Beside: {properties: {a: {}}, patternProperties: {'^x-': {type: integer}}}
                Alone: {patternProperties: {'^x-': {type: integer}, '^y-': {type: integer}}}
                Several: {patternProperties: {'^x-': {type: integer}, '^y-': {type: string}}}
                Closed: {patternProperties: {'^x-': {type: integer}}, additionalProperties: false}
                Mixed: {patternProperties: {'^x-': {type: integer}}, additionalProperties: {type: string}}
                Invalid: {properties: {a: {}}, patternProperties: {'^(x-': {type: integer}}}
                """)
        let integer = TypeReference.primitive(.integer, .none)
        func others(_ name: String) -> AdditionalProperties? {
            reading.object("#/components/schemas/" + name)?.additionalProperties
        }
        #expect(others("Beside") == .matching(["^x-"], integer))
        #expect(others("Alone") == .matching(["^x-", "^y-"], integer))
        #expect(others("Several") == .matching(["^x-", "^y-"], .any))
        #expect(others("Invalid") == .typed(integer))
        guard case .dictionary(integer, _)? = reading.alias("#/components/schemas/Closed"),
            case .dictionary(.any, _)? = reading.alias("#/components/schemas/Mixed")
        else {
            Issue.record("no dictionaries")
            return
        }
        #expect(Set(reading.codes) == ["several-patterns", "invalid-pattern"])
        let invalid = try #require(reading.diagnostics.first { $0.code.name == "invalid-pattern" })
        #expect(invalid.location?.line == 11)
    }

    @Test("a pattern that is nested without end, or too large, can't be matched")
    func hostilePatterns() throws {
        for pattern in [String(repeating: "(", count: 500), "((a{99}){99}){99}"] {
            let reading = try read(
                schemas: "A: {properties: {a: {}}, patternProperties: {'\(pattern)': {type: integer}}}")
            #expect(
                reading.object("#/components/schemas/A")?.additionalProperties == .typed(.primitive(.integer, .none)))
            #expect(reading.codes == ["unsupported-pattern"])
        }
    }

    @Test("beside properties, additional ones are typed, any, forbidden or not said")
    func additional() throws {
        let reading = try read(
            schemas: """
                A: {properties: {x: {}}, additionalProperties: {type: integer}}
                B: {properties: {x: {}}, additionalProperties: true}
                C: {properties: {x: {}}, additionalProperties: false}
                D: {properties: {x: {}}, patternProperties: {a: {type: string}}}
                E: {properties: {x: {}}, patternProperties: {a: {type: string}, b: {type: integer}}}
                """)
        let additional = ["A", "B", "C", "D", "E"].map {
            reading.object("#/components/schemas/\($0)")?.additionalProperties
        }
        #expect(
            additional == [
                .typed(.integer), .typed(.any), .forbidden, .matching(["a"], .string), .matching(["a", "b"], .any),
            ])
        #expect(reading.codes == ["several-patterns"])
    }

    @Test("references are named, whatever they lead to; a schema that is only a reference is an alias")
    func references() throws {
        let reading = try read(
            schemas: """
                ID: {type: string, pattern: x}
                Also: {$ref: '#/components/schemas/ID'}
                List: {type: array, items: {$ref: '#/components/schemas/Also'}}
                A: {properties: {id: {$ref: '#/components/schemas/Also'}, list: {$ref: '#/components/schemas/List'}}}
                """)
        #expect(reading.alias("#/components/schemas/Also") == .schema("ID"))
        #expect(reading.alias("#/components/schemas/List") == .array(of: .schema("Also"), .none))
        #expect(reading.property("A", "id") == .schema("Also"))
        #expect(reading.property("A", "list") == .schema("List"))
    }

    @Test("a reference deep into a schema leads to the type that stands there")
    func deepReferences() throws {
        let reading = try read(
            schemas: """
                Dashboard:
                  properties:
                    blocks: {type: array, items: {properties: {x: {type: string, description: Across}}}}
                    chain: {$ref: '#/components/schemas/Other/properties/blocks'}
                Other:
                  properties:
                    blocks: {$ref: '#/components/schemas/Dashboard/properties/blocks'}
                    block: {$ref: '#/components/schemas/Dashboard/properties/blocks/items'}
                    x: {$ref: '#/components/schemas/Dashboard/properties/blocks/items/properties/x'}
                """)
        let id = "#/components/schemas/Dashboard/properties/blocks/items"
        let block = TypeReference.named(TypeID(rawValue: id))
        #expect(reading.property("Dashboard", "chain") == .array(of: block, .none))
        #expect(reading.property("Other", "blocks") == .array(of: block, .none))
        #expect(reading.property("Other", "block") == block)
        #expect(reading.property("Other", "x") == .string)
        #expect(reading.object("#/components/schemas/Other")?.properties[2].documentation.description == "Across")
        #expect(
            reading[id]?.schemaPath == SchemaPath(root: .schema(["Dashboard"]), steps: [.property("blocks"), .items]))
        #expect(reading.api.types.count == 3)
    }

    @Test("a reference that leads nowhere is any value, with one warning")
    func unresolved() throws {
        let reading = try read(
            schemas: """
                A: {$ref: '#/components/schemas/Missing'}
                B: {properties: {x: {$ref: '#/components/schemas/A'}, y: {type: array, items: {$ref: '#/nowhere'}}}}
                C: {properties: {z: {$ref: [5]}}}
                """)
        #expect(reading.alias("#/components/schemas/A") == .any)
        #expect(reading.property("B", "x") == .schema("A"))
        #expect(reading.property("B", "y") == .array(of: .any, .none))
        #expect(reading.property("C", "z") == .any)
        #expect(reading.codes.sorted() == ["malformed", "unresolved-reference", "unresolved-reference"])
    }

    @Test("groups under components/schemas that are no schemas give names in parts")
    func groups() throws {
        let reading = try read(
            schemas: """
                common:
                  name: {type: string}
                  blocks:
                    graph: {type: object, properties: {kind: {enum: [line]}}}
                  type: {type: string, enum: [a]}
                A: {properties: {g: {$ref: '#/components/schemas/common/blocks/graph'}}}
                """)
        #expect(
            reading.api.types.map(\.schemaPath) == [
                SchemaPath(root: .schema(["A"]), steps: []),
                SchemaPath(root: .schema(["common", "blocks", "graph"]), steps: []),
                SchemaPath(root: .schema(["common", "blocks", "graph"]), steps: [.property("kind")]),
                SchemaPath(root: .schema(["common", "name"]), steps: []),
                SchemaPath(root: .schema(["common", "type"]), steps: []),
            ])
        #expect(reading.codes == [])
    }

    @Test("the steps of a place are what leads there")
    func steps() throws {
        let reading = try read(
            schemas: """
                A:
                  properties:
                    values: {additionalProperties: {enum: [a]}}
                    patterns: {patternProperties: {'^x': {enum: [b]}}}
                    union: {oneOf: [{type: integer}, {enum: [c]}]}
                    optional: {oneOf: [{type: 'null'}, {properties: {x: {enum: [d]}}}]}
                  allOf: [{properties: {merged: {enum: [e]}}}]
                  x-extra: {deep: {enum: [f]}}
                  $defs: {Inner: {enum: [g]}}
                B:
                  properties:
                    deep: {$ref: '#/components/schemas/A/x-extra/deep'}
                    inner: {$ref: '#/components/schemas/A/$defs/Inner'}
                """)
        let steps = Dictionary(
            uniqueKeysWithValues: reading.api.types.compactMap { definition -> (String, [SchemaPath.Step])? in
                guard case .enumeration(let enumeration) = definition.kind else { return nil }
                #expect(definition.schemaPath.root == .schema(["A"]))
                return (enumeration.values[0].text, definition.schemaPath.steps)
            })
        #expect(
            steps == [
                "a": [.property("values"), .values],
                "b": [.property("patterns"), .values],
                "c": [.property("union"), .member(index: 1)],
                "d": [.property("optional"), .property("x")],
                "e": [.property("merged")],
                "f": [.keyword("x-extra"), .keyword("deep")],
                "g": [.keyword("Inner")],
            ])
    }

    @Test("null is no type of its own: nullable, a list of types, oneOf, an enumeration")
    func nullability() throws {
        let reading = try read(
            schemas: """
                Pet: {properties: {x: {}}}
                Maybe: {type: [object, 'null'], properties: {x: {}}}
                A:
                  properties:
                    a: {type: [string, 'null']}
                    b: {type: string, nullable: true}
                    c: {oneOf: [{$ref: '#/components/schemas/Pet'}, {type: 'null'}]}
                    d: {enum: [x, null]}
                    e: {$ref: '#/components/schemas/Maybe'}
                    f: {type: 'null'}
                    g: {anyOf: [{type: 'null'}, {properties: {y: {}}}]}
                    h: {type: array, items: {type: [integer, 'null']}}
                """)
        #expect(reading.property("A", "a") == .nullable(.string))
        #expect(reading.property("A", "b") == .nullable(.string))
        #expect(reading.property("A", "c") == .nullable(.schema("Pet")))
        #expect(reading.property("A", "d") == .nullable(.schema("A/properties/d")))
        #expect(reading.property("A", "e") == .nullable(.schema("Maybe")))
        #expect(reading.property("A", "f") == .nullable(.any))
        #expect(reading.property("A", "g") == .nullable(.schema("A/properties/g")))
        #expect(reading.property("A", "h") == .array(of: .nullable(.integer), .none))
        #expect(reading.enumeration("#/components/schemas/A/properties/d")?.values.map(\.text) == ["x"])
        #expect(reading.object("#/components/schemas/A/properties/g")?.properties.map(\.name) == ["y"])
    }

    @Test("a name in required that is no property is a warning at the name")
    func undefinedRequired() throws {
        let reading = try read(schemas: "A: {properties: {x: {}}, required: [x, y]}")
        #expect(reading.object("#/components/schemas/A")?.properties.map(\.isRequired) == [true])
        #expect(reading.codes == ["undefined-required-property"])
        #expect(reading.diagnostics[0].location == SourceLocation(file: "api.yml", line: 6, column: 44))
    }

    @Test("a schema in which a YAML alias leads to another named schema is an alias of it")
    func aliasedSchemas() throws {
        let reading = try read(
            schemas: """
                B: &b {properties: {x: {enum: [a]}}}
                A: *b
                C: {properties: {y: *b}}
                """)
        #expect(reading.alias("#/components/schemas/A") == .schema("B"))
        #expect(reading.property("C", "y") == .schema("B"))
    }

    @Test("a schema that an anchor outside of components gives a name belongs to the name")
    func schemasOfExtensions() throws {
        let reading = try read(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            x-base: &base {properties: {x: {enum: [a]}}}
            paths: {}
            components: {schemas: {A: *base}}
            """)
        #expect(
            reading.api.types.map(\.id.rawValue) == ["#/components/schemas/A", "#/components/schemas/A/properties/x"])
        #expect(reading.api.types[1].schemaPath == SchemaPath(root: .schema(["A"]), steps: [.property("x")]))
    }

    @Test(
        "recursion through objects is a type; through nothing but arrays or references it is any value, with a warning")
    func recursion() throws {
        let reading = try read(
            schemas: """
                Tree: {properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
                List: {type: array, items: {$ref: '#/components/schemas/List'}}
                Here: {oneOf: [{$ref: '#/components/schemas/There'}, {type: 'null'}]}
                There: {allOf: [{$ref: '#/components/schemas/Here'}]}
                Self: {allOf: [{$ref: '#/components/schemas/Self'}, {properties: {x: {}}}]}
                Inner: {properties: {x: {type: array, items: {$ref: '#/components/schemas/Inner/properties/x'}}}}
                """)
        #expect(reading.property("Tree", "children") == .array(of: .schema("Tree"), .none))
        #expect(reading.alias("#/components/schemas/List") == .array(of: .any, .none))
        #expect(reading.alias("#/components/schemas/Here") == .any)
        #expect(reading.object("#/components/schemas/Self")?.properties.map(\.name) == ["x"])
        #expect(reading.property("Inner", "x") == .array(of: .any, .none))
        #expect(Set(reading.codes) == ["recursive-schema"])
    }
}
