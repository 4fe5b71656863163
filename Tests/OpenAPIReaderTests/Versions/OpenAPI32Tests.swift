import APIModel
import Testing

@Suite("OpenAPI 3.2")
struct OpenAPI32Tests {
    @Test("other methods are operations, behind those with a field; what has a field, or is no token, is left out")
    func methods() throws {
        let reading = try read(
            paths: """
                /a:
                  query: {requestBody: {content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}, responses: {}}
                  trace: {responses: {}}
                  additionalOperations:
                    UNLOCK: {responses: {}}
                    LOCK: {operationId: lock, requestBody: {content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}, responses: {}}
                    POST: {responses: {}}
                    'A B': {responses: {}}
                """, version: "3.2.0")
        #expect(reading.api.operations.map(\.method) == [.trace, .query, .other("LOCK"), .other("UNLOCK")])
        #expect(reading.api.operations.map(\.method.token) == ["TRACE", "QUERY", "LOCK", "UNLOCK"])
        #expect(
            reading.api.types.map(\.id.rawValue) == [
                "#/paths/~1a/additionalOperations/LOCK/requestBody/content/application~1json/schema",
                "#/paths/~1a/query/requestBody/content/application~1json/schema",
            ])
        #expect(
            reading.api.types.map(\.schemaPath.root) == [
                .operation(path: "/a", method: .other("LOCK"), id: "lock"),
                .operation(path: "/a", method: .query, id: nil),
            ])
    }

    @Test("a parameter in 'querystring' has the type and the encodings of its content")
    func querystring() throws {
        let operation = try #require(
            try read(
                paths: """
                    /a:
                      get:
                        parameters:
                        - {name: filter, in: querystring, required: true, content: {application/x-www-form-urlencoded: {schema: {type: object, additionalProperties: {type: string}}, encoding: {a: {explode: false}}}}}
                        - {name: s, in: cookie, style: cookie, schema: {type: string}}
                        responses: {}
                    """, version: "3.2.0"
            ).api.operations.first)
        let filter = operation.parameters[0]
        #expect(filter.location == .querystring && filter.isRequired)
        #expect(filter.mediaType == "application/x-www-form-urlencoded")
        #expect(filter.type == .dictionary(of: .string, .none))
        #expect(filter.encodings == [PropertyEncoding(property: "a", explode: false, allowReserved: false)])
        #expect(operation.parameters[1].style == .cookie && operation.parameters[1].explode)
    }

    @Test("'itemSchema' is the type of an item where items follow one another, and of nothing elsewhere")
    func itemSchemas() throws {
        let reading = try read(
            """
            openapi: 3.2.0
            info: {title: Test, version: '1'}
            paths:
              /a:
                get:
                  responses:
                    '200':
                      description: Items.
                      content:
                        application/jsonl: {$ref: '#/components/mediaTypes/Items'}
                        text/event-stream: {schema: {type: string}, itemSchema: {type: object, properties: {data: {type: integer}}}}
                        application/json: {itemSchema: {type: string}}
                        multipart/mixed: {itemSchema: {type: string}}
            components:
              mediaTypes:
                Items: {description: Items., itemSchema: {type: object, properties: {x: {type: string}}}}
            """)
        let contents = reading.api.operations[0].responses[0].contents
        let items = TypeID(rawValue: "#/components/mediaTypes/Items/itemSchema")
        #expect(contents.map(\.type) == [.named(items), .integer, .any, .any])
        #expect(
            reading.api.types.first { $0.id == items }?.schemaPath
                == SchemaPath(root: .component(section: "mediaTypes", name: "Items"), steps: []))
        #expect(reading.codes == ["misplaced-key", "not-generated"])
    }

    @Test("'defaultMapping' names the member that any other value is, and which is sent as it is")
    func defaultMapping() throws {
        let reading = try read(
            schemas: """
                pet:
                  oneOf: [{$ref: '#/components/schemas/other'}, {$ref: '#/components/schemas/cat'}]
                  discriminator: {propertyName: kind, defaultMapping: '#/components/schemas/other'}
                named:
                  oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/other'}]
                  discriminator: {propertyName: kind, defaultMapping: other}
                wrong:
                  oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/other'}]
                  discriminator: {propertyName: kind, defaultMapping: dog}
                cat: {type: object, required: [kind], properties: {kind: {type: string}}}
                other: {type: object, properties: {kind: {type: string}, words: {type: string}}}
                base: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind, defaultMapping: child}}
                child: {allOf: [{$ref: '#/components/schemas/base'}, {type: object, properties: {y: {type: string}}}]}
                """, version: "3.2.0")
        for name in ["pet", "named", "base"] {
            let union = try #require(reading.union("#/components/schemas/" + name))
            let member = union.members[try #require(union.defaultMember)]
            #expect(member.type == .schema(name == "base" ? "child" : "other"))
            #expect(member.tags == [])
        }
        #expect(reading.union("#/components/schemas/wrong")?.defaultMember == nil)
        #expect(reading.codes == ["undefined-mapping"])
    }

    @Test("tags have a parent and a kind; one that is missing, or leads back, is left out with a warning")
    func tags() throws {
        let reading = try read(
            """
            openapi: 3.2.0
            info: {title: Test, version: '1'}
            servers: [{url: 'https://example.com', name: production}]
            tags:
            - {name: a, summary: First., kind: nav}
            - {name: b, parent: a}
            - {name: c, parent: x}
            - {name: d, parent: e}
            - {name: e, parent: f}
            - {name: f, parent: d}
            paths: {}
            """)
        #expect(reading.api.tags.map(\.parent) == [nil, "a", nil, nil, "f", "d"])
        #expect(reading.api.tags[0].kind == "nav" && reading.api.tags[0].documentation.summary == "First.")
        #expect(reading.codes == ["invalid-tag-parent", "invalid-tag-parent"])
        #expect(reading.api.servers.map(\.name) == ["production"])
    }

    @Test("a security scheme may be deprecated, have metadata and a flow for devices, and be named by a URI")
    func security() throws {
        let reading = try read(
            """
            openapi: 3.2.0
            $self: https://example.com/api/openapi
            info: {title: Test, version: '1'}
            security: [{'#/components/securitySchemes/device': []}, {'openapi#/components/securitySchemes/device': []}]
            paths: {}
            components:
              securitySchemes:
                device:
                  type: oauth2
                  deprecated: true
                  oauth2MetadataUrl: https://example.com/metadata
                  flows: {deviceAuthorization: {deviceAuthorizationUrl: 'https://example.com/device', tokenUrl: 'https://example.com/token', scopes: {}}}
            """)
        let scheme = try #require(reading.api.securitySchemes.first)
        #expect(scheme.isDeprecated == true && scheme.metadataURL == "https://example.com/metadata")
        guard case .oauth2(let flows) = scheme.kind else {
            Issue.record("another kind")
            return
        }
        #expect(flows.map(\.deviceAuthorizationURL) == ["https://example.com/device"])
        #expect(reading.api.security.map { $0.schemes.map(\.name) } == [["device"], ["device"]])
        #expect(reading.codes == [])
    }

    @Test("references by '$self' lead to the document itself")
    func ownURI() throws {
        let reading = try read(
            """
            openapi: 3.2.0
            $self: https://example.com/api/openapi
            info: {title: Test, version: '1'}
            paths: {}
            components:
              schemas:
                a: {type: object, properties: {b: {$ref: 'https://example.com/api/openapi#/components/schemas/b'}, c: {$ref: 'openapi#/components/schemas/b'}, d: {$ref: '/api/./openapi#/components/schemas/b'}}}
                b: {type: object, properties: {x: {type: string}}}
            """)
        for name in ["b", "c", "d"] { #expect(reading.property("a", name) == .schema("b")) }
        #expect(reading.codes == [])
    }

    @Test("reserved characters stay in a path in 3.2 only")
    func reserved() throws {
        let paths = """
            /{a}: {get: {parameters: [{name: a, in: path, required: true, allowReserved: true, schema: {type: string}}], responses: {}}}
            """
        #expect(try read(paths: paths, version: "3.2.0").api.operations[0].parameters[0].allowReserved)
        #expect(try !read(paths: paths).api.operations[0].parameters[0].allowReserved)
    }
}
