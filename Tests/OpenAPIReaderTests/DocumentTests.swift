import APIModel
import Diagnostics
import OpenAPIReader
import Testing

@Suite("Documents")
struct DocumentTests {
    /// The diagnostic that ends the reading of a text.
    private func failure(_ text: String) -> Diagnostic? {
        do {
            _ = try read(text)
            return nil
        } catch {
            return (error as? SpecError)?.diagnostic
        }
    }

    @Test("a version of OpenAPI that nobody knows is an error at its place")
    func futureVersion() {
        #expect(
            failure("info: {}\nopenapi: 4.0.0\n")
                == Diagnostic(
                    OpenAPIReaderCode.unsupportedVersion, "OpenAPI 4.0.0 is not supported; 3.0, 3.1 and 3.2 are",
                    at: SourceLocation(file: "api.yml", line: 2, column: 10)))
    }

    @Test("Swagger 1.2 is an error that says so")
    func swagger() {
        #expect(
            failure("swagger: '1.2'\n")
                == Diagnostic(
                    OpenAPIReaderCode.unsupportedVersion, "Swagger 1.2 is not supported; 2.0 and OpenAPI 3 are",
                    at: SourceLocation(file: "api.yml", line: 1, column: 10)))
    }

    @Test("a mapping without 'openapi' is no OpenAPI document")
    func noDocument() {
        #expect(
            failure("name: something else\n")
                == Diagnostic(
                    OpenAPIReaderCode.notOpenAPI, "this is not an OpenAPI document: it has no 'openapi' key",
                    at: SourceLocation(file: "api.yml", line: 1, column: 1)))
    }

    @Test("a list is no OpenAPI document")
    func list() {
        #expect(
            failure("- openapi: 3.0.0\n")
                == Diagnostic(
                    OpenAPIReaderCode.notOpenAPI, "this is not an OpenAPI document: it must be a mapping",
                    at: SourceLocation(file: "api.yml", line: 1, column: 1)))
    }

    @Test("a version that is a mapping is an error at the mapping")
    func versionMapping() {
        #expect(
            failure("openapi: {major: 3}\n")
                == Diagnostic(
                    OpenAPIReaderCode.notOpenAPI, "'openapi' must be a version such as 3.1.1",
                    at: SourceLocation(file: "api.yml", line: 1, column: 10)))
    }

    @Test("3.0, 3.1 and 3.2 are read", arguments: ["3.0.0", "3.0.4", "3.1.1", "3.2.0"])
    func versions(version: String) throws {
        let reading = try read("openapi: \(version)\ninfo: {title: Test, version: 1.10}\npaths: {}\n")
        #expect(reading.api.title == "Test")
        #expect(reading.api.version == "1.10")
        #expect(reading.diagnostics == [])
    }

    @Test(
        "less than a whole version is a warning",
        arguments: [("3", "3.0"), ("3.0", "3.0"), ("'3.0'", "3.0"), ("3.1", "3.1"), ("3.2", "3.2")])
    func shortVersions(text: String, version: String) throws {
        let reading = try read("openapi: \(text)\ninfo: {title: Test, version: '1'}\npaths: {}\n")
        #expect(reading.api.title == "Test")
        #expect(reading.codes == ["short-version"])
        #expect(reading.diagnostics.first?.message.hasSuffix(": read as \(version)") == true)
        #expect(reading.diagnostics.first?.location?.description == "api.yml:1:10")
    }

    @Test("title, description, tags, servers and documentation are what the document says")
    func head() throws {
        let api = try read(
            """
            openapi: 3.1.0
            info: {title: Test, summary: In short, description: At length, version: '1'}
            externalDocs: {url: 'https://example.com/docs'}
            servers:
            - url: https://{region}.example.com/{version}
              description: Production
              variables:
                version: {default: v1}
                region: {default: eu, enum: [eu, us], description: Where}
            tags:
            - {name: b, description: Second}
            - name: a
            paths: {}
            """
        ).api
        #expect(
            api.documentation
                == Documentation(
                    summary: "In short", description: "At length", externalURL: "https://example.com/docs"))
        #expect(api.tags.map(\.name) == ["b", "a"])
        #expect(api.servers.map(\.url) == ["https://{region}.example.com/{version}"])
        #expect(api.servers[0].variables.map(\.name) == ["region", "version"])
        #expect(api.servers[0].variables[0].values == ["eu", "us"])
        #expect(api.servers[0].variables[1].defaultValue == "v1")
    }

    @Test("a document without info is read with a warning")
    func withoutInfo() throws {
        let reading = try read("openapi: 3.1.0\npaths: {}\n")
        #expect(reading.codes == ["missing-info"])
        #expect(reading.api.title == "API")
    }

    @Test("values of the wrong kind are warnings with a place, and left out")
    func malformed() throws {
        let reading = try read(
            """
            openapi: 3.1.0
            info: {title: [1], version: '1'}
            tags: {a: b}
            servers: [1]
            paths:
              /a:
                get: [1]
                parameters: 5
                post:
                  tags: [[x]]
                  parameters: [3, {name: x}, {$ref: [1]}]
                  responses: {200: 4, 201: {content: []}}
            components: {schemas: {A: 3, B: {properties: [1], required: {a: 1}, allOf: 3, items: 4, type: {a: b}}}}
            """)
        #expect(Set(reading.codes) == ["malformed", "invalid-parameter"])
        #expect(
            reading.diagnostics.first { $0.message.contains("'tags' must be a list") }?.location
                == SourceLocation(file: "api.yml", line: 3, column: 7))
        #expect(reading.api.operations.map(\.method) == [.post])
        #expect(reading.api.operations[0].responses.map(\.status) == [.code(201)])
        #expect(reading.alias("#/components/schemas/A") == .any)
    }

    @Test("security schemes are sorted, their kinds known, and what is undefined is a warning")
    func security() throws {
        let reading = try read(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            security: [{Token: []}]
            paths:
              /a:
                get: {responses: {}}
                put: {responses: {}, security: []}
                post: {responses: {}, security: [{}, {OAuth: [write, read], Key: []}]}
                delete: {responses: {}, security: [{Missing: []}]}
            components:
              securitySchemes:
                Token: {type: http, scheme: Bearer, bearerFormat: JWT}
                Simple: {type: http, scheme: basic}
                Digest: {type: http, scheme: Digest}
                Key: {type: apiKey, name: X-Key, in: header}
                ID: {type: openIdConnect, openIdConnectUrl: 'https://example.com'}
                TLS: {type: mutualTLS}
                Old: {type: basic}
                OAuth:
                  type: oauth2
                  flows:
                    clientCredentials: {tokenUrl: /token, scopes: {write: To write, read: To read}}
            """)
        #expect(
            reading.api.securitySchemes.map(\.name) == ["Digest", "ID", "Key", "OAuth", "Simple", "TLS", "Token"])
        let kinds = reading.api.securitySchemes.map(\.kind)
        #expect(kinds[0] == .http(scheme: "Digest"))
        #expect(kinds[1] == .openIDConnect(url: "https://example.com"))
        #expect(kinds[2] == .apiKey(name: "X-Key", location: .header))
        #expect(kinds[4...] == [.basic, .mutualTLS, .bearer(format: "JWT")])
        guard case .oauth2(let flows) = kinds[3] else { throw Missing() }
        #expect(flows.map(\.name) == ["clientCredentials"])
        #expect(flows[0].tokenURL == "/token")
        #expect(flows[0].scopes.map(\.name) == ["read", "write"])
        #expect(flows[0].scopes.map(\.description) == ["To read", "To write"])
        let operations = Dictionary(uniqueKeysWithValues: reading.api.operations.map { ($0.method, $0) })
        #expect(operations[.get]?.security.map { $0.schemes.map(\.name) } == [["Token"]])
        #expect(operations[.put]?.security == [])
        #expect(operations[.post]?.security.map { $0.schemes.map(\.name) } == [[], ["Key", "OAuth"]])
        #expect(operations[.post]?.security[1].schemes[1].scopes == ["write", "read"])
        #expect(reading.codes.sorted() == ["undefined-security-scheme", "unknown-security-scheme"])
    }

    @Test("the order of mappings changes nothing")
    func order() throws {
        let one = try read(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
              /b: {get: {operationId: x, responses: {200: {description: b}, default: {description: d}}}}
              /a: {get: {operationId: x, responses: {}}, put: {responses: {}}}
            components:
              schemas:
                B: {type: object, properties: {y: {type: string}, x: {$ref: '#/components/schemas/A'}}}
                A: {allOf: [{properties: {p: {enum: [a]}}}], oneOf: [{properties: {q: {}}}]}
            """
        ).api
        let other = try read(
            """
            components:
              schemas:
                A: {oneOf: [{properties: {q: {}}}], allOf: [{properties: {p: {enum: [a]}}}]}
                B: {properties: {x: {$ref: '#/components/schemas/A'}, y: {type: string}}, type: object}
            paths:
              /a: {put: {responses: {}}, get: {responses: {}, operationId: x}}
              /b: {get: {responses: {default: {description: d}, 200: {description: b}}, operationId: x}}
            info: {version: '1', title: Test}
            openapi: 3.1.0
            """
        ).api
        #expect(try placeless(one) == placeless(other))
        #expect(one.operations.map(\.id) == ["x", nil, nil])
    }

    private struct Missing: Error {}

    /// The model as JSON without lines and columns.
    private func placeless(_ api: API) throws -> [Substring] {
        try api.jsonText().split(separator: "\n").filter { !$0.contains("\"line\"") && !$0.contains("\"column\"") }
    }
}
