/// A package with clients in it, as it is before anybody changed it.
package struct StarterPackage: Sendable {
    /// Where the runtime comes from.
    package enum Source: Hashable, Sendable {
        /// A folder, relative to the package or absolute.
        case path(String)
        case release(url: String, version: String)
        case branch(url: String, name: String)
    }

    /// One client: the values of `apus.yml`, whose paths are relative to the package.
    package struct Client: Sendable {
        package var module: SwiftIdentifier
        /// `nil`: from the module's name.
        package var client: SwiftIdentifier?
        package var spec: String
        package var output: String
        /// `nil`: as `apus.yml`, which is there already, says.
        package var operations: GeneratorOptions.OperationNaming?

        package init(
            module: SwiftIdentifier, client: SwiftIdentifier?, spec: String, output: String,
            operations: GeneratorOptions.OperationNaming?
        ) {
            self.module = module
            self.client = client
            self.spec = spec
            self.output = output
            self.operations = operations
        }
    }

    package var name: SwiftIdentifier
    package var clients: [Client]
    package var source: Source

    package init(name: SwiftIdentifier, clients: [Client], source: Source) {
        self.name = name
        self.clients = clients
        self.source = source
    }
}

extension StarterPackage.Source {
    /// What the package manager calls the package: the name that it is given, or the end of its URL.
    var identity: String {
        switch self {
        case .path: "apus"
        case .release(let url, _), .branch(let url, _):
            url.split { $0 == "/" || $0 == ":" }.last.map { $0.hasSuffix(".git") ? String($0.dropLast(4)) : String($0) }
                ?? "apus"
        }
    }
}
