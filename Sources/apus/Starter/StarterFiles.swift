import ClientGenerator
import Diagnostics
import EmbeddedTemplates
import Files
import Templating

extension StarterPackage {
    /// What can be written for a package.
    enum Part {
        /// A document, for a package that has none.
        case example
        /// `apus.yml`.
        case configuration
        /// The manifest, the workflow and the hook.
        case package
        /// The program of a server.
        case server
        /// The lines that a manifest which is there already needs.
        case packageLines
    }

    /// The files of a part, in the order of their paths.
    ///
    /// - Throws: `SpecError` for a fault of the built-in templates.
    func files(_ part: Part) throws(SpecError) -> [RenderedFile] {
        let pack = try TemplatePack(
            PackSource(name: "init", embedded: EmbeddedTemplates.starter), subjects: Self.kinds,
            diagnostics: Diagnostics())
        let view = StarterView(package: self)
        let subject =
            switch part {
            case .example: TemplateSubject("example") { view }
            case .configuration: TemplateSubject("configuration") { view }
            case .package: TemplateSubject("package") { view }
            case .server: TemplateSubject("server") { view }
            case .packageLines: TemplateSubject("package-lines") { view }
            }
        return try [pack].render([subject])
    }

    private static let kinds = [
        SubjectKind("example", StarterView.self), SubjectKind("configuration", StarterView.self),
        SubjectKind("package", StarterView.self), SubjectKind("server", StarterView.self),
        SubjectKind("package-lines", StarterView.self),
    ]
}
