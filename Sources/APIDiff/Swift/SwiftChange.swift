/// One difference between two generated clients, as a caller meets it.
public struct SwiftChange: Hashable, Sendable {
    public enum Effect: String, Codable, Hashable, Sendable {
        /// Code that compiled may not compile any more.
        case sourceBreak = "source break"
        /// There is more to use.
        case addition
    }
    public var effect: Effect
    /// The qualified name of what changed: `Order.init`, `OrdersResource`.
    public var name: String
    /// What changed, as a clause of CommonMark without a full stop.
    public var words: String
}

/// What a new client means for those who call the old one.
public struct SwiftReport: Hashable, Sendable {
    /// Sorted: what breaks, then what is new, each by name.
    public var changes: [SwiftChange]
    public var step: VersionStep

    public var breaks: [SwiftChange] { changes.filter { $0.effect == .sourceBreak } }
    public var additions: [SwiftChange] { changes.filter { $0.effect == .addition } }
}
