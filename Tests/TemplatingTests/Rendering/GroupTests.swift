import Testing

@testable import Templating

private struct ListView: TemplateView {
    let all: [PlainText]

    static let fields: Fields<ListView> = [
        .texts("all", "All elements.", \.all),
        .optional("none", "Nothing.") { _ in PlainText?.none },
    ]
}

/// Prints a template for a list.
private func render(
    _ template: String, _ elements: [String] = [], width: Int, indent: Int = 4, calling others: [String: String] = [:]
) throws -> String {
    try render(
        template, FieldValue(ListView(all: elements.map { PlainText($0) })), as: .view(ViewShape(ListView.self)),
        calling: others, options: .code(width: width, indent: indent))
}

private let list = "{{#all}}{{.}}{{,}}{{/all}}"

@Suite("Groups")
struct GroupTests {
    @Test("a group that fits is one line, with a comma between its elements")
    func flat() throws {
        #expect(try render("f({{[}}\(list){{]}}) {\n", ["a", "b", "c"], width: 12) == "f(a, b, c) {\n")
        #expect(try render("f({{[}}\(list){{]}}) {\n", ["a"], width: 12) == "f(a) {\n")
        #expect(try render("f({{[}}\(list){{]}}) {\n", [], width: 12) == "f() {\n")
    }

    @Test("a group that doesn't fit, with what follows it, has a line for each element")
    func broken() throws {
        #expect(
            try render("  f({{[}}\(list){{]}}) {\n", ["a", "b", "c"], width: 13)
                == "  f(\n      a,\n      b,\n      c\n  ) {\n")
        #expect(
            try render("f({{[}}\(list){{]}}) {\n", ["a", "b", "c"], width: 11, indent: 2)
                == "f(\n  a,\n  b,\n  c\n) {\n")
    }

    @Test("the last element has a comma where the group says so, and only where it is broken")
    func trailingComma() throws {
        #expect(try render("[{{[,}}\(list){{]}}]\n", ["a", "b"], width: 6) == "[a, b]\n")
        #expect(try render("[{{[,}}\(list){{]}}]\n", ["a", "b"], width: 5) == "[\n    a,\n    b,\n]\n")
        #expect(try render("[{{[,}}aaaaa{{]}}]\n", width: 6) == "[\n    aaaaa,\n]\n")
    }

    @Test("a filled group has as many elements on a line as fit it, each with its comma")
    func filled() throws {
        let elements = ["aaa", "bbb", "ccc", "dddd"]
        #expect(
            try render("[{{[fill}}\(list){{]}}]\n", elements, width: 13)
                == "[\n    aaa, bbb,\n    ccc, dddd\n]\n")
        #expect(
            try render("[{{[fill,}}\(list){{]}}]\n", elements, width: 13)
                == "[\n    aaa, bbb,\n    ccc,\n    dddd,\n]\n")
        #expect(
            try render("[{{[fill}}\(list){{]}}]\n", ["aaaaaaaaaaaaaaaaaaa", "b", "c"], width: 13)
                == "[\n    aaaaaaaaaaaaaaaaaaa,\n    b, c\n]\n")
    }

    @Test("a hanging group starts and ends on the lines of what is around it")
    func hanging() throws {
        let elements = ["aaa", "bbb", "ccc", "ddd"]
        #expect(try render("  case {{[hang fill}}\(list){{]}}: x\n", ["a", "b"], width: 16) == "  case a, b: x\n")
        #expect(
            try render("  case {{[hang fill}}\(list){{]}}: x\n", elements, width: 16)
                == "  case aaa, bbb,\n      ccc,\n      ddd: x\n")
        #expect(
            try render("  if {{[hang}}\(list){{]}} {\n", elements, width: 16)
                == "  if aaa,\n      bbb,\n      ccc,\n      ddd {\n")
    }

    @Test("a flush group is an element of another one, and its lines stand where that element does")
    func flush() throws {
        let template = "f({{[,}}{{[fill flush}}\(list){{]}}{{,}}z: 1{{]}})\n"
        #expect(try render(template, ["a", "b"], width: 16) == "f(a, b, z: 1)\n")
        #expect(
            try render(template, ["aaa", "bbb", "ccc"], width: 16)
                == "f(\n    aaa, bbb,\n    ccc,\n    z: 1,\n)\n")
    }

    @Test("an element that prints nothing is none, wherever it stands")
    func absentElements() throws {
        let group = "f({{[}}{{none}}{{,}}a{{,}}{{none}}{{,}}{{#none}}x{{,}}{{/none}}b{{,}}{{none}}{{,}}{{]}})"
        #expect(try render(group, width: 20) == "f(a, b)")
        #expect(try render(group, width: 5) == "f(\n    a,\n    b\n)")
        #expect(try render("f({{[,}}{{none}}{{,}} {{,}}{{]}})", width: 2) == "f()")
    }

    @Test("the lines of a template within a group print nothing, nor does the white space around them")
    func templateLines() throws {
        let template = """
            f({{[}}
                {{#all}}
                a{{.}}: {{.}} {{,}}
                {{/all}}

                {{! a comment }}
                {{none}}{{,}}   b
                c{{,}}
            {{]}})

            """
        #expect(try render(template, ["1", "2"], width: 40) == "f(a1: 1, a2: 2, bc)\n")
        #expect(try render(template, ["1", "2"], width: 10) == "f(\n    a1: 1,\n    a2: 2,\n    bc\n)\n")
    }

    @Test("groups break from the outside in")
    func nested() throws {
        let template = "f({{[}}g({{[}}a{{,}}b{{]}}){{,}}h({{[}}ccccc{{,}}ddddd{{]}}){{]}})"
        #expect(try render(template, width: 27) == "f(g(a, b), h(ccccc, ddddd))")
        #expect(try render(template, width: 26) == "f(\n    g(a, b),\n    h(ccccc, ddddd)\n)")
        #expect(
            try render(template, width: 18)
                == "f(\n    g(a, b),\n    h(\n        ccccc,\n        ddddd\n    )\n)")
    }

    @Test("of several groups on a line the first one breaks first")
    func siblings() throws {
        let template = "f({{[}}a{{,}}b{{]}}) -> X<{{[}}c{{,}}d{{]}}> {\n"
        #expect(try render(template, width: 20) == "f(a, b) -> X<c, d> {\n")
        #expect(try render(template, width: 19) == "f(\n    a,\n    b\n) -> X<c, d> {\n")
        #expect(try render(template, width: 13) == "f(\n    a,\n    b\n) -> X<\n    c,\n    d\n> {\n")
        #expect(try render("f({{[}}{{]}}) -> X<{{[}}c{{,}}d{{]}}> {\n", width: 13) == "f() -> X<\n    c,\n    d\n> {\n")
    }

    @Test("a group without elements prints nothing, and separates nothing")
    func empty() throws {
        #expect(try render("f({{[}}a{{,}}{{[}}{{none}}{{]}}{{,}}b{{]}})", width: 9) == "f(a, b)")
        #expect(try render("f({{[}}a{{,}}{{[}}{{]}}{{]}})", width: 9) == "f(a)")
        #expect(try render("f({{[}}[{{[}}{{]}}]{{]}})", width: 4, indent: 2) == "f(\n  []\n)")
        #expect(try render("{{[}}{{none}}{{]}}\nx\n", width: 9) == "x\n")
    }

    @Test("a value of several lines breaks the groups around it, and keeps its lines")
    func multilineValue() throws {
        let value = "{\n    x\n}"
        #expect(
            try render("  f({{[}}a{{,}}{{#all}}{{.}}{{,}}{{/all}}b{{]}})\n", [value], width: 80)
                == "  f(\n      a,\n      {\n          x\n      },\n      b\n  )\n")
        #expect(try render("f({{[}}a{{]}}) {{#all}}{{.}}{{/all}}\n", [value], width: 8) == "f(a) {\n    x\n}\n")
        #expect(
            try render("  f({{[}}a{{,}}b{{]}}) {{#all}}{{.}}{{/all}}\n", [value], width: 8)
                == "  f(\n      a,\n      b\n  ) {\n      x\n  }\n")
    }

    @Test("a width is one of characters, not of bytes")
    func characters() throws {
        #expect(try render("f({{[}}\(list){{]}})\n", ["ééé", "€€"], width: 10) == "f(ééé, €€)\n")
        #expect(try render("f({{[}}\(list){{]}})\n", ["ééé", "€€"], width: 9) == "f(\n    ééé,\n    €€\n)\n")
    }

    @Test("a partial within a group adds elements to it, and its lines print nothing")
    func partial() throws {
        let others = ["part": "{{#all}}\n  {{.}}{{,}}\n{{/all}}\n"]
        let template = "f({{[}}a{{,}}\n    {{>part}}\n    b{{]}})\n"
        #expect(try render(template, ["1", "2"], width: 20, calling: others) == "f(a, 1, 2, b)\n")
        #expect(
            try render(template, ["1", "2"], width: 10, calling: others)
                == "f(\n    a,\n    1,\n    2,\n    b\n)\n")
    }

    @Test("a group is indented with the partial that it stands in")
    func indentedPartial() throws {
        #expect(
            try render("x {\n    {{>part}}\n}\n", ["1", "2"], width: 8, calling: ["part": "f({{[}}\(list){{]}})\ng\n"])
                == "x {\n    f(\n        1,\n        2\n    )\n    g\n}\n")
    }
}

@Suite("Soft breaks")
struct SoftBreakTests {
    @Test("a line that doesn't fit breaks at its soft breaks, and goes on indented")
    func line() throws {
        let template = "  let x = {{|}}f({{[}}\(list){{]}})\n"
        #expect(try render(template, ["a", "b"], width: 17) == "  let x = f(a, b)\n")
        #expect(try render(template, ["a", "b"], width: 16) == "  let x =\n      f(a, b)\n")
        #expect(
            try render(template, ["a", "b"], width: 12) == "  let x =\n      f(\n          a,\n          b\n      )\n")
    }

    @Test("an element of a group breaks by itself")
    func element() throws {
        let template = "f({{[}}a: {{|}}1{{,}}bbbbbb: {{|}}22222{{]}})"
        #expect(try render(template, width: 30) == "f(a: 1, bbbbbb: 22222)")
        #expect(try render(template, width: 16) == "f(\n    a: 1,\n    bbbbbb:\n        22222\n)")
    }

    @Test("where a line breaks softly, its groups are tried on the new line")
    func beforeGroups() throws {
        let template = "  case {{[hang fill}}\(list){{]}}: {{|}}self = x\n"
        #expect(try render(template, ["a"], width: 18) == "  case a: self = x\n")
        #expect(try render(template, ["a", "b"], width: 18) == "  case a, b:\n      self = x\n")
        #expect(
            try render(template, ["aaaa", "bbbb", "cccc"], width: 18)
                == "  case aaaa, bbbb,\n      cccc:\n      self = x\n")
    }

    @Test("a soft break at the start of a line or an element, or after another, is none")
    func needless() throws {
        #expect(try render("{{|}}aaa{{|}}{{|}}bbb\n", width: 5) == "aaa\n    bbb\n")
        #expect(try render("({{[}}a{{,}}{{|}}b{{]}})\n", width: 5) == "(\n    a,\n    b\n)\n")
    }
}

@Suite("Asking whether a group was broken")
struct BrokenTests {
    private let template = "  f({{[}}\(list){{]}})\n  {{^@broken}}  {{/@broken}}.x({{#@broken}}1{{/@broken}})\n"

    @Test("what follows a group may depend on whether it was broken")
    func chain() throws {
        #expect(try render(template, ["a", "b"], width: 9) == "  f(a, b)\n    .x()\n")
        #expect(try render(template, ["a", "b"], width: 8) == "  f(\n      a,\n      b\n  )\n  .x(1)\n")
    }

    @Test("the answer is that of the group that ended last, and not of one in a partial or in the section itself")
    func last() throws {
        let others = ["part": "h({{[}}b{{]}})\n"]
        let template = """
            f({{[}}\(list){{]}})
            g({{[}}a{{]}})
            {{>part}}
            {{#@broken}}
            no
            {{/@broken}}
            f({{[}}\(list){{]}})
            {{>part}}
            {{#@broken}}
            ({{[}}x{{]}})
            {{/@broken}}
            {{^@broken}}
            no
            {{/@broken}}

            """
        #expect(
            try render(template, ["aa", "bb"], width: 6, calling: others)
                == "f(\n    aa,\n    bb\n)\ng(a)\nh(b)\nf(\n    aa,\n    bb\n)\nh(b)\n(x)\n")
    }

    @Test("each call of a template has an answer of its own, and none while no group was printed")
    func perCall() throws {
        let node =
            "f({{[}}{{#all}}{{.}}{{,}}{{/all}}{{]}})\n{{#@broken}}broken{{/@broken}}{{^@broken}}flat{{/@broken}}\n"
        #expect(
            try render(
                "{{>node}}g({{[}}a{{]}})\n{{#@broken}}no{{/@broken}}\n{{>node}}", ["aa", "bb"], width: 6,
                calling: ["node": node])
                == "f(\n    aa,\n    bb\n)\nbroken\ng(a)\nf(\n    aa,\n    bb\n)\nbroken\n")
        #expect(
            try render("{{#none}}({{[}}a{{]}}){{/none}}{{^@broken}}flat{{/@broken}}\n", width: 6) == "flat\n")
    }

    @Test("asked on the line of the group, it is decided by what stands before")
    func sameLine() throws {
        #expect(
            try render("f({{[}}\(list){{]}}){{#@broken}}!{{/@broken}}cccccc({{[}}d{{]}})\n", ["a", "b"], width: 8)
                == "f(a, b)cccccc(\n    d\n)\n")
        #expect(
            try render("f({{[}}\(list){{]}}){{#@broken}}!{{/@broken}}c({{[}}d{{]}})\n", ["a", "b"], width: 6)
                == "f(\n    a,\n    b\n)!c(d)\n")
    }
}
