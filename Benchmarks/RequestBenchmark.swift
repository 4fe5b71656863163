import ApusRuntime
import Foundation
import LoopbackServer
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// What a request of the runtime costs, beside a loop over URLSession as one would write it by hand.
struct RequestBenchmark {
    private struct Thing: Codable, Sendable {
        var id: Int
        var name: String
    }

    private static let rounds = 10
    private static let requestsPerRound = 1000

    func run() async throws {
        let server = try RawServer { _ in [.respond(#"{"id":1,"name":"a"}"#)] }
        defer { withExtendedLifetime(server) {} }
        let client = APIClient(server: server.url, authentication: .bearer("token"))
        let session = URLSession(configuration: .ephemeral)

        try await sendRequests(of: client, count: 100)
        try await sendRequests(by: session, to: server.url, count: 100)
        var ratios: [Double] = []
        var times: [Duration] = []
        for _ in 1...Self.rounds {
            let runtime = try await ContinuousClock().measure {
                try await sendRequests(of: client, count: Self.requestsPerRound)
            }
            let loop = try await ContinuousClock().measure {
                try await sendRequests(by: session, to: server.url, count: Self.requestsPerRound)
            }
            ratios.append(runtime / loop)
            times.append(runtime / Self.requestsPerRound)
        }
        guard let ratio = ratios.median, let time = times.median else { return }
        print(
            "\(Self.rounds * Self.requestsPerRound) small GETs over the loopback:",
            "\(Int((time / .microseconds(1)).rounded())) µs each, ratio to a loop over URLSession by the median",
            "\(ratio.rounded(places: 2)) (at most 1.25)")
    }

    private func sendRequests(of client: APIClient, count: Int) async throws {
        for number in 1...count {
            let request = Request<Thing, UndocumentedBody>(client, .get, "/things/\(number)").query("page", number)
            guard try await request.send().id == 1 else { throw CancellationError() }
        }
    }

    private func sendRequests(by session: URLSession, to server: URL, count: Int) async throws {
        for number in 1...count {
            guard let url = URL(string: "\(server)/things/\(number)?page=\(number)") else { throw CancellationError() }
            var request = URLRequest(url: url)
            request.setValue("Bearer token", forHTTPHeaderField: "Authorization")
            request.setValue("application/json", forHTTPHeaderField: "Accept")
            let (data, response) = try await session.data(for: request)
            guard (response as? HTTPURLResponse)?.statusCode == 200,
                try JSONDecoder().decode(Thing.self, from: data).id == 1
            else { throw CancellationError() }
        }
    }
}
