/// The steps that a computation may take: what its time is measured in where a stranger's text decides how long it
/// takes.
public struct StepBudget: Sendable {
    /// The computation needs more steps than there are.
    public struct Exceeded: Error {}

    public let limit: Int
    /// How many steps were taken.
    public private(set) var spent = 0

    public init(limit: Int) { self.limit = limit }

    public mutating func spend(_ steps: Int = 1) throws(Exceeded) {
        guard steps <= limit - spent else { throw Exceeded() }
        spent += steps
    }
}
