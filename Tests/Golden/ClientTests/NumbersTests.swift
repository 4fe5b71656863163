import ApusRuntime
import ApusTesting
import Foundation
import NumbersAPI
import Testing

@Suite struct NumbersTests {
    let fake = FakeTransport()
    var client: NumbersClient { NumbersClient(transport: fake) }

    private func readings(_ json: String) async throws -> [Reading] {
        fake.respond(to: .get, "/readings", .json(text: json))
        return try await client.readings.get().send()
    }

    private func sent(_ reading: Reading) async throws -> String {
        fake.respond(to: .post, "/readings", .json(reading, status: .created))
        _ = try await client.readings.post(reading).send()
        return String(decoding: try #require(fake.requests.last).body, as: UTF8.self)
    }

    @Test func anIntegerOfAUnionStaysOneWithAllItsDigits() async throws {
        let reading = try await readings(
            #"[{"count":1,"label":9007199254740993,"labels":[9007199254740993,1.5,2],"mixed":9007199254740993}]"#)[0]
        #expect(reading.label == .integer(9_007_199_254_740_993))
        #expect(reading.labels == [.integer(9_007_199_254_740_993), .number(1.5), .integer(2)])
        #expect(reading.mixed == .value(.integer(9_007_199_254_740_993)))
        #expect(
            try await sent(Reading(count: 1, label: .integer(9_007_199_254_740_993)))
                == #"{"count":1,"label":9007199254740993}"#)
        let others = try await readings(#"[{"count":1,"label":0.5},{"count":2,"label":"7"}]"#)
        #expect(others.map(\.label) == [.number(0.5), .string("7")])
    }

    @Test func eachWidthHasItsType() async throws {
        let json =
            #"{"count":-1,"huge":18446744073709551615,"port":65535,"short":-32768,"small":255,"tiny":-128,"#
            + #""unsigned":18446744073709551615,"wide":4294967295,"word":18446744073709551615}"#
        let reading = try await readings("[\(json)]")[0]
        #expect(reading.tiny == Int8.min && reading.small == UInt8.max)
        #expect(reading.short == Int16.min && reading.port == UInt16.max)
        #expect(reading.wide == UInt32.max && reading.unsigned == UInt64.max && reading.word == UInt.max)
        #expect(try await sent(reading) == json)
    }

    @Test(arguments: [
        ("count", "18446744073709551615", "Int"), ("small", "300", "UInt8"), ("tiny", "-129", "Int8"),
        ("unsigned", "18446744073709551616", "UInt64"), ("exact", "1e400", "Decimal"),
    ])
    func aNumberThatDoesNotFitIsAnErrorWithPathTypeAndText(_ name: String, _ number: String, _ type: String) async {
        let count = name == "count" ? "" : #","count":1"#
        do {
            _ = try await readings(#"[{"\#(name)":\#(number)\#(count)}]"#)
            Issue.record("no error")
        } catch {
            #expect("\(error)".contains("at Index 0.\(name): expected \(type), not \(number)"))
        }
    }

    @Test func aDecimalInAStringIsExactAndSentInAString() async throws {
        let json =
            #"{"EUR":"0.10","amount":"12345678901234567890.0123456789","byCurrency":{"USD":["1.5"]},"count":1,"#
            + #""discount":"0.05","exact":0.30000000000000000004,"price":"9.99","prices":["1.10","2"]}"#
        let reading = try await readings("[\(json)]")[0]
        #expect(reading.amount == Decimal(string: "12345678901234567890.0123456789"))
        #expect(reading.exact == Decimal(string: "0.30000000000000000004"))
        #expect(reading.discount == .value(Decimal(string: "0.05")!))
        #expect(reading.additionalProperties == ["EUR": Decimal(string: "0.1")!])
        let expected = json.replacing("0.10", with: "0.1").replacing("1.10", with: "1.1")
        #expect(try await sent(reading) == expected)
    }

    @Test func decimalsOfBodiesFormsAndParametersAreText() async throws {
        fake.respond(to: .get, "/balance", .json("2.50"))
        #expect(try await client.balance.get().send() == Decimal(string: "2.5"))
        fake.respond(to: .put, "/balance", .status(.noContent))
        try await client.balance.put([1, Decimal(string: "0.3")!]).send()
        #expect(try fake.requests.last?.json(JSONValue.self) == ["1", "0.3"])
        fake.respond(to: .post, "/balance", .status(.noContent))
        try await client.balance.post(.init(amount: Decimal(string: "0.3")!, exact: Decimal(string: "0.7")!)).send()
        #expect(fake.requests.last.map { String(decoding: $0.body, as: UTF8.self) } == "amount=0.3&exact=0.7")
        fake.respond(to: .get, "/readings", .json([] as [Reading]))
        _ = try await client.readings.get(above: Decimal(string: "0.1")!, channel: 9, limit: .number(0.5)).send()
        #expect(fake.requests.last?.query == ["above=0.1", "channel=9", "limit=0.5"])
    }

    @Test func aFieldOfTheResponseHasAllDigits() async throws {
        fake.respond(to: .get, "/readings", .json(text: "[]", ["X-Total": "18446744073709551615"]))
        let response = try await client.readings.get().response()
        #expect(response[NumbersClient.Headers.xTotal] == UInt64.max)
    }
}
