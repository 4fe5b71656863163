import ClientGenerator

/// A new package with clients in it: what `apus init` writes.
struct StarterPackage {
    /// Where the package manager gets apus from.
    enum Source: Hashable {
        /// A folder, relative to the package or absolute.
        case path(String)
        case release(url: String, version: String)
        case branch(url: String, name: String)
    }

    /// One client: the values of `apus.yml`, whose paths are relative to the package.
    struct Client {
        var module: SwiftIdentifier
        /// `nil` for a name made from the module's.
        var client: SwiftIdentifier?
        var spec: String
        var output: String
        /// `nil` when `apus.yml` exists already.
        var operations: GeneratorOptions.OperationNaming?
    }

    var name: SwiftIdentifier
    var clients: [Client]
    var source: Source
    /// Whether the package has a program for a server on Linux, whose requests AsyncHTTPClient carries.
    var isServer: Bool

    /// The target of that program, which is called as no client is.
    var serverTarget: SwiftIdentifier? {
        guard isServer else { return nil }
        var target = name.appending("Server")
        while clients.contains(where: { $0.module == target }) { target = target.appending("Server") }
        return target
    }
}

extension StarterPackage.Source {
    /// What the package manager calls the package: its name, or the last part of its URL.
    var identity: String {
        switch self {
        case .path: "apus"
        case .release(let url, _), .branch(let url, _):
            url.split { $0 == "/" || $0 == ":" }.last.map { $0.hasSuffix(".git") ? String($0.dropLast(4)) : String($0) }
                ?? "apus"
        }
    }
}
