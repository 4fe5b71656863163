import ApusRuntime
import Foundation
import LoopbackServer
import LosantApplicationAPI
import Testing

@Suite("Dashboards of the Losant API over HTTP")
struct DashboardTests {
    private static let dashboard = #"""
        {"id": "d", "name": "Hall", "public": false, "duration": 3600000, "refreshRate": 60, "defaultTheme": "dark",
         "blocks": [
            {"blockType": "section-header", "startX": 0, "startY": 0, "width": 6, "height": 0.5,
             "config": {"title": "Hall", "content": "**warm**"}},
            {"blockType": "custom-html", "id": "h", "startX": 2, "startY": 1, "width": 2, "height": 3},
            {"blockType": "indicator", "id": "i", "applicationId": "575ec8687ae143cd83dc4a97", "startX": 0,
             "startY": 1, "width": 2, "height": 3, "title": "Door"},
            {"blockType": "hologram", "startX": 1, "depth": 3, "config": {"layers": [1, 2.5, null, "x"]}}],
         "contextConfiguration": [
            {"type": "string", "name": "room", "defaultValue": "hall"},
            {"type": "number", "name": "floor", "defaultValue": 2},
            {"type": "color", "name": "paint", "defaultValue": "#fff"}]}
        """#

    @Test("blocks decode by their kind, and one of an unknown kind is kept")
    func blocks() async throws {
        let (arrived, dashboard) = try await exchange(response: .json(Self.dashboard)) { losant in
            try await losant.dashboards("d").get(password: "a b").send()
        }
        #expect(arrived.target == "/dashboards/d?password=a%20b")

        let blocks = try #require(dashboard.blocks)
        #expect(
            blocks[0]
                == .sectionHeader(
                    .init(
                        height: 0.5, startX: 0, startY: 0, width: 6, config: .init(content: "**warm**", title: "Hall")))
        )
        guard case .customBlock(let custom) = blocks[1] else {
            Issue.record("no custom block: \(blocks[1])")
            return
        }
        #expect(custom.blockType == .customHTML)
        guard case .indicator(let indicator) = blocks[2] else {
            Issue.record("no indicator: \(blocks[2])")
            return
        }
        #expect(indicator.applicationID == "575ec8687ae143cd83dc4a97")
        guard case .unrecognized(let unknown) = blocks[3] else {
            Issue.record("an unknown kind was read as \(blocks[3])")
            return
        }
        #expect(unknown["blockType"] == "hologram")
        #expect(unknown["config"]?["layers"]?.array?.count == 4)
        let variables = try #require(dashboard.contextConfiguration)
        guard case .string = variables[0], case .number = variables[1], case .unrecognized = variables[2] else {
            Issue.record("\(variables)")
            return
        }
    }

    @Test("blocks that were read go back as they came")
    func roundTrip() async throws {
        let (_, dashboard) = try await exchange(response: .json(Self.dashboard)) { losant in
            try await losant.dashboards("d").get().send()
        }
        let (arrived, _) = try await exchange(response: .json(Self.dashboard)) { losant in
            try await losant.dashboards("d").patch(
                DashboardPatch(blocks: dashboard.blocks, contextConfiguration: dashboard.contextConfiguration)
            ).send()
        }
        let source = try JSONDecoder().decode(JSONValue.self, from: Data(Self.dashboard.utf8))
        let sent = try JSONDecoder().decode(JSONValue.self, from: arrived.body)
        #expect(sent.object?.keys.sorted() == ["blocks", "contextConfiguration"])
        #expect(sent["blocks"] == source["blocks"])
        #expect(sent["contextConfiguration"] == source["contextConfiguration"])
    }

    @Test(
        "a nullable property is left out, sent as null or sent as its value",
        arguments: [
            (DashboardPatch(name: "Hall"), #"{"name":"Hall"}"#),
            (DashboardPatch(name: "Hall", password: .null), #"{"name":"Hall","password":null}"#),
            (DashboardPatch(name: "Hall", password: "secret"), #"{"name":"Hall","password":"secret"}"#),
        ])
    func password(body: DashboardPatch, text: String) async throws {
        let (arrived, dashboard) = try await exchange(response: .json(#"{"name": "Hall"}"#)) { losant in
            try await losant.dashboards("d").patch(body).send()
        }
        #expect(arrived.method == "PATCH")
        #expect(arrived.text == text)
        #expect(dashboard.name == "Hall")
    }

    @Test("one body may leave a nullable property out, send null and send a value")
    func globals() async throws {
        let (arrived, application) = try await exchange(response: .json(#"{"name": "House"}"#)) { losant in
            try await losant.applications("a").patch([
                .init(key: "kept", description: "new words"), .init(key: "gone", json: .null),
                .init(key: "set", cloudOnly: true, json: #"{"x":1}"#),
            ]).send()
        }
        #expect(
            arrived.text
                == #"[{"description":"new words","key":"kept"},{"json":null,"key":"gone"},{"cloudOnly":true,"json":"{\"x\":1}","key":"set"}]"#
        )
        #expect(application.name == "House")
    }
}
