import ApusRuntime
import Foundation
import LoopbackServer
import LosantApplicationAPI
import Testing

@Suite("Job logs of the Losant API, page by page over HTTP")
struct JobLogTests {
    private static let id = "575ec8687ae143cd83dc4a97"

    /// Responds with a page as Losant does: counted from 0, 100 job logs a page where the request doesn't say.
    private static func page(of count: Int, for request: WireRequest) -> WireResponse {
        let query = URLComponents(string: request.target)?.queryItems ?? []
        func number(_ name: String, orElse usual: Int) -> Int {
            query.first { $0.name == name }?.value.flatMap(Int.init) ?? usual
        }
        let (page, perPage) = (number("page", orElse: 0), number("perPage", orElse: 100))
        let items = (0..<count).dropFirst(page * perPage).prefix(perPage).map {
            #"{"id":"\#($0)","name":"job \#($0)"}"#
        }
        return .json(
            #"{"count":\#(items.count),"totalCount":\#(count),"page":\#(page),"perPage":\#(perPage),"items":[\#(items.joined(separator: ","))]}"#
        )
    }

    @Test("items() goes through 250 job logs in three requests")
    func items() async throws {
        try await TestServer.run({ Self.page(of: 250, for: $0) }) { server in
            let losant = LosantApplicationClient(server: server.url, authentication: .bearer("t"))
            var names: [String?] = []
            for try await log in losant.applications(Self.id).jobLogs.get(sortDirection: .asc).items() {
                names.append(log.name)
            }
            #expect(names == (0..<250).map { "job \($0)" })
            let path = "/applications/\(Self.id)/jobLogs?sortDirection=asc"
            #expect(await server.requests.map(\.target) == [path, path + "&page=1", path + "&page=2"])
            #expect(await server.requests.allSatisfy { $0.headers["authorization"] == "Bearer t" })
        }
    }

    @Test("pages() gives each page whole, from the one that was asked for")
    func pages() async throws {
        try await TestServer.run({ Self.page(of: 250, for: $0) }) { server in
            let losant = LosantApplicationClient(server: server.url, authentication: .bearer("t"))
            var counts: [Int?] = []
            for try await page in losant.applications(Self.id).jobLogs.get(page: 1, perPage: 60).pages() {
                counts.append(page.count)
            }
            #expect(counts == [60, 60, 60, 10])
        }
    }

    @Test("send() still returns one page")
    func send() async throws {
        let (arrived, logs) = try await exchange(response: .json(#"{"totalCount":250,"items":[{"id":"0"}]}"#)) {
            losant in
            try await losant.applications(Self.id).jobLogs.get(perPage: 1).timeout(.seconds(10)).send()
        }
        #expect(arrived.target == "/applications/\(Self.id)/jobLogs?perPage=1")
        #expect(logs.totalCount == 250 && logs.items?.count == 1)
    }
}
