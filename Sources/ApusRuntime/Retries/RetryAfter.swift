import Foundation

/// What a server says of when to come again: seconds or a date (RFC 9110 §10.2.3).
enum RetryAfter {
    /// How long to wait from `now` on; `nil` where the text says nothing.
    static func pause(_ text: String, now: Date) -> Duration? {
        let text = text.trimmingPrefix { $0 == " " }
        if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return .seconds(min(Int(text) ?? .max, longest))
        }
        guard let date = HTTPDate.date(from: String(text)) else { return nil }
        return .seconds(min(max(date.timeIntervalSince(now), 0), Double(longest)))
    }

    /// More than thirty years are no different from thirty.
    private static let longest = 1_000_000_000
}

/// Points in time as header fields have them (RFC 9110 §5.6.7).
enum HTTPDate {
    /// The date of any of the three forms.
    static func date(from text: String) -> Date? {
        let words = text.split { " ,-".contains($0) }
        let isC = words.count == 5 && words[3].contains(":")  // Sun Nov  6 08:49:37 1994
        guard isC || words.count == 6 && words[5] == "GMT",  // Sun, 06 Nov 1994 08:49:37 GMT
            let day = Int(words[isC ? 2 : 1]), let month = months.firstIndex(of: words[isC ? 1 : 2]),
            let year = year(words[isC ? 4 : 3]), let time = seconds(words[isC ? 3 : 4]),
            CalendarDate(year: year, month: month + 1, day: day) != nil
        else { return nil }
        let days = GregorianCalendar.days(year: year, month: month + 1, day: day)
        return Date(timeIntervalSince1970: Double(days * 86_400 + time))
    }

    private static let months: [Substring] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Two digits, in the form of RFC 850, are of the years from 1970 to 2069.
    private static func year(_ text: Substring) -> Int? {
        guard text.utf8.count <= 4, let year = Int(text) else { return nil }
        return text.utf8.count > 2 ? year : year + (year < 70 ? 2000 : 1900)
    }

    /// The seconds since midnight of `08:49:37`.
    private static func seconds(_ text: Substring) -> Int? {
        var scanner = DigitScanner(String(text))
        guard let hour = scanner.digits(2), hour < 24, scanner.skip(":"), let minute = scanner.digits(2), minute < 60,
            scanner.skip(":"), let second = scanner.digits(2), second <= 60, scanner.isAtEnd
        else { return nil }
        return hour * 3600 + minute * 60 + second
    }
}
