import Foundation

/// The time and the chance that sending depends on; a test has its own.
struct RuntimeClock: Sendable {
    var now: @Sendable () -> ContinuousClock.Instant = { .now }
    /// The time of day, which servers speak of.
    var date: @Sendable () -> Date = { Date() }
    var sleep: @Sendable (Duration) async throws -> Void = { try await ContinuousClock().sleep(for: $0) }
    /// A random number from 0 to 1.
    var chance: @Sendable () -> Double = { .random(in: 0...1) }
}
