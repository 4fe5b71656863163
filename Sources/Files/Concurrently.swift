import Dispatch

/// Calls two functions, at the same time if a second core is free, and returns what both return.
///
/// It doesn't start a thread of Dispatch's queues: where there is no `/proc`, that ends a static binary.
package func concurrently<First, Second>(
    _ first: () -> First, beside second: @Sendable () -> Second
) -> (First, Second) {
    // Each is written by one of the two calls, and read after both.
    nonisolated(unsafe) var results: (first: First?, second: Second?) = (nil, nil)
    withUnsafeMutablePointer(to: &results) { results in
        // Nothing else runs `first` or what it refers to until both have returned.
        nonisolated(unsafe) let (results, first) = (results, first)
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            if index == 0 { results.pointee.first = first() } else { results.pointee.second = second() }
        }
    }
    guard let first = results.first, let second = results.second else { preconditionFailure("both were called") }
    return (first, second)
}
