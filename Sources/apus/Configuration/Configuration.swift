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

    var module: String
    /// `nil` for a name made from the module's.
    var client: String?
    var spec: String
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

extension String {
    /// Whether the text can name a module or a type.
    var isSwiftName: Bool { SwiftIdentifier(validating: self) != nil }
}
