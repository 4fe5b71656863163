import ArgumentParser

/// Options for build tools, which must know the outputs and inputs before anything is read.
struct BuildToolOptions: ParsableArguments {
    /// How many files there may be.
    private static let range = 1...100

    @Option(
        help: .init(
            "Write exactly this many Swift files: Client0.swift, Client1.swift and so on.",
            discussion: "Markdown pages are left out, unless --pack or apus.yml names packs.", valueName: "count"))
    var files: Int?

    @Flag(help: "Read nothing outside the folder of apus.yml or --spec.")
    var selfContained = false

    func validate() throws {
        if let files, !Self.range.contains(files) {
            throw ValidationError("--files must be from \(Self.range.lowerBound) to \(Self.range.upperBound).")
        }
    }
}
