import Foundation

/// A value that one thread at a time touches.
///
/// `@unchecked Sendable`: `value` is only touched with `lock` held.
package final class Locked<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    package init(_ value: Value) { self.value = value }

    /// Nothing that waits for another lock or runs foreign code belongs into `use`.
    package func withLock<Result>(_ use: (inout Value) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try use(&value)
    }
}
