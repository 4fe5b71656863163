import ApusRuntime
import ApusTesting
import Foundation
import LosantApplicationAPI
import Testing

@Suite("A transport without a network") struct FakeTransportTests {
    let fake = FakeTransport()
    var losant: LosantApplicationClient {
        var losant = LosantApplicationClient(authentication: .bearer("secret"), transport: fake)
        losant.client.retry = .none
        return losant
    }

    @Test("responds by operation and path, and records what was sent")
    func responses() async throws {
        fake.respond(
            to: losant.applications("a").tokens.get(), with: APITokens(count: 1, items: [APIToken(name: "ci")]))
        fake.respond(to: losant.applications("b").tokens.get(), with: APITokens(count: 0))
        #expect(try await losant.applications("a").tokens.get(perPage: 50).send().items?.first?.name == "ci")
        #expect(try await losant.applications("b").tokens.get().send().count == 0)

        #expect(fake.requests.map(\.path) == ["/applications/a/tokens", "/applications/b/tokens"])
        #expect(fake.requests[0].query == ["perPage=50"])
        #expect(fake.requests[0].head.headerFields[.authorization] == "Bearer secret")
    }

    @Test("a pattern stands for any segment, and what was said last counts")
    func patterns() async throws {
        fake.respond(to: .post, "/applications/{applicationId}/tokens", .json(APIToken(id: "1"), status: .created))
        #expect(try await losant.applications("x").tokens.post(APITokenPost(name: "new")).send().id == "1")
        #expect(try fake.requests[0].json(APITokenPost.self) == APITokenPost(name: "new"))

        fake.respond(to: .post, "/*/x/tokens", .json(APIToken(id: "2"), status: .created))
        #expect(try await losant.applications("x").tokens.post(APITokenPost(name: "new")).send().id == "2")
    }

    @Test("several responses come in turn, and the last one stays")
    func turns() async throws {
        let request = losant.applications("a").tokens("t").get()
        fake.respond(
            to: request, .json(ErrorModel(message: "gone", type: "NotFound"), status: .notFound),
            .json(APIToken(id: "t")))
        let error = await #expect(throws: RequestError<ErrorModel>.self) { try await request.send() }
        #expect(error?.status == .notFound)
        for _ in 1...3 { #expect(try await request.send().id == "t") }
    }

    @Test("the pages of a list come in turn")
    func pages() async throws {
        let list = losant.applications("a").tokens.get()
        fake.respond(
            to: list, .json(APITokens(items: [APIToken(id: "1")], totalCount: 2)),
            .json(APITokens(items: [APIToken(id: "2")], totalCount: 2)))
        var ids: [String?] = []
        for try await token in list.items() { ids.append(token.id) }
        #expect(ids == ["1", "2"])
        #expect(fake.requests.map(\.query) == [[], ["page=1"]])
    }

    @Test("faults and latency reach the caller as they do from a network")
    func faults() async throws {
        let request = losant.applications("a").tokens.get().request
        fake.respond(to: request, .failure(.notConnected))
        await expect("notConnected", of: request)
        fake.respond(to: request, .cut(after: Data("{".utf8)))
        for _ in 1...2 { await expect("interrupted", of: request) }
        fake.respond(to: request, .json(APITokens(count: 0)).after(.seconds(30)))
        await expect("timedOut", of: request.timeout(.milliseconds(20)))
        fake.respond(to: request, .json(Double.nan))
        await expect("interrupted", of: request)
    }

    @Test("a request without a response fails and is named")
    func unknown() async throws {
        let error = await #expect(throws: RequestError<ErrorModel>.self) {
            try await losant.applications("a").tokens.get().send()
        }
        #expect(error.map { "\($0)" }?.contains("no response for GET /applications/a/tokens") == true)
        #expect(fake.requests.count == 1)
    }

    private func expect<Success, Failure>(_ reason: String, of request: Request<Success, Failure>) async {
        do {
            _ = try await request.send()
            Issue.record("no error")
        } catch {
            #expect("\(error.reason)".hasPrefix(reason))
        }
    }
}
