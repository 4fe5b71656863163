import APIModel
import Testing

@Suite("Operations")
struct OperationTests {
    @Test("paths become a tree of segments, sorted, with operations in the order of methods")
    func tree() throws {
        let api = try read(
            paths: """
                /b/{id}.json: {get: {responses: {}}}
                /a/{x}/c: {trace: {responses: {}}, get: {responses: {}}, put: {responses: {}}}
                /a: {get: {responses: {}}}
                """
        ).api
        #expect(api.root.path == "")
        #expect(api.root.segment.parts == [])
        #expect(api.root.children.map(\.path) == ["/a", "/b"])
        #expect(api.root.children[0].children[0].segment.parts == [.parameter("x")])
        #expect(api.root.children[1].children[0].segment.parts == [.parameter("id"), .text(".json")])
        #expect(api.root.children[0].children[0].children[0].operations.map(\.method) == [.get, .put, .trace])
        #expect(api.root.children[0].children[0].children[0].path == "/a/{x}/c")
    }

    @Test("two paths that differ in parameter names only are both kept")
    func equalPaths() throws {
        let api = try read(
            paths: """
                /a/{id}: {get: {parameters: [{name: id, in: path, required: true}], responses: {}}}
                /a/{name}: {put: {parameters: [{name: name, in: path, required: true}], responses: {}}}
                """
        ).api
        #expect(api.operations.map(\.path) == ["/a/{id}", "/a/{name}"])
    }

    @Test("a path without its slash is read with a warning")
    func relativePath() throws {
        let reading = try read(
            paths: "a: {get: {parameters: [{name: s, in: query, schema: {enum: [x]}}], responses: {}}}")
        #expect(reading.codes == ["relative-path"])
        #expect(reading.api.operations.map(\.path) == ["/a"])
        #expect(
            reading["#/paths/a/get/parameters/s"]?.schemaPath
                == SchemaPath(root: .operation(path: "/a", method: .get, id: nil), steps: [.parameter("s")]))
    }

    @Test("a query in a path is a warning, and its parameters are query parameters; so is a fragment")
    func pathEndings() throws {
        let reading = try read(
            paths: """
                /a?kind=x&key={key}&other={o}:
                  get:
                    parameters:
                    - {name: key, in: path, required: true, schema: {type: integer}}
                    - {name: kind, in: query, schema: {type: string}}
                    responses: {}
                /a#top: {get: {responses: {}}}
                """)
        #expect(
            reading.codes.sorted() == [
                "duplicate-parameter", "fragment-in-path", "query-in-path", "undeclared-path-parameter",
            ])
        let parameters = reading.api.operations.first { $0.path.contains("?") }?.parameters ?? []
        #expect(parameters.map(\.name) == ["key", "other"])
        #expect(parameters.allSatisfy { $0.location == .query && $0.style == .form && $0.explode && $0.isRequired })
        #expect(reading.api.root.children.map(\.path) == ["/a#top", "/a?kind=x&key={key}&other={o}"])
    }

    @Test("paths with and without a slash at the end are one resource, and a verb is below its own")
    func slashesAndVerbs() throws {
        let api = try read(
            paths: """
                /a: {get: {responses: {}}}
                /a/: {get: {responses: {}}, post: {responses: {}}}
                /a/{id}:stop: {post: {parameters: [{name: id, in: path, required: true}], responses: {}}}
                """
        ).api
        let resource = try #require(api.root.children.first)
        #expect(api.root.children.count == 1)
        #expect(resource.operations.map { "\($0.method) \($0.path)" } == ["get /a", "get /a/", "post /a/"])
        #expect(resource.children.map(\.path) == ["/a/{id}"])
        #expect(resource.children.first?.children.map(\.path) == ["/a/{id}:stop"])
    }

    @Test("an operation replaces the path item's parameters of the same name and place")
    func parameterInheritance() throws {
        let api = try read(
            paths: """
                /a/{id}:
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - {name: q, in: query, schema: {type: string}}
                  - {name: h, in: header, schema: {type: string}}
                  get:
                    parameters:
                    - {name: own, in: query}
                    - {name: q, in: query, required: true, schema: {type: integer}}
                    responses: {}
                """
        ).api
        let parameters = api.operations[0].parameters
        #expect(parameters.map(\.name) == ["id", "h", "own", "q"])
        #expect(parameters[3].isRequired)
        #expect(parameters[3].type == .integer)
    }

    @Test("styles and explode have the defaults of their place")
    func styles() throws {
        let reading = try read(
            paths: """
                /a/{p}:
                  get:
                    parameters:
                    - {name: p, in: path, required: true, schema: {type: string}}
                    - {name: q, in: query, schema: {type: string}}
                    - {name: h, in: header, schema: {type: string}}
                    - {name: c, in: cookie, schema: {type: string}}
                    - {name: d, in: query, style: deepObject, explode: true, schema: {type: object}}
                    - {name: s, in: query, style: spaceDelimited, schema: {type: array}}
                    - {name: w, in: header, style: form, schema: {type: string}}
                    responses: {}
                """)
        let parameters = reading.api.operations[0].parameters
        #expect(parameters.map(\.style) == [.simple, .form, .simple, .form, .deepObject, .spaceDelimited, .simple])
        #expect(parameters.map(\.explode) == [false, true, false, true, true, false, false])
        #expect(reading.codes == ["invalid-style"])
    }

    @Test("a parameter with content has the type of its media type")
    func contentParameter() throws {
        let parameter = try read(
            paths: """
                /a:
                  get:
                    parameters:
                    - name: query
                      in: query
                      content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}
                    responses: {}
                """
        ).api.operations[0].parameters[0]
        #expect(parameter.mediaType == "application/json")
        #expect(parameter.type == .named(TypeID(rawValue: "#/paths/~1a/get/parameters/query")))
    }

    @Test("defaults and examples are JSON, whatever the type says")
    func defaults() throws {
        let parameter = try read(
            paths: """
                /a:
                  get:
                    parameters:
                    - {name: page, in: query, example: [1, "a"], schema: {type: string, default: 0}}
                    responses: {}
                """
        ).api.operations[0].parameters[0]
        #expect(parameter.type == .string)
        #expect(parameter.defaultValue?.rawValue == "0")
        #expect(parameter.example?.rawValue == #"[1,"a"]"#)
    }

    @Test("path parameters that are not declared, not in the path, or not required are warnings")
    func pathParameters() throws {
        let reading = try read(
            paths: """
                /a/{missing}/{optional}:
                  get:
                    parameters:
                    - {name: optional, in: path, schema: {type: string}}
                    - {name: unused, in: path, required: true, schema: {type: string}}
                    responses: {}
                """)
        let parameters = reading.api.operations[0].parameters
        #expect(parameters.map(\.name) == ["optional", "missing"])
        #expect(parameters.map(\.isRequired) == [true, true])
        #expect(parameters[1].type == .string)
        #expect(
            reading.codes.sorted() == [
                "optional-path-parameter", "undeclared-path-parameter", "unused-path-parameter",
            ])
    }

    @Test("of a parameter that appears twice the last is taken, with a warning")
    func duplicateParameter() throws {
        let reading = try read(
            paths: """
                /a:
                  get:
                    parameters:
                    - {name: q, in: query, schema: {type: string}}
                    - {name: q, in: query, schema: {type: integer}}
                    - {name: q, in: header, schema: {type: boolean}}
                    responses: {}
                """)
        #expect(reading.codes == ["duplicate-parameter"])
        #expect(reading.api.operations[0].parameters.map(\.location) == [.query, .header])
        #expect(reading.api.operations[0].parameters[0].type == .integer)
    }

    @Test("headers that OpenAPI describes elsewhere are ignored without a warning")
    func ignoredHeaders() throws {
        let reading = try read(
            paths: """
                /a:
                  get:
                    parameters:
                    - {name: accept, in: header, schema: {type: string}}
                    - {name: Content-Type, in: header, schema: {type: string}}
                    - {name: Authorization, in: header, schema: {type: string}}
                    - {name: X-Own, in: header, schema: {type: string}}
                    responses: {200: {headers: {Content-Type: {}, X-Rate: {required: true, schema: {type: integer}}}}}
                """)
        #expect(reading.api.operations[0].parameters.map(\.name) == ["X-Own"])
        #expect(reading.api.operations[0].responses[0].headers.map(\.name) == ["X-Rate"])
        #expect(reading.api.operations[0].responses[0].headers[0].type == .integer)
        #expect(reading.codes == [])
    }

    @Test("an operationId belongs to the first path in the order of sorting")
    func duplicateID() throws {
        let reading = try read(
            paths: """
                /b: {get: {operationId: list, responses: {}}}
                /a: {post: {operationId: list, responses: {}}}
                """)
        #expect(reading.codes == ["duplicate-operation-id"])
        #expect(reading.api.operations.map(\.path) == ["/a", "/b"])
        #expect(reading.api.operations.map(\.id) == ["list", nil])
    }

    @Test("responses are sorted by status: codes, ranges, default; other keys are warnings")
    func statuses() throws {
        let reading = try read(
            paths: """
                /a:
                  get:
                    responses:
                      default: {description: d}
                      4XX: {description: d}
                      '404': {description: d}
                      200: {description: d}
                      5xx: {description: d}
                      ok: {description: d}
                      999: {description: d}
                      x-note: ignored
                """)
        #expect(
            reading.api.operations[0].responses.map(\.status) == [
                .code(200), .code(404), .range(4), .range(5), .default,
            ])
        #expect(reading.codes == ["invalid-status", "invalid-status"])
    }

    @Test("an operation without responses is read with a note, in 3.0 with a warning")
    func missingResponses() throws {
        for (version, code) in [("3.1.0", "missing-responses"), ("3.0.3", "missing-responses-in-3.0")] {
            let reading = try read(paths: "/a: {get: {summary: Nothing}}", version: version)
            #expect(reading.codes == [code])
            #expect(reading.api.operations[0].responses == [])
        }
    }

    @Test("bodies have a type for each media type, also where there is no schema")
    func bodies() throws {
        let operation = try read(
            paths: """
                /a:
                  post:
                    requestBody:
                      required: true
                      description: What is sent
                      content:
                        application/octet-stream: {}
                        application/json; charset=utf-8: {schema: {type: integer}}
                        text/plain: {}
                        application/vnd.x+json: {}
                        multipart/form-data:
                          schema: {type: object, properties: {b: {type: string, format: binary}}}
                          encoding: {b: {contentType: image/png}, a: {style: form, explode: false}}
                    responses: {204: {description: none}}
                """
        ).api.operations[0]
        #expect(operation.requestBody?.isRequired == true)
        #expect(operation.requestBody?.documentation.description == "What is sent")
        #expect(
            operation.requestBody?.contents.map(\.mediaType) == [
                "application/octet-stream", "application/json; charset=utf-8", "text/plain", "application/vnd.x+json",
                "multipart/form-data",
            ])
        #expect(
            operation.requestBody?.contents.map(\.type) == [
                .primitive(.binary, .none), .integer, .string, .any,
                .named(TypeID(rawValue: "#/paths/~1a/post/requestBody/content/multipart~1form-data/schema")),
            ])
        #expect(operation.requestBody?.contents[4].encodings.map(\.property) == ["a", "b"])
        #expect(operation.requestBody?.contents[4].encodings[1].contentType == "image/png")
        #expect(operation.responses.map(\.contents) == [[]])
    }

    @Test("reusable parameters, bodies, responses and headers are found, and their types belong to them")
    func components() throws {
        let reading = try read(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
              /a:
                post:
                  parameters: [{$ref: '#/components/parameters/Sort-By'}]
                  requestBody: {$ref: '#/components/requestBodies/Body'}
                  responses:
                    200: {$ref: '#/components/responses/Found'}
            components:
              parameters:
                Sort-By: {name: sort, in: query, schema: {enum: [a, b]}}
              requestBodies:
                Body: {content: {application/json: {schema: {properties: {x: {}}}}}}
              headers:
                Mode: {schema: {enum: [slow]}}
              responses:
                Found:
                  headers: {X-Mode: {$ref: '#/components/headers/Mode'}}
                  content:
                    application/json: {schema: {properties: {kind: {enum: [a]}}}}
                    text/csv: {schema: {enum: [c]}}
            """)
        #expect(reading.codes == [])
        #expect(
            reading.api.types.map(\.id.rawValue) == [
                "#/components/headers/Mode/schema",
                "#/components/parameters/Sort-By/schema",
                "#/components/requestBodies/Body/content/application~1json/schema",
                "#/components/responses/Found/content/application~1json/schema",
                "#/components/responses/Found/content/application~1json/schema/properties/kind",
                "#/components/responses/Found/content/text~1csv/schema",
            ])
        #expect(
            reading.api.types.map(\.schemaPath) == [
                SchemaPath(root: .component(section: "headers", name: "Mode"), steps: []),
                SchemaPath(root: .component(section: "parameters", name: "Sort-By"), steps: []),
                SchemaPath(root: .component(section: "requestBodies", name: "Body"), steps: []),
                SchemaPath(root: .component(section: "responses", name: "Found"), steps: []),
                SchemaPath(root: .component(section: "responses", name: "Found"), steps: [.property("kind")]),
                SchemaPath(root: .component(section: "responses", name: "Found"), steps: [.keyword("text/csv")]),
            ])
    }

    @Test("an operation has the servers that it or its path item names")
    func servers() throws {
        let api = try read(
            paths: """
                /a:
                  servers: [{url: 'https://item.example.com'}]
                  get: {responses: {}}
                  put: {responses: {}, servers: [{url: 'https://own.example.com'}]}
                /b: {get: {responses: {}}}
                """
        ).api
        #expect(
            api.operations.map { $0.servers.map(\.url) } == [
                ["https://item.example.com"], ["https://own.example.com"], [],
            ])
    }

    @Test("a path item behind a reference has the types of the first path that leads there")
    func pathItemReference() throws {
        let reading = try read(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
              /b: {$ref: '#/components/pathItems/Shared'}
              /a: {$ref: '#/components/pathItems/Shared'}
            components:
              pathItems:
                Shared: {get: {parameters: [{name: s, in: query, schema: {enum: [x]}}], responses: {}}}
            """)
        #expect(
            reading.api.types.map(\.schemaPath.root) == [
                .operation(path: "/a", method: .get, id: nil), .path("/b"),
            ])
        #expect(
            reading.api.types.map(\.id.rawValue) == [
                "#/components/pathItems/Shared/get/parameters/s", "#/paths/~1b/parameters/s",
            ])
    }

    @Test("names of header fields, media types and properties of a form may start with x-")
    func namesWithX() throws {
        let operation = try read(
            paths: """
                /a:
                  post:
                    requestBody:
                      content:
                        x-own/format: {schema: {type: string}}
                        application/x-www-form-urlencoded: {encoding: {x-b: {style: deepObject}}}
                    responses: {'200': {headers: {x-total: {schema: {type: integer}}}}}
                """
        ).api.root.children[0].operations[0]
        #expect(operation.responses[0].headers.map(\.name) == ["x-total"])
        #expect(
            operation.requestBody?.contents.map(\.mediaType) == ["x-own/format", "application/x-www-form-urlencoded"])
        #expect(operation.requestBody?.contents[1].encodings.map(\.property) == ["x-b"])
    }

    @Test("what comes bit by bit has the schema of a bit, where the body has none")
    func itemSchema() throws {
        let responses = try read(
            paths: "/a: {get: {responses: {'200': {content: {text/event-stream: {itemSchema: {type: integer}}}}}}}"
        ).api.root.children[0].operations[0].responses
        #expect(responses[0].contents[0].type == .primitive(.integer, .none))
    }

    @Test(
        "an event's data is what its schema says is in it, a line what an item is",
        arguments: [
            ("text/event-stream: {itemSchema: {$ref: '#/components/schemas/Event'}}", "Tick"),
            ("text/event-stream: {itemSchema: {properties: {data: {$ref: '#/components/schemas/Text'}}}}", "Tick"),
            ("text/event-stream: {schema: {$ref: '#/components/schemas/Event'}}", "Tick"),
            ("text/event-stream: {schema: {items: {$ref: '#/components/schemas/Tick'}}}", "Tick"),
            (
                "text/event-stream: {itemSchema: {properties: {data: {$ref: '#/components/schemas/Tick'}, id: {}}}}",
                "Tick"
            ),
            ("text/event-stream: {itemSchema: {oneOf: [{$ref: '#/components/schemas/Event'}]}}", "Tick"),
            ("text/event-stream: {schema: {$ref: '#/components/schemas/Text'}}", "Tick"),
            (
                "text/event-stream: {itemSchema: {properties: {data: {anyOf: [{$ref: '#/components/schemas/Text'}, {type: 'null'}]}}}}",
                "Tick"
            ),
            ("text/event-stream: {itemSchema: {properties: {data: {type: string, contentSchema: {}}}}}", "string"),
            ("text/event-stream: {itemSchema: {properties: {data: {type: string}}}}", "string"),
            ("text/event-stream; charset=utf-8: {schema: {$ref: '#/components/schemas/Tick'}}", "Tick"),
            ("application/jsonl: {itemSchema: {$ref: '#/components/schemas/Tick'}}", "Tick"),
            ("application/x-ndjson: {schema: {items: {$ref: '#/components/schemas/Tick'}}}", "Tick"),
            ("application/json-seq: {itemSchema: {items: {$ref: '#/components/schemas/Tick'}}}", "[Tick]"),
            ("application/jsonl: {schema: {type: string}}", "any"),
        ])
    func items(_ content: String, _ type: String) throws {
        let reading = try read(
            """
            openapi: 3.2.0
            info: {title: Test, version: '1'}
            paths: {/a: {get: {responses: {'200': {description: d, content: {\(content)}}}}}}
            components:
              schemas:
                Tick: {type: object}
                Text: {type: string, contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Tick'}}
                Event:
                  properties: {event: {type: string}, data: {allOf: [{$ref: '#/components/schemas/Text'}]}}
            """)
        let expected: TypeReference =
            switch type {
            case "Tick": .schema("Tick")
            case "[Tick]": .array(of: .schema("Tick"), .none)
            case "string": .string
            default: .any
            }
        #expect(reading.api.operations[0].responses[0].contents.map(\.type) == [expected])
        #expect(reading.diagnostics.map(\.message) == [])
    }

    @Test("what is no media type is any, with a warning", arguments: ["''", "json", "'*'", "a/b/c", "'/json'"])
    func invalidMediaType(_ name: String) throws {
        let reading = try read(
            paths: "/a: {get: {responses: {200: {description: d, content: {\(name): {schema: {type: string}}}}}}}")
        #expect(reading.api.operations[0].responses[0].contents.map(\.mediaType) == ["*/*"])
        let text = name.filter { $0 != "'" }
        #expect(reading.diagnostics.map(\.message) == ["'\(text)' is not a media type: read as '*/*'"])
        #expect(reading.codes == ["invalid-media-type"])
    }

    @Test("a response that has no content by its status or method has none, with a warning where the status says so")
    func noContent() throws {
        let content = "content: {application/json: {schema: {type: string}}}"
        let reading = try read(
            paths: """
                /a:
                  get:
                    responses:
                      204: {description: d, \(content)}
                      205: {description: d, \(content)}
                      304: {description: d, \(content)}
                      2XX: {description: d, \(content)}
                  head: {responses: {200: {description: d, \(content)}, 404: {description: d, \(content)}}}
                """)
        let counts = reading.api.operations.flatMap { operation in
            operation.responses.map { "\(operation.method) \($0.status.text): \($0.contents.count)" }
        }
        #expect(Set(counts) == ["get 204: 0", "get 205: 0", "get 304: 0", "get 2XX: 1", "head 200: 0", "head 404: 0"])
        #expect(
            reading.diagnostics.map(\.message)
                == [("204", "15.3.5"), ("205", "15.3.6"), ("304", "15.4.5")].map {
                    status, section in
                    "a response with the status \(status) has no content (RFC 9110 §\(section)): ignored"
                })
        #expect(reading.codes == Array(repeating: "unexpected-content", count: 3))
    }
}
