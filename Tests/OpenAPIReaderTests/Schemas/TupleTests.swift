import APIModel
import Testing

@Suite("Tuples")
struct TupleTests {
    private func tuple(_ reading: Reading, _ name: String) -> TupleType? {
        if case .tuple(let tuple)? = reading["#/components/schemas/" + name]?.kind { tuple } else { nil }
    }

    @Test("the elements of 'prefixItems' have types by their positions, and titles for names")
    func elements() throws {
        let reading = try read(
            schemas: """
                Node: {properties: {n: {type: integer}}}
                Open: {prefixItems: [{type: string}, {title: node, $ref: '#/components/schemas/Node'}], minItems: 1}
                Closed: {prefixItems: [{type: string}, {type: integer}], items: false}
                Short: {prefixItems: [{type: string}, {type: integer}, {type: boolean}], maxItems: 2}
                Typed: {prefixItems: [{type: string}], items: {type: integer}}
                Inline: {prefixItems: [{type: string}, {properties: {a: {type: string}}}], unevaluatedItems: false}
                Twice: {prefixItems: [{title: a, type: string}, {title: a, type: integer}]}
                """)
        let open = tuple(reading, "Open")
        #expect(open?.elements.map(\.name) == ["first", "node"])
        #expect(open?.elements.map(\.type) == [.string, .schema("Node")])
        #expect(open?.elements.map(\.isRequired) == [true, false])
        #expect(open?.elements.map(\.documentation.summary) == [nil, nil])
        #expect(open?.rest == .any)
        #expect(tuple(reading, "Closed")?.rest == nil)
        #expect(tuple(reading, "Short")?.elements.count == 2)
        #expect(tuple(reading, "Short")?.rest == nil)
        #expect(tuple(reading, "Typed")?.rest == .primitive(.integer, .none))
        #expect(tuple(reading, "Inline")?.rest == nil)
        #expect(tuple(reading, "Twice")?.elements.map(\.name) == ["first", "second"])
        let inner = reading["#/components/schemas/Inline/prefixItems/1"]
        #expect(inner?.schemaPath == SchemaPath(root: .schema(["Inline"]), steps: [.element(index: 1)]))
        #expect(reading.codes == [])
    }

    @Test("a tuple of equal elements is a list where no others may follow")
    func equal() throws {
        let reading = try read(
            schemas: """
                Node: {properties: {n: {type: integer}}}
                Pair: {prefixItems: [{type: string}, {type: string}], maxItems: 2}
                Nodes: {prefixItems: [{$ref: '#/components/schemas/Node'}, {$ref: '#/components/schemas/Node'}], items: false}
                More: {prefixItems: [{type: string}], items: {type: string}}
                Open: {prefixItems: [{type: string}, {type: string}]}
                Named: {prefixItems: [{type: number, title: x}, {type: number, title: y}], items: false}
                Nullable: {prefixItems: [{type: string}, {type: [string, 'null']}], items: false}
                """)
        func items(_ name: String) -> TypeReference? {
            if case .array(let items, _)? = reading.alias("#/components/schemas/" + name) { items } else { nil }
        }
        #expect(items("Pair") == .string)
        #expect(items("Nodes") == .schema("Node"))
        #expect(items("More") == .string)
        for name in ["Open", "Named", "Nullable"] { #expect(tuple(reading, name) != nil, "\(name)") }
    }

    @Test("a list of schemas in 'items' is read as 'prefixItems' with a warning", arguments: ["3.0.3", "3.1.0"])
    func itemsList(version: String) throws {
        let reading = try read(
            schemas: """
                A: {type: array, items: [{type: string}, {properties: {a: {}}}], additionalItems: false}
                """, version: version)
        let tuple = tuple(reading, "A")
        #expect(tuple?.elements.map(\.type) == [.string, .schema("A/items/1")])
        #expect(tuple?.rest == nil)
        #expect(reading.codes == ["items-list"])
    }
}
