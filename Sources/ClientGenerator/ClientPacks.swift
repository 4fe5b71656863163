import Diagnostics
import Templating

extension TemplatePack {
    /// A pack that renders clients.
    ///
    /// - Parameters:
    ///   - name: The name of a built-in pack, or else the path of a folder.
    ///   - folder: The user's templates, which stand in place of the pack's.
    /// - Throws: the last error, after all others went to `diagnostics`.
    package init(
        client name: String, overriddenBy folder: TemplateFolder? = nil, diagnostics: Diagnostics
    ) throws(SpecError) {
        let source = try PackSource.client(name, overriddenBy: folder)
        try self.init(source, subjects: .client, diagnostics: diagnostics)
    }
}

extension PackSource {
    fileprivate static func client(
        _ name: String, overriddenBy folder: TemplateFolder?
    ) throws(SpecError) -> PackSource {
        let source = try named(name, builtIn: builtIn)
        guard let folder else { return source }
        return try source.overridden(by: folder)
    }
}

extension GeneratorOptions {
    /// Whether a pack renders the document's examples: no client needs them otherwise. Of packs that can't be read,
    /// `generateClient` says what is wrong.
    public var rendersExamples: Bool {
        let folder = try? userTemplates()
        return packs.contains { name in
            let source = try? PackSource.client(name, overriddenBy: folder)
            return source?.writes("examples", among: .client) ?? false
        }
    }

    /// The user's templates, which stand in place of those that are built in.
    func userTemplates() throws(SpecError) -> TemplateFolder? {
        try templatesFolder.map { path throws(SpecError) in try TemplateFolder(path, packs: PackSource.builtIn) }
    }
}
