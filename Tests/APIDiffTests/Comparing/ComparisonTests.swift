import APIDiff
import Diagnostics
import Testing

@Suite("What two states are compared by")
struct ComparisonTests {
    private let shop = """
        openapi: 3.1.0
        info: {title: Shop, version: 1.0.0}
        paths:
          /orders/{id}:
            get:
              operationId: getOrder
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/order'}}}}}
            put:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/draft'}}}}
              responses: {'204': {}}
        components:
          schemas:
            order: {type: object, properties: {status: {$ref: '#/components/schemas/status'}, parts: {type: array, items: {$ref: '#/components/schemas/order'}}}}
            draft: {type: object, properties: {note: {type: string}, mood: {type: string, enum: [good]}}}
            status: {type: string, enum: [open, closed]}
            unused: {type: string, enum: [a]}
        """

    @Test("a value that may be any string anyway comes and goes without a change")
    func namedValues() throws {
        let open = "anyOf: [{type: string}, {type: string, enum: ["
        let (one, two) = (
            shop.replacing("type: string, enum: [good]", with: open + "good]}]"),
            shop.replacing("type: string, enum: [good]", with: open + "bad]}]")
        )
        #expect(one != two)
        #expect(try changes(one, two) == [])
    }

    @Test("an object that becomes a union by a discriminator, or stops being one, is compared as the object it was")
    func inheritedDiscriminators() throws {
        let object = """
            openapi: 3.1.0
            info: {title: Pets, version: 1.0.0}
            paths: {/pets: {get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/pet'}}}}}}}}
            components:
              schemas:
                pet: {type: object, required: [kind], properties: {kind: {type: string}, name: {type: string}}}
                cat: {allOf: [{$ref: '#/components/schemas/pet'}, {properties: {lives: {type: integer}}}]}
            """
        let union = object.replacing("{type: object", with: "{discriminator: {propertyName: kind}, type: object")
        #expect(try Set(changes(object, union).map(\.rule.name)) == ["discriminator-added"])
        #expect(try Set(changes(union, object).map(\.rule.name)) == ["discriminator-removed"])
        let longer = union.replacing("name: {type: string}", with: "name: {type: string}, age: {type: integer}")
        #expect(
            try Set(changes(object, longer).map(\.rule.name)) == ["discriminator-added", "optional-property-added"])
        let more = union + "\n    dog: {allOf: [{$ref: '#/components/schemas/pet'}]}"
        #expect(try Set(changes(union, more).map(\.rule.name)) == ["schema-added", "union-member-added"])
    }

    @Test("the same document has no changes, in any order of its keys")
    func nothing() throws {
        let reordered = """
            components:
              schemas:
                unused: {enum: [a], type: string}
                status: {type: string, enum: [open, closed]}
                draft: {properties: {mood: {type: string, enum: [good]}, note: {type: string}}, type: object}
                order: {type: object, properties: {parts: {items: {$ref: '#/components/schemas/order'}, type: array}, status: {$ref: '#/components/schemas/status'}}}
            paths:
              /orders/{id}:
                put:
                  responses: {'204': {}}
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/draft'}}}}
                  parameters: [{in: path, name: id, required: true, schema: {type: string}}]
                get:
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/order'}}}}}
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  operationId: getOrder
            info: {version: 1.0.0, title: Shop}
            openapi: 3.1.0
            """
        #expect(try changes(shop, shop).isEmpty)
        #expect(try changes(shop, reordered).isEmpty)
    }

    @Test("a named type is told once, for the ways that its values go")
    func ways() throws {
        let new = shop.replacing("[open, closed]", with: "[open, closed, lost]")
            .replacing("[good]", with: "[good, bad]").replacing("[a]", with: "[a, b]")
        let found = try changes(shop, new)
        #expect(
            found.lines == [
                "draft: `mood`: new value `bad` [enum-value-added] compatible",
                "status: new value `lost` [enum-value-added] potentially breaking",
                "unused: new value `b` [enum-value-added] compatible",
            ])
        #expect(found[1].request == nil)
        #expect(found[1].response == .potentiallyBreaking)
        #expect(found[2].request == nil && found[2].response == nil)
    }

    @Test("a type that goes both ways counts for both, also when one way is found through another type")
    func bothWays() throws {
        let old = shop.replacing(
            "note: {type: string}", with: "note: {type: string}, order: {$ref: '#/components/schemas/order'}")
        let found = try changes(old, old.replacing("[open, closed]", with: "[open, lost]"))
        #expect(
            found.lines == [
                "status: the value `closed` was removed [enum-value-removed] breaking",
                "status: new value `lost` [enum-value-added] potentially breaking",
            ])
        #expect(found.map(\.request) == [.breaking, .compatible])
        #expect(found.map(\.response) == [.compatible, .potentiallyBreaking])
    }

    @Test("what only a new operation sends is no break of what was received")
    func newUse() throws {
        let new = shop.replacing(
            "  /orders/{id}:",
            with: """
                  /orders:
                    post:
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/order'}}}}
                      responses: {'204': {}}
                  /orders/{id}:
                """.split(separator: "\n").map(String.init).joined(separator: "\n")
        )
        .replacing("[open, closed]", with: "[open]")
        #expect(
            try changes(shop, new).lines == [
                "POST /orders: new operation [operation-added] compatible",
                "status: the value `closed` was removed [enum-value-removed] compatible",
            ])
    }

    @Test("each change has its position in both documents")
    func places() throws {
        let new = shop.replacing("note: {type: string}", with: "note: {type: integer}, tag: {type: string}")
        let found = try changes(shop, new)
        #expect(found.map(\.rule.name) == ["type-changed", "optional-property-added"])
        #expect(found[0].old == SourceLocation(file: "old.yml", line: 16, column: 46))
        #expect(found[0].new == SourceLocation(file: "new.yml", line: 16, column: 46))
        #expect(found[1].old == nil)
        #expect(found[1].new?.line == 16)
    }

    @Test("an operation whose path parameter is called otherwise is the same one, and so are its inline types")
    func renamedParameter() throws {
        let old = """
            openapi: 3.1.0
            info: {title: Shop, version: 1.0.0}
            paths:
              /a/{x}/b/{y}:
                get:
                  parameters:
                  - {name: x, in: path, required: true, schema: {type: string}}
                  - {name: y, in: path, required: true, schema: {type: string, enum: [q]}}
                  responses: {'200': {content: {application/json: {schema: {type: object, properties: {k: {type: string, enum: [m]}}}}}}}
            """
        let new = old.replacing("{x}", with: "{id}").replacing("name: x", with: "name: id")
            .replacing("[m]", with: "[m, n]").replacing("[q]", with: "[q, r]")
        #expect(
            try changes(old, new).lines == [
                "GET /a/{id}/b/{y}: response `200`, `k`: new value `n` [enum-value-added] potentially breaking",
                "GET /a/{id}/b/{y}: parameter `y`: new value `r` [enum-value-added] compatible",
                "GET /a/{id}/b/{y}: path parameter `id`: renamed from `x` [path-parameter-renamed] compatible",
            ])
    }

    @Test("types in circles are compared once, also under another name")
    func circles() throws {
        func document(_ name: String, _ type: String) -> String {
            """
            openapi: 3.1.0
            info: {title: Tree, version: 1.0.0}
            paths: {/a: {get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/\(name)'}}}}}}}}
            components: {schemas: {\(name): {type: object, properties: {kids: {type: array, items: {$ref: '#/components/schemas/\(name)'}}, size: {type: \(type)}}}}}
            """
        }
        #expect(
            try changes(document("tree", "integer"), document("tree", "string")).lines == [
                "tree: `size`: an integer became a string [type-changed] breaking"
            ])
        #expect(
            try changes(document("tree", "integer"), document("node", "string")).lines == [
                "node: `size`: an integer became a string [type-changed] breaking",
                "tree: the schema was renamed to `node` [schema-renamed] compatible",
            ])
        let loop = """
            openapi: 3.1.0
            info: {title: Loop, version: 1.0.0}
            paths: {/a: {get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/a'}}}}}}}}
            components: {schemas: {a: {type: array, items: {$ref: '#/components/schemas/b'}}, b: {oneOf: [{$ref: '#/components/schemas/a'}, {$ref: '#/components/schemas/b'}, {type: string}]}}}
            """
        #expect(try changes(loop, loop).isEmpty)
        #expect(try changes(loop, loop.replacing("{type: string}", with: "{type: boolean}")).count == 2)
    }

    @Test("a member of `allOf` that is written in position counts by what it asks for, not by its text")
    func inlineMember() throws {
        let position = SchemaPosition.requestBody
        let old = position.document("allOf: [{type: object, properties: {a: {type: string}}, if: {required: [a]}}]")
        let new = position.document(
            "allOf: [{type: object, properties: {a: {type: string}, b: {type: string}}, if: {required: [b]}}]")
        #expect(
            try changes(old, new).map(\.rule.name) == ["if-changed", "optional-property-added"])
    }

    @Test("limits are numbers, however a document spells them")
    func spelling() throws {
        let position = SchemaPosition.requestBody
        func found(_ old: String, _ new: String) throws -> [String] {
            try changes(
                position.document("type: number, maximum: \(old)"), position.document("type: number, maximum: \(new)")
            )
            .map(\.words)
        }
        #expect(try found("1", "1.0").isEmpty)
        #expect(
            try found("9007199254740993", "9007199254740992") == [
                "request body: `maximum` was lowered from 9007199254740993 to 9007199254740992"
            ])
    }
}
