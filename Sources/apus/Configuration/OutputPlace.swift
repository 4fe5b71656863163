import Files

/// Where a client is written, to be compared with what else there is.
struct OutputPlace {
    private let path: String

    /// - Parameter path: The output folder, which need not exist.
    init(_ path: String) { self.path = path.comparablePath }

    /// Why two clients can't be written to their places; `nil` if they can.
    ///
    /// - Parameter module: The other client's module.
    func fault(beside other: OutputPlace, of module: String) -> String? {
        if path == other.path { return "'\(module)' has this output folder already" }
        if FilePath.isBelow(path, other.path) { return "this folder is in the output folder of '\(module)'" }
        return FilePath.isBelow(other.path, path) ? "the output folder of '\(module)' is in this folder" : nil
    }

    /// Whether a file or folder is this folder, or is in it.
    func holds(_ file: String) -> Bool {
        let file = file.comparablePath
        return file == path || FilePath.isBelow(file, path)
    }

    /// What a client is made from and would be written beside; `nil` if there is no such file or folder.
    ///
    /// - Parameter configuration: The path of `apus.yml`; `nil` for a client of the command line.
    static func heldInput(of client: ClientConfiguration, configuration: String?) -> String? {
        let place = OutputPlace(client.output)
        return ([configuration, client.spec].compactMap(\.self) + client.furtherPaths).first(where: place.holds)
    }
}
