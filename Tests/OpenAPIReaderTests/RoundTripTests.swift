import APIModel
import Foundation
import Testing

@Suite("A model that was read, as JSON")
struct RoundTripTests {
    @Test("a model that is written and read again is the same")
    func roundTrip() throws {
        let api = try read(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            security: [{Key: []}]
            paths:
              /a/{id}.json:
                get:
                  operationId: get
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: [string, 'null'], maxLength: 3}}
                  - {name: s, in: query, schema: {enum: [x]}}
                  responses:
                    200: {headers: {H: {schema: {enum: [y]}}}, content: {text/csv: {schema: {enum: [z]}}}}
                    4XX: {$ref: '#/components/responses/R'}
                    default: {description: d}
                post:
                  requestBody: {content: {multipart/form-data: {schema: {properties: {f: {items: {enum: [1]}}}}}}}
                  responses: {}
            components:
              responses: {R: {content: {application/json: {schema: {enum: [q]}}}}}
              securitySchemes: {Key: {type: apiKey, name: k, in: query}, B: {type: http, scheme: bearer}}
              schemas:
                A:
                  oneOf:
                  - {properties: {t: {const: a}, x: {}}, required: [t], additionalProperties: {type: integer}}
                  - {properties: {t: {const: b}}, required: [t], additionalProperties: false}
                  - {type: object, additionalProperties: {items: {enum: [c]}}}
                  - {type: string}
                B: {oneOf: [{properties: {x: {}}, required: [x]}, {properties: {y: {}}}]}
                C: {$ref: '#/components/schemas/A', x-deep: {enum: [d]}}
                D: {properties: {c: {$ref: '#/components/schemas/C/x-deep'}}}
            """
        ).api
        let data = Data(try api.jsonText().utf8)
        #expect(try JSONDecoder().decode(API.self, from: data) == api)
    }
}
