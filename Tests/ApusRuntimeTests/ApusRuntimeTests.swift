import ApusRuntime
import FlyingFox
import Foundation
import Testing

struct Pet: Codable, Hashable, Sendable {
    var id: Int
    var name: String
}

struct Problem: Codable, Hashable, Sendable {
    var message: String
}

@Suite("Sending")
struct SendingTests {
    @Test("a documented success and a documented failure are decoded from a real server")
    func successAndFailure() async throws {
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0))
        await server.appendRoute("GET /v2/pets/1") { _ in
            HTTPResponse(statusCode: .ok, body: Data(#"{"id":1,"name":"Rex"}"#.utf8))
        }
        await server.appendRoute("GET /v2/pets/2") { _ in
            HTTPResponse(statusCode: .notFound, body: Data(#"{"message":"gone"}"#.utf8))
        }
        let task = Task { try await server.run() }
        defer { task.cancel() }
        try await server.waitUntilListening()
        guard case .ip4(_, let port) = await server.listeningAddress else { return }
        let client = APIClient(server: URL(string: "http://127.0.0.1:\(port)/v2")!)
        let request = Request<Pet, Problem>(client, .get, "/pets/\(1)")
        #expect(try await request.send() == Pet(id: 1, name: "Rex"))
        do {
            _ = try await Request<Pet, Problem>(client, .get, "/pets/\(2)").send()
            Issue.record("no error")
        } catch {
            #expect(error.body == Problem(message: "gone"))
            print(error)
        }
        print(request.query("q", "a b").curl)
    }
}
