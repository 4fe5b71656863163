/// Why a request couldn't be encoded; nothing was sent.
public struct RequestProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, in one sentence on one line without secrets.
    public let description: String

    /// Creates a problem with its description.
    public init(_ description: String) { self.description = description.onOneLine }

    /// Creates a problem of a part of the request from the error that encoding it threw.
    init(_ part: String, _ error: any Error) {
        if case EncodingError.invalidValue(_, let context) = error {
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            self.init("\(part)\(path.isEmpty ? "" : " at \(path)"): \(context.debugDescription)")
        } else {
            self.init("\(part): \(error)")
        }
    }
}
