import ApusRuntime
import ApusTesting
import Foundation
import Testing
import WholeBodiesAPI

@Suite struct WholeBodiesTests {
    let fake = FakeTransport()
    var client: WholeBodiesClient { WholeBodiesClient(transport: fake) }

    private func response(_ contentType: String?, _ text: String) -> FakeResponse {
        .status(.ok, headers: contentType.map { [.contentType: $0] } ?? [:], body: Data(text.utf8))
    }

    @Test(arguments: ["application/json", "image/png", nil] as [String?])
    func bytesAreBytesWhateverTheyAreCalled(_ contentType: String?) async throws {
        fake.respond(to: .get, "/anything", response(contentType, "\"x\""))
        #expect(try await client.anything.get().send() == Data("\"x\"".utf8))
        fake.respond(to: .get, "/download", response(contentType, "\u{0}"))
        #expect(try await client.download.get().send() == Data([0]))
    }

    @Test func bytesWithinJSONAreStrings() async throws {
        fake.respond(to: .post, "/download", response("application/json", "[\"not Base64!\"]"))
        #expect(try await client.download.post().send() == ["not Base64!"])
    }

    @Test func textIsTextUnlessTheAnswerIsJSON() async throws {
        fake.respond(to: .post, "/anything", response("text/plain", "hello"), response("application/json", "\"hello\""))
        #expect(try await client.anything.post().send() == "hello")
        #expect(try await client.anything.post().send() == "hello")
        fake.respond(to: .patch, "/anything", response("text/plain", "hello"), response("application/json", "[1]"))
        #expect(try await client.anything.patch().send() == "hello")
        #expect(try await client.anything.patch().send() == [1])
    }

    @Test func anObjectOfAnyMediaTypeIsJSON() async throws {
        fake.respond(to: .put, "/anything", response("application/json", "{\"id\":1}"), response(nil, "{\"id\":2}"))
        #expect(try await client.anything.put(Report(id: 0)).send() == Report(id: 1))
        #expect(try await client.anything.put(Report(id: 0)).send() == Report(id: 2))
        #expect(fake.requests.last?.head.headerFields[.contentType] == "application/json")
    }

    @Test func theAnswersMediaTypeDecidesAmongThoseOfTheDocument() async throws {
        fake.respond(
            to: .get, "/report", response("application/json; charset=utf-8", "{\"id\":1}"),
            response("application/pdf", "%PDF"),
            response("text/csv", "id"), response("image/webp", "w"), response(nil, "{\"id\":2}"))
        let request = client.report.get()
        #expect(try await request.send() == .ok(Report(id: 1)))
        #expect(try await request.send() == .okData(Data("%PDF".utf8)))
        #expect(try await request.send() == .okText("id"))
        #expect(try await request.send() == .okData(Data("w".utf8)))
        #expect(try await request.send() == .ok(Report(id: 2)))
        #expect(
            fake.requests.first?.head.headerFields[.accept]
                == "application/json, text/csv;q=0.9, application/pdf;q=0.8, image/*;q=0.8, "
                + "application/problem+json;q=0.7, text/html;q=0.6")
    }

    @Test func aFailuresMediaTypeDecidesToo() async throws {
        func failure(_ contentType: String, _ text: String) -> FakeResponse {
            .status(.notFound, headers: [.contentType: contentType], body: Data(text.utf8))
        }
        fake.respond(
            to: .get, "/report", failure("application/problem+json", "{\"detail\":\"d\"}"), failure("text/html", "<p>"))
        for body in [ReportResource.GetFailure.notFound(Problem(detail: "d")), .notFoundText("<p>")] {
            let error = await #expect(throws: RequestError<ReportResource.GetFailure>.self) {
                try await client.report.get().send()
            }
            #expect(error?.body == body)
        }
    }

    @Test func textAndJSONOfOneSchemaAreOneBody() async throws {
        fake.respond(to: .get, "/weather", response("text/plain", "{\"id\":1}"), response("text/json", "{\"id\":1}"))
        #expect(try await client.weather.get().send() == Report(id: 1))
        #expect(try await client.weather.get().send() == Report(id: 1))
        fake.respond(to: .post, "/weather", response("text/plain", "sunny"), response("application/json", "\"sunny\""))
        #expect(try await client.weather.post().send() == "sunny")
        #expect(try await client.weather.post().send() == "sunny")
        #expect(fake.requests.last?.head.headerFields[.accept]?.hasPrefix("application/json, text/*;q=0.9") == true)
    }

    @Test func bytesOfARangeAreSentAsTheCallersMediaType() async throws {
        fake.respond(to: .put, "/picture", .status(.noContent))
        fake.respond(to: .post, "/picture", .status(.noContent))
        try await client.picture.put(.data(Data([1]), contentType: "image/png")).send()
        try await client.picture.put(.file(FilePart(data: Data([2]), fileName: "a.webp"))).send()
        try await client.picture.post(.text(.text("# x", contentType: "text/markdown"))).send()
        #expect(fake.requests.map(\.body) == [Data([1]), Data([2]), Data("# x".utf8)])
        #expect(
            fake.requests.map { $0.head.headerFields[.contentType] } == ["image/png", "image/webp", "text/markdown"])
    }

    @Test func bytesThatAreJSONAreSentAsTheyAre() async throws {
        fake.respond(to: .put, "/download", .status(.noContent))
        try await client.download.put(.data(Data("[1]".utf8))).send()
        #expect(fake.requests.last?.body == Data("[1]".utf8))
        #expect(fake.requests.last?.head.headerFields[.contentType] == "application/json")
    }
}
