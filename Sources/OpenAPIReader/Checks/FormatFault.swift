/// Texts that can't be what their format says.
///
/// It is about what nobody could take for a date, an address or a URL; a space for a `T` is let pass.
enum FormatFault {
    static func words(for text: String, _ format: String) -> String? {
        switch format {
        case "date": isDate(text[...]) ? nil : "it is no date such as 2030-12-31 (RFC 3339)"
        case "date-time": isDateTime(text) ? nil : "it is no date and time such as 2030-12-31T12:00:00Z (RFC 3339)"
        case "email": text.contains("@") ? nil : "it is no e-mail address"
        case "uri", "url": URLFault(in: text).map { "it is no URL: \($0.words)" }
        default: nil
        }
    }

    /// `2030-12-31`, with a month and a day that exist.
    private static func isDate(_ text: Substring) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2]), parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...12).contains(month) && (1...days[month - 1]).contains(day)
    }

    private static func isDateTime(_ text: String) -> Bool {
        guard isDate(text.prefix(10)) else { return false }
        let time = text.dropFirst(10)
        guard let separator = time.first, "Tt ".contains(separator) else { return false }
        let fields = time.dropFirst().prefix(5).split(separator: ":", omittingEmptySubsequences: false)
        guard fields.count == 2, let hour = Int(fields[0]), let minute = Int(fields[1]) else { return false }
        return (0...24).contains(hour) && (0...59).contains(minute)
    }
}
