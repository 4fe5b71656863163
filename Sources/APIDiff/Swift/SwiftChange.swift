/// A difference between two generated clients that affects callers.
public struct SwiftChange: Hashable, Sendable {
    public enum Effect: String, Codable, Hashable, Sendable {
        /// Code may no longer compile.
        case sourceBreak = "source break"
        /// Something was added, or a warning.
        case addition
    }
    public var effect: Effect
    /// The qualified name of what changed: `Order.init`, `OrdersResource`.
    public var name: String
    /// The description of the change, CommonMark without a full stop.
    public var words: String
    /// The types that it renames.
    public var renamed: [SwiftRenaming] = []
}

/// A type that has another name in a new client.
public struct SwiftRenaming: Codable, Hashable, Sendable {
    public var old: String
    public var new: String
}

/// What a new client means for callers of the old one.
public struct SwiftReport: Hashable, Sendable {
    /// Source breaks first, then additions, each sorted by name.
    public var changes: [SwiftChange]
    public var step: VersionStep

    public var breaks: [SwiftChange] { changes.filter { $0.effect == .sourceBreak } }
    public var additions: [SwiftChange] { changes.filter { $0.effect == .addition } }
}
