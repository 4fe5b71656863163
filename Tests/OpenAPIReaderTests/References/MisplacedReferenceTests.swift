import Diagnostics
import OpenAPIReader
import SpecLoader
import Testing

@Suite("References where OpenAPI has none")
struct MisplacedReferenceTests {
    /// Reads a document with an operation, and says its diagnostics without their file.
    private func lines(_ text: String, _ files: [String: String] = [:]) throws -> (api: Reading, lines: [String]) {
        let start = "openapi: 3.0.3\ninfo: {title: Test, version: '1'}\n"
        let folder = try DocumentFolder(files.merging(["api.yml": start + text]) { $1 })
        let reading = try folder.read(checksDocument: true)
        return (
            reading,
            reading.diagnostics.filter { $0.severity != .note }.map { diagnostic in
                let place = diagnostic.location.map { "\($0.line):\($0.column)" } ?? "-"
                return "\(place): \(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code.name)]"
            }
        )
    }

    @Test("an operation is read through a reference, with one warning, and its types are the operation's own")
    func operation() throws {
        let (reading, lines) = try lines(
            "paths: {/x: {get: {$ref: op.yml}}}\n",
            [
                "op.yml": """
                parameters: [{name: s, in: query, schema: {enum: [a]}}]
                responses: {'204': {description: Nothing.}}
                """
            ])
        #expect(
            lines == ["3:26: warning: a '$ref' can't stand for 'get': read as what it leads to [misplaced-reference]"])
        #expect(reading.api.operations.count == 1)
        #expect(reading.api.types.map(\.schemaPath.root) == [.operation(path: "/x", method: .get, id: nil)])
    }

    @Test(
        "what can't be read is never silent, and is no empty operation",
        arguments: [
            ("{$ref: op.yml}", "3:26: warning: 'op.yml' leads nowhere: the file doesn't exist [unresolved-reference]"),
            (
                "{$ref: '#/paths'}",
                "3:26: warning: a '$ref' can't stand for 'get', and this one leads to what contains it: ignored "
                    + "[misplaced-reference]"
            ),
            ("[1]", "3:19: warning: an operation must be a mapping, not a list [malformed]"),
            (
                "{$ref: '#/info/title'}",
                "3:26: warning: '#/info/title' leads to a string, not to 'get' [wrong-reference]"
            ),
        ])
    func unreadable(operation: String, line: String) throws {
        let (reading, lines) = try lines("paths: {/x: {get: \(operation)}}\n")
        #expect(lines.contains(line), "\(lines)")
        #expect(reading.api.operations.isEmpty)
    }

    @Test("responses that can't be read are said")
    func responses() throws {
        for (responses, code) in [("{$ref: nowhere.yml}", "unresolved-reference"), ("[1]", "malformed")] {
            let (_, lines) = try lines("paths: {/x: {get: {responses: \(responses)}}}\n")
            #expect(lines.count == 1 && lines[0].hasSuffix("[\(code)]"), "\(lines)")
        }
    }

    @Test("properties that lead to themselves end somewhere")
    func circle() throws {
        let (reading, lines) = try lines(
            """
            paths: {}
            components:
              schemas:
                A:
                  type: object
                  properties: {a: {type: object, properties: {$ref: '#/components/schemas/A/properties'}}}
            """)
        #expect(
            lines.count == 1 && lines[0].hasSuffix("leads to what contains it: ignored [misplaced-reference]"),
            "\(lines)")
        #expect(reading.object("#/components/schemas/A") != nil)
    }

    @Test("a path item of two paths is read for each, and belongs to the first")
    func sharedItem() throws {
        let (reading, lines) = try lines(
            "paths: {/b: {$ref: item.yml}, /a: {$ref: item.yml}}\n",
            [
                "item.yml":
                    """
                get:
                  responses:
                    '200': {description: A., content: {application/json: {schema: {properties: {x: {}}}}}}
                """
            ])
        #expect(lines == [])
        #expect(reading.api.operations.map(\.path) == ["/a", "/b"])
        #expect(
            reading.api.types.map(\.schemaPath.root) == [.path("/b"), .operation(path: "/a", method: .get, id: nil)])
    }
}
