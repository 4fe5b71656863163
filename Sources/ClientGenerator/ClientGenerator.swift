import APIModel
import Diagnostics
import Files

/// The files of a client, before they are written.
public struct GeneratedClient: Sendable {
    /// Sorted by path.
    package let files: [RenderedFile]
    public let operationCount: Int
    public let typeCount: Int
}

/// Writes the client of an API: names, then views, then text.
///
/// - Throws: `SpecError` for options that can't be followed and for templates that say what doesn't exist.
public func generateClient(
    from api: API, options: GeneratorOptions, diagnostics: Diagnostics
) throws(SpecError) -> GeneratedClient {
    let views = ClientViews(api: api, naming: try naming(of: api, options, diagnostics), diagnostics: diagnostics)
    let packs = try loadPacks(options, diagnostics)
    var files = try packs.render(views.subjects)
    if let count = options.fileCount { files = try files.distributed(over: count) }
    return GeneratedClient(files: files, operationCount: views.operationCount, typeCount: views.typeCount)
}

private func loadPacks(_ options: GeneratorOptions, _ diagnostics: Diagnostics) throws(SpecError) -> [TemplatePack] {
    let results = concurrentMap(options.packs) { name -> (pack: Result<TemplatePack, SpecError>, said: [Diagnostic]) in
        let diagnostics = Diagnostics()
        let pack = Result { () throws(SpecError) in
            var source = try PackSource.named(name)
            if let folder = options.templatesFolder { source = try source.overridden(by: folder) }
            return try TemplatePack(source, subjects: kinds, diagnostics: diagnostics)
        }
        return (pack, diagnostics.all)
    }
    var packs: [TemplatePack] = []
    for (pack, said) in results {
        said.forEach(diagnostics.report)
        packs.append(try pack.get())
    }
    return packs
}

/// What `for:` in a pack's list may say.
private let kinds = [
    SubjectKind("api", ClientView.self), SubjectKind("resource", ResourceView.self),
    SubjectKind("type", ModelView.self), SubjectKind("group", GroupView.self),
]

private func naming(
    of api: API, _ options: GeneratorOptions, _ diagnostics: Diagnostics
) throws(SpecError) -> ClientNaming {
    let module = try identifier(options.module, "module")
    let clientName = options.clientName ?? defaultClientName(options.module)
    let client = try identifier(clientName, "client")
    guard client != module else {
        throw nameError("the client can't have the module's name '\(module.name)': Swift could not tell them apart")
    }
    guard let access = Access(rawValue: options.access) else {
        throw nameError("access is public, package or internal, not '\(options.access)'")
    }
    if options.nonexhaustive, access != .public {
        throw nameError("enums can be nonexhaustive for other packages only, and access is \(access.rawValue)")
    }
    let known = Set(api.types.map(\.id))
    var overrides: [TypeID: SwiftIdentifier] = [:]
    for (place, name) in options.names.sorted(by: { $0.key < $1.key }) {
        overrides[TypeID(rawValue: place)] = try identifier(name, "type")
        if !known.contains(TypeID(rawValue: place)) {
            diagnostics.warn(
                ClientGeneratorCode.clientName, "no type stands at '\(place)', so nothing is named '\(name)'", at: nil)
        }
    }
    return ClientNaming(
        module: module, client: client, operations: options.operations ?? .usual(for: api),
        access: access, isNonexhaustive: options.nonexhaustive,
        types: NamingOptions(module: module, overrides: overrides, reserved: [module, client]))
}

/// `LosantApplicationClient` for the module `LosantApplicationAPI`.
private func defaultClientName(_ module: String) -> String {
    let stem = module.hasSuffix("API") && module.count > 3 ? String(module.dropLast(3)) : module
    return stem + "Client"
}

private func identifier(_ name: String, _ what: String) throws(SpecError) -> SwiftIdentifier {
    guard let identifier = SwiftIdentifier(validating: name) else {
        throw nameError("'\(name)' can't be the name of a \(what): it is no identifier of Swift, or a keyword")
    }
    return identifier
}

private func nameError(_ message: String) -> SpecError {
    SpecError(Diagnostic(.error, ClientGeneratorCode.clientName, message, at: nil))
}
