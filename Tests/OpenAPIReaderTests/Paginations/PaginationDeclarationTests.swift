import APIModel
import Diagnostics
import OpenAPIReader
import SpecLoader
import Testing

@Suite("Lists in pages by a declaration beside the document")
struct PaginationDeclarationTests {
    /// Reads a document of two lists with what `apus.yml` says of them.
    private func read(_ declarations: String, extension: String = "{style: page, page: page, items: items}") throws
        -> Reading
    {
        let diagnostics = Diagnostics()
        let document = try SpecDocument.load(
            bytes: Array(
                """
                openapi: 3.1.0
                info: {title: Test, version: '1'}
                paths:
                  /orders/{orderId}/items:
                    parameters: [{name: orderId, in: path, required: true, schema: {type: string}}]
                    get: &list
                      operationId: listItems
                      x-apus-pagination: \(`extension`)
                      parameters: [{name: page, in: query, schema: {type: integer}}]
                      responses:
                        200:
                          description: d
                          content:
                            application/json:
                              schema: {properties: {items: {items: {type: string}}, more: {type: string}}}
                  /events:
                    get:
                      parameters: [{name: after, in: query, schema: {type: string}}]
                      responses: {200: {description: d, content: {application/json: {schema: {items: {}}}}}}
                """.utf8), name: "api.yml", diagnostics: diagnostics)
        let configuration = try SpecDocument.load(
            bytes: Array(declarations.utf8), name: "apus.yml", diagnostics: diagnostics)
        let paginations = configuration.root.entries.map {
            PaginationDeclaration(operation: $0.key, pagination: $0.value)
        }
        let api = try API(reading: document, paginations: paginations, diagnostics: diagnostics)
        return Reading(api: api, diagnostics: diagnostics.all)
    }

    private func said(_ reading: Reading) -> [String] {
        reading.diagnostics.map { "\($0.location?.description ?? "") \($0.severity): \($0.message)" }
    }

    @Test("an operation is named by its method and path, or by its id, and the declaration wins over the extension")
    func winning() throws {
        for name in ["GET /orders/{orderId}/items", "get /orders/{orderId}/items", "listItems"] {
            let reading = try read("\(name): {style: cursor, cursor: page, nextCursor: more, items: items}")
            #expect(said(reading) == [])
            let pagination = reading.api.operations.first { $0.id == "listItems" }?.pagination
            #expect(pagination?.style == .cursor(parameter: .query("page"), next: ["more"]))
            #expect(pagination?.sourceLocation.description == "apus.yml:1:\(name.count + 3)")
        }
        let both = try read("GET /events: {style: link}\nlistItems: {style: link, items: items}")
        #expect(both.api.operations.map { $0.pagination?.style } == [.link(next: nil), .link(next: nil)])
    }

    @Test("an extension that a declaration replaces is not read")
    func replaced() throws {
        #expect(try read("listItems: {style: link, items: items}", extension: "{style: nothing}").codes == [])
        #expect(try read("GET /events: {style: link}", extension: "{style: nothing}").codes == ["invalid-pagination"])
    }

    @Test("what is wrong is an error with its place in apus.yml, and a guess at what was meant")
    func wrong() throws {
        let cases = [
            (
                "GET /orders/{orderID}/items: {style: link}",
                "1:1 error: 'pagination' names 'GET /orders/{orderID}/items', but there is no such operation; "
                    + "did you mean 'GET /orders/{orderId}/items'?"
            ),
            (
                "listItem: {style: link}",
                "1:1 error: 'pagination' names 'listItem', but there is no such operation; did you mean 'listItems'?"
            ),
            ("POST: {style: link}", "1:1 error: 'pagination' names 'POST', but there is no such operation"),
            (
                "listItems: {style: link, items: items}\nGET /orders/{orderId}/items: {style: link, items: items}",
                "2:1 error: 'pagination' names 'GET /orders/{orderId}/items' twice"
            ),
            ("GET /events: link", "1:14 error: 'pagination' must be a mapping"),
            (
                "GET /events: {style: link, perPgae: after}",
                "1:28 error: 'pagination' has an unknown key 'perPgae': with the style 'link' the keys are style, items, next, "
                    + "perPage; did you mean 'perPage'?"
            ),
            (
                "GET /events: {style: page, page: aftr}",
                "1:34 error: 'pagination' names 'aftr', which is not a query parameter of the operation; "
                    + "did you mean 'after'?"
            ),
            (
                "listItems: {style: link, items: item}",
                "1:33 error: 'pagination' names 'item', which is not a property of the success response; did you mean 'items'?"
            ),
        ]
        for (text, message) in cases { #expect(said(try read(text)) == ["apus.yml:\(message)"]) }
    }
}
