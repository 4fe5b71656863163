/// A version of three numbers (Semantic Versioning 2.0.0), without pre-release and build metadata.
public struct SemanticVersion: Hashable, Sendable, Comparable, CustomStringConvertible {
    public var major: Int
    public var minor: Int
    public var patch: Int

    public init(major: Int, minor: Int, patch: Int) {
        (self.major, self.minor, self.patch) = (major, minor, patch)
    }

    /// `1.29.4`, `v1.29.4`, `1.29` or `1`; `nil` for anything else.
    public init?(_ text: String) {
        let text = text.hasPrefix("v") ? text.dropFirst() : text[...]
        let core = text.prefix { $0 != "-" && $0 != "+" }
        let parts = core.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in part.allSatisfy(\.isASCII) && !part.hasPrefix("-") ? Int(part) : nil }
        guard numbers.count == parts.count, (1...3).contains(numbers.count) else { return nil }
        self.init(
            major: numbers[0], minor: numbers.count > 1 ? numbers[1] : 0, patch: numbers.count > 2 ? numbers[2] : 0)
    }

    public var description: String { "\(major).\(minor).\(patch)" }

    public static func < (a: Self, b: Self) -> Bool { (a.major, a.minor, a.patch) < (b.major, b.minor, b.patch) }
}

/// Which number of a version must be increased.
public enum VersionStep: String, Codable, Hashable, Sendable, Comparable, CaseIterable {
    /// The generated files are identical.
    case none
    /// Only comments or internals changed.
    case patch
    /// Declarations were added; every call still compiles.
    case minor
    /// Callers may have to change code.
    case major

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}

extension SemanticVersion {
    /// The next version.
    public func next(_ step: VersionStep) -> SemanticVersion {
        switch step {
        case .none: self
        case .patch: SemanticVersion(major: major, minor: minor, patch: patch + 1)
        case .minor: SemanticVersion(major: major, minor: minor + 1, patch: 0)
        case .major: SemanticVersion(major: major + 1, minor: 0, patch: 0)
        }
    }
}
