import Diagnostics

/// Templates that were checked and can be rendered.
struct CompiledTemplates: Sendable {
    private let code: TemplateCode
    private let options: TemplateOptions

    init(_ code: TemplateCode, _ options: TemplateOptions) {
        self.code = code
        self.options = options
    }

    /// Prints a program of the code for a value.
    ///
    /// - Throws: an error of code `limit` for templates that call one another without end, or print without end.
    func render(_ program: Int, _ root: FieldValue) throws(SpecError) -> [UInt8] {
        var renderer = Renderer(code, options)
        return try renderer.render(program, root)
    }
}
