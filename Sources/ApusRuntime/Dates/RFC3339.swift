import Foundation

/// Dates with times as text: `date-time` of RFC 3339 §5.6.
enum RFC3339 {
    /// The date of a text with or without a fraction. `T` and `Z` may be lowercase, and `T` may be a space. An offset
    /// may be hours alone; without one the time is read as UTC.
    static func date(from text: String) -> Date? {
        var scanner = DigitScanner(text)
        guard let year = scanner.digits(4), scanner.skip("-"), let month = scanner.digits(2), scanner.skip("-"),
            let day = scanner.digits(2), CalendarDate(year: year, month: month, day: day) != nil,
            scanner.skip("Tt "),
            let hour = scanner.digits(2), hour < 24, scanner.skip(":"),
            let minute = scanner.digits(2), minute < 60, scanner.skip(":"),
            let second = scanner.digits(2), second <= 60
        else { return nil }
        var fraction = 0.0
        if scanner.skip(".") {
            guard let value = scanner.fraction() else { return nil }
            fraction = value
        }
        guard let offset = offset(&scanner), scanner.isAtEnd else { return nil }
        let days = GregorianCalendar.days(year: year, month: month, day: day)
        let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
        return Date(timeIntervalSinceReferenceDate: Double(seconds - secondsTo2001) + fraction)
    }

    /// The date in UTC, with milliseconds or microseconds where they are not zero: `2026-11-23T08:17:19Z`,
    /// `2026-11-23T08:17:19.250Z`. `nil` outside the years 0 to 9999, which RFC 3339 can't express.
    static func text(from date: Date) -> String? {
        let interval = date.timeIntervalSinceReferenceDate
        // A century away from 2001, a `Date` has no microseconds.
        let unit = interval.ulp < 5e-7 ? 1 : 1000
        guard interval.magnitude < 1e12 else { return nil }
        let microseconds = Int((interval * (1e6 / Double(unit))).rounded()) * unit + secondsTo2001 * 1_000_000
        let seconds = microseconds.flooredQuotient(1_000_000)
        let days = seconds.flooredQuotient(86_400)
        let (year, month, day) = GregorianCalendar.date(days: days)
        guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
        let time = seconds - days * 86_400
        let clock = [time / 3600, time / 60 % 60, time % 60].map { DigitWriter.padded($0, to: 2) }
        return "\(date)T\(clock.joined(separator: ":"))\(fraction(microseconds - seconds * 1_000_000))Z"
    }

    private static func fraction(_ microseconds: Int) -> String {
        if microseconds == 0 { return "" }
        let isWhole = microseconds % 1000 == 0
        return "." + DigitWriter.padded(isWhole ? microseconds / 1000 : microseconds, to: isWhole ? 3 : 6)
    }

    /// The error for a date that `text(from:)` can't write. It contains seconds, because describing a `Date` of NaN
    /// traps.
    static func noText(for date: Date, codingPath: [any CodingKey]) -> EncodingError {
        .invalidValue(
            date.timeIntervalSinceReferenceDate,
            .init(codingPath: codingPath, debugDescription: "RFC 3339 has no text for this date"))
    }

    private static let secondsTo2001 = 978_307_200

    /// Seconds east of UTC.
    private static func offset(_ scanner: inout DigitScanner) -> Int? {
        if scanner.isAtEnd || scanner.skip("Zz") { return 0 }
        let sign: Int
        if scanner.skip("+") { sign = 1 } else if scanner.skip("-") { sign = -1 } else { return nil }
        guard let hours = scanner.digits(2), hours < 24 else { return nil }
        if scanner.isAtEnd { return sign * hours * 3600 }
        _ = scanner.skip(":")
        guard let minutes = scanner.digits(2), minutes < 60 else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }
}

extension Int {
    fileprivate func flooredQuotient(_ divisor: Int) -> Int {
        self >= 0 ? self / divisor : (self - divisor + 1) / divisor
    }
}
