import ApusRuntime
import Foundation
import Testing

@Suite("Dates in JSON")
struct DateTests {
    private func date(_ text: String) throws -> Date {
        try JSONCoding.decoder().decode([Date].self, from: JSONCoding.encoder().encode([text]))[0]
    }

    private func text(_ date: Date) throws -> String {
        let data = try JSONCoding.encoder().encode([date])
        return try JSONDecoder().decode([String].self, from: data)[0]
    }

    @Test(
        "a date and time of RFC 3339 is read with and without fraction and offset",
        arguments: [
            ("1970-01-01T00:00:00Z", 0.0), ("1970-01-01t00:00:01z", 1), ("1970-01-01 00:00:01Z", 1),
            ("1970-01-01T01:00:00+01:00", 0), ("1969-12-31T19:30:00-04:30", 0), ("1970-01-01T00:00:00.5Z", 0.5),
            ("2026-11-23T08:17:19.123Z", 1_795_421_839.123), ("2000-02-29T12:00:00Z", 951_825_600),
            ("1969-12-31T23:59:59.75Z", -0.25), ("0001-01-01T00:00:00Z", -62_135_596_800),
            ("2016-12-31T23:59:60Z", 1_483_228_800), ("1970-01-01T00:00:00.123456789123456789Z", 0.123456789),
            ("1970-01-01T00:00:01", 1), ("1970-01-01 00:00:00.5", 0.5), ("1970-01-01t01:00:00.000678+01", 0.000678),
        ])
    func reading(_ text: String, _ seconds: Double) throws {
        #expect(abs(try date(text).timeIntervalSince1970 - seconds) < 0.000_001)
    }

    @Test(
        "what is no date and time is an error with the text in it",
        arguments: [
            "", "2024-01-01", "2024-01-01T00:00", "2024-02-30T00:00:00Z", "2024-01-01T24:00:00Z",
            "2024-01-01T00:60:00Z", "2024-01-01T00:00:00.Z", "2024-01-01T00:00:00Zx", "2024-01-01T00:00:00+25:00",
            "now",
        ])
    func invalid(_ text: String) throws {
        let json = try JSONCoding.encoder().encode([text])
        #expect {
            try JSONCoding.decoder().decode([Date].self, from: json)
        } throws: { error in
            "\(error)".contains("\"\(text)\" is not a date")
        }
    }

    @Test(
        "a date is written in UTC, with milliseconds or microseconds where they are not zero",
        arguments: [
            (0.0, "1970-01-01T00:00:00Z"), (0.25, "1970-01-01T00:00:00.250Z"), (-0.25, "1969-12-31T23:59:59.750Z"),
            (951_825_600, "2000-02-29T12:00:00Z"), (1_795_421_839.123, "2026-11-23T08:17:19.123Z"),
            (0.999_999_6, "1970-01-01T00:00:01Z"), (0.000_678, "1970-01-01T00:00:00.000678Z"),
            (-0.000_001, "1969-12-31T23:59:59.999999Z"), (-40_000_000_000.123, "0702-06-15T00:53:19.877Z"),
            (253_402_300_799, "9999-12-31T23:59:59Z"),
        ])
    func writing(_ seconds: Double, _ expected: String) throws {
        #expect(try text(Date(timeIntervalSince1970: seconds)) == expected)
    }

    @Test("days of eleven centuries read back as they were written")
    func manyDays() throws {
        let dates = stride(from: -250_000.0, to: 150_000, by: 61).map {
            Date(timeIntervalSince1970: $0 * 86_400 + 43_200.125)
        }
        let coded = try JSONCoding.decoder().decode([Date].self, from: JSONCoding.encoder().encode(dates))
        #expect(coded == dates)
    }

    @Test("a year that RFC 3339 has no text for is an error", arguments: [1e12, -1e12, 1e30, .infinity, .nan])
    func outOfRange(_ seconds: Double) {
        let date = Date(timeIntervalSince1970: seconds)
        #expect(throws: EncodingError.self) { try JSONCoding.encoder().encode([date]) }
        #expect(throws: EncodingError.self) { try JSONValue(encoding: date) }
    }
}

@Suite("Other values in JSON")
struct JSONCodingTests {
    private struct Values: Codable, Equatable {
        var bytes: Data
        var price: Decimal
        var id: UUID
        var link: URL
        var float: Float
        var snakeCase: Int

        enum CodingKeys: String, CodingKey {
            case bytes, price, id, link, float
            case snakeCase = "snake_case"
        }
    }

    @Test("bytes are Base64, UUIDs lower case, decimals keep digits, keys stay as they are, slashes are not escaped")
    func values() throws {
        let values = Values(
            bytes: Data([0, 255]), price: try #require(Decimal(string: "12345678901234567890.123456789")),
            id: try #require(UUID(uuidString: "E621E1F8-C36C-495A-93FC-0C247A3E6E5F")),
            link: try #require(URL(string: "https://a.b/c")), float: 0.1, snakeCase: 1)
        let text = String(decoding: try JSONCoding.encoder().encode(values), as: UTF8.self)
        #expect(
            text == #"{"bytes":"AP8=","float":0.1,"id":"e621e1f8-c36c-495a-93fc-0c247a3e6e5f","link":"https://a.b/c","#
                + #""price":12345678901234567890.123456789,"snake_case":1}"#)
        #expect(try JSONCoding.decoder().decode(Values.self, from: Data(text.utf8)) == values)
    }
}
