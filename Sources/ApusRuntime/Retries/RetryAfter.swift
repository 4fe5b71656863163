import Foundation

/// The header field `Retry-After`: seconds or a date (RFC 9110 §10.2.3).
enum RetryAfter {
    /// How long to wait from `now`; `nil` if the text is neither.
    static func delay(_ text: String, now: Date) -> Duration? {
        let text = text.trimmingPrefix { $0 == " " }
        if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return .seconds(min(Int(text) ?? .max, longest))
        }
        guard let date = HTTPDate.date(from: String(text)) else { return nil }
        return .seconds(min(max(date.timeIntervalSince(now), 0), Double(longest)))
    }

    /// In seconds, about thirty years: a longer delay would overflow, and makes no difference.
    private static let longest = 1_000_000_000
}
