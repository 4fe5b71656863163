import ApusRuntime
import Foundation
import Testing
import WarehouseAPI

@Suite("A client of FastAPI") struct WarehouseTests {
    let client: WarehouseClient

    init() throws { client = WarehouseClient(server: try server("WAREHOUSE"), transport: transport) }

    // MARK: Types by direction

    @Test func readOnlyAndWriteOnlyPropertiesHaveTheTypeOfTheirDirection() async throws {
        let sent = RoomInput(name: "cellar", shelves: [.init(label: "a", code: .value("secret"))])
        let room = try await client.rooms.putRoom(name: "cellar", sent).send()
        #expect(room.shelves?.first?.id == 1)
        #expect(room.shelves?.first?.label == "a")

        var changed = RoomInput(room)
        changed.name = "attic"
        #expect(try await client.rooms.putRoom(name: "attic", changed).send().name == "attic")
        #expect(try await client.rooms.getRoom(name: "attic").send().shelves?.count == 1)
    }

    @Test func whatHasADefaultMayBeLeftOutAndAlwaysComes() async throws {
        let setting = try await client.rooms.putSetting(.init(name: "light", note: .null)).send()
        #expect(setting.level == 3)
        #expect(setting.note == .null)
        // What is required and null is sent as null.
        #expect(try JSONValue(encoding: setting) == ["name": "light", "level": 3, "note": nil, "tags": []])
    }

    // MARK: Unions

    @Test func theCaseOfAUnionWritesItsTag() async throws {
        let circle = try await client.shapes.echoShape(.circle(.init(r: 1))).send()
        #expect(circle == .circle(.init(r: 1, shape: .circle)))
        let polygon = try await client.shapes.echoShape(.polygon(.init(shape: .pentagon, sides: [1, 2]))).send()
        #expect(polygon == .polygon(.init(shape: .pentagon, sides: [1, 2])))
    }

    @Test func aUnionInAUnionKeepsBothTags() async throws {
        let drawing = try await client.shapes.echoDrawing(
            .group(.init(shapes: [.square(.init(side: 2)), .polygon(.init(shape: .triangle, sides: [3]))]))
        ).send()
        guard case .group(let group) = drawing else {
            Issue.record("\(drawing)")
            return
        }
        #expect(group.shapes.count == 2)
        guard case .square(let square) = group.shapes.first else {
            Issue.record("\(group)")
            return
        }
        #expect(square.side == 2)
    }

    @Test func nothingOfWhatIsTwoMembersAtOnceIsLost() async throws {
        let contact: JSONValue = ["contact": ["email": "a@example.com", "phone": "1"]]
        let came = try await client.shapes.echoContact(try contact.decode()).send()
        #expect(try JSONValue(encoding: came) == contact)
        guard case .several(let several) = came.contact else {
            Issue.record("\(came)")
            return
        }
        #expect(several.byMail?.email == "a@example.com" && several.byPhone?.phone == "1")
        let made = MayHaveBoth(contact: .several(.init(byMail: .init(email: "b"), byPhone: .init(phone: "2"))))
        #expect(try JSONValue(encoding: made) == ["contact": ["email": "b", "phone": "2"]])
    }

    @Test func aNumberInAUnionStaysTheNumberThatItIs() async throws {
        let json: JSONValue = [
            "either": "x", "maybe": 3, "one_or_many": [1, 2],
            "values": ["big": 9_007_199_254_740_993, "half": 0.5, "one": 1, "text": "1", "yes": true],
        ]
        let came = try await client.shapes.echoScalars(try json.decode()).send()
        #expect(try JSONValue(encoding: came) == json)
    }

    // MARK: Values

    @Test func valuesComeAsTheirTypesAndGoBackUnchanged() async throws {
        let measured = try await client.values.measured().send()
        #expect(measured.big == 9_007_199_254_740_993)
        #expect(measured.day == CalendarDate("2024-02-29"))
        #expect(measured.id == UUID(uuidString: "4cd605e7-afa2-5360-b5b9-c5e9fb5c76f4"))
        #expect(measured.color == .darkGreen)
        #expect(abs((measured.at?.timeIntervalSince1970 ?? 0) - 1_704_164_645.678901) < 0.000_001)
        // No offset is read as UTC.
        #expect(abs((measured.naive?.timeIntervalSince1970 ?? 0) - 1_704_164_645.000678) < 0.000_001)
        #expect(measured.text == "grüß")
        #expect(measured.pair == .init(first: 1, second: "one"))
        #expect(measured.many == [1.5, 2])
        #expect(measured.triple == [1, 2, 3.5])

        let back = try await client.values.echoMeasured(try JSONValue(encoding: measured).decode()).send()
        #expect(back == measured)
        #expect(try await client.values.textLength(try JSONValue(encoding: measured).decode()).send() == 6)
    }

    @Test func bytesInBase64AreReadInTheAlphabetOfURLs() async throws {
        let data = Data([0xFF, 0xFE, 0xFB])
        #expect(try await client.values.echoPacked(.init(data: data)).send().data == data)
    }

    @Test func aQueryIsWrittenAsTheServerReadsIt() async throws {
        let id = try #require(UUID(uuidString: "4CD605E7-AFA2-5360-B5B9-C5E9FB5C76F4"))
        let day = try #require(CalendarDate("2024-02-29"))
        let query = try await client.values.seen(id: id, day: day, level: .value10).send()
        #expect(query == "id=4cd605e7-afa2-5360-b5b9-c5e9fb5c76f4&day=2024-02-29&level=10")
    }

    // MARK: Bodies

    @Test func bytesAreSentAsTheyAre() async throws {
        let raw = try await client.bodies.putRaw(.data(Data("hi".utf8))).send()
        #expect(raw == ["type": "application/octet-stream", "size": 2])
        let picture = try await client.bodies.putPicture(.data(Data([1, 2, 3]), contentType: "image/png")).send()
        #expect(picture == ["type": "image/png", "size": 3])
        #expect(try await client.bodies.getPicture().send() == Data(0...255))
    }

    @Test func textIsReadInItsOwnCharset() async throws {
        #expect(try await client.bodies.latin().send() == "grüß")
    }

    @Test func whatHasNoContentIsEmpty() async throws {
        #expect(try await client.bodies.count().response().headers[.init("X-Count")!] == "5")
        try await client.bodies.deleteCount().send()
        let unchanged = await #expect(throws: RequestError<UndocumentedBody>.self) {
            try await client.bodies.unchanged().send()
        }
        #expect(unchanged?.status == .notModified)
    }

    @Test func onlyDocumentedStatusesAreDocumented() async throws {
        await #expect(throws: (any Error).self) { try await client.bodies.busy(code: 404).send() }
        do throws(RequestError<Problem>) {
            _ = try await client.bodies.busy(code: 418).send()
        } catch {
            #expect(error.body?.code == 418)
        }
        do throws(RequestError<HTTPValidationError>) {
            _ = try await client.bodies.flaky().retry(.none).send()
        } catch {
            guard case .undocumented = error.reason else { throw error }
            #expect(error.status?.code == 503)
            #expect(error.json == ["trouble": 0])
        }
    }

    @Test func formsAndFiles() async throws {
        let form = try await client.bodies.form(.init(name: "a&b=ä", tags: ["x", "y"])).send()
        #expect(form == ["name": "a&b=ä", "tags": ["x", "y"], "note": nil])
        let file = FilePart(data: Data("text".utf8), fileName: "grüße.txt", contentType: "text/plain")
        let upload = try await client.bodies.upload(.init(file: file, title: "t", more: [file, file])).send()
        #expect(upload == ["name": "grüße.txt", "type": "text/plain", "size": 4, "title": "t", "more": 2])
        #expect(try await client.bodies.uploadBytes(.init(data: FilePart(data: Data(count: 7)))).send() == 7)
    }

    // MARK: Events

    @Test func eventsAreTheTypeOfTheirItems() async throws {
        var numbers: [Int] = []
        for try await event in try await client.events.ticks(n: 3).send() { numbers.append(event.data.n) }
        #expect(numbers == [0, 1, 2])
        numbers = []
        for try await line in try await client.events.lines(n: 3).send() { numbers.append(line.n) }
        #expect(numbers == [0, 1, 2])
    }

    // MARK: Names

    @Test func pathsHaveNamesOfTheirOwn() async throws {
        #expect(try await client.adminArea.roles(userID: 5).send() == [.red])
        #expect(try await client.adminArea.disable(userID: 5).send())
        #expect(try await client.adminArea.fileAt(path: "a b").send() == "a b")
        #expect(try await client.adminArea.mapAt(mapIndex: 7).send() == "7")
        let day = try #require(CalendarDate("2024-02-29"))
        #expect(try await client.adminArea.report(day: day, ext: .csv).send() == "2024-02-29 csv")
    }

    // MARK: Documents that say too little

    @Test func whatTheDocumentSaysNothingOfIsAnyJSON() async throws {
        let item: Item = try await client.items.undocumented().send().decode()
        #expect(item == Item(id: 7, name: "seven"))
    }
}
