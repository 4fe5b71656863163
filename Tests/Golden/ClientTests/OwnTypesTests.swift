import ApusRuntime
import ApusTesting
import Foundation
import OwnTypesAPI
import Testing

@Suite struct OwnTypesTests {
    let fake = FakeTransport()
    var client: OwnTypesClient { OwnTypesClient(transport: fake) }
    let url = URL(string: "https://a.example/x")!
    let day = CalendarDate(year: 2024, month: 2, day: 29)!

    @Test func aFormatAndAPlaceHaveTheTypeThatTheUserChose() async throws {
        let json =
            #"[{"byName":{"a":"https://a.example/x","b":null},"due":"2024-02-29","dues":["2024-02-29"],"#
            + #""either":"https://a.example/x","link":"https://a.example/x","links":["https://a.example/x"],"#
            + #""mirror":null,"raw":"today","region":{"name":"n"},"state":{"code":1}}]"#
        fake.respond(to: .get, "/jobs/*", .json(text: json, ["X-Next": "https://a.example/x"]))
        let response = try await client.jobs(url).get(near: url, since: day).response()
        let job = response.body[0]
        #expect(job.link == url && job.links == [url] && job.byName == ["a": url, "b": nil])
        #expect(job.either == .url(url) && job.mirror == .null)
        #expect(job.due == day && job.dues == [day] && job.raw == "today")
        #expect(job.state == ["code": 1] && job.region == ["name": "n"])
        #expect(response[OwnTypesClient.Headers.xNext] == url)
        #expect(
            fake.requests.last?.head.path
                == "/jobs/https%3A%2F%2Fa.example%2Fx?near=https%3A%2F%2Fa.example%2Fx&since=2024-02-29")
        fake.respond(to: .put, "/jobs/*", .status(.noContent))
        try await client.jobs(url).put(job).send()
        #expect(fake.requests.last.map { "[" + String(decoding: $0.body, as: UTF8.self) + "]" } == json)
    }
}
