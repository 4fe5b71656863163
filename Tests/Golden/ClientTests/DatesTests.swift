import ApusRuntime
import ApusTesting
import DatesAPI
import Foundation
import Testing

@Suite struct DatesTests {
    let fake = FakeTransport()
    var client: DatesClient { DatesClient(transport: fake) }
    let id = UUID(uuidString: "E621E1F8-C36C-495A-93FC-0C247A3E6E5F")!
    let lower = "e621e1f8-c36c-495a-93fc-0c247a3e6e5f"

    private func event(_ json: String) async throws -> Event {
        fake.respond(to: .get, "/events/*", .json(text: json))
        return try await client.events(id).get().send()
    }

    @Test(arguments: [
        "1970-01-01T00:00:01.000678", "1970-01-01 00:00:01.000678", "1970-01-01t00:00:01.000678z",
        "1970-01-01T01:00:01.000678000+01:00", "1970-01-01 00:00:01.000678+00",
    ])
    func aDateIsReadWithoutAnOffsetAndWithASpace(_ text: String) async throws {
        let json = #"{"at":"\#(text)","byName":{"a":"\#(text)"},"times":["\#(text)"],"until":"\#(text)"}"#
        let event = try await event(json)
        let date = Date(timeIntervalSince1970: 1.000678)
        let at = try #require(event.at)
        #expect(abs(at.timeIntervalSince(date)) < 1e-6)
        #expect(event.times == [at] && event.byName == ["a": at] && event.until == .date(at))
        fake.respond(to: .put, "/events/*", .status(.noContent))
        try await client.events(id).put(event).send()
        #expect(try fake.requests.last?.json(JSONValue.self)["at"] == "1970-01-01T00:00:01.000678Z")
    }

    @Test func aDateThatIsNoneIsAnErrorWithPathTypeAndText() async {
        do {
            _ = try await event(#"{"times":["yesterday"]}"#)
            Issue.record("no error")
        } catch {
            #expect("\(error)".contains(#"at times.Index 0: expected Date, but "yesterday" is not a date"#))
        }
    }

    @Test func timesAndDurationsAreTextByThemselves() async throws {
        let event = try await event(#"{"time":"10:00:00Z","duration":"P1D","day":"2024-02-29"}"#)
        #expect(event.time == "10:00:00Z" && event.duration == "P1D")
        #expect(event.day == CalendarDate(year: 2024, month: 2, day: 29))
    }

    @Test func identifiersAreInLowerCaseEverywhere() async throws {
        let event = try await event(#"{"id":"\#(id.uuidString)","related":["\#(lower)"],"owner":"\#(lower)"}"#)
        #expect(event.id == id && event.related == [id] && event.owner == .value(id))
        fake.respond(to: .put, "/events/*", .status(.noContent))
        try await client.events(id).put(event).send()
        #expect(
            try fake.requests.last?.json(JSONValue.self)
                == ["id": .string(lower), "related": [.string(lower)], "owner": .string(lower)])
        _ = try await client.events(id).get(ids: [id, id], xTrace: id, session: id).send()
        let request = try #require(fake.requests.last)
        #expect(request.path == "/events/\(lower)")
        #expect(request.query == ["ids=\(lower),\(lower)"])
        #expect(request.head.headerFields[.init("X-Trace")!] == lower)
        #expect(request.head.headerFields[.cookie] == "session=\(lower)")
    }

    @Test func identifiersAreInLowerCaseInForms() async throws {
        fake.respond(to: .post, "/events/*", .status(.noContent))
        try await client.events(id).post(.init(to: id, others: [id])).send()
        #expect(fake.requests.last.map { String(decoding: $0.body, as: UTF8.self) } == "to=\(lower)&others=\(lower)")
        fake.respond(to: .patch, "/events/*", .status(.noContent))
        try await client.events(id).patch(.init(to: id)).send()
        #expect(
            fake.requests.last.map { String(decoding: $0.body, as: UTF8.self) }?.contains("\r\n\r\n\(lower)\r\n")
                == true)
    }
}
