import ApusRuntime
import LoopbackServer
import LosantApplicationAPI
import Testing

/// Sends one request of the Losant client through URLSession to a real server, and gives back what arrived there and
/// what came of the response.
func exchange<Result: Sendable>(
    response: WireResponse, _ use: @Sendable (LosantApplicationClient) async throws -> Result
) async throws -> (arrived: WireRequest, result: Result) {
    try await TestServer.run({ _ in response }) { server in
        let result = try await use(LosantApplicationClient(server: server.url, authentication: .bearer("a.b-c")))
        let requests = await server.requests
        let arrived = try #require(requests.first)
        #expect(requests.count == 1)
        #expect(arrived.headers["authorization"] == "Bearer a.b-c")
        return (arrived, result)
    }
}
