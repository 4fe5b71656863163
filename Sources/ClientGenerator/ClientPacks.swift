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
        var source = try PackSource.named(name, builtIn: PackSource.builtIn)
        if let folder { source = try source.overridden(by: folder) }
        try self.init(source, subjects: .client, diagnostics: diagnostics)
    }
}
