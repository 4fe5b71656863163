import ApusRuntime
import Foundation
import LoopbackServer
import TestedTransport
import Testing

@Suite("1,000 requests", .timeLimit(.minutes(1)))
struct ManyRequestsTests {
    @Test("64 at a time, none lost or mixed up")
    func many() async throws {
        let server = try RawServer { arrival in
            [.pause(.milliseconds(50)), .respond("\(arrival.method) \(arrival.target) \(arrival.text)")]
        }
        let transport = TransportUnderTest(connectionsPerHost: 64)
        let responses = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for number in 0..<1000 {
                group.addTask {
                    let call =
                        number.isMultiple(of: 4)
                        ? Call(server.url, .post, "/\(number)", body: .text("body \(number)"), transport: transport)
                        : Call(server.url, .get, "/\(number)", transport: transport)
                    return (number, try await call.timeout(.seconds(50)).send())
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect(responses.count == 1000)
        for (number, response) in responses {
            #expect(response == (number.isMultiple(of: 4) ? "POST /\(number) body \(number)" : "GET /\(number) "))
        }
        #expect(Set(server.arrivals.map(\.target)).count == 1000 && server.arrivals.count == 1000)
        #expect((32...64).contains(server.mostBusy))
    }
}
