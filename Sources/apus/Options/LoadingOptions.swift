import ArgumentParser
import SpecLoader

/// Limits on what a command reads, so that no document can exhaust the machine's memory.
struct LoadingOptions: ParsableArguments {
    @Option(help: .init("The largest file to read, in bytes.", valueName: "bytes"))
    var maxFileSize: Int?

    @Option(help: .init("How deeply a document may be nested.", valueName: "levels"))
    var maxDepth: Int?

    @Option(help: .init("How many values a document may have, in all its files together.", valueName: "count"))
    var maxNodes: Int?

    @Flag(
        help: .init(
            "Follow references to any file.",
            discussion: """
                Without it they lead to files below the document's folder, the folder of apus.yml and the top of the \
                git repository.
                """))
    var allowOutsideReferences = false

    @Option(
        name: .customLong("input"),
        help: .init(
            "A file that may be read wherever it is, through symbolic links too. Repeat it for several.",
            valueName: "file"),
        completion: .file())
    var inputs: [String] = []

    func validate() throws {
        for (name, value) in [("max-file-size", maxFileSize), ("max-depth", maxDepth), ("max-nodes", maxNodes)] {
            if let value, value < 1 { throw ValidationError("--\(name) must be at least 1.") }
        }
    }

    var loadOptions: LoadOptions {
        var options = LoadOptions()
        if let maxFileSize { options.maximumFileSize = maxFileSize }
        if let maxDepth { options.maximumDepth = maxDepth }
        if let maxNodes { options.maximumNodeCount = maxNodes }
        options.allowsFilesOutsideRoot = allowOutsideReferences
        options.inputs = inputs
        return options
    }
}

/// Changes to a document before it is read.
struct OverlayOptions: ParsableArguments {
    @Option(
        name: .customLong("overlay"),
        help: .init(
            "An OpenAPI Overlay to apply. Repeat it for several, which are applied in this order.", valueName: "file"),
        completion: .file(extensions: ["yml", "yaml", "json"]))
    var overlays: [String] = []
}
