import Diagnostics

@testable import Templating

/// What is wrong with templates.
struct TemplateProblems: Error, CustomStringConvertible {
    var diagnostics: [Diagnostic]

    /// As a compiler prints them.
    var lines: [String] {
        diagnostics.map { "\($0.location?.description ?? "-"): \($0.message) [\($0.code.name)]" }
    }

    var description: String { lines.joined(separator: "\n") }
}

/// Prints a template that may call others, for a value of JSON.
///
/// - Parameter others: By their names.
func render(
    _ template: String, _ data: JSONData, calling others: [String: String] = [:], options: TemplateOptions = .exact
) throws -> String {
    let kind = data.kind
    return try render(template, data.value(as: kind), as: kind, calling: others, options: options)
}

func render(
    _ template: String, _ value: FieldValue, as kind: FieldKind, calling others: [String: String] = [:],
    options: TemplateOptions = .exact
) throws -> String {
    let (templates, program) = try compile(template, calling: others, for: kind, options: options)
    return String(decoding: try templates.render(program, value), as: UTF8.self)
}

func compile(
    _ template: String, calling others: [String: String] = [:], for kind: FieldKind,
    options: TemplateOptions = .exact
) throws -> (CompiledTemplates, program: Int) {
    var table = TemplateTable()
    for (name, text) in others.sorted(by: { $0.key < $1.key }) {
        table.add(TemplateSource(name: name, text: text, start: SourceLocation(file: name, line: 1, column: 1)))
    }
    let main = table.addUnnamed(
        TemplateSource(name: "main", text: template, start: SourceLocation(file: "main", line: 1, column: 1)))
    var compiler = TemplateCompiler(table, options: options)
    let program = compiler.compile(main, for: kind)
    if !compiler.problems.isEmpty { throw TemplateProblems(diagnostics: compiler.problems.inOrder) }
    return (CompiledTemplates(compiler.code, options), program)
}

extension TemplateOptions {
    /// What Mustache says: white space at the ends of lines stays.
    static var exact: TemplateOptions {
        var options = TemplateOptions()
        options.trimsLines = false
        return options
    }

    /// What source code has.
    static func code(width: Int = 120, indent: Int = 4) -> TemplateOptions {
        TemplateOptions(escaping: .none, width: width, indent: indent)
    }
}
