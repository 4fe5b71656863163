import APIModel
import Testing

@Suite("Sharing")
struct SharingTests {
    @Test("what aliases repeat in a path is a type of the path")
    func samePath() throws {
        let reading = try read(
            paths: """
                /a:
                  get: {parameters: [&sort {name: sort, in: query, schema: {enum: [x]}}], responses: {}}
                  put: {parameters: [*sort], responses: {}}
                """)
        let type = TypeReference.named(TypeID(rawValue: "#/paths/~1a/get/parameters/sort"))
        #expect(reading.api.operations.map { $0.parameters[0].type } == [type, type])
        #expect(
            reading.api.types.map(\.schemaPath) == [
                SchemaPath(root: .path("/a"), steps: [.parameter("sort")])
            ])
    }

    @Test("an alias from another path is one type of the path, whoever else uses the anchor")
    func otherPath() throws {
        let reading = try read(
            paths: """
                /b:
                  get:
                    operationId: first
                    parameters: [&sort {name: sort, in: query, schema: {properties: {by: {enum: [x]}}}}]
                    responses: {}
                /a/{id}:
                  get: {parameters: [&id {name: id, in: path, required: true}, *sort], responses: {}}
                  put: {parameters: [*id, *sort], responses: {}}
                """)
        #expect(
            reading.api.types.map(\.id.rawValue) == [
                "#/paths/~1a~1{id}/get/parameters/sort", "#/paths/~1a~1{id}/get/parameters/sort/properties/by",
                "#/paths/~1b/get/parameters/sort", "#/paths/~1b/get/parameters/sort/properties/by",
            ])
        #expect(
            reading.api.types.map(\.schemaPath) == [
                SchemaPath(root: .path("/a/{id}"), steps: [.parameter("sort")]),
                SchemaPath(root: .path("/a/{id}"), steps: [.parameter("sort"), .property("by")]),
                SchemaPath(root: .path("/b"), steps: [.parameter("sort")]),
                SchemaPath(root: .path("/b"), steps: [.parameter("sort"), .property("by")]),
            ])
    }

    @Test("where the anchor stands changes nothing")
    func movedAnchor() throws {
        let answers = "responses: &answers {'200': {content: {application/json: {schema: {properties: {x: {}}}}}}}"
        let sort = "&sort {name: sort, in: query, schema: &enum {enum: [x]}}"
        let body = "content: {application/json: {schema: *enum}}"
        let one = try read(
            paths: """
                /a:
                  get: {parameters: [\(sort)], \(answers)}
                  put: {requestBody: {\(body)}, responses: *answers}
                /b:
                  get: {parameters: [*sort], responses: *answers}
                """)
        let other = try read(
            paths: """
                /b:
                  get: {parameters: [\(sort)], \(answers)}
                /a:
                  put: {requestBody: {\(body)}, responses: *answers}
                  get: {parameters: [*sort], responses: *answers}
                """)
        #expect(one.api.types.map(\.id) == other.api.types.map(\.id))
        #expect(one.api.types.map(\.schemaPath) == other.api.types.map(\.schemaPath))
        #expect(one.api.types.count == 4)
    }

    @Test("where the anchor stands in the components changes nothing")
    func movedAnchorInSchemas() throws {
        let address = "&address {properties: {street: {}}}"
        let one = try read(
            schemas: "Order: {properties: {shipTo: \(address), billTo: *address}}\nBill: {properties: {to: *address}}\n"
        )
        let other = try read(
            schemas: "Bill: {properties: {to: \(address)}}\nOrder: {properties: {billTo: *address, shipTo: *address}}\n"
        )
        #expect(one.api.types.map(\.id) == other.api.types.map(\.id))
        #expect(one.api.types.map(\.schemaPath).contains(SchemaPath(root: .schema(["Bill"]), steps: [.property("to")])))
        #expect(one.property("Order", "shipTo") == other.property("Order", "billTo"))
    }

    @Test("a parameter of a path item is a type of the path")
    func pathParameter() throws {
        let reading = try read(
            paths: """
                /a:
                  parameters: [{name: sort, in: query, schema: {enum: [x]}}]
                  get: {responses: {}}
                  put: {responses: {}}
                """)
        #expect(reading.api.types.map(\.id.rawValue) == ["#/paths/~1a/parameters/sort"])
        #expect(reading.api.types[0].schemaPath == SchemaPath(root: .path("/a"), steps: [.parameter("sort")]))
    }

    @Test("aliased bodies and answers are types of the path, also when two of them meet in one place")
    func bodies() throws {
        let reading = try read(
            paths: """
                /a:
                  get: {responses: {200: &one {content: {application/json: {schema: {properties: {x: {}}}}}}}}
                  put: {responses: {200: &two {content: {application/json: {schema: {properties: {y: {}}}}}}}}
                /b:
                  get: {responses: {200: *one}}
                  put: {responses: {200: *two}}
                """)
        let types = reading.api.operations.map { $0.responses[0].contents[0].type }
        #expect(Set(types).count == 4)
        #expect(reading.api.types.count == 4)
        #expect(
            reading.api.types.filter { $0.schemaPath.root == .path("/b") }.map(\.schemaPath.steps) == [
                [.response(.code(200), mediaType: "application/json")],
                [.response(.code(200), mediaType: "application/json")],
            ])
    }

    @Test("a reference leads to one type from everywhere, also into another operation")
    func references() throws {
        let reading = try read(
            paths: """
                /b: {get: {parameters: [{name: s, in: query, schema: {enum: [x]}}], responses: {}}}
                /a:
                  get:
                    parameters: [{name: t, in: query, schema: {$ref: '#/paths/~1b/get/parameters/0/schema'}}]
                    responses: {}
                """)
        #expect(reading.api.types.map(\.id.rawValue) == ["#/paths/~1b/get/parameters/s"])
        #expect(Set(reading.api.operations.map { $0.parameters[0].type }).count == 1)
    }

    @Test("equal schemas in different places are different types")
    func equalSchemas() throws {
        let reading = try read(
            paths: """
                /a:
                  get: {parameters: [{name: s, in: query, schema: {enum: [x]}}], responses: {}}
                  put: {parameters: [{name: s, in: query, schema: {enum: [x]}}], responses: {}}
                """)
        #expect(reading.api.types.count == 2)
    }

    @Test("two parameters of one name are told apart by their place")
    func sameName() throws {
        let reading = try read(
            paths: """
                /a:
                  get:
                    parameters:
                    - {name: s, in: query, schema: {enum: [x]}}
                    - {name: s, in: header, schema: {enum: [y]}}
                    responses: {}
                """)
        #expect(
            reading.api.types.map(\.id.rawValue) == [
                "#/paths/~1a/get/parameters/header:s", "#/paths/~1a/get/parameters/query:s",
            ])
    }

    @Test("schemas that aliases multiply cost no more than their number")
    func laughs() throws {
        var schemas = "L0: &l0 {properties: {x: {type: string}}}\n"
        for level in 1...40 {
            let names = (0..<9).map { "p\($0): *l\(level - 1)" }.joined(separator: ", ")
            schemas += "L\(level): &l\(level) {properties: {\(names)}}\n"
        }
        let reading = try read(schemas: schemas)
        #expect(reading.api.types.count == 41)
        #expect(reading.property("L40", "p8") == .schema("L39"))
    }

    @Test("unions and merges that aliases multiply cost no more than their number")
    func laughingUnions() throws {
        for keyword in ["oneOf", "allOf"] {
            var schemas = "L0: &l0 {properties: {x: {type: string}}}\n"
            for level in 1...30 {
                let members = (0..<9).map { _ in "*l\(level - 1)" }.joined(separator: ", ")
                schemas += "L\(level): &l\(level) {\(keyword): [\(members)]}\n"
            }
            #expect(try read(schemas: schemas).api.types.count == 31)
        }
    }
}
