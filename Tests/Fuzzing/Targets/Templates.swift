import Diagnostics

@testable import Templating

extension FuzzTarget {
    /// A template and, below a line of hyphens, another one that it may call as `other`: it is refused, or prints the
    /// same twice within its limits.
    static let template = FuzzTarget(name: "template") { bytes throws(BrokenPromise) in
        let (main, other) = bytes.inTwoParts
        for escaping in TemplateOptions.Escaping.allCases {
            var options = TemplateOptions(escaping: escaping, width: 20)
            options.limits = RenderLimits(depth: 200, steps: 20_000, bytes: 1 << 18)
            let first = render(main.text, calling: other.text, options)
            try promise("a template prints the same twice", first == render(main.text, calling: other.text, options))
            guard let first else { continue }
            // What is printed at once is found too long afterwards.
            try promise("a template prints no more than it may", first.count <= 1 << 19)
        }
    }
}

/// What a template prints; `nil` where it is refused.
private func render(_ main: String, calling other: String, _ options: TemplateOptions) -> [UInt8]? {
    let start = SourceLocation(file: "main", line: 1, column: 1)
    var table = TemplateTable()
    table.add(TemplateSource(name: "other", text: other, start: start))
    let number = table.addUnnamed(TemplateSource(name: "main", text: main, start: start))
    var compiler = TemplateCompiler(table, options: options)
    let program = compiler.compile(number, for: .view(ViewShape(Thing.self)))
    guard table.problems.isEmpty, compiler.problems.isEmpty else { return nil }
    return try? CompiledTemplates(compiler.code, options).render(program, FieldValue(Thing.example))
}

/// A view with a field of each kind, which contains others of its own kind.
private struct Thing: TemplateView {
    struct Text: TemplateText { var templateText: String }

    var name: Text
    var about: Text?
    var isOld = false
    var parts: [Thing] = []
    var words: [Text] = []

    static let example = Thing(
        name: Text(templateText: "a <name>"), about: Text(templateText: "two\nlines"), isOld: true,
        parts: [
            Thing(name: Text(templateText: "b")),
            Thing(name: Text(templateText: "c"), parts: [Thing(name: Text(templateText: "d"))]),
        ],
        words: ["one", "two", "a long word"].map { Text(templateText: $0) })

    static let fields: Fields<Thing> = [
        .text("name", "Its name.", \.name),
        .optional("about", "What there is to say of it.", \.about),
        .flag("isOld", "Whether it is old.", \.isOld),
        .view("first", "The first of its parts.") { $0.parts.first },
        .list("parts", "Its parts.", \.parts),
        .texts("words", "Its words.", \.words),
    ]
}
