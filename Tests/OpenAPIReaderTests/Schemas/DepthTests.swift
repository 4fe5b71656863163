import Foundation
import Testing

@Suite("Depth")
struct DepthTests {
    /// Reads on a thread with a stack of half a megabyte.
    private func readOnSmallStack(_ text: String) throws -> Reading? {
        final class Box: @unchecked Sendable {
            // Written by one thread and read by another, one after the other: the semaphore sees to it.
            var result: Result<Reading, any Error>?
        }
        let box = Box()
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            box.result = Result { try read(text) }
            done.signal()
        }
        thread.stackSize = 512 << 10
        thread.start()
        done.wait()
        return try box.result?.get()
    }

    private func document(_ schema: String) -> String {
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents: {schemas: {\(schema)}}\n"
    }

    @Test(
        "schemas nested as deep as the loader allows don't exhaust a small stack",
        arguments: [
            ("{items: ", "}"), ("{properties: {x: ", "}}"), ("{allOf: [", "]}"), ("{oneOf: [{type: string}, ", "]}"),
            ("{anyOf: [", "]}"), ("{additionalProperties: ", "}"), ("{oneOf: [{type: integer}, {items: ", "}]}"),
            ("{allOf: [{properties: {y: {}}}, ", "]}"), ("{x-deep: ", "}"), ("{deep: ", "}"),
        ])
    func nesting(open: String, close: String) throws {
        let levels = (508 - 6) / open.count(where: { "{[".contains($0) })
        let schema =
            String(repeating: open, count: levels) + "{type: string}" + String(repeating: close, count: levels)
        let reading = try readOnSmallStack(document("A: " + schema))
        #expect(reading != nil)
    }

    @Test(
        "long chains of references don't exhaust a small stack",
        arguments: [
            "{$ref: NEXT}", "{allOf: [{$ref: NEXT}]}", "{allOf: [{$ref: NEXT}, {properties: {x: {}}}]}",
            "{oneOf: [{$ref: NEXT}, {type: string}]}", "{oneOf: [{$ref: NEXT}, {type: 'null'}]}",
            "{type: array, items: {$ref: NEXT}}", "{properties: {x: {$ref: NEXT}}}",
            "{oneOf: [{$ref: NEXT}, {properties: {x: {$ref: NEXT}}, required: [x]}]}",
            "{properties: {x: {}}, oneOf: [{$ref: NEXT}, {properties: {y: {}}}]}",
        ])
    func chains(schema: String) throws {
        let count = 600
        let schemas = (0..<count).map { index in
            "S\(index): " + schema.replacingOccurrences(of: "NEXT", with: "'#/components/schemas/S\(index + 1)'")
        }
        let text = document(schemas.joined(separator: ", ") + ", S\(count): {type: boolean}")
        let reading = try #require(try readOnSmallStack(text))
        #expect(reading.api.types.filter { $0.schemaPath.steps == [] }.count == count + 1)
    }
}
