import ApusRuntime
import ApusTesting
import Foundation
import IdentifiableAPI
import Testing

@Suite struct IdentifiableTests {
    /// What SwiftUI's lists ask of their elements.
    private func ids<Element: Identifiable>(of elements: [Element]) -> [Element.ID] { elements.map(\.id) }

    /// Whether a type is `Identifiable`, as seen while the program runs.
    private func isIdentifiable(_ type: Any.Type) -> Bool { type is any Identifiable.Type }

    @Test func whatComesIsIdentifiedByItsRequiredID() async throws {
        let fake = FakeTransport()
        fake.respond(to: .get, "/books", .json([["id": 1, "title": "a"], ["id": 2, "title": "b"]] as JSONValue))
        #expect(ids(of: try await IdentifiableClient(transport: fake).books.get().send()) == [1, 2])
    }

    @Test func aUnionOfWhatExtendsOneSchemaIsIdentifiedByItsID() async throws {
        let fake = FakeTransport()
        fake.respond(
            to: .get, "/pets",
            .json([["id": 1, "kind": "Cat", "lives": 7], ["id": 2, "kind": "Dodo"]] as JSONValue))
        #expect(ids(of: try await IdentifiableClient(transport: fake).pets.get().send()) == [1, 2])
    }

    @Test func aMemberThatIsCalledAsAPropertyOfAllHasACaseOfAnotherName() async throws {
        let fake = FakeTransport()
        fake.respond(
            to: .get, "/pets", .json([["id": 3, "kind": "Owner", "owner": "kim", "hair": "red"]] as JSONValue))
        let pet = try await IdentifiableClient(transport: fake).pets.get().send().first
        #expect(pet?.owner == "kim")
        guard case .ownerCapitalized(let owner) = pet else {
            Issue.record("It is \(String(describing: pet))")
            return
        }
        #expect(owner.hair == "red")
    }

    @Test func theTypeOfTheIDIsThatOfTheProperty() {
        let uuid = UUID()
        #expect(ids(of: [Shelf(id: uuid)]) == [uuid])
        #expect(ids(of: [Room(id: .attic)]) == [.attic])
        #expect(ids(of: [Coded(id: Code(country: "DE"))]) == [Code(country: "DE")])
        #expect(ids(of: [Underscored(id: "a")]) == ["a"])
        #expect(ids(of: [Feature(id: "a", identifiable: .init(id: 1))]) == ["a"])
        #expect(ids(of: [Feature.IdentifiableModel(id: 1)]) == [1])
    }

    @Test func whatMayHaveNoIDIsNotIdentifiable() {
        #expect(isIdentifiable(Book.self))
        #expect(!isIdentifiable(BookInput.self))
        #expect(!isIdentifiable(Loan.self))
        #expect(!isIdentifiable(LoanPatch.self))
        #expect(!isIdentifiable(Draft.self))
        #expect(!isIdentifiable(Device.self))
        // Its `ID` is another type than that of its `id`.
        #expect(!isIdentifiable(Shop.self))
    }
}
