import ApusRuntime
import ApusTesting
import Foundation
import ReadOnlyAndWriteOnlyAPI
import Testing

@Suite struct ReadOnlyAndWriteOnlyTests {
    let fake = FakeTransport()
    var client: ReadOnlyAndWriteOnlyClient { ReadOnlyAndWriteOnlyClient(transport: fake) }

    private let kim: JSONValue = [
        "id": 7, "title": "Kim", "original": nil, "status": "in", "added": "2024-01-02T03:04:05Z",
    ]

    @Test func whatComesNeedsNothingThatIsOnlySent() async throws {
        fake.respond(to: .get, "/books", .json([kim]))
        let book = try #require(try await client.books.get().send().first)
        #expect(book.id == 7)
        #expect(book.status == .in)
    }

    @Test func whatIsSentHasNothingThatOnlyComes() async throws {
        fake.respond(to: .post, "/books", .json(kim))
        let book = BookInput(original: "Ким", secret: "s", status: .out, title: "Kim", author: .init(name: "Rudyard"))
        #expect(try await client.books.post(book).send().id == 7)
        let sent: JSONValue = [
            "original": "Ким", "secret": "s", "status": "out", "title": "Kim", "author": ["name": "Rudyard"],
        ]
        #expect(try fake.requests.first?.json(JSONValue.self) == sent)
    }

    @Test func aBookIsFetchedChangedAndSentInThreeLines() async throws {
        fake.respond(to: .get, "/books/7", .json(kim))
        fake.respond(to: .put, "/books/7", .json(kim))

        var book = BookInput(try await client.books(7).get().send(), secret: "s")
        book.title = "Kim's way"
        try await client.books(7).put(book).send()

        let sent: JSONValue = ["original": nil, "secret": "s", "status": "in", "title": "Kim's way"]
        #expect(try fake.requests.last?.json(JSONValue.self) == sent)
    }

    @Test func nullAndLeftOutStayDifferentWhenWhatCameIsSent() throws {
        let without = try kim.decode(as: Book.self)
        guard case .object(let members) = kim else { return }
        let null = try JSONValue.object(members.merging(["subtitle": .null]) { $1 }).decode(as: Book.self)
        #expect(try JSONValue(encoding: BookInput(without, secret: "s"))["subtitle"] == nil)
        #expect(try JSONValue(encoding: BookInput(null, secret: "s"))["subtitle"] == .some(.null))
    }

    @Test func whatAValueConsistsOfIsConvertedWithIt() throws {
        let person: JSONValue = ["id": 1, "name": "A"]
        let staff: JSONValue = [
            "director": person, "deputy": nil, "shifts": [[person, person], []], "rooms": ["attic": person],
            "guests": [nil, person], "driver": person,
        ]
        let named: JSONValue = ["name": "A"]
        let sent: JSONValue = [
            "director": named, "deputy": nil, "shifts": [[named, named], []], "rooms": ["attic": named],
            "guests": [nil, named], "driver": named,
        ]
        #expect(try JSONValue(encoding: StaffInput(staff.decode())) == sent)
    }

    @Test func aValueThatContainsItselfIsConvertedAtAnyDepth() throws {
        let subject: JSONValue = [
            "id": 1, "name": "a", "parent": ["id": 2, "name": "b", "parent": ["id": 3, "name": "c"]],
            "children": [["id": 4, "name": "d", "children": []]],
        ]
        let sent: JSONValue = [
            "name": "a", "parent": ["name": "b", "parent": ["name": "c"]], "children": [["name": "d", "children": []]],
        ]
        #expect(try JSONValue(encoding: SubjectInput(subject.decode())) == sent)
    }

    @Test func aUnionIsConvertedCaseByCase() throws {
        let covers: [(JSONValue, JSONValue)] = [
            (["url": "u", "camera": "c"], ["camera": "c"]),
            (["artist": ["id": 1, "name": "A"], "paper": "p"], ["artist": ["name": "A"], "paper": "p"]),
            ("blank", "blank"), (12, 12),
        ]
        for (came, sent) in covers { #expect(try JSONValue(encoding: CoverInput(came.decode())) == sent) }
    }

    @Test func aPropertyThatOnlyComesTellsNoMembersApartInWhatIsSent() throws {
        #expect(try (["seen": true] as JSONValue).decode() == Paint.oil(.init(seen: true)))
        #expect(try JSONValue(encoding: PaintInput(.oil(.init(seen: true)))) == [:])
        #expect(try (["drying": 3] as JSONValue).decode() == PaintInput.oil(.init(drying: 3)))
        #expect(try (["paper": "p"] as JSONValue).decode() == PaintInput.water(.init(paper: "p")))
    }

    @Test func parametersAndBodiesOfOneOperationHaveTheirDirectionToo() async throws {
        fake.respond(to: .post, "/loans", .json(["id": 1, "reader": ["id": 2, "name": "R"]] as JSONValue))
        let loan = try await client.loans.post(.init(reader: .init(name: "R"), note: "n")).send()
        #expect(loan.reader.id == 2)
        #expect(try fake.requests.last?.json(JSONValue.self) == ["reader": ["name": "R"], "note": "n"])

        let loans: JSONValue = ["loans": [], "filter": ["matches": 0, "reader": "R"]]
        fake.respond(to: .get, "/loans", .json(loans))
        let page = try await client.loans.get(filter: .init(reader: "R")).send()
        #expect(fake.requests.last?.head.path == "/loans?filter%5Breader%5D=R")
        #expect(page.filter.map { LoanFilterInput($0) } == .init(reader: "R"))
    }

    @Test func whatOnlyRequestsHaveIsNamedForThem() async throws {
        fake.respond(to: .patch, "/books/7", .status(.noContent))
        try await client.books(7).patch(PatchedBookInput(status: PatchedBook.Status.out)).send()
        #expect(try fake.requests.last?.json(JSONValue.self) == ["status": "out"])
    }
}
