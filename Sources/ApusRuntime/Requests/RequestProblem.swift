/// Why a request could not be encoded: nothing was sent.
public struct RequestProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, in a sentence without secrets.
    public let description: String

    /// A problem in words.
    public init(_ description: String) { self.description = description }

    /// The part of the request that failed, and what it threw.
    init(_ part: String, _ error: any Error) {
        if case EncodingError.invalidValue(_, let context) = error {
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            self.init("\(part)\(path.isEmpty ? "" : " at \(path)"): \(context.debugDescription)")
        } else {
            self.init("\(part): \(error)")
        }
    }
}
