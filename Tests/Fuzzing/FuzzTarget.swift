/// A part of this package that takes bytes of strangers, and what it promises whatever they are.
///
/// libFuzzer feeds it with what it makes up (`Scripts/fuzz`), and the tests with what was found so (`Cases`).
struct FuzzTarget: Sendable {
    /// The name that `Scripts/fuzz` knows it by, and that of its folder in `Cases`.
    let name: String
    /// Throws a `BrokenPromise`. That an input is refused is none; and a trap can't be caught.
    let check: @Sendable ([UInt8]) throws(BrokenPromise) -> Void

    static let all: [FuzzTarget] = [
        .yaml, .json, .client, .overlay, .jsonPath, .regularExpression, .markdown, .template, .outputFolder,
        .responseJSON, .responseStream, .headerField, .requestValue,
    ]
}

/// What doesn't hold that should hold for all inputs.
struct BrokenPromise: Error, CustomStringConvertible {
    let description: String
}

/// - Throws: `BrokenPromise` unless the promise holds.
func promise(_ sentence: @autoclosure () -> String, _ holds: Bool) throws(BrokenPromise) {
    if !holds { throw BrokenPromise(description: sentence()) }
}

extension [UInt8] {
    /// The input in two parts: before and after its first line of three hyphens. Without it, the second part is empty.
    var inTwoParts: (first: [UInt8], second: [UInt8]) {
        let lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard let middle = lines.firstIndex(where: { $0.elementsEqual("---".utf8) }) else { return (self, []) }
        let newline = [UInt8(ascii: "\n")]
        return (
            Array(lines[..<middle].joined(separator: newline)), Array(lines[(middle + 1)...].joined(separator: newline))
        )
    }

    /// The input as text; what isn't UTF-8 is replaced.
    var text: String { String(decoding: self, as: UTF8.self) }
}
