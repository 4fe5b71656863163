import Testing

@testable import Templating

@Suite("Parents and blocks")
struct InheritanceTests {
    private let parent = """
        struct {{name}}{{$conformances}}: Codable{{/conformances}} {
        {{$members}}
            {{#literals}}
            let {{.}}
            {{/literals}}
        {{/members}}
        }

        """
    private let view = ThingView(name: "Pet", literals: ["id", "name"])

    @Test("a block is what stands in it, unless another replaces it")
    func blocks() throws {
        #expect(try render(parent, view) == "struct Pet: Codable {\n    let id\n    let name\n}\n")
        let child = "{{<parent}}{{$conformances}}: Hashable{{/conformances}}{{/parent}}"
        #expect(
            try render(child, view, calling: ["parent": parent])
                == "struct Pet: Hashable {\n    let id\n    let name\n}\n")
    }

    @Test("the lines of a block are indented like those that they replace")
    func indentation() throws {
        let child = """
            {{<parent}}
              {{$members}}
              var {{name}} {
                  1
              }
              {{/members}}
            {{/parent}}
            """
        #expect(
            try render("  {{>child}}\n", view, calling: ["child": child, "parent": parent]) == """
                  struct Pet: Codable {
                      var Pet {
                          1
                      }
                  }

                """)
    }

    @Test("a block that prints nothing leaves no line")
    func emptyBlock() throws {
        let child = "{{<parent}}{{$conformances}}{{/conformances}}{{$members}}{{/members}}{{/parent}}"
        #expect(try render(child, view, calling: ["parent": parent]) == "struct Pet {\n}\n")
    }

    @Test("a block that the parent doesn't have is an error that names those that it has")
    func unknownBlock() {
        #expect(
            problems("{{<parent}}{{$membres}}{{/membres}}{{/parent}}", calling: ["parent": parent]) == [
                "main:1:12: no block 'membres' in 'parent', did you mean 'members'? [template-name]"
            ])
        #expect(
            problems("{{<parent}}{{$imports}}{{/imports}}{{/parent}}", calling: ["parent": parent]) == [
                "main:1:12: no block 'imports' in 'parent': there are conformances, members [template-name]"
            ])
    }

    @Test("a block may replace one of a parent's parent")
    func grandparent() throws {
        let child = "{{<middle}}{{$a}}c{{$b}}!{{/b}}{{/a}}{{/middle}}"
        let others = ["middle": "{{<top}}{{$b}}?{{/b}}{{/top}}", "top": "{{$a}}a{{/a}}{{$b}}b{{/b}}"]
        #expect(try render(child, view, calling: others) == "c??")
    }

    @Test("what replaces a block may have a block of its name, which is its own")
    func ownBlock() throws {
        #expect(
            try render(
                "{{<top}}{{$a}}[{{$a}}new{{/a}}]{{/a}}{{/top}}", view, calling: ["top": "{{$a}}old{{/a}}"]) == "[new]")
    }

    @Test("a partial takes no blocks of its caller")
    func partial() throws {
        let others = ["top": "{{$a}}old{{/a}} {{>other}}", "other": "{{$a}}other{{/a}}"]
        #expect(try render("{{<top}}{{$a}}new{{/a}}{{/top}}", view, calling: others) == "new other")
    }

    @Test("blocks may hold a group, and stand in one")
    func groups() throws {
        let top = "f({{[}}{{$first}}a{{,}}b{{/first}}{{,}}{{#literals}}{{.}}{{,}}{{/literals}}{{]}})"
        let child = "{{<top}}{{$first}}\nxxxxxxxxxx{{,}}\nyyyyyyyyyy{{,}}\n{{/first}}{{/top}}"
        #expect(try render(top, view, options: .code(width: 30)) == "f(a, b, id, name)")
        #expect(
            try render(child, view, calling: ["top": top], options: .code(width: 30))
                == "f(\n    xxxxxxxxxx,\n    yyyyyyyyyy,\n    id,\n    name\n)")
    }
}
