import AnyOfTogetherAPI
import ApusRuntime
import ApusTesting
import Foundation
import Testing

@Suite struct AnyOfTogetherTests {
    let fake = FakeTransport()
    var client: AnyOfTogetherClient { AnyOfTogetherClient(transport: fake) }

    @Test func inlineMembersAreOneTypeThatLosesNothing() async throws {
        fake.respond(to: .post, "/contact", .json(["email": "e", "phone": "p", "note": "n"] as JSONValue))
        let contact = try await client.contact.post(.init(email: "e", phone: "p")).send()
        #expect(try fake.requests.last?.json(JSONValue.self) == ["email": "e", "phone": "p"])
        #expect(contact == Contact(email: "e", note: "n", phone: "p"))
    }

    /// What comes, and goes out again as it came.
    private func returned(_ value: JSONValue) async throws -> All {
        fake.respond(to: .put, "/all", .json(value))
        let all = try await client.all.put(.init()).send()
        _ = try await client.all.put(all).send()
        #expect(try fake.requests.last?.json(JSONValue.self) == value)
        return all
    }

    @Test func whatAllRequireIsRequired() async throws {
        let all = try await returned([
            "byTurns": ["a": "x"], "common": ["id": 1, "a": "x", "b": "y"], "nullable": ["a": "x", "b": "y", "c": 1],
        ])
        #expect(all.common == .init(id: 1, a: "x", b: "y"))
        #expect(all.nullable == .value(.init(a: "x", b: "y", additionalProperties: ["c": 1])))
    }

    @Test func membersThatExcludeOneAnotherStayCases() async throws {
        let all = try await returned(["told": ["kind": "b", "b": "x"], "contradicting": ["x": ["y"]]])
        guard case .b(let value)? = all.told, value.b == "x" else {
            Issue.record("\(all)")
            return
        }
    }

    @Test func membersWithNamesAreReachedTogetherAndSentTogether() async throws {
        let both: JSONValue = ["name": "n", "reads": 1, "writes": 2, "since": "2024-01-02T03:04:05Z"]
        let all = try await returned([
            "named": both, "list": [both, ["name": "n", "reads": 1], ["name": "n", "writes": 1]],
        ])
        guard case .several(let several)? = all.named else {
            Issue.record("\(all)")
            return
        }
        #expect(several.reader == Reader(name: "n", reads: 1))
        #expect(several.writer?.writes == 2)
        #expect(all.list?.dropFirst().first == .reader(.init(name: "n", reads: 1)))
        #expect(all.list?.dropFirst(2).first == .writer(.init(name: "n", writes: 1)))
    }

    @Test func severalAreSentAsOneObject() async throws {
        fake.respond(to: .put, "/all", .json([:] as JSONValue))
        let several = All.ListItem.Several(owner: .init(owns: ["x"]), reader: .init(name: "n", reads: 1))
        _ = try await client.all.put(.init(list: [.several(several)])).send()
        #expect(try fake.requests.last?.json(JSONValue.self) == ["list": [["name": "n", "reads": 1, "owns": ["x"]]]])
    }

    @Test func anUnrecognizedValueSaysWhyEachMemberFailed() throws {
        let json = Data(#"{"name": 1}"#.utf8)
        let value = try JSONDecoder().decode(All.Named.self, from: json)
        let mismatch = try #require(value.mismatch)
        #expect(mismatch.failures.map(\.member).sorted() == ["reader", "string", "writer"])
        #expect("\(mismatch)".contains("reader: .name: "))
        #expect(mismatch.failures.allSatisfy { $0.error is DecodingError })
        #expect(All.Named.string("x").mismatch == nil)
    }
}
