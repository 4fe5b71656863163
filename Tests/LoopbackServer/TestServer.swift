import FlyingFox
import Foundation

/// A request as it arrived on the wire.
package struct WireRequest: Sendable {
    package var method: String
    /// The target of the request line, untouched.
    package var target: String
    /// The header fields by lower-case name.
    package var headers: [String: String]
    package var body: Data
    /// Which connection it came on.
    package var connection: String

    package var text: String { String(decoding: body, as: UTF8.self) }
}

/// What the test's server sends back.
package struct WireResponse: Sendable {
    package var status: Int
    package var headers: [String: String]
    package var body: Data

    package init(status: Int = 200, headers: [String: String] = [:], body: Data = Data()) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    package static func json(_ text: String, status: Int = 200) -> WireResponse {
        WireResponse(status: status, headers: ["Content-Type": "application/json"], body: Data(text.utf8))
    }
}

/// A real HTTP server on the loopback that remembers what arrived.
package actor TestServer {
    package private(set) var requests: [WireRequest] = []
    package nonisolated let url: URL
    private let response: @Sendable (WireRequest) async throws -> WireResponse

    private init(url: URL, response: @escaping @Sendable (WireRequest) async throws -> WireResponse) {
        self.url = url
        self.response = response
    }

    /// Runs `use` with a server that gives `response` to every request.
    package static func run<Result: Sendable>(
        _ response: @escaping @Sendable (WireRequest) async throws -> WireResponse = { _ in WireResponse() },
        _ use: @Sendable (TestServer) async throws -> Result
    ) async throws -> Result {
        let http = HTTPServer(
            address: try .inet(ip4: "127.0.0.1", port: 0), timeout: 30, logger: .disabled)
        let task = Task { try await http.run() }
        // Beside tests that keep all processors busy it may wait long for its turn.
        try await http.waitUntilListening(timeout: 60)
        guard case .ip4(_, let port) = await http.listeningAddress, let url = URL(string: "http://127.0.0.1:\(port)")
        else { throw CancellationError() }
        let server = TestServer(url: url, response: response)
        await http.appendRoute("*") { try await server.receive($0) }
        let result: Result
        do {
            result = try await use(server)
        } catch {
            task.cancel()
            _ = try? await task.value
            throw error
        }
        task.cancel()
        _ = try? await task.value
        return result
    }

    private func receive(_ request: FlyingFox.HTTPRequest) async throws -> FlyingFox.HTTPResponse {
        let query = request.target.query()
        let wire = WireRequest(
            method: request.method.rawValue,
            target: request.target.path() + (query.isEmpty ? "" : "?\(query)"),
            headers: Dictionary(
                request.headers.map { ($0.key.rawValue.lowercased(), $0.value) }, uniquingKeysWith: { "\($0), \($1)" }),
            body: try await request.bodyData,
            connection: "\(request.remoteAddress.map { "\($0)" } ?? "")")
        requests.append(wire)
        let response = try await response(wire)
        return FlyingFox.HTTPResponse(
            statusCode: HTTPStatusCode(response.status, phrase: "Status"),
            headers: HTTPHeaders(
                Dictionary(response.headers.map { (HTTPHeader($0.key), $0.value) }, uniquingKeysWith: { $1 })),
            body: response.body)
    }
}
