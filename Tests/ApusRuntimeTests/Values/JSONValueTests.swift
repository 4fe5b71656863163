import ApusRuntime
import Foundation
import Testing

@Suite("JSONValue")
struct JSONValueTests {
    private func decoded(_ text: String) throws -> JSONValue {
        try JSONCoding.decoder().decode(JSONValue.self, from: Data(text.utf8))
    }

    @Test("every kind of JSON value decodes, and its description is the same JSON")
    func kinds() throws {
        let text = #"{"a":null,"b":true,"c":[1,2.5,"x"],"d":{},"e":"/"}"#
        let value = try decoded(text)
        #expect(value == ["a": nil, "b": true, "c": [1, 2.5, "x"], "d": [:], "e": "/"])
        #expect(value.description == text)
    }

    @Test(
        "numbers keep every digit",
        arguments: [
            "0", "-1", "9223372036854775807", "-9223372036854775808", "18446744073709551615", "0.1",
            "123456789012345678901234567890.12345678", "-0.000000000000000000001", "9007199254740993",
        ])
    func digits(_ text: String) throws {
        #expect(try decoded(text).description == text)
    }

    @Test("a number beyond a decimal is a double")
    func hugeNumber() throws {
        #expect(try decoded("1e300").double == 1e300)
        #expect(try decoded("[1e300]").description.contains("e+300"))
    }

    @Test("equal numbers are equal, however they are written")
    func equality() throws {
        #expect(try decoded("1.0") == 1)
        #expect(try decoded("1.50") == 1.5)
        #expect(try decoded("1.50").hashValue == JSONValue.number(1.5).hashValue)
        #expect(try decoded("100") == decoded("1e2"))
        #expect(JSONValue.number(JSONNumber(UInt64.max)) == (try decoded("18446744073709551615")))
    }

    @Test("a number is given as the type that is asked for, and only where it fits")
    func conversions() throws {
        #expect(try decoded("300").number?.integer(as: UInt8.self) == nil)
        #expect(try decoded("255").number?.integer(as: UInt8.self) == 255)
        #expect(try decoded("1.5").int == nil)
        #expect(try decoded("18446744073709551615").number?.integer(as: UInt64.self) == .max)
        #expect(try decoded("0.1").number?.decimal == Decimal(string: "0.1"))
        #expect(try decoded("0.1").double == 0.1)
    }

    @Test("members and elements are reached by subscripts, and nothing is found where nothing is")
    func subscripts() throws {
        let value = try decoded(#"{"list":[{"name":"x"}]}"#)
        #expect(value["list"]?[0]?["name"]?.string == "x")
        #expect(value["list"]?[1] == nil)
        #expect(value["list"]?["name"] == nil)
        #expect(value[0] == nil)
    }

    @Test("a value turns into a type and back")
    func conversion() throws {
        struct Point: Codable, Equatable {
            var x: Int
            var at: Date
        }
        let point = Point(x: 1, at: Date(timeIntervalSince1970: 0))
        let value = try JSONValue(encoding: point)
        #expect(value == ["x": 1, "at": "1970-01-01T00:00:00Z"])
        #expect(try value.decode(as: Point.self) == point)
    }
}
