import APIModel
import Testing

@Suite("Paginations of vendors")
struct VendorPaginationTests {
    private func list(_ extensionText: String, parameters: String = "", items: String = "", next: String = "") throws
        -> (pagination: Pagination?, messages: [String])
    {
        let reading = try read(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
              /list:
                get:
                  summary: All.
                  \(extensionText)
                  parameters:
                  - {name: after, in: query, schema: {type: string} \(parameters)}
                  - {name: page, in: query, schema: {type: integer}}
                  - {name: limit, in: query, schema: {type: integer}}
                  responses:
                    '200':
                      description: d
                      content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}
            components:
              schemas:
                Page:
                  allOf:
                  - {type: object, properties: {data: {type: array, items: {type: string} \(items)}}}
                  - {type: object, properties: {meta: {type: object, properties: {next: {type: string \(next)}}}}}
            """)
        return (reading.api.operations[0].pagination, reading.diagnostics.map(\.message))
    }

    @Test(
        "a cursor",
        arguments: [
            """
            x-speakeasy-pagination: {type: cursor, inputs: [{name: after, in: parameters, type: cursor}, \
            {name: limit, in: parameters, type: limit}], outputs: {results: $.data, nextCursor: "$['meta'].next"}}
            """,
            """
            x-fern-pagination: {cursor: $request.after, step: $request.limit, next_cursor: $response.meta.next, \
            results: $response.data}
            """,
        ])
    func cursor(text: String) throws {
        let found = try list(text)
        #expect(found.messages == [])
        #expect(found.pagination?.style == .cursor(parameter: .query("after"), next: ["meta", "next"]))
        #expect(found.pagination?.items == ["data"])
        #expect(found.pagination?.size == .query("limit"))
    }

    @Test("parameters and properties that each say what they are")
    func parts() throws {
        let found = try list(
            "", parameters: ", x-stainless-pagination-property: {purpose: next_cursor_param}",
            items: ", x-stainless-pagination-property: {purpose: items}",
            next: ", x-stainless-pagination-property: {purpose: next_cursor_field}")
        #expect(found.messages == [])
        #expect(found.pagination?.style == .cursor(parameter: .query("after"), next: ["meta", "next"]))
        #expect(found.pagination?.items == ["data"])
    }

    @Test("pages, offsets and URLs")
    func others() throws {
        let page = "inputs: [{name: page, in: parameters, type: page}, {name: limit, in: parameters, type: limit}]"
        let styles: [(String, Pagination.Style, Pagination.Parameter?)] = [
            (
                "x-speakeasy-pagination: {type: offsetLimit, \(page), outputs: {results: '$.data[*]', numPages: $.pages}}",
                .page(parameter: .query("page"), first: 1), .query("limit")
            ),
            (
                "x-fern-pagination: {offset: $request.page, results: $response.data}",
                .page(parameter: .query("page"), first: 1), nil
            ),
            (
                "x-fern-pagination: {offset: $request.page, step: $request.limit, results: $response.data}",
                .offset(parameter: .query("page")), .query("limit")
            ),
            (
                "x-speakeasy-pagination: {type: url, outputs: {results: $.data, nextUrl: $.meta.next}}",
                .link(next: ["meta", "next"]), nil
            ),
            (
                "x-fern-pagination: {next_uri: $response.meta.next, results: $response.data}",
                .link(next: ["meta", "next"]), nil
            ),
        ]
        for (text, style, size) in styles {
            let found = try list(text)
            #expect(found.messages == [], "\(text)")
            #expect(found.pagination?.style == style, "\(text)")
            #expect(found.pagination?.size == size, "\(text)")
        }
    }

    @Test(
        "what is wrong with one is said by its key, and the operation has none",
        arguments: [
            ("x-fern-pagination: true", nil),
            (
                "x-fern-pagination: {results: $response.data}",
                "'x-fern-pagination' has none of the keys cursor, offset and next_uri: ignored"
            ),
            (
                "x-speakeasy-pagination: {type: keyset}",
                "'x-speakeasy-pagination' has an unknown type 'keyset': ignored"
            ),
            ("x-speakeasy-pagination: [1]", "'x-speakeasy-pagination' must be a mapping: ignored"),
            (
                "x-speakeasy-pagination: {type: url, outputs: {results: $.data, nextUrl: '$..next'}}",
                "'x-speakeasy-pagination' has '$..next', which is no path of properties: ignored"
            ),
            (
                "x-fern-pagination: {cursor: $request.aftr, next_cursor: $response.meta.next, results: $response.data}",
                """
                'x-fern-pagination' names 'aftr', which is not a query parameter of the operation: ignored; did you mean \
                'after'?
                """
            ),
        ] as [(String, String?)])
    func faults(text: String, message: String?) throws {
        let found = try list(text)
        #expect(found.pagination == nil)
        #expect(found.messages == [message].compactMap(\.self))
    }
}
