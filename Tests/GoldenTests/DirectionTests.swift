import APIModel
import ClientGenerator
import Diagnostics
import OpenAPIReader
import SpecLoader
import Testing

@Suite("Types by direction")
struct DirectionTests {
    private static let get = """
          /books:
            get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}}

        """
    private static let put = """
          /own:
            put: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}, responses: {'204': {description: ok}}}

        """
    private static let schemas = """
            Book:
              required: [id, kind]
              properties:
                id: {type: integer, readOnly: true}
                kind: {type: string, enum: [a, b]}
                author: {type: object, properties: {id: {type: integer, readOnly: true}, role: {type: string, enum: [x]}}}

        """

    /// The Swift files of a document's client by their names.
    private func client(paths: String, schemas: String = Self.schemas) throws -> [String: String] {
        let text =
            "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n"
            + (paths.isEmpty ? "paths: {}\n" : "paths:\n" + paths) + "components:\n  schemas:\n" + schemas
        let document = try SpecDocument.load(bytes: Array(text.utf8), name: "api.yml", diagnostics: Diagnostics())
        let api = try API(reading: document, diagnostics: Diagnostics())
        let options = GeneratorOptions(module: "ShopAPI", packs: ["swift-client"], operations: .paths)
        let client = try generateClient(from: api, options: options, diagnostics: Diagnostics())
        return Dictionary(
            client.files.map { ($0.path.components.last ?? "", $0.text) }, uniquingKeysWith: { first, _ in first })
    }

    private func models(_ files: [String: String]) -> [String] {
        files.keys.filter { !$0.hasSuffix("Resource.swift") && $0 != "ShopClient.swift" }.sorted()
    }

    @Test("a schema has the types of the directions that reach it, and its own where none does")
    func reached() throws {
        #expect(try models(client(paths: Self.get)) == ["Book.swift"])
        #expect(try models(client(paths: Self.put)) == ["Book.swift", "BookInput.swift"])
        #expect(try models(client(paths: Self.get + Self.put)) == ["Book.swift", "BookInput.swift"])
        #expect(try models(client(paths: "")) == ["Book.swift"])
        // What both directions would share keeps its place.
        let sent = try client(paths: Self.put)
        #expect(sent["Book.swift"]?.contains("public nonisolated enum Book {}") == true)
        #expect(sent["BookInput.swift"]?.contains("public var kind: Book.Kind") == true)
        #expect(sent["BookInput.swift"]?.contains("public var role: Book.Author.Role?") == true)
    }

    @Test("a new operation renames nothing")
    func newOperation() throws {
        let both = try client(paths: Self.get + Self.put)
        let sent = try client(paths: Self.put)
        #expect(sent["BookInput.swift"]?.withoutConversions == both["BookInput.swift"]?.withoutConversions)
        let received = try client(paths: Self.get)
        #expect(received["Book.swift"]?.withoutComments == both["Book.swift"]?.withoutComments)
    }

    @Test("a schema that says neither, at any depth, keeps its one type")
    func one() throws {
        let files = try client(
            paths: Self.get + Self.put,
            schemas: """
                    Book: {properties: {title: {type: string}, author: {$ref: '#/components/schemas/Author'}}}
                    Author: {required: [books], properties: {books: {type: array, items: {$ref: '#/components/schemas/Book'}}}}

                """)
        #expect(models(files) == ["Author.swift", "Book.swift"])
    }

    @Test("a schema that has the name of a type that is made keeps it, in any order and alone")
    func taken() throws {
        let others =
            "    BookInput: {properties: {a: {type: string}}}\n    BookInputModel: {properties: {a: {type: string}}}\n"
        let files = try client(paths: Self.get + Self.put, schemas: Self.schemas + others)
        #expect(files["BookInput.swift"]?.contains("public var a: String?") == true)
        #expect(files["BookInputModel.swift"]?.contains("public var a: String?") == true)
        #expect(models(files).count == 4)
        #expect(files["Book.swift"]?.contains("Requests have `BookInputModel") == true)
    }

    @Test(
        "what lies in the way of a conversion is said of each type that contains it",
        arguments: [
            "{$ref: '#/components/schemas/Leaf'}", "{type: array, items: {$ref: '#/components/schemas/Leaf'}}",
            "{type: object, additionalProperties: {$ref: '#/components/schemas/Leaf'}}",
            "{$ref: '#/components/schemas/Leaves'}", "{$ref: '#/components/schemas/Choice'}",
            "{type: object, properties: {deep: {$ref: '#/components/schemas/Leaf'}}}",
        ])
    func obstacles(type: String) throws {
        let files = try client(
            paths: Self.get + Self.put,
            schemas: """
                    Book: {properties: {part: \(type), self: {$ref: '#/components/schemas/Book'}}}
                    Leaf: {required: [pin], properties: {pin: {type: string, writeOnly: true}, id: {type: string}}}
                    Leaves: {type: array, items: {$ref: '#/components/schemas/Leaf'}}
                    Choice: {oneOf: [{$ref: '#/components/schemas/Leaf'}, {type: string}]}

                """)
        let book = try #require(files["BookInput.swift"]).replacing("\n/// ", with: " ")
        #expect(book.contains("It can't be made from `Book`, since `LeafInput` requires"))
        #expect(!book.contains("init(_ book"))
        #expect(files["LeafInput.swift"]?.contains("public init(_ leaf: Leaf, pin: String)") == true)
        #expect(files["ChoiceInput.swift"]?.contains("init(_ choice") != true)
    }

    @Test("a body in a request or a response has no word of the direction, but what it refers to has")
    func inline() throws {
        let files = try client(
            paths: """
                  /books:
                    post:
                      requestBody:
                        content:
                          application/json:
                            schema: {properties: {id: {type: integer, readOnly: true}, book: {$ref: '#/components/schemas/Book'}}}
                      responses:
                        '200':
                          description: ok
                          content:
                            application/json:
                              schema: {properties: {pin: {type: string, writeOnly: true}, book: {$ref: '#/components/schemas/Book'}}}

                """)
        let resource = try #require(files["BooksResource.swift"])
        #expect(
            resource.contains(
                "public nonisolated struct PostBody: Codable, Hashable, Sendable {\n        public var book: BookInput?\n\n"
            ))
        #expect(
            resource.contains(
                "public nonisolated struct PostResponse: Codable, Hashable, Sendable {\n        public var book: Book?\n\n"
            ))
    }
}

extension String {
    fileprivate var withoutComments: [Substring] {
        split(separator: "\n").filter { !$0.contains("///") }
    }

    /// Without comments and the initialisers that take what came.
    fileprivate var withoutConversions: [Substring] {
        withoutComments.reduce(into: (lines: [Substring](), isInside: false)) { result, line in
            if line.contains("init(_ ") { result.isInside = true }
            if !result.isInside { result.lines.append(line) }
            if result.isInside, line == "    }" || line == "        }" { result.isInside = false }
        }.lines
    }
}
