import Diagnostics
import Testing

@Suite("What is said of documents of Swagger 2.0")
struct DiagnosticsTests {
    @Test(
        "in its own words, where it is written",
        arguments: [
            (
                "operation: x\nconsume: [a/b]",
                "7:7: an operation of Swagger 2.0 has no 'operation': ignored; did you mean 'operationId'? [unknown-swagger-key]",
                "8:7: an operation of Swagger 2.0 has no 'consume': ignored; did you mean 'consumes'? [unknown-swagger-key]"
            ),
            (
                "requestBody: {content: {text/plain: {schema: {type: string}}}}",
                "7:7: an operation of Swagger 2.0 has no 'requestBody': read as OpenAPI 3 does [openapi-3-key]", nil
            ),
            (
                "parameters:\n- {name: a, in: query}",
                "8:9: a parameter must have 'type': read as 'string' [swagger-value]", nil
            ),
            (
                "parameters:\n- {name: a, in: query, schema: {type: string}}",
                "8:30: a parameter of Swagger 2.0 has no 'schema': read as OpenAPI 3 does [openapi-3-key]", nil
            ),
            (
                "parameters:\n- {name: a, in: body}",
                "8:9: a parameter in 'body' must have 'schema': read as any value [swagger-value]", nil
            ),
            (
                "parameters:\n- {name: a, in: body, schema: {type: string}}\n- {name: b, in: body, schema: {type: string}}",
                "9:9: an operation has one parameter in 'body': this one is ignored [several-bodies]", nil
            ),
            (
                "parameters:\n- {name: a, in: body, schema: {type: string}}\n- {name: b, in: formData, type: string}",
                "9:9: parameters in 'formData' can't stand beside one in 'body': ignored [several-bodies]", nil
            ),
            (
                "parameters:\n- {name: a, in: query, type: file}",
                "8:36: the type 'file' is for parameters in 'formData' and for responses only: read as bytes [misplaced-file]",
                nil
            ),
            (
                "parameters:\n- {name: a, in: body, schema: {type: object, properties: {p: {type: file}}}}",
                "8:75: the type 'file' is for parameters in 'formData' and for responses only: read as bytes [misplaced-file]",
                nil
            ),
            (
                "parameters:\n- {name: a, in: header, type: array, items: {type: string}, collectionFormat: multi}",
                "8:85: 'multi' is for parameters in 'query' and 'formData' only: read as 'csv' [collection-format]", nil
            ),
            (
                "parameters:\n- {name: a, in: header, type: array, items: {type: string}, collectionFormat: pipes}",
                "8:85: a list in 'header' is sent with commas, not as 'pipes' [collection-format]", nil
            ),
            (
                "consumes: [multipart/form-data]\nparameters:\n- {name: a, in: formData, type: array, items: {type: string}, collectionFormat: csv}",
                "9:87: a list in 'multipart/form-data' is sent as a part for each element, not as 'csv' [collection-format]",
                nil
            ),
            (
                "parameters:\n- {name: a, in: query, type: array, items: {type: string}, collectionFormat: tvs}",
                "8:84: there is no 'collectionFormat' of this name, but 'csv', 'ssv', 'tsv', 'pipes' and 'multi': read as 'csv' [collection-format]",
                nil
            ),
            (
                "parameters:\n- {name: a, in: cookies, type: string}",
                "8:23: a parameter can't be in 'cookies': ignored [invalid-parameter]", nil
            ),
            ("consumes: text/plain", "7:17: 'consumes' must be a list of media types [swagger-value]", nil),
        ] as [(String, String, String?)])
    func operations(keys: String, line: String, second: String?) throws {
        let converted = try Converted(swagger(operation: keys))
        #expect(converted.lines == [line, second].compactMap(\.self))
    }

    @Test(
        "of the document",
        arguments: [
            (
                "host: https://a.example",
                "3:7: 'host' has no scheme, which belongs in 'schemes': ignored [swagger-server]"
            ),
            ("host: a.example/v1", "3:7: 'host' has no path, which belongs in 'basePath': ignored [swagger-server]"),
            ("basePath: v1", "3:11: 'basePath' must start with a slash: read as '/v1' [swagger-server]"),
            (
                "securityDefinitions: {s: {type: oauth2, flow: clientCredentials, tokenUrl: 'https://a.example', scopes: {}}}",
                "3:47: there is no flow 'clientCredentials': read as 'application' [unknown-flow]"
            ),
            (
                "securityDefinitions: {s: {type: digest}}",
                "3:33: Swagger 2.0 has no security schemes of type 'digest': ignored [unknown-security-scheme]"
            ),
            (
                "servers: [{url: 'https://a.example'}]",
                "3:1: a document of Swagger 2.0 has no 'servers': read as OpenAPI 3 does [openapi-3-key]"
            ),
            (
                "definitions: {a: {type: object, properties: {p: {type: string, nullable: true}}}}",
                "3:64: a schema of Swagger 2.0 has no 'nullable': read as OpenAPI 3 does [openapi-3-key]"
            ),
            (
                "definitions: {a: {$ref: '#/definitions/b'}}",
                "3:25: '#/definitions/b' leads nowhere: 'b' doesn't exist in '#/definitions' [unresolved-reference]"
            ),
            (
                "definitions: {a: {type: string, const: x}}",
                "3:33: Swagger 2.0 has no keyword 'const'; 3.1 has [keyword-of-3.1]"
            ),
        ])
    func documents(keys: String, line: String) throws {
        #expect(try Converted(swagger(paths: "/x: {}", keys)).lines == [line])
    }

    @Test("a reference to itself is reported as it is written")
    func circular() throws {
        let converted = try Converted(
            swagger(paths: "/x: {}", "definitions: {a: {$ref: '#/definitions/b'}, b: {$ref: '#/definitions/a'}}"))
        let lines = converted.lines.filter { !$0.hasSuffix("[recursive-schema]") }
        #expect(lines == ["3:25: the reference '#/definitions/b' only leads to itself [circular-reference]"])
    }

    @Test("a scheme that doesn't exist is ignored, and others count")
    func schemes() throws {
        let converted = try Converted(swagger(paths: "/x: {}", "host: a.example\nschemes: [ftp, http]"))
        #expect(
            converted.lines
                == ["4:11: there is no scheme 'ftp', but 'http', 'https', 'ws' and 'wss': ignored [swagger-server]"])
        #expect(converted["servers"] == #"[{"url":"http://a.example"}]"#)
    }

    @Test("a list of media types that each operation takes over has a limit")
    func limit() throws {
        let types = (0..<60).map { "a/t\($0)" }.joined(separator: ", ")
        let converted = try Converted(
            swagger(operation: "parameters:\n- {name: b, in: body, schema: {type: string}}", "consumes: [\(types)]"))
        #expect(
            converted.lines
                == ["3:11: 'consumes' has more than 20 media types: the others are ignored [swagger-value]"])
    }

    @Test("names of definitions may have any characters, and references to them are found")
    func names() throws {
        let converted = try Converted(
            swagger(
                paths: "/x: {}",
                "definitions: {'Page«a b»': {type: string}, c: {$ref: '#/definitions/Page%C2%ABa%20b%C2%BB'}}"))
        #expect(converted["components", "schemas", "c"] == ##"{"$ref":"#/components/schemas/Page«a b»"}"##)
        #expect(converted.lines == [])
    }
}
