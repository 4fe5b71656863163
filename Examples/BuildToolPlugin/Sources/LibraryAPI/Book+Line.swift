extension Book {
    /// The book in a line of a list.
    public var line: String { author.map { "\($0): \(title)" } ?? title }
}
