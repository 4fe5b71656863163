import ApusRuntime
import Foundation
import LoopbackServer
import TestedTransport
import Testing

@Suite("What a transport keeps to itself")
struct TransportTests {
    @Test("a task that is cancelled before it sends does not send")
    func cancelledBefore() async throws {
        try await TestServer.run { server in
            let call = Call(server.url)
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await call.failure()
            }
            let error = try await task.value
            #expect(error.isCancelled)
            #expect(await server.requests.isEmpty)
        }
    }

    @Test("no cookie of a response comes back, on another transport neither")
    func cookies() async throws {
        try await TestServer.run { _ in
            WireResponse(headers: ["Set-Cookie": "a=b; Path=/"])
        } _: { server in
            let first = try await Call(server.url).response()
            #expect(first.headers[.setCookie] == "a=b; Path=/")
            try await Call(server.url).send()
            try await Call(server.url, transport: TransportUnderTest(connectionsPerHost: 1)).send()
            #expect(await server.requests.count == 3)
            #expect(await server.requests.allSatisfy { $0.headers["cookie"] == nil })
        }
    }

    @Test("a response that may be cached is asked for again")
    func cache() async throws {
        try await TestServer.run { _ in
            WireResponse(headers: ["Cache-Control": "max-age=3600"])
        } _: { server in
            for _ in 1...3 { try await Call(server.url).send() }
            #expect(await server.requests.count == 3)
        }
    }

    @Test("a large body comes whole")
    func largeBody() async throws {
        let bytes = Data(repeating: 0, count: 3_000_000) + Data("end".utf8)
        try await TestServer.run {
            WireResponse(body: $0.body)
        } _: { server in
            let client = APIClient(server: server.url, transport: TransportUnderTest())
            let request = Request<Data, UndocumentedBody>(
                client, .post, "/", body: .data(bytes), success: .data, failure: .undocumented)
            let response = try await request.send()
            #expect(response == bytes)
        }
    }
}
