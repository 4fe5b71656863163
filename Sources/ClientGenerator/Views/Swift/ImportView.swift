import Templating

/// A module that a file imports.
struct ImportView: TemplateView {
    let module: SwiftIdentifier
    /// `nil` where the line doesn't say how visible the module is.
    let access: Access?

    static let fields: Fields<ImportView> = [
        .text("module", "The module's name.", \.module),
        .optional("access", "What stands before `import`: who sees the module's types in the file.", \.access),
    ]
}

extension [ImportView] {
    /// What a file imports: the runtime always, Foundation and the modules of the user's own
    /// types where a declaration names a type of theirs.
    ///
    /// - Parameters:
    ///   - used: The modules of the types that the file's declarations name.
    ///   - access: The access of these declarations.
    init(_ used: TypeModules, access: Access) {
        self = [ImportView(module: "ApusRuntime", access: access.ofImport(isUsed: used.contains(.runtime)))]
        if used.contains(.foundation) {
            append(ImportView(module: "Foundation", access: access.ofImport(isUsed: true)))
        }
        self += used.others.sorted().map { ImportView(module: $0, access: access.ofImport(isUsed: true)) }
    }
}

extension Access {
    /// How visible a module is that declarations of this access name, or don't; `nil` says nothing.
    ///
    /// More visible than it is used would be a warning. Less is an error where the package's settings make imports
    /// internal that don't say. Next to `package import`, one that doesn't say is an error where they make it public.
    fileprivate func ofImport(isUsed: Bool) -> Access? {
        switch self {
        case .public: isUsed ? .public : nil
        case .package: isUsed ? .package : .internal
        case .internal: nil
        }
    }
}
