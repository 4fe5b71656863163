import APIDiff
import Diagnostics
import Testing

@Suite("Swagger 2.0 as OpenAPI 3.0")
struct ConversionTests {
    @Test(
        "host, basePath and schemes make servers, the secure one first",
        arguments: [
            (
                "host: a.example\nbasePath: /v1\nschemes: [http, https]",
                #"[{"url":"https://a.example/v1"},{"url":"http://a.example/v1"}]"#
            ),
            ("host: a.example:8080\nbasePath: /", #"[{"url":"https://a.example:8080"}]"#),
            ("host: a.example\nschemes: [http]", #"[{"url":"http://a.example"}]"#),
            ("basePath: /v1/", #"[{"url":"/v1"}]"#),
            ("schemes: [https]", nil),
            (
                "x-servers: [{url: 'https://{r}.example', variables: {r: {default: eu}}}]\nhost: b.example",
                #"[{"url":"https://{r}.example","variables":{"r":{"default":"eu"}}}]"#
            ),
            (
                "x-ms-parameterized-host: {hostTemplate: '{account}.example', parameters: [{name: account, in: path, required: true, type: string, default: own}]}\nbasePath: /v1",
                #"[{"url":"https://{account}.example/v1","variables":{"account":{"default":"own"}}}]"#
            ),
        ] as [(String, String?)])
    func servers(text: String, servers: String?) throws {
        let converted = try Converted(swagger(paths: "/x: {}", text))
        #expect(converted["servers"] == servers)
        #expect(converted.lines == [])
    }

    @Test("schemes of an operation are servers of its own where they differ")
    func operationSchemes() throws {
        let text = swagger(
            paths: """
                /x:
                  get: {schemes: [http], responses: {'204': {description: Done.}}}
                  put: {schemes: [https], responses: {'204': {description: Done.}}}
                """, "host: a.example")
        let converted = try Converted(text)
        #expect(converted["paths", "/x", "get", "servers"] == #"[{"url":"http://a.example"}]"#)
        #expect(converted["paths", "/x", "put", "servers"] == nil)
    }

    @Test(
        "collectionFormat is a style",
        arguments: [
            (
                "in: query", nil,
                #"{"name":"p","in":"query","schema":{"type":"array","items":{"type":"string"}},"explode":false}"#
            ),
            (
                "in: query", "csv",
                #"{"name":"p","in":"query","schema":{"type":"array","items":{"type":"string"}},"explode":false}"#
            ),
            ("in: query", "multi", #"{"name":"p","in":"query","schema":{"type":"array","items":{"type":"string"}}}"#),
            (
                "in: query", "ssv",
                #"{"name":"p","in":"query","schema":{"type":"array","items":{"type":"string"}},"style":"spaceDelimited","explode":false}"#
            ),
            (
                "in: query", "pipes",
                #"{"name":"p","in":"query","schema":{"type":"array","items":{"type":"string"}},"style":"pipeDelimited","explode":false}"#
            ),
            (
                "in: query", "tsv",
                #"{"name":"p","in":"query","schema":{"type":"array","items":{"type":"string"}},"x-apus-style":"tabDelimited","explode":false}"#
            ),
            ("in: header", "csv", #"{"name":"p","in":"header","schema":{"type":"array","items":{"type":"string"}}}"#),
        ] as [(String, String?, String)])
    func collectionFormat(location: String, format: String?, expected: String) throws {
        let key = format.map { ", collectionFormat: \($0)" } ?? ""
        let converted = try Converted(
            swagger(operation: "parameters:\n- {name: p, \(location), type: array, items: {type: string}\(key)}"))
        #expect(converted["paths", "/x", "post", "parameters", "0"] == expected)
        #expect(converted.lines == [])
    }

    @Test("a body has the media types that the operation consumes, or the document, or is JSON")
    func consumes() throws {
        let body = "parameters:\n- {name: b, in: body, required: true, schema: {type: string}}"
        let json = #"{"required":true,"content":{"application/json":{"schema":{"type":"string"}}}}"#
        let plain = #"{"required":true,"content":{"text/plain":{"schema":{"type":"string"}}}}"#
        #expect(try Converted(swagger(operation: body))["paths", "/x", "post", "requestBody"] == json)
        #expect(
            try Converted(swagger(operation: body, "consumes: [text/plain]"))["paths", "/x", "post", "requestBody"]
                == plain)
        #expect(
            try Converted(swagger(operation: "consumes: [application/json]\n" + body, "consumes: [text/plain]"))[
                "paths", "/x", "post", "requestBody"] == json)
    }

    @Test("of several media types JSON comes first, and the others refer to its schema")
    func severalTypes() throws {
        let converted = try Converted(
            swagger(
                operation: """
                    consumes: [application/xml, application/json]
                    parameters:
                    - {name: b, in: body, schema: {type: object, properties: {a: {type: string}}}}
                    """))
        #expect(
            converted["paths", "/x", "post", "requestBody", "content"]
                == ##"{"application/json":{"schema":{"type":"object","properties":{"a":{"type":"string"}}}},"application/xml":{"schema":{"$ref":"#/paths/~1x/post/requestBody/content/application~1json/schema"}}}"##
        )
        #expect(converted.lines == [])
    }

    @Test("a shared body is a component, and an operation that consumes something else has its own")
    func sharedBody() throws {
        let text = swagger(
            paths: """
                /x:
                  post: {parameters: [{$ref: '#/parameters/b'}], responses: {'204': {description: Done.}}}
                  put: {parameters: [{$ref: '#/parameters/b'}], consumes: [text/plain], responses: {'204': {description: Done.}}}
                """,
            "parameters: {b: {name: b, in: body, required: true, schema: {$ref: '#/definitions/s'}}}\ndefinitions: {s: {type: string}}"
        )
        let converted = try Converted(text)
        #expect(converted["paths", "/x", "post", "requestBody"] == ##"{"$ref":"#/components/requestBodies/b"}"##)
        #expect(
            converted["paths", "/x", "put", "requestBody"]
                == ##"{"required":true,"content":{"text/plain":{"schema":{"$ref":"#/components/schemas/s"}}}}"##)
        #expect(
            converted["components", "requestBodies", "b"]
                == ##"{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/s"}}}}"##)
        #expect(converted["components", "parameters"] == nil)
        #expect(converted.lines == [])
    }

    @Test("a shared response has the media types that all its operations produce")
    func sharedResponse() throws {
        let paths = """
            /x:
              get: {produces: [text/plain], responses: {'200': {$ref: '#/responses/r'}}}
            /y:
              get: {produces: [text/plain], responses: {'200': {$ref: '#/responses/r'}}}
            """
        let rest = "responses: {r: {description: A text., schema: {type: string}}}"
        let converted = try Converted(swagger(paths: paths, rest))
        #expect(
            converted["components", "responses", "r"]
                == #"{"description":"A text.","content":{"text/plain":{"schema":{"type":"string"}}}}"#)
        #expect(converted["paths", "/x", "get", "responses", "200"] == ##"{"$ref":"#/components/responses/r"}"##)

        let other = try Converted(
            swagger(paths: paths + "\n/z:\n  get: {responses: {'200': {$ref: '#/responses/r'}}}", rest))
        #expect(
            other["components", "responses", "r"]
                == #"{"description":"A text.","content":{"application/json":{"schema":{"type":"string"}}}}"#)
        #expect(
            other["paths", "/x", "get", "responses", "200"]
                == ##"{"description":"A text.","content":{"text/plain":{"schema":{"$ref":"#/components/responses/r/content/application~1json/schema"}}}}"##
        )
    }

    @Test(
        "parameters in formData are a form, with a file one of parts",
        arguments: [
            ("type: string", "", "application/x-www-form-urlencoded", #"{"type":"string"}"#),
            ("type: file", "", "multipart/form-data", #"{"type":"string","format":"binary"}"#),
            ("type: string", "consumes: [multipart/form-data]", "multipart/form-data", #"{"type":"string"}"#),
            (
                "type: file", "consumes: [application/x-www-form-urlencoded]", "multipart/form-data",
                #"{"type":"string","format":"binary"}"#
            ),
        ])
    func form(type: String, consumes: String, mediaType: String, schema: String) throws {
        let converted = try Converted(
            swagger(operation: consumes + "\nparameters:\n- {name: f, in: formData, required: true, \(type)}"))
        #expect(
            converted["paths", "/x", "post", "requestBody"]
                == #"{"content":{"\#(mediaType)":{"schema":{"type":"object","required":["f"],"properties":{"f":\#(schema)}}}},"required":true}"#
        )
        #expect(converted["paths", "/x", "post", "parameters"] == nil)
        #expect(converted.lines == [])
    }

    @Test("parameters of a path make the bodies of its operations, which may have others")
    func pathParameters() throws {
        let text = swagger(
            paths: """
                /x:
                  parameters:
                  - {name: a, in: formData, type: string}
                  - {name: b, in: formData, type: integer}
                  - {name: q, in: query, type: string}
                  post: {parameters: [{name: a, in: formData, type: boolean}], responses: {'204': {description: Done.}}}
                  put: {responses: {'204': {description: Done.}}}
                """)
        let converted = try Converted(text)
        func fields(_ method: String) -> String? {
            converted[
                "paths", "/x", method, "requestBody", "content", "application/x-www-form-urlencoded", "schema",
                "properties"]
        }
        #expect(fields("post") == #"{"a":{"type":"boolean"},"b":{"type":"integer"}}"#)
        #expect(fields("put") == #"{"a":{"type":"string"},"b":{"type":"integer"}}"#)
        #expect(
            converted["paths", "/x", "parameters"] == #"[{"name":"q","in":"query","schema":{"type":"string"}}]"#)
        #expect(converted.lines == [])
    }

    @Test(
        "security schemes have their new names",
        arguments: [
            ("{type: basic}", #"{"type":"http","scheme":"basic"}"#),
            ("{type: apiKey, name: k, in: query}", #"{"type":"apiKey","name":"k","in":"query"}"#),
            (
                "{type: oauth2, flow: implicit, authorizationUrl: 'https://a.example', scopes: {a: b}}",
                #"{"type":"oauth2","flows":{"implicit":{"authorizationUrl":"https://a.example","scopes":{"a":"b"}}}}"#
            ),
            (
                "{type: oauth2, flow: password, tokenUrl: 'https://a.example', scopes: {}}",
                #"{"type":"oauth2","flows":{"password":{"tokenUrl":"https://a.example","scopes":{}}}}"#
            ),
            (
                "{type: oauth2, flow: application, tokenUrl: 'https://a.example', scopes: {}}",
                #"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://a.example","scopes":{}}}}"#
            ),
            (
                "{type: oauth2, flow: accessCode, authorizationUrl: 'https://a.example', tokenUrl: 'https://b.example', scopes: {}}",
                #"{"type":"oauth2","flows":{"authorizationCode":{"authorizationUrl":"https://a.example","tokenUrl":"https://b.example","scopes":{}}}}"#
            ),
        ])
    func security(scheme: String, expected: String) throws {
        let converted = try Converted(swagger(paths: "/x: {}", "securityDefinitions: {s: \(scheme)}"))
        #expect(converted["components", "securitySchemes", "s"] == expected)
        #expect(converted.lines == [])
    }

    @Test(
        "schemas: x-nullable, discriminator, lists of types",
        arguments: [
            ("{type: string, x-nullable: true}", #"{"type":"string","nullable":true}"#),
            ("{type: string, x-nullable: false}", #"{"type":"string","nullable":false}"#),
            (
                "{$ref: '#/definitions/t', x-nullable: true, description: A t.}",
                ##"{"description":"A t.","allOf":[{"$ref":"#/components/schemas/t"}],"nullable":true}"##
            ),
            (
                "{type: object, discriminator: k, required: [k], properties: {k: {type: string}}}",
                #"{"type":"object","discriminator":{"propertyName":"k"},"required":["k"],"properties":{"k":{"type":"string"}}}"#
            ),
            ("{type: [string, 'null']}", #"{"type":["string","null"]}"#),
            (
                "{type: object, properties: {x-nullable: {type: string}}}",
                #"{"type":"object","properties":{"x-nullable":{"type":"string"}}}"#
            ),
        ])
    func schemas(schema: String, expected: String) throws {
        let converted = try Converted(
            swagger(paths: "/x: {}", "definitions: {s: \(schema), t: {type: string}}"))
        #expect(converted["components", "schemas", "s"] == expected)
        #expect(converted.lines == [])
    }

    @Test("a response has its examples, its headers, and no content without a schema")
    func responses() throws {
        let text = swagger(
            paths: """
                /x:
                  get:
                    produces: [application/json, text/plain]
                    responses:
                      '200':
                        description: A text.
                        schema: {type: string}
                        headers: {X-Rate: {type: integer, description: How fast.}}
                        examples: {application/json: a, text/plain: b}
                      '201': {description: A file., schema: {type: file}}
                      '202': {description: Nothing.}
                """)
        let converted = try Converted(text)
        func response(_ status: String) -> String? { converted["paths", "/x", "get", "responses", status] }
        #expect(
            response("200")
                == ##"{"description":"A text.","content":{"application/json":{"schema":{"type":"string"},"example":"a"},"text/plain":{"schema":{"$ref":"#/paths/~1x/get/responses/200/content/application~1json/schema"},"example":"b"}},"headers":{"X-Rate":{"description":"How fast.","schema":{"type":"integer"}}}}"##
        )
        #expect(response("202") == #"{"description":"Nothing."}"#)
        #expect(converted.lines == [])
    }

    @Test("a file without produces is bytes of no known type")
    func file() throws {
        let converted = try Converted(
            swagger(paths: "/x:\n  get: {responses: {'200': {description: A file., schema: {type: file}}}}"))
        #expect(
            converted["paths", "/x", "get", "responses", "200", "content"]
                == #"{"application/octet-stream":{"schema":{"type":"string","format":"binary"}}}"#)
    }

    @Test("references into operations lead to what they led to")
    func deepReferences() throws {
        let text = swagger(
            paths: """
                /x:
                  post:
                    parameters:
                    - {name: q, in: query, type: string}
                    - {name: b, in: body, schema: {type: object, properties: {a: {$ref: '#/paths/~1x/post/responses/200/schema'}}}}
                    responses: {'200': {description: A text., schema: {type: string}}}
                  put:
                    parameters: [{$ref: '#/paths/~1x/post/parameters/0'}, {$ref: '#/paths/~1x/post/parameters/1'}]
                    responses: {'200': {$ref: '#/paths/~1x/post/responses/200'}}
                """)
        let converted = try Converted(text, checks: false)
        #expect(
            converted["paths", "/x", "post", "requestBody", "content", "application/json", "schema", "properties", "a"]
                == ##"{"$ref":"#/paths/~1x/post/responses/200/content/application~1json/schema"}"##)
        #expect(
            converted["paths", "/x", "put"]
                == ##"{"parameters":[{"$ref":"#/paths/~1x/post/parameters/0"}],"requestBody":{"$ref":"#/paths/~1x/post/requestBody"},"responses":{"200":{"$ref":"#/paths/~1x/post/responses/200"}}}"##
        )
    }

    @Test("x-ms-discriminator-value is an entry of the mapping of the schema that has the discriminator")
    func discriminatorValues() throws {
        let converted = try Converted(
            swagger(
                paths: "/x: {}",
                """
                definitions:
                  A: {type: object, discriminator: k, required: [k], properties: {k: {type: string}}}
                  B: {x-ms-discriminator-value: bee, allOf: [{$ref: '#/definitions/A'}]}
                  C: {x-ms-discriminator-value: '#Sea', allOf: [{type: object}, {$ref: '#/definitions/B'}]}
                  D: {x-ms-discriminator-value: D, allOf: [{$ref: '#/definitions/A'}]}
                  E: {x-ms-discriminator-value: none, allOf: [{$ref: '#/definitions/E'}]}
                """), checks: false)
        #expect(
            converted["components", "schemas", "A", "discriminator"]
                == ##"{"propertyName":"k","mapping":{"bee":"#/components/schemas/B","#Sea":"#/components/schemas/C"}}"##
        )
    }

    @Test("apus diff finds nothing between a document and what it is converted to")
    func sameAPI() throws {
        let text = swagger(
            paths: """
                /x:
                  post:
                    parameters:
                    - {name: q, in: query, type: array, items: {type: string, enum: [a, b]}}
                    - {name: b, in: body, required: true, schema: {$ref: '#/definitions/a'}}
                    responses: {'200': {description: A text., schema: {type: object, properties: {n: {type: string, x-nullable: true}}}}}
                """, "definitions: {a: {type: object, properties: {n: {type: integer}}}}")
        let old = try Converted.api(text)
        let document = try Converted(text).root.document
        try document.joinFiles(diagnostics: Diagnostics())
        let bytes = try document.written(as: .yaml)
        let new = try Converted.api(String(decoding: bytes, as: UTF8.self))
        #expect(old.changes(to: new) == [])
    }

    @Test("a document of OpenAPI 3 stays as it is")
    func others() throws {
        let converted = try Converted("openapi: 3.0.4\ninfo: {title: A, version: '1'}\npaths: {}\n")
        #expect(converted.root.json == #"{"openapi":"3.0.4","info":{"title":"A","version":"1"},"paths":{}}"#)
    }
}
