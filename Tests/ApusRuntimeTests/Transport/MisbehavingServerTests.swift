import ApusRuntime
import Foundation
import LoopbackServer
import TestedTransport
import Testing

@Suite("A server that misbehaves", .timeLimit(.minutes(1)))
struct MisbehavingServerTests {
    private func failure(
        _ steps: [RawStep], timeout: Duration = .seconds(10)
    ) async throws -> RequestError<UndocumentedBody> {
        let server = try RawServer { _ in steps }
        let request = Request<String, UndocumentedBody>(
            APIClient(server: server.url, transport: TransportUnderTest(), timeout: timeout, retry: .none), .get, "/",
            success: .text, failure: .undocumented)
        do {
            _ = try await request.send()
        } catch {
            return error
        }
        throw CancellationError()
    }

    @Test(
        "what is no complete HTTP is an interruption, never a crash",
        arguments: [
            "", "hello\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", "HTTP/1.1 20",
            "HTTP/1.1 9999 Far\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 099 Low\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
            "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nhello",
        ])
    func interruption(_ response: String) async throws {
        let error = try await failure([.send(response), .close])
        guard case .interrupted = error.reason else {
            Issue.record(error)
            return
        }
        #expect(error.status == nil)
    }

    @Test(
        "a length that no body has is an interruption",
        .enabled(if: !isURLSessionTested, "FoundationNetworking traps: Documentation/Transports.md"),
        arguments: ["99999999999999999999", "9223372036854775807"])
    func endlessLength(_ length: String) async throws {
        try await interruption("HTTP/1.1 200 OK\r\nContent-Length: \(length)\r\n\r\nhello")
    }

    @Test("long header fields come whole")
    func longHeaders() async throws {
        let value = String(repeating: "x", count: 10_000)
        let error = try await failure([.respond("tea", status: "418 Tea", headers: "X-Long: \(value)")])
        #expect(error.status?.code == 418)
        #expect(error.headers?[HTTPField.Name("X-Long")!] == value)
        #expect(error.bytes == Data("tea".utf8))
    }
}
