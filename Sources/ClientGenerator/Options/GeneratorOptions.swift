import APIModel

/// What the user decides about a client.
public struct GeneratorOptions: Sendable {
    /// How operations are reached.
    public enum OperationNaming: String, Sendable, CaseIterable {
        /// Through the path: a property for each segment, and a function named by the HTTP method.
        case paths
        /// Through a tag: a function named by the `operationId`.
        case operationIDs = "operation-ids"
    }

    /// The name of the module.
    public var module: String
    /// The name of the client type; by default the module's name with `Client` in place of `API` at its end.
    public var clientName: String?
    /// The packs to render: built in, or folders.
    public var packs: [String]
    /// By default `operationIDs` as soon as an operation has an id.
    public var operations: OperationNaming?
    /// `public`, `package` or `internal`.
    public var access: String
    /// Whether enums are marked `@nonexhaustive` (Swift 6.3), so that a case which the document adds later breaks no
    /// `switch` in another package. Needs `public` access.
    public var nonexhaustive: Bool
    /// Names of types by the pointer to their schema: `#/components/schemas/flow`.
    public var names: [String: String]
    /// Swift types with their modules (`MyKit.Duration`), by the format that they stand for, or by the pointer to a
    /// schema.
    public var types: [String: String]
    /// A folder whose templates replace the built-in ones of the same name.
    public var templatesFolder: String?
    /// How many Swift files are written, at least 1: `Client0.swift` and so on. By default each type and resource has
    /// its own.
    public var fileCount: Int?

    public init(
        module: String, clientName: String? = nil, packs: [String] = ["swift-client", "markdown"],
        operations: OperationNaming? = nil, access: String = "public", nonexhaustive: Bool = false,
        names: [String: String] = [:], types: [String: String] = [:], templatesFolder: String? = nil,
        fileCount: Int? = nil
    ) {
        self.module = module
        self.clientName = clientName
        self.packs = packs
        self.operations = operations
        self.access = access
        self.nonexhaustive = nonexhaustive
        self.names = names
        self.types = types
        self.templatesFolder = templatesFolder
        self.fileCount = fileCount
    }
}

extension GeneratorOptions.OperationNaming {
    /// The default for an API: ids as soon as one operation has one, or a name.
    package static func usual(for api: API) -> Self {
        api.root.allOperations.contains { $0.id != nil || $0.name != nil } ? .operationIDs : .paths
    }
}

extension GeneratorOptions {
    /// The name of the client type where the user chooses none: `LosantApplicationClient` for the module
    /// `LosantApplicationAPI`.
    package static func defaultClientName(ofModule module: String) -> String {
        let stem = module.hasSuffix("API") && module.count > 3 ? String(module.dropLast(3)) : module
        return stem + "Client"
    }
}
