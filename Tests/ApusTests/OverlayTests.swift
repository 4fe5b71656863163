import Foundation
import Testing

@testable import apus

@Suite("apus overlay")
struct OverlayCommandTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.document, to: "shop.yml")
    }

    private static let document = """
        openapi: 3.0.3
        info: {title: Shop, version: '1'}
        paths:
          /orders/{id}:
            parameters:
            - {$ref: '#/components/parameters/id'}
            - {$ref: '#/paths/~1orders~1{id}/parameters/9'}
            get:
              parameters: [{$ref: '#/components/parameters/a''b "c"'}, {$ref: 'params.yml#/limit'}]
              responses:
                '200': {$ref: '#/components/responses/null'}
                '400': {description: d, headers: {X-A: {$ref: '#/components/headers/A'}}}
            post:
              requestBody: {$ref: '#/components/requestBodies/Order'}
              responses: {'204': {description: d}}
        components:
          schemas:
            order:
              properties:
                a: {$ref: '#/components/schemas/common/address'}
                b: {$ref: '#/components/schemas/common/address'}
                c: {$ref: '#/components/schemas/common'}
                d: {$ref: '#/components/schemas/alias/properties/x/y'}
                e: {$ref: '#name'}
            alias: {$ref: '#/components/schemas/target'}
            target: {type: object, properties: {x: {type: string}}}
        """

    private func undefined(_ arguments: String...) throws -> [String] {
        let run = try ApusProcess(["validate", "shop.yml", "--unfolded"] + arguments, in: folder)
        return run.errorLines.filter { $0.hasSuffix("[unresolved-reference]") }
    }

    @Test("an overlay with a stub for each undefined reference leaves none, and is what is printed")
    func scaffold() throws {
        #expect(try undefined().count == 12)
        let run = try ApusProcess("overlay", "--scaffold", "shop.yml", "--output", "stubs.yml", in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.isEmpty)
        #expect(
            run.errorLines.last?.contains("shop.yml: 11 stubs for references that lead nowhere; stubs.yml written")
                == true)
        #expect(try undefined("--overlay", "stubs.yml") == [])
        let validated = try ApusProcess("validate", "shop.yml", "--overlay", "stubs.yml", in: folder)
        #expect(validated.status == 0, "\(validated.error)")
        #expect(!validated.error.contains("[overlay"), "\(validated.error)")
        let text = try folder.read("stubs.yml")
        #expect(text.contains("      id: {name: id, in: path, required: true, schema: {}}\n"), "\(text)")
        #expect(text.contains("# For the reference in line 20, and 1 other.\n      address: {}\n"), "\(text)")
        #expect(try ApusProcess("overlay", "--scaffold", "shop.yml", in: folder).output == text)
        // The same again, whatever was found in which order.
        #expect(try ApusProcess("overlay", "--scaffold", "shop.yml", in: folder).output == text)
    }

    @Test("a file that is there stays, and so does one that a document without undefined references would get")
    func careful() throws {
        try folder.write("mine", to: "stubs.yml")
        let refused = try ApusProcess("overlay", "--scaffold", "shop.yml", "-o", "stubs.yml", in: folder)
        #expect(refused.status == 64)
        #expect(try folder.read("stubs.yml") == "mine")
        try folder.write(petstore, to: "petstore.yml")
        let run = try ApusProcess("overlay", "--scaffold", "petstore.yml", "-o", "none.yml", in: folder)
        #expect(run.status == 0)
        #expect(run.error.contains("petstore.yml: no stubs are needed"))
        #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("none.yml").path))
        #expect(try ApusProcess("overlay", "shop.yml", in: folder).status == 64)
    }

    @Test("a reference in another file is named, since no overlay changes it")
    func elsewhere() throws {
        try folder.write("A: {$ref: '#/B'}\n", to: "other.yml")
        try folder.write(
            "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\ncomponents: {schemas: {A: {$ref: 'other.yml#/A'}}}\n",
            to: "two.yml")
        let run = try ApusProcess("overlay", "--scaffold", "two.yml", in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.isEmpty)
        #expect(run.error.contains("in other files, which no overlay changes: other.yml:1:11"), "\(run.error)")
    }
}
