/// The effect of a change on programs that use the API.
public enum Severity: String, Codable, Hashable, Sendable, Comparable, CaseIterable {
    /// Programs keep working.
    case compatible
    /// A program may break, depending on what it does or on what the server sends.
    case potentiallyBreaking = "potentially breaking"
    /// Requests or responses that were valid no longer are.
    case breaking

    private var rank: Int {
        switch self {
        case .compatible: 0
        case .potentiallyBreaking: 1
        case .breaking: 2
        }
    }

    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}

/// Whether values are sent, received, or both.
public struct Directions: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The client sends it.
    public static let request = Directions(rawValue: 1)
    /// The client receives it.
    public static let response = Directions(rawValue: 2)
    public static let both: Directions = [.request, .response]
}
