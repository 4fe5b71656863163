import Dispatch

/// The result of a function that runs on another core, if one is free, while its caller does something else.
package final class BackgroundResult<Value: Sendable>: Sendable {
    private let group = DispatchGroup()
    // Written once, before the group is left; read after that.
    private nonisolated(unsafe) var result: Value?

    package init(_ function: @escaping @Sendable () -> Value) {
        DispatchQueue.global().async(group: group) { self.result = function() }
    }

    /// What the function returned; waits for it.
    package var value: Value {
        group.wait()
        guard let result else { preconditionFailure("the group is left after the result is set") }
        return result
    }
}
