import Testing

@testable import OpenAPIReader

@Suite("Names that read as others") struct LookalikeTests {
    @Test(
        "a letter that looks like a Latin one is found in a word with Latin letters",
        arguments: [
            ("\u{430}dmin", "\u{430}", "a"), ("user_p\u{430}ss", "\u{430}", "a"), ("ID\u{415}", "\u{415}", "E"),
            ("passw\u{3BF}rd", "\u{3BF}", "o"), ("s\u{585}rt", "\u{585}", "o"), ("\u{13AA}PI", "\u{13AA}", "A"),
            ("\u{FF41}dmin", "\u{FF41}", "a"), ("\u{1D41A}dmin", "\u{1D41A}", "a"), ("t\u{1D5D4}g", "\u{1D5D4}", "A"),
            ("\u{4CF}ist", "\u{4CF}", "l"), ("\u{51C}ord", "\u{51C}", "W"), ("\u{397}ash", "\u{397}", "H"),
            ("user_\u{441}\u{43E}\u{440}\u{443}", "\u{441}", "c"),
        ] as [(String, Unicode.Scalar, Unicode.Scalar)])
    func found(text: String, scalar: Unicode.Scalar, latin: Unicode.Scalar) throws {
        let found = try #require(Lookalike(in: text))
        #expect(found.scalar == scalar)
        #expect(found.latin == latin)
    }

    @Test(
        "words of one script are what they seem, and so are letters that look like no Latin one",
        arguments: [
            "admin", "имя", "сумма_total", "имяUser", "όνομα", "naïve", "größe", "名前ID", "µm", "Δt", "ａｄｍｉｎ", "", "сору", "user_сумма",
            "line_у",
        ])
    func notFound(text: String) { #expect(Lookalike(in: text) == nil) }

    @Test("each name of a document that has one is a warning at the name, with the code point")
    func places() throws {
        let a = "\u{430}"
        let reading = try read(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            tags:
            - name: t\(a)g
            paths:
              /x/us\(a)ge:
                get:
                  operationId: re\(a)d
                  tags: [t\(a)g]
                  parameters:
                  - {name: p\(a)ge, in: query, schema: {type: string}}
                  responses: {'200': {description: ok}}
            components:
              securitySchemes:
                b\(a)sic: {type: http, scheme: basic}
              schemas:
                r\(a)w:
                  type: object
                  properties:
                    n\(a)me: {type: string, enum: [\(a)dmin, admin]}
                    имя: {type: string}
            """)
        let found = reading.diagnostics.filter { $0.code.name == "confusable-name" }
        #expect(
            found.compactMap(\.location).map { "\($0.line):\($0.column)" }.sorted() == [
                "11:16", "15:5", "17:5", "20:37", "20:9", "4:9", "6:3", "8:20", "9:14",
            ])
        #expect(found.allSatisfy { $0.severity == .warning })
        #expect(
            found.first { $0.location?.line == 8 }?.message
                == "'re\(a)d' has a letter that only looks like 'a': '\(a)' (U+0430)")
    }
}
