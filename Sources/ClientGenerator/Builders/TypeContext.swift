import APIModel

/// What the builders of views look things up in.
struct TypeContext: Sendable {
    let table: TypeTable
    let names: TypeNames
    let types: SwiftTypes
    let recursion: Recursion
    let access: Access
    /// Whether enums say that cases may come.
    let isNonexhaustive: Bool
    /// The declared types that are nested in each type, in the order of their names.
    let nested: [SwiftTypeName: [TypeDefinition]]
    /// The names of the output's files, for the dotted names of types.
    let files: FileNames
    let pages: DocsPages
    let headers: ResponseHeaders
    /// The security schemes that requests name.
    let security: SecurityLayout
    let servers: ServerLayout
    /// The name of the client's type.
    let client: SwiftIdentifier
}
