// The museum's client, written by apus from museum.yml. Change that file, not this one.
public import ApusRuntime

/// Where an exhibit is.
public nonisolated struct Place: CaseIterable, OpenEnum {
    public static let shown = Self(rawValue: "shown")
    public static let stored = Self(rawValue: "stored")
    public static let lent = Self(rawValue: "lent")

    public static let allKnownValues: [Self] = [.shown, .stored, .lent]
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The values that the document has.
    public static var allCases: [Self] { allKnownValues }
}
