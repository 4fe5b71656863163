import APIModel
import Foundation
import Testing

@Suite("How lists come in pages")
struct PaginationTests {
    private func list(_ extension: String, page: String = "$ref: '#/components/schemas/Page'") throws -> Reading {
        try read(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
              /list:
                get:
                  x-apus-pagination: \(`extension`)
                  parameters:
                  - {name: page, in: query, schema: {type: integer, default: 0}}
                  - {name: number, in: query, schema: {type: integer}}
                  - {name: size, in: query, schema: {type: integer}}
                  - {name: X-Page, in: header, schema: {type: integer}}
                  responses:
                    200: {description: d, content: {application/json: {schema: {\(page)}}}}
                    400: {description: d, content: {text/plain: {}}}
            components:
              schemas:
                Page:
                  properties:
                    items: {$ref: '#/components/schemas/Items'}
                    total: {type: [integer, 'null']}
                    meta: {properties: {next: {type: string}}}
                Items: {type: array, items: {type: string}}
            """)
    }

    private func pagination(_ extension: String, page: String = "$ref: '#/components/schemas/Page'") throws
        -> Pagination?
    {
        let reading = try list(`extension`, page: page)
        #expect(reading.diagnostics.map(\.message) == [])
        return reading.api.operations.first?.pagination
    }

    @Test("page and perPage, counted from the parameter's default, from 1, or from what the document says")
    func page() throws {
        let found = try #require(
            try pagination("{style: page, page: page, perPage: size, totalCount: total, items: items}"))
        #expect(found.style == .page(parameter: .query("page"), first: 0))
        #expect(found.items == ["items"] && found.totalCount == ["total"] && found.size == .query("size"))
        #expect(found.page == .schema("Page") && found.item == .string)
        let from1 = try pagination("{style: page, page: number, items: items}")
        #expect(
            from1?.style == .page(parameter: .query("number"), first: 1) && from1?.totalCount == nil
                && from1?.size == nil)
        let from0 = try pagination("{style: page, page: number, firstPage: 0, items: items}")
        #expect(from0?.style == .page(parameter: .query("number"), first: 0))
    }

    @Test("offset and limit; a cursor in a property of a property; links of a list that is the body itself")
    func others() throws {
        let offset = try pagination("{style: offset, offset: number, limit: size, items: items}")
        #expect(offset?.style == .offset(parameter: .query("number")) && offset?.size == .query("size"))
        let cursor = try pagination("{style: cursor, cursor: page, nextCursor: [meta, next], items: items}")
        #expect(cursor?.style == .cursor(parameter: .query("page"), next: ["meta", "next"]))
        let link = try pagination("{style: link}", page: "items: {type: integer}")
        #expect(link?.style == .link(next: nil) && link?.items == [] && link?.item == .integer)
    }

    @Test("the URL of the next page may be in the page; parameters may be properties of a JSON body")
    func bodies() throws {
        let link = try pagination("{style: link, next: [meta, next], items: items}")
        #expect(link?.style == .link(next: ["meta", "next"]))
        func filter(_ extension: String) throws -> Reading {
            try read(
                paths: """
                    /filter:
                      post:
                        x-apus-pagination: \(`extension`)
                        parameters: [{name: size, in: query, schema: {type: integer}}]
                        requestBody:
                          content:
                            application/json:
                              schema:
                                properties:
                                  page: {type: integer, default: 0}
                                  size: {type: integer}
                                  paging: {properties: {offset: {type: [integer, 'null'], default: 3}}}
                        responses:
                          200: {description: d, content: {application/json: {schema: {items: {type: string}}}}}
                    """)
        }
        let page = try filter("{style: page, page: page, perPage: size}").api.operations[0].pagination
        #expect(page?.style == .page(parameter: .body(["page"]), first: 0) && page?.size == .query("size"))
        let offset = try filter("{style: offset, offset: [paging, offset]}")
        #expect(offset.api.operations[0].pagination?.style == .offset(parameter: .body(["paging", "offset"])))
        #expect(try JSONDecoder().decode(API.self, from: Data(try offset.api.jsonText().utf8)) == offset.api)

        for (text, column, message) in [
            ("ofset", 50, "names 'ofset', which is neither a query parameter nor a property of the body"),
            ("[paging, x]", 59, "names 'x', which is neither a query parameter nor a property of the body"),
            ("paging", 50, "names 'paging', which is not a string or a number"),
        ] {
            let reading = try filter("{style: offset, offset: \(text)}")
            #expect(reading.api.operations[0].pagination == nil)
            #expect(reading.diagnostics.map(\.message) == ["'x-apus-pagination' \(message): ignored"])
            #expect(reading.diagnostics.first?.location?.column == column)
        }
    }

    @Test("the model as JSON has the style's name and is read again as the same")
    func coding() throws {
        for text in [
            "{style: page, page: page, items: items}", "{style: offset, offset: page, items: items}",
            "{style: cursor, cursor: page, nextCursor: [meta, next], items: items}", "{style: link, items: items}",
            "{style: link, next: [meta, next], items: items}",
        ] {
            let api = try list(text).api
            #expect(api.operations.first?.pagination != nil)
            #expect(try JSONDecoder().decode(API.self, from: Data(try api.jsonText().utf8)) == api)
        }
        let style = Pagination.Style.page(parameter: .query("p"), first: 1)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(style), as: UTF8.self)
        #expect(text == #"{"first":1,"parameter":"p","type":"page"}"#)
    }

    @Test(
        "what is wrong is a warning at its place, and the list has no pages",
        arguments: [
            ("[page]", 26, "must be a mapping"),
            ("{items: items}", 26, "needs the key 'style': one of page, offset, cursor, link"),
            ("{style: pages}", 34, "has an unknown style 'pages': it must be one of page, offset, cursor, link|page"),
            (
                "{style: link, page: page}", 40,
                "has an unknown key 'page': with the style 'link' the keys are style, items, next, perPage"
            ),
            (
                "{style: page, items: items}", 26,
                "needs the key 'page': the name of a query parameter, or of a property of the body"
            ),
            (
                "{style: page, page: X-Page, items: items}", 46,
                "names 'X-Page', which is not a query parameter of the operation|page"
            ),
            (
                "{style: page, page: page, perPage: no, items: items}", 61,
                "names 'no', which is not a query parameter of the operation"
            ),
            (
                "{style: page, page: page, firstPage: -1, items: items}", 63,
                "has a 'firstPage' that is not an integer from 0"
            ),
            (
                "{style: page, page: page, items: item}", 59,
                "names 'item', which is not a property of the success response|items"
            ),
            ("{style: page, page: page, items: total}", 59, "names 'total', which is not a list"),
            ("{style: page, page: page}", 26, "needs the key 'items', since the page itself is not a list"),
            (
                "{style: offset, offset: page, totalCount: items, items: items}", 68,
                "names 'items', which is not an integer"
            ),
            ("{style: cursor, cursor: page, items: items}", 26, "needs the key 'nextCursor': the name of a property"),
            (
                "{style: cursor, cursor: page, nextCursor: meta, items: items}", 68,
                "names 'meta', which is not a string or a number"
            ),
            (
                "{style: cursor, cursor: page, nextCursor: [meta, nix], items: items}", 75,
                "names 'nix', which is not a property of the success response"
            ),
            ("{style: link, items: {a: b}}", 47, "has a 'items' that is neither a name nor a list of names"),
        ])
    func wrong(_ text: String, _ column: Int, _ message: String) throws {
        let reading = try list(text)
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(reading.codes == ["invalid-pagination"])
        // What was meant stands behind the bar.
        let parts = message.split(separator: "|")
        let suggestion = parts.count > 1 ? "; did you mean '\(parts[1])'?" : ""
        #expect(diagnostic.message == "'x-apus-pagination' \(parts[0]): ignored\(suggestion)")
        #expect(diagnostic.location?.line == 6 && diagnostic.location?.column == column)
        #expect(reading.api.operations.first?.pagination == nil)
    }

    @Test("a success that is no one JSON body has no pages")
    func noPage() throws {
        let reading = try read(
            paths: """
                /list:
                  get:
                    x-apus-pagination: {style: link}
                    responses:
                      200: {description: d, content: {application/json: {schema: {items: {}}}}}
                      204: {description: d}
                """)
        #expect(
            reading.diagnostics.map(\.message).first?.contains("needs success responses that share one JSON body")
                == true)
        #expect(reading.api.operations.first?.pagination == nil)
    }
}
