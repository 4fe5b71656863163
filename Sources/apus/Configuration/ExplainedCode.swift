import ClientGenerator
import Diagnostics
import Files
import OpenAPIReader
import SpecLoader
import SwaggerConversion
import Templating

/// A code with what users read about it.
struct ExplainedCode: Sendable {
    let code: Diagnostic.Code
    let explanation: Explanation

    var name: String { code.name }

    fileprivate init(_ code: some DiagnosticCode) {
        self.code = Diagnostic.Code(code)
        explanation = code.explanation
    }
}

/// The codes about one subject, under the heading that lists of codes have for it.
struct CodeGroup: Sendable {
    let title: String
    let codes: [ExplainedCode]

    private init<Code: DiagnosticCode>(_ title: String, _: Code.Type) {
        self.title = title
        codes = Code.allCases.map { ExplainedCode($0) }
    }

    /// Every code that a run can report.
    static let all = [
        CodeGroup("OpenAPI documents", OpenAPIReaderCode.self),
        CodeGroup("Documents of Swagger 2.0", SwaggerCode.self),
        CodeGroup("Files, references and overlays", SpecLoaderCode.self),
        CodeGroup("The options of a client", ClientGeneratorCode.self),
        CodeGroup("Templates", TemplatingCode.self),
        CodeGroup("The output folder", FilesCode.self),
        CodeGroup("apus.yml, revisions and checks", ApusCode.self),
    ]
}

extension ExplainedCode {
    /// Every code that a run can report: what `diagnostics` in `apus.yml` may name.
    static let all = CodeGroup.all.flatMap(\.codes)

    private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// `nil` for a name that isn't one of a code.
    static func named(_ name: String) -> ExplainedCode? { byName[name] }

    /// The message for a name that isn't one of a code, with the one that was probably meant.
    static func unknown(_ name: String) -> String {
        "there is no diagnostic code '\(name)'" + suggestion(for: name, among: all.map(\.name))
    }
}
