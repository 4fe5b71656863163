import APIModel
import Diagnostics

/// What the user decides about a client, once it is known to be possible.
struct ClientSettings {
    let names: NamingOptions
    let operations: GeneratorOptions.OperationNaming
    let modifiers: Modifiers
    /// The API with the user's own types.
    let api: API
    let ownTypes: OwnTypes

    /// - Throws: What is wrong with the options.
    init(_ options: GeneratorOptions, for api: API, diagnostics: Diagnostics) throws(SpecError) {
        let clientName = options.clientName ?? GeneratorOptions.defaultClientName(ofModule: options.module)
        let module = try Self.identifier(options.module, "module")
        let client = try Self.identifier(clientName, "client")
        for name in [options.module, clientName] {
            if let fault = SwiftIdentifier.fault(ofModuleOrClient: name) { throw Self.error(fault) }
        }
        guard client != module else {
            throw Self.error(
                "the client can't have the module's name '\(module.name)': Swift could not tell them apart")
        }
        guard let access = Access(rawValue: options.access) else {
            throw Self.error("access is public, package or internal, not '\(options.access)'")
        }
        if options.nonexhaustive, access != .public {
            throw Self.error("enums can be nonexhaustive for other packages only, and access is \(access.rawValue)")
        }
        var ownTypes = try OwnTypes(Self.types(options.types))
        names = NamingOptions(
            module: module, client: client, overrides: try Self.overrides(options.names, of: api, diagnostics),
            imported: Set(ownTypes.byID.values.map(\.module)))
        self.api = ownTypes.replaceTypes(of: api)
        self.ownTypes = ownTypes
        if let key = ownTypes.unused.sorted().first {
            throw Self.error(
                key.contains("#/")
                    ? "there is no schema at '\(key)', so nothing has the type '\(options.types[key] ?? "")'"
                    : "no schema has the format '\(key)', so nothing has the type '\(options.types[key] ?? "")'")
        }
        operations = options.operations ?? .usual(for: api)
        modifiers = Modifiers(access: access, isNonexhaustive: options.nonexhaustive)
    }

    private static func overrides(
        _ names: [String: String], of api: API, _ diagnostics: Diagnostics
    ) throws(SpecError) -> [TypeID: SwiftIdentifier] {
        let known = Set(api.types.map(\.id))
        var overrides: [TypeID: SwiftIdentifier] = [:]
        for (pointer, name) in names.sorted(by: { $0.key < $1.key }) {
            let id = TypeID(rawValue: pointer)
            overrides[id] = try identifier(name, "type")
            if !known.contains(id) {
                let message = "there is no type at '\(pointer)', so nothing is named '\(name)'"
                diagnostics.report(ClientGeneratorCode.unusedName, message, at: nil)
            }
        }
        return overrides
    }

    private static func types(_ names: [String: String]) throws(SpecError) -> [String: OwnTypes.Name] {
        var types: [String: OwnTypes.Name] = [:]
        for (key, name) in names.sorted(by: { $0.key < $1.key }) {
            guard let type = OwnTypes.Name(name) else {
                throw error("'\(name)' is not a type with its module, as 'MyKit.Duration' is")
            }
            types[key] = type
        }
        return types
    }

    private static func identifier(_ name: String, _ what: String) throws(SpecError) -> SwiftIdentifier {
        guard let identifier = SwiftIdentifier(validating: name) else {
            throw error("'\(name)' can't be the name of a \(what): it is not a Swift identifier, or it is a keyword")
        }
        return identifier
    }

    private static func error(_ message: String) -> SpecError {
        SpecError(Diagnostic(ClientGeneratorCode.clientName, message, at: nil))
    }
}
