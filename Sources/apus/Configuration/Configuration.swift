import ClientGenerator
import OpenAPIReader

/// What `apus.yml` says: the clients of a package.
struct Configuration: Hashable {
    var clients: [ClientConfiguration]
}

/// One client: what is read, what is written, and how it is named.
///
/// Paths are relative to the working directory.
struct ClientConfiguration: Hashable {
    typealias Operations = GeneratorOptions.OperationNaming

    enum Access: String, CaseIterable {
        case `public`, package, `internal`
    }

    /// Which files the document's references may lead to.
    enum References: String, CaseIterable {
        /// Those below ``readableFolders``.
        case inside
        /// Any.
        case outside
    }

    /// What becomes of the parts that the document calls internal.
    enum InternalParts: String, CaseIterable {
        case keep, drop
    }

    var module: String
    /// `nil` for a name made from the module's.
    var client: String?
    var spec: String
    var references: References = .inside
    /// The folders whose files references may lead to, beside the document's own.
    var readableFolders: [String] = []
    var overlays: [String] = []
    var output: String
    /// Names of built-in packs, or paths of folders; `nil` for the built-in ones.
    var packs: [String]?
    /// `nil` for operation ids, if any operation has one.
    var operations: Operations?
    var access: Access = .public
    /// Whether enums are marked `@nonexhaustive`.
    var nonexhaustive = false
    /// Swift names of types, by the pointers to their schemas.
    var names: [String: String] = [:]
    /// Swift types with their modules, by formats and by pointers to schemas.
    var types: [String: String] = [:]
    /// How lists are split into pages, by operation.
    var paginations: [PaginationDeclaration] = []
    var internalParts: InternalParts = .keep
    /// A folder with templates that replace built-in ones.
    var templates: String?
    var severities = SeverityPolicy()
    /// Changes that `apus diff` doesn't count.
    var ignoredChanges: [IgnoredChange] = []

    /// The files and folders that are read besides the document: overlays, packs and templates.
    var furtherPaths: [String] {
        overlays + (packs ?? []).filter { $0.contains("/") } + (templates.map { [$0] } ?? [])
    }
}

extension ClientConfiguration {
    /// Why neither the module nor the client's type can have its name, with the option that it is the value of; `nil`
    /// if they can.
    static func nameFault(module: String?, client: String?) -> (option: Name, reason: String)? {
        for (option, name) in [(Name.module, module), (.client, client)] {
            if let reason = name.flatMap(SwiftIdentifier.fault) { return (option, reason) }
        }
        guard let module else { return nil }
        guard let client else {
            let usual = GeneratorOptions.defaultClientName(ofModule: module)
            return SwiftIdentifier.fault(ofModuleOrClient: usual).map {
                (.module, "the client needs a name of its own, for \($0)")
            }
        }
        return client == module
            ? (.client, "the client can't have the name of the module: Swift couldn't tell the two apart") : nil
    }

    /// The options that name something in Swift.
    enum Name: String {
        case module, client
    }
}
