/// What a change does to a program that uses the API.
public enum Severity: String, Codable, Hashable, Sendable, Comparable, CaseIterable {
    /// A program goes on as before.
    case compatible
    /// A program may break, depending on what it does or what the server sends.
    case potentiallyBreaking = "potentially breaking"
    /// What was right isn't any more.
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

/// Which ways a value goes: a type may be sent, received, or both.
public struct Directions: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The client sends it.
    public static let request = Directions(rawValue: 1)
    /// The client receives it.
    public static let response = Directions(rawValue: 2)
    public static let both: Directions = [.request, .response]
}
