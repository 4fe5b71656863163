import APIModel
import Diagnostics

/// What the user decides about a client, once it is known to be possible.
struct ClientSettings {
    let names: NamingOptions
    let operations: GeneratorOptions.OperationNaming
    let modifiers: Modifiers

    /// - Throws: What is wrong with the options.
    init(_ options: GeneratorOptions, for api: API, diagnostics: Diagnostics) throws(SpecError) {
        let module = try Self.identifier(options.module, "module")
        let client = try Self.identifier(options.clientName ?? Self.defaultClientName(options.module), "client")
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
        names = NamingOptions(
            module: module, client: client, overrides: try Self.overrides(options.names, of: api, diagnostics))
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
                diagnostics.warn(ClientGeneratorCode.clientName, message, at: nil)
            }
        }
        return overrides
    }

    /// `LosantApplicationClient` for the module `LosantApplicationAPI`.
    private static func defaultClientName(_ module: String) -> String {
        let stem = module.hasSuffix("API") && module.count > 3 ? String(module.dropLast(3)) : module
        return stem + "Client"
    }

    private static func identifier(_ name: String, _ what: String) throws(SpecError) -> SwiftIdentifier {
        guard let identifier = SwiftIdentifier(validating: name) else {
            throw error("'\(name)' can't be the name of a \(what): it is not a Swift identifier, or it is a keyword")
        }
        return identifier
    }

    private static func error(_ message: String) -> SpecError {
        SpecError(Diagnostic(.error, ClientGeneratorCode.clientName, message, at: nil))
    }
}
