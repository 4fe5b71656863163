import ArgumentParser

/// What a build tool needs, which must know the outputs and inputs before anything is read.
struct BuildToolOptions: ParsableArguments {
    /// How many files there may be.
    private static let range = 1...100

    @Option(
        help: .init(
            "Write so many Swift files, Client0.swift and so on, whatever the document says.",
            discussion: "Without packs of your own there are no Markdown pages then.", valueName: "count"))
    var files: Int?

    @Flag(help: "Read nothing outside the folder of apus.yml, or of --spec.")
    var selfContained = false

    func validate() throws {
        if let files, !Self.range.contains(files) {
            throw ValidationError("--files must be from \(Self.range.lowerBound) to \(Self.range.upperBound).")
        }
    }
}
