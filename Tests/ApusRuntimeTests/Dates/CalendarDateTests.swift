import ApusRuntime
import Foundation
import Testing

@Suite("CalendarDate")
struct CalendarDateTests {
    @Test(
        "a date reads and writes RFC 3339 full-date",
        arguments: ["2026-11-23", "0001-01-01", "2024-02-29", "9999-12-31"])
    func roundTrip(_ text: String) throws {
        #expect(CalendarDate(text)?.description == text)
        let json = Data("[\"\(text)\"]".utf8)
        let dates = try JSONCoding.decoder().decode([CalendarDate].self, from: json)
        #expect(try JSONCoding.encoder().encode(dates) == json)
    }

    @Test(
        "a day that is not in the calendar is no date",
        arguments: [
            "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-04-31", "2024-01-00", "2024-1-1", "24-01-01",
            "2024-01-01T00:00:00Z", "2024/01/01", "", "２０２４-01-01", "+024-01-01",
        ])
    func invalid(_ text: String) throws {
        #expect(CalendarDate(text) == nil)
        let json = try JSONCoding.encoder().encode([text])
        #expect(throws: DecodingError.self) { try JSONCoding.decoder().decode([CalendarDate].self, from: json) }
    }

    @Test("dates are ordered by the calendar")
    func order() throws {
        let dates = try ["2024-02-01", "2023-12-31", "2024-01-31"].map { try #require(CalendarDate($0)) }
        #expect(dates.sorted().map(\.description) == ["2023-12-31", "2024-01-31", "2024-02-01"])
    }

    @Test("a date has year, month and day")
    func parts() throws {
        let date = try #require(CalendarDate(year: 2026, month: 11, day: 23))
        #expect((date.year, date.month, date.day) == (2026, 11, 23))
        #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
    }
}
