import ApusRuntime
import ApusTesting
import ErrorBodiesAPI
import Foundation
import Testing

@Suite struct ErrorBodiesTests {
    let fake = FakeTransport()
    var client: ErrorBodiesClient { ErrorBodiesClient(transport: fake) }

    private struct Order: Codable, Equatable { let id: Int }

    @Test func aSuccessIsReadAsAnotherTypeThanTheDocumented() async throws {
        fake.respond(to: .get, "/orders", .json(text: #"[{"id":1},{"id":2}]"#))
        let request = client.orders.get()
        await #expect(throws: RequestError<Problem>.self) { try await request.send() }
        #expect(try await request.send(as: [Order].self) == [Order(id: 1), Order(id: 2)])
        #expect(try await request.json() == [["id": 1], ["id": 2]])
        #expect(try await request.send(as: String.self) == #"[{"id":1},{"id":2}]"#)
        #expect(try await request.send(as: Data.self) == Data(#"[{"id":1},{"id":2}]"#.utf8))
    }

    @Test func whatIsNotOfTheOtherTypeIsAnErrorThatNamesIt() async throws {
        fake.respond(to: .get, "/orders", .json(text: #"[{"id":"x"}]"#))
        do throws(RequestError<Problem>) {
            _ = try await client.orders.get().send(as: [Order].self)
            Issue.record("no error")
        } catch {
            guard case .undecodable(let body) = error.reason else {
                Issue.record("\(error)")
                return
            }
            #expect("\(body)".contains("Array<Order>"))
        }
    }

    @Test func aResultHasTheTypeOfTheErrorAndAnErrorItsJSON() async throws {
        let fields: HTTPFields = [.contentType: "application/json"]
        fake.respond(
            to: .get, "/orders", .status(.init(code: 418), headers: fields, body: Data(#"{"why":"tea"}"#.utf8)))
        guard case .failure(let error) = await client.orders.get().result() else {
            Issue.record("no failure")
            return
        }
        #expect(error.body == nil)
        #expect(error.json == ["why": "tea"])
        fake.respond(to: .get, "/orders", .json(text: #"["a"]"#))
        #expect(try await client.orders.get().result().get() == ["a"])
    }
}
