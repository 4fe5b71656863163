import ApusRuntime
import Foundation
import Testing
import WarehouseAPI

/// What FastAPI's users document by hand: media types, formats, and schemas of their own.
@Suite("A client of what FastAPI's users add") struct ByHandTests {
    let client: WarehouseClient

    init() throws { client = WarehouseClient(server: try server("WAREHOUSE"), transport: transport) }

    // MARK: Unions

    @Test func schemasThatExtendAnotherOneAreItsCases() async throws {
        let animals = try await client.animals.animals().send()
        #expect(animals.map(\.name) == ["Tom", "Rex", "Wanda"])
        guard case .cat(let cat) = animals[0], case .dog(let dog) = animals[1], case .base(let other) = animals[2]
        else {
            Issue.record("\(animals)")
            return
        }
        #expect(cat.lives == 7 && dog.good == true && other.kind == "Fish")
        #expect(try await client.animals.seenAnimal(.cat(.init(name: "Tom"))).send() == ["kind": "Cat", "name": "Tom"])
        let fish: JSONValue = ["kind": "Fish", "name": "Wanda", "fins": [1, 2]]
        #expect(try JSONValue(encoding: try await client.animals.seenAnimal(animals[2]).send()) == fish)
    }

    @Test func aTagIsInJSONInFormsAndInMultipartBodies() async throws {
        let seen: JSONValue = ["shape": ["shape": "circle", "r": 1], "title": "t & ü"]
        let json = try await client.shapes.putFigure(.json(.init(shape: .circle(.init(r: 1)), title: "t & ü"))).send()
        let form = try await client.shapes.putFigure(.form(.init(shape: .circle(.init(r: 1)), title: "t & ü"))).send()
        let parts = try await client.shapes.putFigure(.multipart(.init(shape: .circle(.init(r: 1)), title: "t & ü")))
            .send()
        for came in [json, form, parts] { #expect(try JSONValue(encoding: came) == seen) }
    }

    // MARK: Media types

    @Test func parametersArePartOfAMediaType() async throws {
        let first = try await client.bodies.version(n: 1).response()
        guard case .ok(let one) = first.body, case .okVersion2(let two) = try await client.bodies.version(n: 2).send()
        else {
            Issue.record("\(first)")
            return
        }
        #expect(one.first == 1 && two.second == 2)
        let accepted = first.headers[.init("X-Accepted")!] ?? ""
        #expect(accepted.contains("version=1") && accepted.contains("version=2"))
        #expect(
            try await client.bodies.putVersion(.jsonVersion2(.init(second: 1))).send() == "application/json;version=2")
    }

    @Test func bytesAreBytesWhateverTheResponseCallsThem() async throws {
        #expect(try await client.bodies.anything().send() == Data([0x00, 0xFF]))
        #expect(try await client.bodies.exported().send() == Data([0x50, 0x4B, 3, 4]))
        guard case .okData(let pdf) = try await client.bodies.report(printed: true).send(),
            case .ok(let report) = try await client.bodies.report().send()
        else {
            Issue.record("another body")
            return
        }
        #expect(pdf == Data("%PDF".utf8) && report.id == 1)
    }

    // MARK: Statuses without content

    @Test func whatResetsAFormHasNoContent() async throws {
        #expect(try await client.bodies.reset().response().status == .resetContent)
    }

    @Test func aRangeOfSuccessesMayComeWithoutContent() async throws {
        #expect(try await client.bodies.anySuccess().response().status == .accepted)
        #expect(try await client.bodies.anySuccess(empty: true).response().status == .noContent)
    }

    // MARK: Events

    @Test func aWordThatIsNoJSONEndsEventsOfJSON() async throws {
        let answer: ServerSentEvents<Tick> = try await client.events.answer(n: 2).send()
        var numbers: [Int] = []
        for try await event in answer { numbers.append(event.data.n) }
        #expect(numbers == [0, 1])
    }

    // MARK: Numbers and dates

    @Test func noDigitIsLost() async throws {
        let amounts = try await client.values.amounts().send()
        #expect(amounts.unsigned == UInt64.max && amounts.small == UInt8.max)
        #expect(amounts.exact == Decimal(string: "12345678901234567890.123456789"))
        #expect(amounts.vast == Decimal(string: "1180591620717411303424"))
        let back = try await client.values.echoAmounts(try JSONValue(encoding: amounts).decode()).send()
        #expect(back == amounts)
    }

    @Test func aNumberThatDoesNotFitIsAnErrorWithItsCodingPath() async throws {
        let error = await #expect(throws: RequestError<HTTPValidationError>.self) {
            try await client.values.amounts(huge: true).send()
        }
        #expect("\(error as Any)".contains("plain: expected Int, not 1180591620717411303424"))
        let plain = try await client.values.amounts(huge: true).json()["plain"]
        #expect(plain?.number?.description == "1180591620717411303424")
    }

    @Test func aDateIsSentAsTheServerReadsIt() async throws {
        let date = Date(timeIntervalSince1970: 1_704_164_645.25)
        #expect(try await client.values.moment(at: date).send() == date)
    }

    // MARK: Documents that are wrong

    @Test func whatComesCanBeReadAsSomethingElse() async throws {
        #expect(try await client.values.wrong().send(as: String.self) == "all is well")
        #expect(try await client.values.wrong().json() == "all is well")
        #expect(try await client.values.wrong().send(as: Data.self) == Data("\"all is well\"".utf8))
        guard case .failure(let error) = await client.values.wrong().result(), case .undecodable = error.reason else {
            Issue.record("no error")
            return
        }
        #expect(error.json == "all is well")
        guard case .success = await client.values.amounts().result() else {
            Issue.record("a failure")
            return
        }
    }
}
