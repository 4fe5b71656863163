import ApusRuntime
import ApusTesting
import Foundation
import MediaTypeParametersAPI
import Testing

@Suite struct MediaTypeParametersTests {
    let fake = FakeTransport()
    var client: MediaTypeParametersClient { MediaTypeParametersClient(transport: fake) }

    private func response(_ contentType: String?, _ body: Data, _ status: HTTPResponse.Status = .ok) -> FakeResponse {
        .status(status, headers: contentType.map { [.contentType: $0] } ?? [:], body: body)
    }

    @Test func theVersionOfTheAnswerDecides() async throws {
        let body = Data("{\"a\":1,\"b\":2}".utf8)
        fake.respond(
            to: .get, "/versions", response("application/json;version=1", body),
            response("application/json; charset=utf-8; Version=\"2\"", body), response(nil, body))
        #expect(try await client.versions.get().send() == .ok(First(a: 1)))
        #expect(try await client.versions.get().send() == .okVersion2(Second(b: 2)))
        #expect(try await client.versions.get().send() == .ok(First(a: 1)))
        #expect(
            fake.requests[0].head.headerFields[.accept]?
                .hasPrefix("application/json;version=1, application/json;version=2, application/problem+json;q=0.9")
                == true)
    }

    @Test func aVersionThatTheDocumentDoesNotHaveIsUndocumented() async throws {
        fake.respond(to: .get, "/versions", response("application/json;version=3", Data("{\"a\":1}".utf8)))
        let error = await #expect(throws: RequestError<VersionsResource.GetFailure>.self) {
            try await client.versions.get().send()
        }
        #expect(error?.bytes == Data("{\"a\":1}".utf8))
        guard case .undocumented? = error?.reason else {
            Issue.record("another reason")
            return
        }
    }

    @Test func aParameterInQuotesMayHaveSemicolons() async throws {
        fake.respond(
            to: .get, "/versions",
            response(
                "application/problem+json;profile=\"https://example.com/a;b\"", Data("{\"a\":1}".utf8), .badRequest),
            response("application/problem+json", Data("{\"b\":1}".utf8), .badRequest))
        var bodies: [VersionsResource.GetFailure?] = []
        for _ in 0..<2 {
            let error = await #expect(throws: RequestError<VersionsResource.GetFailure>.self) {
                try await client.versions.get().send()
            }
            bodies.append(error?.body)
        }
        #expect(bodies.last == .badRequest(Second(b: 1)))
        #expect(bodies.first != bodies.last)
    }

    @Test func whatIsSentHasItsParameters() async throws {
        fake.respond(to: .post, "/versions", .status(.noContent))
        fake.respond(to: .put, "/versions", .json(Second(b: 1)))
        try await client.versions.post(.jsonVersion1(First(a: 1))).send()
        try await client.versions.post(.jsonVersion2(Second(b: 1))).send()
        try await client.versions.put(Second(b: 1)).send()
        #expect(
            fake.requests.map { $0.head.headerFields[.contentType] } == [
                "application/json; version=1", "application/json; version=2", "application/json; version=2",
            ])
    }

    @Test func textHasTheCharsetOfTheAnswerOrOfTheDocument() async throws {
        fake.respond(
            to: .get, "/text", response("text/plain;charset=iso-8859-1", Data([0xE9])),
            response("text/plain", Data([0xE9])), response("text/plain; charset=utf-8", Data("é".utf8)),
            response("text/plain; charset=utf-16", Data([0xFE, 0xFF, 0, 0xE9])))
        for _ in 0..<4 { #expect(try await client.text.get().send() == "é") }
        fake.respond(to: .get, "/text", response("text/plain", Data([0x80]), .badRequest))
        let error = await #expect(throws: RequestError<String>.self) { try await client.text.get().send() }
        #expect(error?.body == "€")
    }

    @Test func textIsSentInTheCharsetOfTheDocument() async throws {
        fake.respond(to: .put, "/text", .status(.noContent))
        try await client.text.put("é").send()
        #expect(fake.requests[0].body == Data([0xE9]))
        await #expect(throws: RequestError<UndocumentedBody>.self) { try await client.text.put("€").send() }
        #expect(fake.requests.count == 1)
    }
}
