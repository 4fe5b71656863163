import APIModel
import Diagnostics
import Foundation
import OpenAPIReader
import SpecLoader
import Testing

@Suite("Several files")
struct FileTests {
    /// Reads `api.yml` of a folder with these files.
    private func read(_ files: [String: String]) throws -> Reading { try DocumentFolder(files).read() }

    @Test("a schema of another file belongs to the name that the root document gives it, else to its own")
    func schemas() throws {
        let reading = try read([
            "api.yml": """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {$ref: schemas/pet.yml}
                Owner: {$ref: 'common.yml#/components/schemas/Owner'}
                Deep: {properties: {kind: {$ref: 'common.yml#/definitions/Thing/properties/kind'}}}
            """,
            "schemas/pet.yml": "properties: {kind: {enum: [a]}, toy: {$ref: toy.yml}}",
            "schemas/toy.yml": "properties: {pet: {$ref: pet.yml}}",
            "common.yml": """
            components: {schemas: {Owner: {properties: {name: {}}}}}
            definitions: {Thing: {properties: {kind: {enum: [b]}}}}
            """,
        ])
        #expect(reading.codes == [])
        #expect(
            reading.api.types.map(\.id.rawValue) == [
                "#/components/schemas/Deep", "#/components/schemas/Owner", "#/components/schemas/Pet",
                "#/components/schemas/Pet/properties/kind", "common.yml#/definitions/Thing/properties/kind",
                "schemas/toy.yml#",
            ])
        #expect(
            reading.api.types.map(\.schemaPath) == [
                SchemaPath(root: .schema(["Deep"]), steps: []), SchemaPath(root: .schema(["Owner"]), steps: []),
                SchemaPath(root: .schema(["Pet"]), steps: []),
                SchemaPath(root: .schema(["Pet"]), steps: [.property("kind")]),
                SchemaPath(root: .schema(["Thing"]), steps: [.property("kind")]),
                SchemaPath(root: .schema(["toy"]), steps: []),
            ])
        #expect(reading.object("schemas/toy.yml#")?.properties[0].type == .schema("Pet"))
    }

    @Test("path items, parameters and answers of other files have places as if they stood in the root document")
    func parts() throws {
        let reading = try read([
            "api.yml": """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
              /b: {$ref: paths/shared.yml}
              /a: {$ref: paths/shared.yml}
            """,
            "paths/shared.yml": """
            get:
              parameters:
              - {name: s, in: query, schema: {enum: [x]}}
              - {$ref: '../common.yml#/Sort'}
              responses: {404: {$ref: '../common.yml#/NotFound'}}
            """,
            "common.yml": """
            Sort: {name: sort-by, in: query, schema: {enum: [y]}}
            NotFound: {content: {application/json: {schema: {properties: {x: {}}}}}}
            """,
        ])
        #expect(reading.codes == [])
        #expect(
            reading.api.types.map(\.id.rawValue) == [
                "#/paths/~1b/parameters/s", "common.yml#/NotFound/content/application~1json/schema",
                "common.yml#/Sort/schema", "paths/shared.yml#/get/parameters/s",
            ])
        #expect(
            reading.api.types.map(\.schemaPath) == [
                SchemaPath(root: .path("/b"), steps: [.parameter("s")]),
                SchemaPath(root: .component(section: "responses", name: "NotFound"), steps: []),
                SchemaPath(root: .component(section: "parameters", name: "Sort"), steps: []),
                SchemaPath(root: .operation(path: "/a", method: .get, id: nil), steps: [.parameter("s")]),
            ])
    }
}
