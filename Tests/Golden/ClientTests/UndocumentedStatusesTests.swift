import ApusRuntime
import ApusTesting
import Foundation
import Testing
import UndocumentedStatusesAPI

@Suite struct UndocumentedStatusesTests {
    let fake = FakeTransport()
    var client: UndocumentedStatusesClient {
        var client = UndocumentedStatusesClient(transport: fake)
        client.client.retry = .none
        return client
    }

    private func failure<Success, Failure: Sendable>(
        _ status: Int, _ body: String = "{\"title\":\"t\"}", of request: Request<Success, Failure>
    ) async throws -> RequestError<Failure> {
        fake.respond(
            to: request,
            .status(.init(code: status), headers: [.contentType: "application/json"], body: Data(body.utf8)))
        do {
            _ = try await request.send()
        } catch {
            return error
        }
        throw CancellationError()
    }

    @Test func onlyADocumentedStatusHasTheDocumentedBody() async throws {
        let known = try await failure(422, "{\"detail\":[\"d\"]}", of: client.one.get())
        #expect(known.body == Invalid(detail: ["d"]))
        for status in [400, 404, 500, 503] {
            let error = try await failure(status, of: client.one.get())
            guard case .undocumented = error.reason else {
                Issue.record(error)
                continue
            }
            #expect(error.bytes == Data("{\"title\":\"t\"}".utf8))
        }
    }

    @Test func aRangeIsDocumentedWithAllOfItsStatuses() async throws {
        for (status, isDocumented) in [(400, true), (499, true), (503, true), (500, false), (502, false)] {
            let error = try await failure(status, "{}", of: client.one.post())
            #expect((error.body == Invalid()) == isDocumented)
        }
    }

    @Test func textOfAnotherStatusIsUndocumented() async throws {
        #expect(try await failure(403, "no", of: client.one.put()).body == "no")
        #expect(try await failure(404, "no", of: client.one.put()).body == nil)
    }

    @Test func defaultTakesTheRest() async throws {
        #expect(
            try await failure(404, "{\"detail\":[\"d\"]}", of: client.two.get()).body
                == .notFound(Invalid(detail: ["d"])))
        #expect(try await failure(409, "[\"a\"]", of: client.two.get()).body == .clientError(["a"]))
        #expect(try await failure(503, of: client.two.get()).body == .other(Problem(title: "t")))
        #expect(try await failure(418, of: client.two.post()).body == Problem(title: "t"))
    }
}
