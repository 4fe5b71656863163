/// Time since something began.
struct Stopwatch {
    private let start = ContinuousClock.now

    /// Such as `0.09 s`.
    var seconds: String {
        let elapsed = ContinuousClock.now - start
        let hundredths = elapsed.components.seconds * 100 + elapsed.components.attoseconds / 10_000_000_000_000_000
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) s"
    }
}
