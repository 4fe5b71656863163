import Foundation

/// Dates in header fields (RFC 9110 §5.6.7).
enum HTTPDate {
    /// The date in any of the three formats; `nil` if the text is something else.
    static func date(from text: String) -> Date? {
        let words = text.split { " ,-".contains($0) }
        let isAsctime = words.count == 5 && words[3].contains(":")  // Sun Nov  6 08:49:37 1994
        guard isAsctime || words.count == 6 && words[5] == "GMT",  // Sun, 06 Nov 1994 08:49:37 GMT
            let day = Int(words[isAsctime ? 2 : 1]), let month = months.firstIndex(of: words[isAsctime ? 1 : 2]),
            let year = year(words[isAsctime ? 4 : 3]), let time = seconds(words[isAsctime ? 3 : 4]),
            CalendarDate(year: year, month: month + 1, day: day) != nil
        else { return nil }
        let days = GregorianCalendar.days(year: year, month: month + 1, day: day)
        return Date(timeIntervalSince1970: Double(days * 86_400 + time))
    }

    private static let months: [Substring] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Two digits, as in the format of RFC 850, are a year from 1970 to 2069.
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
