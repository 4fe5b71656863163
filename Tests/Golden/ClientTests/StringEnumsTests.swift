import ApusRuntime
import ApusTesting
import Foundation
import StringEnumsAPI
import Testing

@Suite struct StringEnumsTests {
    @Test func theKnownValuesStandInTheOrderOfTheDocument() {
        #expect(
            TicketState.allKnownValues.map(\.rawValue) == ["open", "in-progress", "waiting_for_customer", "CLOSED"])
        #expect(Size.allKnownValues == [.small, .medium])
        #expect(Ticket.Kind.allKnownValues == [.ticket])
    }

    @Test func aValueThatIsCalledLikeTheListHasAnotherName() {
        #expect(Ticket.List.allKnownValues.map(\.rawValue) == ["allKnownValues", "all-known-values", "rawValue"])
    }

    @Test func aValueThatCameLaterIsNoneOfThem() async throws {
        let fake = FakeTransport()
        fake.respond(
            to: .get, "/tickets", .json([["state": "frozen", "kind": "ticket", "ownerId": "nobody"]] as JSONValue))
        let tickets = try await StringEnumsClient(transport: fake).tickets.get().send()
        #expect(tickets.map(\.state.rawValue) == ["frozen"])
        #expect(tickets.map { TicketState.allKnownValues.contains($0.state) } == [false])
        #expect(tickets.map { Ticket.Kind.allKnownValues.contains($0.kind) } == [true])
    }
}
