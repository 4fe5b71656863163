/// A position in a file: a line and a column.
public struct SourceLocation: Codable, Hashable, Sendable, CustomStringConvertible {
    /// The path of the file as the user wrote it, or as references lead to it.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column, from 1, in characters (Unicode scalars).
    public var column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    public var description: String { "\(file):\(line):\(column)" }
}
