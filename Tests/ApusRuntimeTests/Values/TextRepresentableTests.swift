import ApusRuntime
import Foundation
import Testing

@Suite("Values as text")
struct TextRepresentableTests {
    private struct Order: Codable, Equatable {
        var price: Decimal?
        var prices: [Decimal?]?
        var token: Data
        var tokens: [String: [Data]]?
        var note: Nullable<Decimal>?

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encodeIfPresent(asText: price, forKey: .price)
            try container.encodeIfPresent(asText: prices, forKey: .prices)
            try container.encode(asText: token, forKey: .token)
            try container.encodeIfPresent(asText: tokens, forKey: .tokens)
            try container.encodeIfPresent(asText: note, forKey: .note)
        }
    }

    private struct Rest: Encodable {
        var rest: [String: Decimal]
        func encode(to encoder: any Encoder) throws { try encoder.encode(additionalPropertiesAsText: rest) }
    }

    private struct Whole: Encodable {
        var value: Data
        func encode(to encoder: any Encoder) throws { try encoder.encode(asText: value) }
    }

    private func text(_ value: some Encodable) throws -> String {
        String(decoding: try JSONCoding.encoder().encode(value), as: UTF8.self)
    }

    @Test("decimals are in strings and bytes in the Base64 of URLs, at any depth; what is nil is left out")
    func properties() throws {
        let bytes = Data([0xFB, 0xFF])
        let order = Order(
            price: Decimal(string: "0.10"), prices: [1, nil], token: bytes, tokens: ["a": [bytes]], note: .null)
        let json = #"{"note":null,"price":"0.1","prices":["1",null],"token":"-_8","tokens":{"a":["-_8"]}}"#
        #expect(try text(order) == json)
        #expect(try JSONCoding.decoder().decode(Order.self, from: Data(json.utf8)) == order)
        #expect(try text(Order(token: Data())) == #"{"token":""}"#)
    }

    @Test("additional properties and whole values are text too")
    func others() throws {
        #expect(try text(Rest(rest: ["a": 2])) == #"{"a":"2"}"#)
        #expect(try text(Whole(value: Data([0xFF]))) == #""_w""#)
        #expect(Nullable<Decimal>(3).asText == "3")
        #expect(Decimal?.none.asText == .null)
    }
}
