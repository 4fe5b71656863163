import Foundation

/// Runs what recurses as deep as a JSON text nests, where there is stack enough for it.
///
/// Other threads than the main one have 512 KB on Apple's systems. A level takes up to some kilobytes, by the types
/// that are decoded.
enum DeepStack {
    /// How many levels any thread has room for.
    private static let mostLevels = 32
    /// What 512 levels, which is the parser's limit, need several times over.
    private static let size = 32 << 20

    /// Waits for the work where it needs a thread of its own.
    static func run<Value>(levels: Int, _ work: @escaping () throws -> Value) throws -> Value {
        if levels <= mostLevels { return try work() }
        // Unsafe for the compiler only: this thread touches neither until the other one has signalled.
        nonisolated(unsafe) let work = work
        nonisolated(unsafe) var result: Result<Value, any Error>?
        let end = DispatchSemaphore(value: 0)
        let thread = Thread {
            result = Result { try work() }
            end.signal()
        }
        thread.stackSize = size
        thread.start()
        end.wait()
        // The thread sets it before it signals.
        return try result!.get()
    }
}
