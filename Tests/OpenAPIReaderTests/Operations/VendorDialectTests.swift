import APIModel
import Diagnostics
import OpenAPIReader
import Testing

@Suite("What vendors write beside the standard")
struct VendorDialectTests {
    @Test("parameters in multipart make a multipart body")
    func multipart() throws {
        let reading = try read(
            paths: """
                /files:
                  post:
                    parameters:
                    - {name: file, in: multipart, required: true, schema: {type: file}}
                    - {name: kind, in: multipart, description: What it is, schema: {type: string, enum: [a, b]}}
                    responses: {}
                """, version: "3.0.3")
        let id = "#/paths/~1files/post/requestBody/content/multipart~1form-data/schema"
        let operation = reading.api.operations[0]
        #expect(operation.parameters == [])
        #expect(operation.requestBody?.isRequired == true)
        #expect(operation.requestBody?.contents.map(\.mediaType) == ["multipart/form-data"])
        #expect(operation.requestBody?.contents.map(\.type) == [.named(TypeID(rawValue: id))])
        let object = reading.object(id)
        #expect(object?.properties.map(\.name) == ["file", "kind"])
        #expect(object?.properties.map(\.isRequired) == [true, false])
        #expect(object?.properties[0].type == .primitive(.binary, .none))
        #expect(object?.properties[1].documentation.description == "What it is")
        #expect(
            reading["#/paths/~1files/post/parameters/kind"]?.schemaPath
                == SchemaPath(
                    root: .operation(path: "/files", method: .post, id: nil),
                    steps: [.requestBody(mediaType: "multipart/form-data"), .property("kind")]))
        #expect(reading.codes == ["form-parameter", "form-parameter", "file-type"])
    }

    @Test("parameters in formData make a form, and a multipart body when one is a file")
    func formData() throws {
        let reading = try read(
            paths: """
                /a: {post: {parameters: [{name: x, in: formData, type: string}], responses: {}}}
                /b:
                  post:
                    parameters: [{name: x, in: formData, type: string}, {name: f, in: formData, type: file}]
                    responses: {}
                """)
        #expect(
            reading.api.operations.map { $0.requestBody?.contents.map(\.mediaType) } == [
                ["application/x-www-form-urlencoded"], ["multipart/form-data"],
            ])
        #expect(
            Set(reading.codes) == ["form-parameter", "parameter-without-schema", "file-type"])
    }

    @Test("a parameter in body makes a JSON body")
    func body() throws {
        let reading = try read(
            paths:
                "/a: {post: {parameters: [{name: b, in: body, required: true, schema: {type: integer}}], responses: {}}}"
        )
        #expect(reading.api.operations[0].requestBody?.contents.map(\.type) == [.integer])
        #expect(reading.api.operations[0].requestBody?.isRequired == true)
        #expect(reading.codes == ["body-parameter"])
    }

    @Test("a requestBody wins over parameters that make a body")
    func bodyTwice() throws {
        let reading = try read(
            paths: """
                /a:
                  post:
                    parameters: [{name: b, in: body, schema: {type: integer}}]
                    requestBody: {content: {application/json: {schema: {type: string}}}}
                    responses: {}
                """)
        #expect(reading.api.operations[0].requestBody?.contents.map(\.type) == [.string])
        #expect(reading.codes == ["body-parameter", "malformed"])
    }

    @Test("a response with schema instead of content is JSON")
    func responseSchema() throws {
        let reading = try read(paths: "/a: {get: {responses: {200: {schema: {type: integer}}}}}")
        #expect(reading.api.operations[0].responses[0].contents.map(\.mediaType) == ["application/json"])
        #expect(reading.codes == ["response-schema"])
    }

    @Test("a parameter with a type of its own is read with a warning")
    func parameterType() throws {
        let reading = try read(paths: "/a: {get: {parameters: [{name: q, in: query, type: integer}], responses: {}}}")
        #expect(reading.api.operations[0].parameters[0].type == .integer)
        #expect(reading.codes == ["parameter-without-schema"])
    }

    @Test("a parameter in a place that doesn't exist is left out")
    func unknownPlace() throws {
        let reading = try read(paths: "/a: {get: {parameters: [{name: q, in: fragment}], responses: {}}}")
        #expect(reading.api.operations[0].parameters == [])
        #expect(reading.codes == ["invalid-parameter"])
    }

    @Test(
        "types that JSON Schema doesn't have are read as the nearest one",
        arguments: [
            ("any", TypeReference.any), ("date", .primitive(.date, .none)), ("file", .primitive(.binary, .none)),
            ("long", .primitive(.int64, .none)), ("bool", .primitive(.boolean, .none)), ("what", .any),
            ("list", .array(of: .any, .none)), ("map", .dictionary(of: .any, .none)),
        ])
    func unknownType(type: String, expected: TypeReference) throws {
        let reading = try read(schemas: "A: {type: \(type)}")
        #expect(reading.alias("#/components/schemas/A") == expected)
        #expect(reading.codes == [type == "file" ? "file-type" : "unknown-type"])
    }

    @Test("null types and lists of types in 3.0 are taken with a warning each")
    func nullIn30() throws {
        let reading = try read(
            schemas: """
                A: {type: [string, 'null']}
                B: {oneOf: [{type: string}, {type: 'null'}]}
                """, version: "3.0.3")
        #expect(reading.alias("#/components/schemas/A") == .nullable(.string))
        #expect(reading.alias("#/components/schemas/B") == .nullable(.string))
        #expect(reading.codes.sorted() == ["null-type-in-3.0", "type-list-in-3.0"])
        #expect(
            reading.diagnostics.first { $0.code == .init(OpenAPIReaderCode.typeListIn30) }?.location
                == SourceLocation(file: "api.yml", line: 6, column: 15))
    }

    @Test("keywords beside a reference: words are taken, in 3.0 the rest is ignored with a warning")
    func siblings30() throws {
        let reading = try read(
            schemas: """
                A: {type: object, properties: {x: {}}}
                B:
                  properties:
                    words: {$ref: '#/components/schemas/A', description: Words}
                    null: {$ref: '#/components/schemas/A', nullable: true}
                    more: {$ref: '#/components/schemas/A', properties: {y: {}}}
                """, version: "3.0.3")
        #expect(reading.property("B", "words") == .schema("A"))
        #expect(reading.property("B", "null") == .nullable(.schema("A")))
        #expect(reading.property("B", "more") == .schema("A"))
        #expect(reading.object("#/components/schemas/B")?.properties[2].documentation.description == "Words")
        #expect(reading.codes == ["reference-siblings", "reference-siblings"])
    }

    @Test("properties that stand without properties are one warning a schema, and their references are checked")
    func misplacedProperties() throws {
        let reading = try read(
            schemas: """
                A:
                  type: object
                  properties:
                    input:
                      url: {$ref: '#/definitions/url'}
                      mails: {type: array, items: {$ref: '#/components/schemas/B'}}
                      found: {$ref: '#/definitions/B'}
                      group: {inner: [{properties: {default: {$ref: '#/components/schemas/C'}}}]}
                  late: {$ref: '#/components/schemas/D'}
                B: {type: string}
                """)
        #expect(reading.property("A", "input") == .any)
        #expect(
            reading.diagnostics.map { "\($0.location?.line ?? 0): \($0.message)" } == [
                "14: JSON Schema has no keyword 'late': ignored; the properties of an object belong under 'properties'",
                "14: '#/components/schemas/D' leads nowhere: 'D' doesn't exist in '#/components/schemas'",
                "10: JSON Schema has no keywords 'url', 'mails', 'found' and 1 more: ignored; the properties of an object belong under 'properties'",
                "10: '#/definitions/url' leads nowhere: 'definitions' doesn't exist in the document",
                "12: '#/definitions/B' leads nowhere: 'definitions' doesn't exist in the document",
                "13: '#/components/schemas/C' leads nowhere: 'C' doesn't exist in '#/components/schemas'",
            ])
    }

    @Test("words, values, extensions and keywords of JSON Schema and OpenAPI are no misplaced properties")
    func noMisplacedProperties() throws {
        let reading = try read(
            schemas: """
                A:
                  type: object
                  x-extension: {type: string, $ref: '#/nowhere'}
                  example: {type: string, $ref: '#/nowhere'}
                  examples: [{type: string, $ref: '#/nowhere'}]
                  default: {type: string, $ref: '#/nowhere'}
                  unknown: {format: {kind: string}, x-y: {$ref: '#/nowhere'}, enum: [{$ref: '#/nowhere'}]}
                  flag: true
                  const: {type: string, $ref: '#/nowhere'}
                B:
                  discriminator: {propertyName: type, mapping: {type: string}}
                  xml: {name: type, type: string}
                  externalDocs: {url: 'https://example.com', type: string}
                  additionalProperties: {type: string}
                  contains: {type: string}
                  contentSchema: {type: string}
                  dependencies: {a: {type: string}}
                  dependentRequired: {a: [b]}
                  dependentSchemas: {a: {type: object}}
                  else: {type: object}
                  if: {type: object}
                  items: {type: string}
                  not: {type: string}
                  patternProperties: {a: {type: string}}
                  prefixItems: [{type: string}]
                  propertyNames: {type: string}
                  then: {type: object}
                  type: object
                  unevaluatedItems: {type: string}
                  unevaluatedProperties: {type: string}
                  $defs: {a: {type: string}}
                  $vocabulary: {type: true}
                """)
        #expect(reading.codes == [])
    }
}
