import ApusRuntime
import Foundation
import LoopbackServer
import LosantApplicationAPI
import Testing

@Suite("Events of the Losant API over HTTP")
struct EventTests {
    @Test("the query for events goes as JSON text in one parameter")
    func query() async throws {
        let query = AdvancedEventQuery(
            or: [
                .init(level: .value(.string("critical"))),
                .init(subject: .value(.object(.init(ci: true, startsWith: "Door & Ü")))),
            ], deviceID: .null)
        let (arrived, response) = try await exchange(
            response: .json(#"{"newCount": 3, "event": {"level": "critical"}}"#)
        ) {
            losant in
            try await losant.applications("a").events.get(filter: "a", query: query).send()
        }
        #expect(response == EventPlusNewCount(event: Event(level: .critical), newCount: 3))
        let components = try #require(URLComponents(string: arrived.target))
        #expect(components.queryItems?.map(\.name) == ["filter", "query"])
        #expect(
            components.queryItems?.last?.value
                == #"{"$or":[{"level":"critical"},{"subject":{"$ci":true,"$startsWith":"Door & Ü"}}],"deviceId":null}"#)
        #expect(
            arrived.target.hasSuffix(
                "%3A%7B%22%24ci%22%3Atrue%2C%22%24startsWith%22%3A%22Door%20%26%20%C3%9C%22%7D%7D%5D%2C%22deviceId%22%3Anull%7D"
            ))
    }

    @Test("a condition on tags is read by its operator, before any keys will do")
    func operators() throws {
        func condition(_ text: String) throws -> Common.AdvancedTagQueryWithOps {
            try JSONDecoder().decode(Common.AdvancedTagQueryWithOps.self, from: Data(text.utf8))
        }
        guard case .eq = try condition(#"{"$eq": {"$tagKey": "room"}}"#),
            case .ne = try condition(#"{"$ne": {"room": "hall"}}"#)
        else {
            Issue.record("an operator was read as a key")
            return
        }
        #expect(try condition(#"{"$tagKey": "room"}"#) == .object(.init(tagKey: .value(.string("room")))))
        #expect(try condition(#"{"room": "hall"}"#) == .entryDictionary(["room": .string("hall")]))
    }

    @Test(
        "each of several documented successes has its own case",
        arguments: [
            (200, #"{"success": true}"#, ApplicationEventsResource.PatchSuccess.ok(Success(success: true))),
            (
                202, #"{"success": true, "jobQueued": true, "jobId": "j"}"#,
                .accepted(JobEnqueuedResult(jobID: "j", jobQueued: true, success: true))
            ),
        ])
    func successes(status: Int, body: String, success: ApplicationEventsResource.PatchSuccess) async throws {
        let (arrived, response) = try await exchange(response: .json(body, status: status)) { losant in
            try await losant.applications("a").events.patch(
                EventPatch(deviceID: .null, state: .acknowledged), filter: "Door*", state: .new, query: .init()
            ).response()
        }
        #expect(arrived.method == "PATCH")
        #expect(arrived.target == "/applications/a/events?filter=Door%2A&state=new&query=%7B%7D")
        #expect(arrived.text == #"{"deviceId":null,"state":"acknowledged"}"#)
        #expect(response.status.code == status)
        #expect(response.body == success)
    }

    @Test(
        "the value of a context variable is the device only where it has something of a device, and loses nothing",
        arguments: [
            (#""hall""#, "string"), ("21.5", "number"), (#"{"key":"room","value":"hall"}"#, "tag"),
            (#"{"id":"a","tags":{"room":["hall"]}}"#, "device"), (#"{"later":true}"#, "unknown"), ("true", "unknown"),
        ])
    func contextValues(text: String, expected: String) throws {
        let value = try JSONDecoder().decode(Common.ValidateContextCtxValue.self, from: Data(text.utf8))
        let found =
            switch value {
            case .object: "device"
            case .contextVariableValue(.string): "string"
            case .contextVariableValue(.number): "number"
            case .contextVariableValue(.object(let tag)) where tag != .init(): "tag"
            case .contextVariableValue, .unrecognized: "unknown"
            }
        #expect(found == expected)
        if expected != "unknown" {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            #expect(String(decoding: try encoder.encode(value), as: UTF8.self) == text)
        }
    }
}
