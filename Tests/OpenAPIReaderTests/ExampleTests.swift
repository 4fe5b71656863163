import APIModel
import Diagnostics
import OpenAPIReader
import SpecLoader
import Testing

@Suite("Examples")
struct ExampleTests {
    private func examples(_ reading: Reading) -> [String] {
        reading.api.examples.map { "\($0.pointer) \($0.direction?.rawValue ?? "-") \($0.value.rawValue)" }
    }

    @Test("schemas have them in every position: named, of a property, of items, of values, of a member")
    func schemas() throws {
        let reading = try read(
            schemas: """
                Unused: {type: string, example: a}
                Pet:
                  properties:
                    tags: {type: array, items: {type: string, examples: [b, c]}, example: [d]}
                    sizes: {type: object, additionalProperties: {type: integer, example: 1}}
                    owner: {oneOf: [{type: string, example: e}, {type: object, properties: {}, example: {}}]}
                    friend: {$ref: '#/components/schemas/Unused', example: f}
                    example: {type: string}
                """)
        #expect(
            examples(reading) == [
                #"#/components/schemas/Pet/properties/friend/example - "f""#,
                #"#/components/schemas/Pet/properties/owner/oneOf/0/example - "e""#,
                "#/components/schemas/Pet/properties/owner/oneOf/1/example - {}",
                "#/components/schemas/Pet/properties/sizes/additionalProperties/example - 1",
                #"#/components/schemas/Pet/properties/tags/example - ["d"]"#,
                #"#/components/schemas/Pet/properties/tags/items/examples/0 - "b""#,
                #"#/components/schemas/Pet/properties/tags/items/examples/1 - "c""#,
                #"#/components/schemas/Unused/example - "a""#,
            ])
        #expect(reading.api.examples.first?.type == .named(TypeID(rawValue: "#/components/schemas/Unused")))
        #expect(reading.api.examples.last?.sourceLocation == SourceLocation(file: "api.yml", line: 6, column: 37))
    }

    @Test("parameters, header fields and bodies have a direction; what they share stands there once")
    func operations() throws {
        let reading = try read(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
              /a:
                parameters: [{$ref: '#/components/parameters/P'}]
                get:
                  responses:
                    200:
                      headers: {H: {schema: {type: integer}, example: 7}}
                      content:
                        application/json:
                          schema: {type: array, items: {}}
                          examples: {x: {$ref: '#/components/examples/X'}, y: {externalValue: 'https://a.example'}}
                        text/plain: {schema: {type: string}, example: not JSON}
                post:
                  requestBody:
                    content:
                      application/json; v=1: {schema: {type: array, items: {}}, example: [1]}
                      application/x-www-form-urlencoded: {schema: {type: object, properties: {}}, example: {}}
                      application/vnd.x+json: {example: nothing says of what}
                  responses: {200: {content: {application/json: {schema: {type: array, items: {}}, examples: {x: {$ref: '#/components/examples/X'}}}}}}
            components:
              parameters: {P: {name: p, in: query, schema: {type: string}, examples: {one: {value: a}, two: {dataValue: b}}}}
              examples: {X: {value: [x]}}
            """)
        #expect(
            examples(reading) == [
                #"#/components/examples/X/value response ["x"]"#,
                #"#/components/parameters/P/examples/one/value request "a""#,
                #"#/components/parameters/P/examples/two/dataValue request "b""#,
                "#/paths/~1a/get/responses/200/headers/H/example response 7",
                "#/paths/~1a/post/requestBody/content/application~1json; v=1/example request [1]",
                "#/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded/example request {}",
            ])
    }

    @Test("whoever needs no examples gets everything else, and the same warnings")
    func withoutExamples() throws {
        let text = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  parameters: [{name: p, in: query, schema: {type: string}, examples: [a]}]
                  responses: {204: {description: nothing}}
            components: {schemas: {A: {type: object, example: {b: 1}, properties: {b: {type: integer, example: 2}}}}}
            """
        let all = try read(text)
        let diagnostics = Diagnostics()
        let document = try SpecDocument.load(bytes: Array(text.utf8), name: "api.yml", diagnostics: diagnostics)
        let api = try API(reading: document, keepsExamples: false, diagnostics: diagnostics)
        #expect(all.api.examples.count == 2)
        #expect(api.examples.isEmpty)
        var others = all.api
        others.examples = []
        #expect(api == others)
        #expect(all.codes == ["malformed"])
        #expect(diagnostics.all.map(\.code.name) == all.codes)
    }
}
