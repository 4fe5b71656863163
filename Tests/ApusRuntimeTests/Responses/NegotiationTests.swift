import ApusRuntime
import Foundation
import Testing

@Suite("Which body a response has, and in which charset")
struct NegotiationTests {
    private struct Responder: Transport {
        var status = 200
        var contentType: String?
        var body = Data()

        func send(
            _ request: HTTPRequest, body: HTTPBody?, limits: TransportLimits
        ) async throws -> (HTTPResponse, HTTPBody) {
            var response = HTTPResponse(status: .init(code: status))
            response.headerFields[.contentType] = contentType
            return (response, HTTPBody(self.body))
        }
    }

    private func request<Success, Failure>(
        _ responder: Responder, _ success: ResponseDecoding<Success>,
        _ failure: ResponseDecoding<Failure> = .undocumented
    ) -> Request<Success, Failure> {
        Request(
            APIClient(server: URL(string: "https://a.b")!, transport: responder, retry: .none), .get, "/",
            success: success, failure: failure)
    }

    private func send<Success: Sendable>(
        _ contentType: String?, _ body: String = "1", status: Int = 200,
        as success: ResponseDecoding<Success>
    ) async throws -> Success {
        try await request(
            Responder(status: status, contentType: contentType, body: Data(body.utf8)), success
        ).send()
    }

    // MARK: Media types

    @Test(
        "the most specific documented range wins, and parameters count",
        arguments: [
            ("application/json;version=1", "one"), ("application/json; Version=\"2\"; charset=utf-8", "two"),
            ("application/json;version=3", "json"), ("application/json", "json"), ("application/pdf", "range"),
            ("image/png", "any"), ("text/plain", "any"), ("application/vnd.x+json", "suffix"),
            ("text/html;level=1", "level"), ("text/html;level=2", "any"), ("text/html", "level"), (nil, "one"),
        ] as [(String?, String)])
    func specificity(_ contentType: String?, _ name: String) async throws {
        func named(_ name: String, _ contentType: String) -> ResponseDecoding<String> {
            .data(200, { _ in name }).contentType(contentType)
        }
        let decoding = ResponseDecoding.oneOf([
            named("one", "application/json;version=1"), named("two", "application/json;version=2"),
            named("json", "application/json"), named("suffix", "application/*+json"), named("range", "application/*"),
            named("any", "*/*"), named("level", "text/html;level=1"),
        ])
        #expect(try await send(contentType, as: decoding) == name)
    }

    @Test("a status decides before a media type: a code, then a range, then any")
    func statuses() async throws {
        let decoding = ResponseDecoding<String>.oneOf([
            .json(200..<300) { (_: Int) in "range" }, .text(201) { "text \($0)" }, .text(.any) { "any \($0)" },
        ])
        #expect(try await send("application/json", status: 201, as: decoding) == "text 1")
        #expect(try await send("text/plain", status: 202, as: decoding) == "range")
        #expect(try await send("text/plain", status: 200, as: decoding) == "range")
    }

    @Test("the only body of a status is read whatever its media type is")
    func alone() async throws {
        #expect(try await send("text/html", as: .json.contentType("application/vnd.x+json")) as Int == 1)
        #expect(try await send("image/png", as: .text.contentType("text/csv")) == "1")
    }

    @Test(
        "JSON or text is read as what the response says it is",
        arguments: [
            ("application/json", "\"a\"", "a"), ("application/problem+json", "\"a\"", "a"),
            ("text/plain", "\"a\"", "\"a\""), ("text/plain", "a", "a"), ("text/plain", "1", "1"), (nil, "\"a\"", "a"),
        ] as [(String?, String, String)])
    func jsonOrText(_ contentType: String?, _ body: String, _ text: String) async throws {
        #expect(try await send(contentType, body, as: .jsonOrText) == text)
    }

    @Test("a value of another type than text is read from text that is its JSON or its string")
    func valueInText() async throws {
        #expect(try await send("text/plain", "[1]", as: .jsonOrText) == [1])
        #expect(try await send("text/plain", "{\"a\":1}", as: .jsonOrText) == (["a": 1] as JSONValue))
        #expect(try await send("text/plain", "some words", as: .jsonOrText) == ("some words" as JSONValue))
        let id = UUID()
        #expect(try await send("text/plain", id.uuidString, as: .jsonOrText) == id)
        #expect(try await send("text/plain", id.uuidString, as: .json) == id)
    }

    @Test("a media type is asked for with its parameters, and less for what comes later")
    func accept() throws {
        func accept<Success, Failure>(
            _ success: ResponseDecoding<Success>, _ failure: ResponseDecoding<Failure>
        ) -> String? {
            let text = request(Responder(), success, failure).curl
            return text.split(separator: "Accept: ").last?.split(separator: "'").first.map(String.init)
        }
        let versions = ResponseDecoding<Int>.oneOf([
            .json(200, { $0 }).contentType("application/json;version=1"),
            .json(200, { $0 }).contentType("application/json;version=2"),
        ])
        #expect(accept(versions, .undocumented) == "application/json;version=1, application/json;version=2")
        let several = ResponseDecoding<Int>.oneOf([
            .json(200) { (value: Int) in value }, .data(200, \.count).contentType("application/pdf"),
        ])
        #expect(accept(several, .text) == "application/json, application/pdf;q=0.9, text/*;q=0.8")
        #expect(
            accept(.text.contentType("text/csv"), .json as ResponseDecoding<Int>)
                == "text/csv, application/json;q=0.9, */*;q=0.5")
        #expect(accept(.data, .json as ResponseDecoding<Int>) == "*/*, application/json;q=0.9")
        #expect(accept(.json as ResponseDecoding<Int>, .json as ResponseDecoding<Int>) == "application/json")
        #expect(accept(.empty, .json as ResponseDecoding<Int>) == "application/json")
        #expect(accept(.empty, .undocumented) == "*/*")
    }

    // MARK: Charsets

    @Test(
        "text is read in the charset that its media type names",
        arguments: [
            ("text/plain", "grüß €", .utf8), ("text/plain; charset=UTF-8", "grüß €", .utf8),
            ("text/plain;charset=iso-8859-1", "grüß", .isoLatin1),
            ("text/plain;charset=\"Windows-1252\"", "grüß €", .windowsCP1252),
            ("text/plain;charset=us-ascii", "gruss", .ascii),
            ("text/plain;charset=utf-16le", "grüß €", .utf16LittleEndian),
            ("text/plain;charset=utf-16be", "grüß €", .utf16BigEndian), ("text/plain;charset=utf-16", "grüß €", .utf16),
            ("text/plain;charset=utf-32be", "grüß", .utf32BigEndian), ("text/plain;charset=shift_jis", "日本", .shiftJIS),
            ("text/plain;charset=windows-1251", "привет", .windowsCP1251),
            ("text/plain;charset=iso-8859-15", "5 €", String.Encoding(rawValue: 0x8000_020F)),
        ] as [(String, String, String.Encoding)])
    func charsets(_ contentType: String, _ text: String, _ encoding: String.Encoding) async throws {
        let body = try #require(text.data(using: encoding))
        #expect(try await request(Responder(contentType: contentType, body: body), .text).send() == text)
    }

    @Test("UTF-16 without a mark is big-endian; with one it is what the mark says")
    func byteOrder() async throws {
        for bytes in [[0, 0x61], [0xFE, 0xFF, 0, 0x61], [0xFF, 0xFE, 0x61, 0]] as [[UInt8]] {
            let responder = Responder(contentType: "text/plain;charset=utf-16", body: Data(bytes))
            #expect(try await request(responder, .text).send() == "a")
        }
    }

    @Test("the document's charset is that of a response that names none")
    func documentedCharset() async throws {
        let decoding = ResponseDecoding<String>.text.contentType("text/plain;charset=iso-8859-1")
        for contentType in ["text/plain", nil, "text/plain;charset=iso-8859-1"] as [String?] {
            let responder = Responder(contentType: contentType, body: Data([0xE9]))
            #expect(try await request(responder, decoding).send() == "é")
        }
        #expect(try await send("text/plain;charset=utf-8", "é", as: decoding) == "é")
    }

    @Test(
        "an unknown charset, and bytes that are none of its text, are errors that keep the bytes",
        arguments: [
            ("klingon", "the charset \"klingon\" is not known"), ("us-ascii", "the bytes are no text in us-ascii"),
        ])
    func unknownCharset(_ charset: String, _ message: String) async throws {
        let responder = Responder(contentType: "text/plain; charset=\(charset)", body: Data([0xE9]))
        let error = try await #require(throws: RequestError<UndocumentedBody>.self) {
            try await request(responder, .text).send()
        }
        #expect(error.description == "GET https://a.b/: 200, but the body is not a valid String: \(message)")
        #expect(error.bytes == Data([0xE9]))
    }

    @Test("JSON is UTF-8 whatever its media type says, and in that charset only if it isn't")
    func jsonCharset() async throws {
        let contentType = "application/json;charset=iso-8859-1"
        #expect(try await send(contentType, #"["é"]"#, as: .json) == ["é"])
        let latin = Responder(contentType: contentType, body: Data([0x5B, 0x22, 0xE9, 0x22, 0x5D]))
        #expect(try await request(latin, .json).send() == ["é"])
    }

    @Test("text is sent in the charset of its media type, and what that doesn't have is an error")
    func sentCharset() async throws {
        let body = RequestBody.text("é", contentType: "text/plain;charset=iso-8859-1")
        #expect(try await body.content().data() == Data([0xE9]))
        #expect(throws: RequestProblem.self) {
            try RequestBody.text("€", contentType: "text/plain;charset=iso-8859-1").content()
        }
        #expect(throws: RequestProblem.self) {
            try RequestBody.text("a", contentType: "text/x;charset=klingon").content()
        }
    }

    // MARK: No content

    @Test("an optional body is nil for a response without content")
    func noContent() async throws {
        #expect(try await send(nil, "", status: 204, as: .optional(.json)) as Int? == nil)
        #expect(try await send(nil, "", status: 202, as: .optional(.json)) as Int? == nil)
        #expect(try await send(nil, "1", as: .optional(.json)) as Int? == 1)
        #expect(try await send(nil, "", status: 205, as: .optional(.text)) == nil)
        #expect(try await send(nil, "", as: .optional(.text)) == "")
    }

    @Test("a status without content that the document doesn't have is undocumented")
    func undocumentedNoContent() async throws {
        let error = try await #require(throws: RequestError<UndocumentedBody>.self) {
            _ = try await send(nil, "", status: 204, as: .json as ResponseDecoding<Int>)
        }
        guard case .undocumented = error.reason else {
            Issue.record(error)
            return
        }
    }

    // MARK: Failures

    @Test("a failure has the documented body only if it has a documented status")
    func failures() async throws {
        let body = Data("{}".utf8)
        for (status, isDocumented) in [(422, true), (503, true), (404, false), (500, false)] {
            let client = APIClient(
                server: URL(string: "https://a.b")!,
                transport: Responder(status: status, contentType: "application/json", body: body), retry: .none)
            let error = try await #require(throws: RequestError<[String: Int]>.self) {
                try await Request<Void, [String: Int]>(client, .get, "/", failures: [422, .range(501..<600)]).send()
            }
            #expect((error.body != nil) == isDocumented)
            #expect(error.bytes == body)
        }
    }
}
