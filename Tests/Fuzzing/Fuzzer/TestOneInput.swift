import Foundation

/// The target that the environment names.
private let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["APUS_FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
        // Only `Scripts/fuzz` starts this, with one of these names.
        fatalError("APUS_FUZZ_TARGET is none of \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
    }
    return target
}()

/// What libFuzzer, which has `main`, calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do throws(BrokenPromise) {
        try target.check(Array(UnsafeBufferPointer(start: start, count: count)))
    } catch {
        // To libFuzzer a trap is a find.
        fatalError("\(target.name): \(error)")
    }
    return 0
}
