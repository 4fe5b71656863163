import ArgumentParser
import SpecLoader

/// The limits of what a command reads: a document from a stranger can't take the machine with it.
struct LoadingOptions: ParsableArguments {
    @Option(help: .init("The largest file that is read, in bytes.", valueName: "bytes"))
    var maxFileSize: Int?

    @Option(help: .init("How deep a document may be nested.", valueName: "levels"))
    var maxDepth: Int?

    @Option(help: .init("How many values a document may have, over all its files.", valueName: "count"))
    var maxNodes: Int?

    @Flag(help: "Follow references to files outside the document's folder.")
    var allowOutsideReferences = false

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
        return options
    }
}

/// Changes that are made to a document before it is read.
struct OverlayOptions: ParsableArguments {
    @Option(
        name: .customLong("overlay"),
        help: .init("An OpenAPI Overlay to apply; several are applied in their order.", valueName: "file"),
        completion: .file(extensions: ["yml", "yaml", "json"]))
    var overlays: [String] = []
}
