import APIModel
import Diagnostics
import OpenAPIReader
import SpecLoader
import Testing

@testable import ClientGenerator

@Suite("Types of the user's own")
struct OwnTypesTests {
    private func error(_ types: [String: String]) throws -> String? {
        let diagnostics = Diagnostics()
        let document = try SpecDocument.load(
            bytes: Array(
                """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths: {}
                components:
                  schemas:
                    A: {properties: {at: {type: string, format: date-time}, n: {type: integer}}}
                """.utf8), name: "api.yml", diagnostics: diagnostics)
        let api = try API(reading: document, diagnostics: diagnostics)
        do {
            _ = try generateClient(
                from: api, options: GeneratorOptions(module: "TestAPI", types: types), diagnostics: diagnostics)
            return nil
        } catch {
            return error.diagnostic.message
        }
    }

    @Test("a format or a place that nothing has is an error, and so is a type without its module")
    func errors() throws {
        #expect(try error(["date-time": "My.Time", "#/components/schemas/A/properties/n": "My.Number"]) == nil)
        #expect(
            try error(["datetime": "My.Time"])
                == "no schema has the format 'datetime', so nothing has the type 'My.Time'")
        #expect(
            try error(["#/components/schemas/A/properties/x": "My.Time"])
                == "there is no schema at '#/components/schemas/A/properties/x', so nothing has the type 'My.Time'")
        #expect(try error(["date-time": "Time"]) == "'Time' is not a type with its module, as 'MyKit.Duration' is")
        #expect(try error(["date-time": "My.1"]) == "'My.1' is not a type with its module, as 'MyKit.Duration' is")
    }
}
