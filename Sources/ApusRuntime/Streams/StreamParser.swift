import Foundation

/// Parses the elements of a body, wherever its pieces end.
protocol StreamParser: Sendable {
    associatedtype Element: Sendable

    /// The elements that these bytes complete.
    mutating func read(_ bytes: Data) throws(TransportError) -> [Element]
    /// The elements that the end of the body completes.
    mutating func finish() -> [Element]
}
