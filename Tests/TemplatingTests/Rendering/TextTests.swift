import Testing

@testable import Templating

@Suite("Printed text")
struct TextTests {
    @Test("a name without a value prints nothing, also where the view around it has one")
    func noFallThrough() throws {
        let view = ThingView(
            name: "parent", about: "outer", isRequired: true,
            children: [ThingView(name: "a"), ThingView(name: "b", about: "inner")])
        let template = "{{#children}}[{{name}} {{about}}{{#isRequired}} required{{/isRequired}}]{{/children}}"
        #expect(try render(template, view) == "[a ][b inner]")
    }

    @Test("the innermost view that has a name is asked, over partials too")
    func contextStack() throws {
        let view = ThingView(
            name: "outer", children: [ThingView(name: "inner", literals: ["1"], body: BodyView(type: "T"))])
        let part = "{{#body}}{{name}}: {{type}}{{/body}}"
        #expect(try render("{{#children}}{{>part}}{{/children}}", view, calling: ["part": part]) == "inner: T")
        #expect(
            try render(
                "{{#children}}{{#children}}{{name}}{{/children}}{{#literals}}{{.}}{{name}}{{/literals}}{{/children}}",
                view) == "1inner")
        // The partial sees the innermost thing only, at every depth.
        let deep = ThingView(name: "1", children: [ThingView(name: "2", children: [ThingView(name: "3")])])
        let node = "{{name}}{{#children}}({{>node}}){{/children}}"
        #expect(try render("{{>node}}{{name}}", deep, calling: ["node": node]) == "1(2(3))1")
    }

    @Test("text is escaped for HTML where the pack says so")
    func escaping() throws {
        let view = ThingView(name: "<a href=\"x\">'&'</a>", literals: ["é<"])
        let html = TemplateOptions(escaping: .html)
        #expect(try render("{{name}}", view) == "<a href=\"x\">'&'</a>")
        #expect(
            try render("{{name}} {{{name}}}", view, options: html)
                == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt; <a href=\"x\">'&'</a>")
        #expect(try render("{{#literals}}{{.}}{{&.}}{{/literals}}", view, options: html) == "é&lt;é<")
    }

    @Test("the first and the last element of a list are known, of the innermost one")
    func positions() throws {
        let view = ThingView(
            name: "x",
            children: [ThingView(name: "a", literals: ["1", "2"]), ThingView(name: "b", literals: ["3"])])
        let template = """
            {{#children}}{{#@first}}<{{/@first}}{{^@first}}; {{/@first}}{{name}}{{#literals}}\
            {{^@first}},{{/@first}}{{.}}{{#@last}}.{{/@last}}{{/literals}}{{#@last}}>{{/@last}}{{/children}}
            """
        #expect(try render(template, view) == "<a1,2.; b3.>")
    }

    @Test("a section of a partial or of nothing leaves the lists around as they are")
    func positionsAfterPartial() throws {
        let view = ThingView(name: "x", children: [ThingView(name: "a", literals: ["1"]), ThingView(name: "b")])
        let template = "{{#children}}{{>part}}{{#@last}}!{{/@last}}{{/children}}"
        #expect(
            try render(template, view, calling: ["part": "{{#literals}}{{.}}{{/literals}}{{name}}"]) == "1ab!")
    }
}

@Suite("Lines")
struct LineTests {
    @Test("a value of several lines is indented like the line that it stands on")
    func value() throws {
        let view = ThingView(name: "x", about: "/// One.\n///\n\n/// Two.")
        #expect(
            try render("struct X {\n    {{about}}\n    var x\n}\n", view)
                == "struct X {\n    /// One.\n    ///\n\n    /// Two.\n    var x\n}\n")
        #expect(try render("  let a = {{about}}!\n", view) == "  let a = /// One.\n  ///\n\n  /// Two.!\n")
        #expect(try render("\t{{about}}\n", view) == "\t/// One.\n\t///\n\n\t/// Two.\n")
    }

    @Test("the white space that a value starts with doesn't indent its other lines")
    func leadingSpace() throws {
        let view = ThingView(name: "x", about: "    a\nb")
        #expect(try render("  {{about}}\n", view) == "      a\n  b\n")
        #expect(try render("{{about}}\n", view) == "    a\nb\n")
    }

    @Test("a partial is indented as a whole, lists and blank lines included, at any depth")
    func partial() throws {
        let view = ThingView(
            name: "x",
            children: [
                ThingView(name: "a", children: [ThingView(name: "b", about: "/// B.\n/// B!")]), ThingView(name: "c"),
            ])
        let node = """
            {{about}}
            {{name}} {
            {{#children}}
                {{>node}}

            {{/children}}
            }

            """
        #expect(
            try render("{{>node}}", view, calling: ["node": node]) == """
                x {
                    a {
                        /// B.
                        /// B!
                        b {
                        }

                    }

                    c {
                    }

                }

                """)
    }

    @Test("a partial in a line is indented like the line")
    func partialInLine() throws {
        let view = ThingView(name: "x", about: "a\nb")
        #expect(
            try render("  f({{>part}}) {{name}}\n", view, calling: ["part": "{\n  {{about}}\n}"])
                == "  f({\n    a\n    b\n  }) x\n")
    }

    @Test("a line of tags that print nothing is not printed")
    func emptyLines() throws {
        let view = ThingView(name: "x", literals: ["l"])
        let template = """
            a
            {{about}}
                {{#about}}({{.}}){{/about}}
            {{#isRequired}}@required {{/isRequired}}{{#body}}{{type}}{{/body}}
              {{>empty}}
              {{>empty}}{{about}}
            {{! a comment }} {{about}}

            {{#literals}}
            {{about}}
            {{.}}
            {{/literals}}
            {{#about}}
            {{.}}
            {{/about}}
            b

            """
        #expect(try render(template, view, calling: ["empty": "{{about}}\n"]) == "a\n\nl\nb\n")
        // An empty line of the template is a line, and so is a value's.
        #expect(try render("a\n\n{{name}}\n\nb\n", ThingView(name: "1\n\n2")) == "a\n\n1\n\n2\n\nb\n")
    }

    @Test("a line has no white space at its end")
    func trailingSpace() throws {
        let view = ThingView(name: "x", about: "a  \nb ", literals: [" "])
        #expect(
            try render(
                "a  \n  {{name}} {{#isRequired}}y{{/isRequired}}\n{{about}}\n{{#literals}}-{{.}}{{/literals}}\n  \n.\n",
                view)
                == "a\n  x\na\nb\n-\n\n.\n")
        #expect(try render("a  \n{{name}} \n", view, options: .exact) == "a  \nx \n")
    }

    @Test("a section that starts within a line and ends in a later one keeps its lines")
    func openSection() throws {
        let view = ThingView(name: "x", isRequired: true)
        #expect(try render("  a{{#isRequired}}\n  b\n{{/isRequired}}\n  {{name}}\n", view) == "  a\n  b\n  x\n")
        #expect(try render("a({{#isRequired}}\n  b\n{{/isRequired}})\n", view) == "a(\n  b\n)\n")
    }

    @Test("the ends of lines stay what they are in a template")
    func carriageReturns() throws {
        let view = ThingView(name: "x", about: nil)
        #expect(
            try render("a\r\n{{about}}\r\n{{name}}\r\n{{! }}\r\nb\r\n", view, options: .exact) == "a\r\nx\r\nb\r\n")
    }
}
