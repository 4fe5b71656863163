import Diagnostics
import Files
import Testing

@testable import ClientGenerator

private func render(_ thing: String, _ others: [String: String] = [:], _ view: ThingView) throws -> String {
    let pack = try TemplatePack(
        pack(thing, others), subjects: [SubjectKind("thing", ThingView.self)], diagnostics: Diagnostics())
    let files = try [pack].render([TemplateSubject("thing") { view }])
    #expect(files.map(\.path.description) == ["Things/\(view.name.name).txt"])
    return files.map(\.text).joined()
}

@Suite("Rendering") struct RenderingTests {
    @Test("a field without value is nothing, also where the view around it has one")
    func noFallThrough() throws {
        let view = ThingView(
            name: "parent", documentation: DocComment("outer"), isRequired: true,
            children: [ThingView(name: "a"), ThingView(name: "b", documentation: DocComment("inner"))])
        let template = """
            {{#children}}
            [{{name}} {{#documentation}}{{.}}{{/documentation}}{{#isRequired}}required{{/isRequired}}]
            {{/children}}
            """
        #expect(try render(template, [:], view) == "[a ]\n[b /// inner]\n")
    }

    @Test("nothing is escaped for HTML, in partials too")
    func noEscaping() throws {
        let view = ThingView(name: "x", literals: [SwiftStringLiteral("<&>"), SwiftStringLiteral("é")])
        let text = try render(
            "{{>list}}", ["list.mustache": "{{#literals}}{{.}}{{^last()}}, {{/last()}}{{/literals}}"], view)
        #expect(text == "\"<&>\", \"é\"\n")
    }

    @Test("text of several lines is indented like the line that it stands on")
    func indentedText() throws {
        let view = ThingView(name: "x", documentation: DocComment("One.\n\nTwo."))
        let template = """
            struct X {
                {{#documentation}}
                {{.}}
                {{/documentation}}
                var x
            }
            """
        #expect(
            try render(template, [:], view) == """
                struct X {
                    /// One.
                    ///
                    /// Two.
                    var x
                }

                """)
    }

    @Test("a partial is indented as a whole, loops and blank lines included, at any depth")
    func indentedPartial() throws {
        let view = ThingView(
            name: "x",
            children: [
                ThingView(name: "a", children: [ThingView(name: "b", documentation: DocComment("B."))]),
                ThingView(name: "c"),
            ])
        let node = """
            {{#documentation}}
            {{.}}
            {{/documentation}}
            {{name}} {
            {{#children}}
                {{>node}}

            {{/children}}
            }

            """
        #expect(
            try render("{{>node}}", ["node.mustache": node], view) == """
                x {
                    a {
                        /// B.
                        b {
                        }

                    }

                    c {
                    }

                }

                """)
    }

    @Test("a line whose tags go on behind it keeps its spaces")
    func openSection() throws {
        let view = ThingView(name: "x", isRequired: true)
        let template = "  a{{#isRequired}}\n  b\n{{/isRequired}}\n  {{name}}  \n"
        #expect(try render(template, [:], view) == "  a\n  b\n  x\n")
    }

    @Test("several things are several files, sorted")
    func severalFiles() throws {
        let pack = try TemplatePack(
            pack("{{name}}"), subjects: [SubjectKind("thing", ThingView.self)], diagnostics: Diagnostics())
        let files = try [pack].render(["b", "a"].map { name in TemplateSubject("thing") { ThingView(name: name) } })
        #expect(files.map(\.path.description) == ["Things/a.txt", "Things/b.txt"])
        #expect(files.map(\.text) == ["a\n", "b\n"])
    }

    @Test("a path that leads out of the output folder is an error at its place in the pack")
    func path() throws {
        let list = "files:\n- {template: thing.mustache, for: thing, path: '../{{name}}'}\n"
        let pack = try TemplatePack(
            pack("", list: list), subjects: [SubjectKind("thing", ThingView.self)], diagnostics: Diagnostics())
        let error = try #require(throws: SpecError.self) {
            try [pack].render([TemplateSubject("thing") { ThingView(name: "x") }])
        }
        #expect(error.diagnostic.code == .init(FilesCode.templatePath))
        #expect(error.diagnostic.message == "`../x` can't be the path of a file: '.' and '..' lead elsewhere")
        #expect(error.diagnostic.location == SourceLocation(file: "pack.yml", line: 2, column: 49))
    }

    @Test("two files whose paths differ only in capitals are an error")
    func distinct() throws {
        let files = [
            RenderedFile(path: try RelativePath("a/B"), contents: []),
            RenderedFile(path: try RelativePath("A/b"), contents: []),
        ]
        #expect(throws: SpecError.self) { try files.checkDistinct() }
        try [files[0]].checkDistinct()
    }
}
