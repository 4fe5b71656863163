import APIModel
import ClientGenerator
import Diagnostics
import OpenAPIReader
import SpecLoader
import Testing

@Suite("Webhooks and callbacks in a client")
struct WebhookTests {
    private static let shop = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
          /orders:
            post:
              requestBody: {content: {application/json: {schema: {type: object, properties: {item: {type: string}}}}}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}

        """
    private static let schemas = """
        components:
          schemas:
            Order: {type: object, properties: {id: {type: string, readOnly: true}, pin: {type: string, writeOnly: true}}}
            OrderCreated: {type: object, properties: {a: {type: string}}}

        """
    private static let created = """
          order.created: {post: {requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}, responses: {'204': {description: ok}}}}

        """
    private static let shipped = """
          order.shipped: {post: {requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}, responses: {'204': {description: ok}}}}

        """

    /// The files of a client by their paths.
    private func client(_ text: String) throws -> [String: String] {
        let document = try SpecDocument.load(bytes: Array(text.utf8), name: "api.yml", diagnostics: Diagnostics())
        let api = try API(reading: document, diagnostics: Diagnostics())
        let options = GeneratorOptions(module: "ShopAPI", packs: ["swift-client", "markdown"])
        let client = try generateClient(from: api, options: options, diagnostics: Diagnostics())
        return Dictionary(uniqueKeysWithValues: client.files.map { ($0.path.description, $0.text) })
    }

    @Test("a webhook adds a file, a page and a link, and renames nothing")
    func addition() throws {
        let none = try client(Self.shop + Self.schemas)
        let one = try client(Self.shop + "webhooks:\n" + Self.created + Self.schemas)
        #expect(Set(one.keys).subtracting(none.keys) == ["Sources/ShopWebhooks.swift", "Docs/Webhooks.md"])
        #expect(none.filter { one[$0.key] != $0.value }.keys.sorted() == ["Docs/index.md"])
        let two = try client(Self.shop + "webhooks:\n" + Self.created + Self.shipped + Self.schemas)
        let (before, after) = (one["Sources/ShopWebhooks.swift"], two["Sources/ShopWebhooks.swift"])
        let lost = Set(before?.split(separator: "\n") ?? []).subtracting(after?.split(separator: "\n") ?? [])
        #expect(lost == [])
    }

    @Test("what a webhook sends is received: it has no write-only properties, and no type for requests")
    func direction() throws {
        let files = try client(
            Self.shop.replacing("paths:", with: "webhooks:\n" + Self.shipped + "paths:") + Self.schemas)
        #expect(files["Sources/Models/Order.swift"]?.contains("var id: String?") == true)
        #expect(files["Sources/Models/Order.swift"]?.contains("pin:") == false)
        #expect(files.keys.contains("Sources/Models/OrderInput.swift") == false)
    }

    @Test("a callback changes the file of its operation only")
    func callbacks() throws {
        let callback =
            "callbacks: {onEnd: {'{$request.query.url}': {post: {requestBody: {content: {application/json: "
            + "{schema: {type: object, properties: {b: {type: string}}}}}}, responses: {'204': {description: ok}}}}}}"
        let with = Self.shop.replacing("      requestBody:", with: "      \(callback)\n      requestBody:")
        #expect(with != Self.shop)
        let (before, after) = (try client(Self.shop + Self.schemas), try client(with + Self.schemas))
        #expect(before.keys.sorted() == after.keys.sorted())
        #expect(
            before.filter { after[$0.key] != $0.value }.keys.sorted()
                == ["Docs/Resources/OrdersResource.md", "Sources/Requests/OrdersResource.swift"])
    }

    @Test("the text of names and expressions stays in its place")
    func hostile() throws {
        let name = #""a\"): break; }\n*/ case ` | <b>""#
        let files = try client(
            Self.shop + "webhooks:\n  \(name): {post: {responses: {'204': {description: ok}}}}\n" + Self.schemas)
        let source = try #require(files["Sources/ShopWebhooks.swift"])
        #expect(source.contains(#"case "a\"): break; }\n*/ case ` | <b>":"#))
        #expect(files["Docs/Webhooks.md"]?.contains("\n*/ case") == false)
    }
}
