import ApusRuntime
import ApusTesting
import FrameworkNamesAPI
import Testing

@Suite struct FrameworkNamesTests {
    let fake = FakeTransport()
    var client: FrameworkNamesClient { FrameworkNamesClient(transport: fake) }

    private func path(_ request: some RequestProtocol) async -> String? {
        _ = try? await request.response()
        return fake.requests.last?.path
    }

    @Test func idsAreWithoutThePathAndTheMethodThatRepeatIt() async {
        #expect(await path(client.items.getItem(itemID: 1)) == "/items/1")
        #expect(await path(client.items.updateItem(itemID: 1)) == "/items/1")
        #expect(await path(client.items.plainGet()) == "/plain")
    }

    @Test func aFormThatIsNamedByAnOperationHasTheOperationsName() async {
        #expect(await path(client.items.importItems(BodyImportItems())) == "/items/import")
    }

    @Test func ofEqualIdsTheShortestPathKeepsTheName() async {
        #expect(await path(client.items.read()) == "/items/")
        #expect(await path(client.items.readArchiveItems()) == "/archive/items/")
        #expect(await path(client.items.readArchiveItemsItemIDVersions(itemID: 2)) == "/archive/items/2/versions")
    }

    @Test func theElementsOfAListHaveANameBesideItsNeighbour() {
        let item = Item(
            owner: .a, owners: ["x": .init(since: "y")], pet: .init(name: "Rex"), pets: [.init(age: 3)])
        #expect(item.pet == Item.Pet(name: "Rex"))
        #expect(item.pets == [Item.PetItem(age: 3)])
    }
}
