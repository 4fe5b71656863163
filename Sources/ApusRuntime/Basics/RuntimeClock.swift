import Foundation

/// The time and the randomness that sending depends on; tests replace them.
struct RuntimeClock: Sendable {
    var now: @Sendable () -> ContinuousClock.Instant = { .now }
    /// The time of day, for the dates that servers send.
    var date: @Sendable () -> Date = { Date() }
    var sleep: @Sendable (Duration) async throws -> Void = { try await ContinuousClock().sleep(for: $0) }
    /// A random number from 0 to 1.
    var random: @Sendable () -> Double = { .random(in: 0...1) }
}
