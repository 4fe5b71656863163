import APIModel
import Diagnostics
import Foundation
import SpecLoader
import Testing

@testable import OpenAPIReader

@Suite("Keywords that types do not express")
struct UnmodeledKeywordTests {
    private func lines(_ keywords: [UnmodeledKeyword]?) -> [String] {
        (keywords ?? []).map { keyword in
            let steps = (keyword.steps ?? []).map { $0 == .items ? "[]" : "{}" }.joined()
            let key = keyword.key.map { " \($0)" } ?? ""
            return steps + keyword.keyword.rawValue + key + (keyword.isAnnotation ? " (words)" : "") + ": "
                + keyword.value.rawValue
        }
    }

    @Test("keywords of a schema, with the keys of their values sorted")
    func keywords() throws {
        let reading = try read(
            schemas: """
                a:
                  type: object
                  if: {required: [x], properties: {y: {b: 1, a: 2}}}
                  dependentRequired: {n: [o], m: [p]}
                  x-sunset: '2030-01-01'
                  allOf: [{$ref: '#/components/schemas/b'}, {description: words}, {not: {required: [z]}}]
                b: {type: object, properties: {x: {type: string}}, contains: {type: string}}
                """)
        #expect(
            lines(reading["#/components/schemas/a"]?.unmodeledKeywords) == [
                "allOf #/components/schemas/b: {\"$ref\":\"#/components/schemas/b\"}",
                "allOf 1 (words): {\"description\":\"words\"}",
                "allOf 2: {\"not\":{\"required\":[\"z\"]}}",
                "dependentRequired m: [\"p\"]", "dependentRequired n: [\"o\"]",
                "if: {\"properties\":{\"y\":{\"a\":2,\"b\":1}},\"required\":[\"x\"]}",
                "x-sunset: \"2030-01-01\"",
                "contains: {\"type\":\"string\"}", "not: {\"required\":[\"z\"]}",
            ])
    }

    @Test("each is kept where the schema stands: at a property, in a list, at a definition, but not twice")
    func places() throws {
        let reading = try read(
            schemas: """
                a:
                  type: object
                  properties:
                    p: {type: string, const: x, default: y}
                    q: {type: array, items: {type: array, items: {type: string, contentEncoding: quoted-printable}}}
                    r: {type: object, additionalProperties: {type: string, contentMediaType: text/csv}}
                    s: {type: object, properties: {t: {type: string}}, if: {required: [t]}}
                    u: {$ref: '#/components/schemas/b', default: 1}
                    v: {type: string}
                    w: {type: array, items: {type: object, properties: {t: {type: string}}, not: {required: [t]}}}
                b: {type: integer, x-stability-level: beta}
                """)
        let properties = try #require(reading.object("#/components/schemas/a")).properties
        func property(_ name: String) -> [String]? {
            properties.first { $0.name == name }.map { lines($0.unmodeledKeywords) }
        }
        #expect(property("p") == [])
        #expect(
            lines(reading["#/components/schemas/a/properties/p"]?.unmodeledKeywords) == [
                "const: \"x\"", "default: \"y\"",
            ])
        #expect(property("q") == ["[][]contentEncoding: \"quoted-printable\""])
        #expect(property("r") == ["{}contentMediaType: \"text/csv\""])
        #expect(property("s") == [])
        #expect(
            lines(reading["#/components/schemas/a/properties/s"]?.unmodeledKeywords) == ["if: {\"required\":[\"t\"]}"])
        #expect(property("u") == ["default: 1"])
        #expect(property("v") == [])
        #expect(property("w") == [])
        #expect(
            lines(reading["#/components/schemas/a/properties/w/items"]?.unmodeledKeywords) == [
                "not: {\"required\":[\"t\"]}"
            ])
        #expect(lines(reading["#/components/schemas/b"]?.unmodeledKeywords) == ["x-stability-level: \"beta\""])
    }

    @Test("operations, parameters, bodies and header fields keep theirs, and the model reads back from JSON")
    func operations() throws {
        let reading = try read(
            paths: """
                  /a:
                    post:
                      x-sunset: '2030-01-01'
                      parameters: [{name: p, in: query, x-stability-level: beta, schema: {type: string, default: d}}]
                      requestBody: {content: {application/json: {schema: {type: array, contains: {type: string}}}}}
                      responses:
                        '200': {headers: {H: {schema: {type: integer, not: {const: 3}}}}}
                """)
        let operation = try #require(reading.api.root.children.first?.operations.first)
        #expect(lines(operation.unmodeledKeywords) == ["x-sunset: \"2030-01-01\""])
        #expect(lines(operation.parameters[0].unmodeledKeywords) == ["x-stability-level: \"beta\"", "default: \"d\""])
        #expect(lines(operation.requestBody?.contents[0].unmodeledKeywords) == ["contains: {\"type\":\"string\"}"])
        #expect(lines(operation.responses[0].headers[0].unmodeledKeywords) == ["not: {\"const\":3}"])
        let json = try reading.api.jsonText()
        #expect(try JSONDecoder().decode(API.self, from: Data(json.utf8)) == reading.api)
        #expect(json.contains("\"keyword\" : \"x-sunset\""))
    }

    @Test("a schema in a circle, and aliases that make a value larger than any document, end")
    func bounds() throws {
        let circle = try read(
            schemas: """
                a: {allOf: [{$ref: '#/components/schemas/b'}], type: object, if: {required: [x]}}
                b: {allOf: [{$ref: '#/components/schemas/a'}], type: object, then: {required: [x]}}
                """)
        let merged = lines(circle["#/components/schemas/a"]?.unmodeledKeywords)
        #expect(merged.contains("then: {\"required\":[\"x\"]}"))
        var laughs = "a: {type: object, not: {x0: &l0 [lol, lol]"
        for level in 1...20 { laughs += ", x\(level): &l\(level) [*l\(level - 1), *l\(level - 1)]" }
        let reading = try read(schemas: laughs + "}}")
        let value = try #require(reading["#/components/schemas/a"]?.unmodeledKeywords?.first?.value.rawValue)
        #expect(value.utf8.count < 1 << 20)
    }

    @Test("a value that aliases and references repeat is written once")
    func repeatedValue() throws {
        let document = try SpecDocument.load(
            bytes: Array("a: &a [1, 2]\nb: [*a, *a, x, x]\n".utf8), name: "x.yml", diagnostics: Diagnostics())
        var written: [String] = []
        var texts = JSONTexts { node in
            written.append(node.json)
            return node.json
        }
        let all = try #require(document.root["b"]).elements.map { texts.text(of: $0).rawValue }
        #expect(all == ["[1,2]", "[1,2]", "\"x\"", "\"x\""])
        #expect(written == ["[1,2]", "\"x\"", "\"x\""])
    }
}
