import ClientGenerator
import OpenAPIReader

/// What `apus.yml` says: the clients of a package.
struct Configuration: Hashable {
    var clients: [ClientConfiguration]
}

/// One client: what is read, what is written, and how it is named.
///
/// Paths are as the working directory needs them.
struct ClientConfiguration: Hashable {
    typealias Operations = GeneratorOptions.OperationNaming

    enum Access: String, CaseIterable {
        case `public`, package, `internal`
    }

    var module: String
    /// `nil`: from the module's name.
    var client: String?
    var spec: String
    var overlays: [String] = []
    var output: String
    /// Names of built-in packs, or paths of folders; `nil`: the built-in ones that the output has room for.
    var packs: [String]?
    /// `nil`: operation ids as soon as one operation has one.
    var operations: Operations?
    var access: Access = .public
    /// Whether enums are marked `@nonexhaustive`.
    var nonexhaustive = false
    /// Swift names of types, by the places of their schemas.
    var names: [String: String] = [:]
    /// How lists come in pages, by their operations.
    var paginations: [PaginationDeclaration] = []
    /// A folder with templates that replace built-in ones.
    var templates: String?
    var severities = SeverityPolicy()
    /// What `apus diff` doesn't count.
    var ignoredChanges: [IgnoredChange] = []

    /// What is read besides the document: overlays, packs and templates.
    var furtherPaths: [String] {
        overlays + (packs ?? []).filter { $0.contains("/") } + (templates.map { [$0] } ?? [])
    }
}

extension String {
    /// Whether the text can name a module or a type.
    var isSwiftName: Bool { SwiftIdentifier(validating: self) != nil }
}
