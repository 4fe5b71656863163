/// Why a reference leads nowhere.
public struct ReferenceProblem: Error, Hashable, Sendable {
    public var code: SpecLoaderCode
    /// One sentence without a full stop.
    public var message: String
}
