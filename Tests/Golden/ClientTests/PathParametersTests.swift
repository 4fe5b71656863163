import ApusRuntime
import ApusTesting
import Foundation
import PathParametersAPI
import Testing

@Suite struct PathParametersTests {
    let fake = FakeTransport()
    var client: PathParametersClient { PathParametersClient(transport: fake) }

    /// The path and query of a request that is sent.
    private func target(_ request: some RequestProtocol) async -> String? {
        _ = try? await request.response()
        return fake.requests.last?.head.path
    }

    @Test func whatIsNullableOrHasNoTypeIsAPlainArgument() async {
        let number: Int = 7
        let text: String = "a/b"
        #expect(
            await target(
                client.tasks(text)(number).get(
                    tag: text, tags: ["x", "y"], state: "s", filter: ["a": ["b": 1]], xAny: "z"))
                == "/tasks/a%2Fb/7?tag=a%2Fb&tags=x&tags=y&state=s&filter%5Ba%5D%5Bb%5D=1")
        let day = CalendarDate(year: 2024, month: 2, day: 29)!
        #expect(await target(client.days(day).get()) == "/days/2024-02-29")
    }

    @Test func aQueryInAPathIsSentWithEachRequestAndAFragmentIsNot() async {
        #expect(await target(client.search.get()) == "/search")
        #expect(await target(client.searchKindTask.get(limit: 2)) == "/search?kind=task&limit=2")
        #expect(await target(client.searchKindFlowStateA20b.get()) == "/search?kind=flow&state=a%20b")
        #expect(await target(client.pageTop.get()) == "/page")
    }

    @Test func aVerbIsAMemberOfWhatItIsAbout() async {
        #expect(await target(client.users.search.post()) == "/users:search")
        #expect(await target(client.users("a:b").disable.post()) == "/users/a%3Ab:disable")
        #expect(await target(client.users("u").keys(1).rotate.post()) == "/users/u/keys/1:rotate")
        #expect(await target(client.users("u").get()) == "/users/u")
    }

    @Test func severalParametersOfASegmentAreOneCall() async {
        #expect(await target(client.tiles(x: 1, y: 2).get()) == "/tiles/1:2")
        let day = CalendarDate(year: 2024, month: 2, day: 29)!
        #expect(await target(client.reports(day: day, ext: "csv").get()) == "/reports/2024-02-29.csv")
    }

    @Test func aSlashAtTheEndIsSentAndHasNoName() async {
        #expect(await target(client.flows.post()) == "/flows/")
        #expect(await target(client.flows.get()) == "/flows")
        #expect(await target(client.flows.getSlash()) == "/flows/")
        #expect(await target(client.flows(3).get()) == "/flows/3/")
        #expect(await target(client.root.get()) == "/")
    }
}
