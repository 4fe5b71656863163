import Foundation

/// A value protected by a lock.
///
/// `@unchecked Sendable`: `value` is only accessed with `lock` held.
package final class Locked<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    package init(_ value: Value) { self.value = value }

    /// Calls `use` with the lock held. It must not take another lock or call unknown code.
    package func withLock<Result>(_ use: (inout Value) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try use(&value)
    }
}
