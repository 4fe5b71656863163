import APIModel
import Testing

@Suite("Webhooks, callbacks and links")
struct WebhookTests {
    private func read(_ text: String, version: String = "3.1.0") throws -> Reading {
        try OpenAPIReaderTests.read("openapi: \(version)\ninfo: {title: Test, version: '1'}\n" + text)
    }

    private let object = "{content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}"

    @Test("webhooks are read sorted by name, with types that are named by the webhook")
    func webhooks() throws {
        let reading = try read(
            """
            webhooks:
              b: {put: {responses: {}}, post: {operationId: x, requestBody: \(object), responses: {}}}
              a: {post: {responses: {'200': \(object)}}}
            """)
        #expect(reading.codes == [])
        #expect(reading.api.webhooks.map(\.name) == ["a", "b", "b"])
        #expect(reading.api.webhooks.map(\.operation.method) == [.post, .put, .post])
        #expect(reading.api.webhooks[2].operation.id == "x")
        #expect(reading.api.webhooks[2].expression == nil)
        #expect(
            reading["#/webhooks/b/post/requestBody/content/application~1json/schema"]?.schemaPath
                == SchemaPath(root: .webhook("b", method: .post), steps: [.requestBody(mediaType: "application/json")]))
        #expect(
            reading["#/webhooks/a/post/responses/200/content/application~1json/schema"]?.schemaPath
                == SchemaPath(
                    root: .webhook("a", method: .post), steps: [.response(.code(200), mediaType: "application/json")]))
    }

    @Test("x-webhooks are webhooks in 3.0, and a name in both is that of webhooks")
    func extensions() throws {
        let reading = try read(
            "paths: {}\nx-webhooks: {x-ray: {post: {requestBody: \(object), responses: {}}}}", version: "3.0.3")
        #expect(reading.api.webhooks.map(\.name) == ["x-ray"])
        #expect(
            reading["#/x-webhooks/x-ray/post/requestBody/content/application~1json/schema"]?.schemaPath.root
                == .webhook("x-ray", method: .post))
        let both = try read(
            "webhooks: {a: {post: {summary: one, responses: {}}}}\nx-webhooks: {a: {post: {summary: two, responses: {}}}}"
        )
        #expect(both.api.webhooks.map(\.operation.documentation.summary) == ["one"])
    }

    @Test("a webhook may refer to a path item, whose types are the first webhook's")
    func pathItems() throws {
        let reading = try read(
            """
            webhooks:
              a: {$ref: '#/components/pathItems/p'}
              b: {$ref: '#/components/pathItems/p'}
            components: {pathItems: {p: {post: {requestBody: \(object), responses: {}}}}}
            """)
        #expect(reading.api.webhooks.map(\.name) == ["a", "b"])
        let types = reading.api.webhooks.map { $0.operation.requestBody?.contents.first?.type }
        #expect(types[0] != nil)
        #expect(reading.api.types.map(\.schemaPath.root).contains(.webhook("a", method: .post)))
    }

    @Test("what YAML repeats in a webhook belongs to the webhook")
    func aliases() throws {
        let reading = try read(
            """
            webhooks:
              a:
                post: {requestBody: &body \(object), responses: {}}
                put: {requestBody: *body, responses: {}}
            """)
        #expect(reading.api.types.map(\.schemaPath.root) == [.webhook("a", method: nil)])
    }

    @Test("callbacks are read with their operation, by name and expression")
    func callbacks() throws {
        let reading = try OpenAPIReaderTests.read(
            paths: """
                /a:
                  post:
                    operationId: start
                    responses: {}
                    callbacks:
                      onB: {'{$url}/2': {post: {responses: {}}}, '{$url}/1': {post: {requestBody: \(object), responses: {}}}}
                      onA: {'{$url}': {put: {responses: {}}, x-note: {}}}
                """)
        #expect(reading.codes == [])
        let callbacks = reading.api.operations[0].callbacks
        #expect(callbacks.map(\.name) == ["onA", "onB", "onB"])
        #expect(callbacks.map(\.expression) == ["{$url}", "{$url}/1", "{$url}/2"])
        #expect(callbacks.map(\.operation.method) == [.put, .post, .post])
        #expect(
            reading.api.types.map(\.schemaPath) == [
                SchemaPath(
                    root: .operation(path: "/a", method: .post, id: "start"),
                    steps: [
                        .callback("onB"), .callbackRequest(expression: "{$url}/1", method: .post),
                        .requestBody(mediaType: "application/json"),
                    ])
            ])
    }

    @Test("a callback of the components has types of its own name, once for all operations")
    func components() throws {
        let reading = try read(
            """
            paths:
              /a: {post: {responses: {}, callbacks: {x: {$ref: '#/components/callbacks/end'}}}}
              /b: {post: {responses: {}, callbacks: {y: {$ref: '#/components/callbacks/end'}}}}
            components: {callbacks: {end: {'{$url}': {post: {requestBody: \(object), responses: {}}}}}}
            """)
        #expect(reading.api.operations.flatMap { $0.callbacks.map(\.name) } == ["x", "y"])
        #expect(
            reading.api.types.map(\.schemaPath) == [
                SchemaPath(
                    root: .component(section: "callbacks", name: "end"),
                    steps: [
                        .callbackRequest(expression: "{$url}", method: .post),
                        .requestBody(mediaType: "application/json"),
                    ])
            ])
    }

    @Test("callbacks of callbacks aren't read, which a note says")
    func nested() throws {
        let inner = "{post: {responses: {}, callbacks: {again: {'{$url}': {post: {responses: {}}}}}}}"
        let reading = try read("webhooks: {a: \(inner)}")
        #expect(reading.codes == ["callback-of-callback"])
        #expect(reading.diagnostics[0].location?.line == 3)
        #expect(reading.api.webhooks[0].operation.callbacks == [])
    }

    @Test("a parameter that isn't in the header stays in the model, with a note")
    func parameters() throws {
        let reading = try read(
            """
            webhooks:
              'a{b}':
                post:
                  parameters: [{name: X, in: header}, {name: q, in: query}, {name: b, in: path, required: true}]
                  responses: {}
            """)
        #expect(reading.codes == ["undecoded-parameter", "undecoded-parameter"])
        #expect(reading.api.webhooks[0].operation.parameters.map(\.name) == ["X", "q", "b"])
    }

    @Test("links are read with what they take of the response")
    func links() throws {
        let reading = try OpenAPIReaderTests.read(
            paths: """
                /a:
                  get:
                    responses:
                      '200':
                        links:
                          two: {operationRef: '#/paths/~1a/get', requestBody: $response.body}
                          one: {operationId: x, parameters: {path.id: $response.body#/id, n: 1}}
                """)
        #expect(reading.codes == ["link-not-generated", "link-not-generated"])
        let links = try #require(reading.api.operations[0].responses.first?.links)
        #expect(links.map(\.name) == ["one", "two"])
        #expect(links.map(\.target) == ["x", "#/paths/~1a/get"])
        #expect(links[0].arguments.map(\.parameter) == ["n", "path.id"])
        #expect(links[0].arguments.map(\.value) == ["1", "$response.body#/id"])
        #expect(links[1].requestBody == "$response.body")
    }

    @Test("a webhook that leads nowhere, or isn't a mapping, is left out")
    func faults() throws {
        let reading = try read("webhooks: {a: 1, b: {$ref: '#/nowhere'}, c: {post: 1}}")
        #expect(reading.api.webhooks == [])
        #expect(reading.codes.filter { $0 == "malformed" }.count == 2)
    }
}
