import ApusRuntime
import Foundation
import Testing

@Suite("Header fields with a type")
struct ResponseHeaderTests {
    private struct State: OpenEnum {
        static let fresh = Self(rawValue: "fresh")
        static let allKnownValues: [Self] = [.fresh]
        var rawValue: String
    }

    private struct Cost: Codable, Hashable, Sendable {
        var units: Int
    }

    /// The value of a field with this text.
    private func value<Value: Decodable & Sendable>(_ text: String, _ type: Value.Type) -> Value? {
        var response = Response(status: .ok, body: ())
        response.headers[.retryAfter] = text
        return response[ResponseHeader<Value>("retry-after")]
    }

    @Test("a text is read as its type")
    func values() throws {
        #expect(value("17", Int.self) == 17)
        #expect(value("-0.5", Double.self) == -0.5)
        #expect(value("true", Bool.self) == true)
        #expect(value("17", String.self) == "17")
        #expect(value("a, \"b\"", String.self) == "a, \"b\"")
        #expect(value("fresh", State.self) == .fresh)
        #expect(value("575ec868-7ae1-43cd-83dc-4a9700000000", UUID.self)?.uuidString.hasPrefix("575EC868") == true)
        #expect(value(#"{"units":2}"#, Cost.self) == Cost(units: 2))
        #expect(value("12345678901234567890.5", Decimal.self) == Decimal(string: "12345678901234567890.5"))
    }

    @Test("a list is split at its commas")
    func lists() {
        #expect(value("a, b,c", [String].self) == ["a", "b", "c"])
        #expect(value("1, 2", [Int].self) == [1, 2])
        #expect(value("fresh", [State].self) == [.fresh])
    }

    @Test("a date may be one of RFC 3339 or of HTTP")
    func dates() {
        let date = Date(timeIntervalSince1970: 784_111_777)
        #expect(value("Sun, 06 Nov 1994 08:49:37 GMT", Date.self) == date)
        #expect(value("1994-11-06T08:49:37Z", Date.self) == date)
    }

    @Test("what is missing, or no such value, is nil")
    func missing() {
        #expect(value("many", Int.self) == nil)
        #expect(value("", Int.self) == nil)
        #expect(value("yesterday", Date.self) == nil)
        #expect(Response(status: .ok, body: ())[ResponseHeader<String>("X-A")] == nil)
        #expect(Response(status: .ok, body: ())[ResponseHeader<String>("no name")] == nil)
    }
}
