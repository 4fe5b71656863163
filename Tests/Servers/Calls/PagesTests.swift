import ApusRuntime
import SchoolAPI
import Testing
import WarehouseAPI

@Suite("Lists of servers in pages") struct PagesTests {
    let warehouse: WarehouseClient
    let school: SchoolClient

    init() throws {
        warehouse = WarehouseClient(server: try server("WAREHOUSE"), transport: transport)
        school = SchoolClient(
            server: try server("SCHOOL"), authentication: .basic(user: "ann", password: "pw"), transport: transport)
    }

    private func all<Item>(_ list: PagedRequest<some Any, some Any, Item>) async throws -> [Item] {
        var items: [Item] = []
        for try await item in list.items() { items.append(item) }
        return items
    }

    @Test func theNumberOfAPageGrowsInTheQuery() async throws {
        #expect(try await all(warehouse.items.listItems()).map(\.id) == [1, 2, 3, 4, 5])
    }

    @Test func theOffsetOfAPageGrowsInTheBody() async throws {
        #expect(try await all(warehouse.items.search(.init(limit: 2))).map(\.id) == [1, 2, 3, 4, 5])
    }

    @Test func theURLOfTheNextPageIsInTheBody() async throws {
        var made: [Int] = []
        for name in ["G", "H", "I", "J", "K"] {
            made.append(try await school.api.teachersCreate(.json(.init(name: name))).send().id)
        }
        // Other tests make teachers too.
        let ids = try await all(school.api.teachersList(limit: 2)).map(\.id)
        #expect(Set(ids).isSuperset(of: made) && Set(ids).count == ids.count)
    }
}
