import APIModel
import Diagnostics
import Testing

@Suite("readOnly and writeOnly")
struct AccessTests {
    private static let others = """

        Id: {type: integer, readOnly: true}
        Secret: {type: string, writeOnly: true}
        Plain: {type: object, properties: {a: {type: string}}}
        Base: {type: object, properties: {p: {type: string, readOnly: true}}}
        """

    private func access(_ schemas: String, version: String) throws -> (reading: Reading, direction: String) {
        let reading = try read(schemas: schemas + Self.others, version: version)
        let property = reading.object("#/components/schemas/T")?.properties.first { $0.name == "p" }
        return (reading, "\(property?.isReadOnly == true ? "r" : "-")\(property?.isWriteOnly == true ? "w" : "-")")
    }

    @Test(
        "count wherever the schema of a property says them",
        arguments: [
            ("{type: string, readOnly: true}", "r-"), ("{type: string, writeOnly: true}", "-w"),
            ("{$ref: '#/components/schemas/Id'}", "r-"), ("{$ref: '#/components/schemas/Secret'}", "-w"),
            ("{$ref: '#/components/schemas/Plain', readOnly: true}", "r-"),
            ("{allOf: [{$ref: '#/components/schemas/Plain'}], readOnly: true}", "r-"),
            ("{allOf: [{$ref: '#/components/schemas/Plain'}, {readOnly: true}]}", "r-"),
            ("{allOf: [{$ref: '#/components/schemas/Plain'}, {readOnly: true, minProperties: 1}]}", "r-"),
            ("{allOf: [{$ref: '#/components/schemas/Id'}], description: The number}", "r-"),
            ("{oneOf: [{$ref: '#/components/schemas/Id'}], nullable: true}", "r-"),
            ("{oneOf: [{type: string, readOnly: true}, {type: integer, readOnly: true}]}", "r-"),
            ("{oneOf: [{type: string, readOnly: true}, {type: integer}]}", "--"),
            ("{type: array, items: {$ref: '#/components/schemas/Id'}}", "--"),
            ("{type: string, readOnly: false}", "--"),
        ], ["3.0.3", "3.1.0"])
    func places(schema: (text: String, direction: String), version: String) throws {
        let found = try access("T: {type: object, properties: {p: \(schema.text)}}", version: version)
        #expect(found.direction == schema.direction, "\(schema.text)")
    }

    @Test("count beside null in 3.1")
    func beside() throws {
        let schema = "T: {type: object, properties: {p: {anyOf: [{$ref: '#/components/schemas/Id'}, {type: 'null'}]}}}"
        #expect(try access(schema, version: "3.1.0").direction == "r-")
    }

    @Test("of one member of allOf counts for a property that several have")
    func merged() throws {
        for other in ["{type: string}", "{description: Another text}", "{type: string, enum: [a]}"] {
            let schema = "T: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {p: \(other)}}]}"
            #expect(try access(schema, version: "3.0.3").direction == "r-", "\(other)")
        }
    }

    @Test("of one property at once are a warning, and count as neither")
    func both() throws {
        let schema = "T: {type: object, properties: {p: {type: string, readOnly: true, writeOnly: true}}}"
        let found = try access(schema, version: "3.0.3")
        #expect(found.direction == "--")
        #expect(found.reading.codes == ["contradictory-access"])
        #expect(found.reading.diagnostics.first?.location == SourceLocation(file: "api.yml", line: 6, column: 39))
    }

    @Test("of schemas that refer to one another in a circle don't hang")
    func circle() throws {
        let schema =
            "T: {type: object, properties: {p: {allOf: [{$ref: '#/components/schemas/A'}]}}}\nA: {allOf: [{$ref: '#/components/schemas/A'}], readOnly: true}"
        #expect(try access(schema, version: "3.0.3").direction == "r-")
    }
}
