import Testing

@testable import Templating

@Suite("The list of a pack")
struct PackListTests {
    @Test(
        "what is wrong with the list is an error with its place",
        arguments: [
            ("files: 1", "pack.yml:1:1: a pack has a list 'files' [template-syntax]"),
            (
                "files:\n- thing.mustache",
                "pack.yml:2:3: a file of a pack is {template: …, for: …, path: …} [template-syntax]"
            ),
            ("files:\n- {template: thing.mustache, for: thing}", "pack.yml:2:3: 'path' is missing [template-syntax]"),
            (
                "files:\n- {template: thing.mustache, for: thing, path: [a]}",
                "pack.yml:2:48: 'path' is a text [template-syntax]"
            ),
            (
                "files:\n- {template: thing.mustache, for: thin, path: x}",
                "pack.yml:2:35: no files can be written for 'thin', did you mean 'thing'? [template-name]"
            ),
            (
                "files:\n- {template: thing.mustache, for: model, path: x}",
                "pack.yml:2:35: no files can be written for 'model': there are thing [template-name]"
            ),
            (
                "files:\n- {template: thin.mustache, for: thing, path: x}",
                "pack.yml:2:14: no template 'thin.mustache', did you mean 'thing.mustache'? [template-name]"
            ),
            (
                "files:\n- {template: thing, for: thing, path: x}",
                "pack.yml:2:14: no template 'thing': there are thing.mustache [template-name]"
            ),
            (
                "files:\n- {template: thing.mustache, for: thing, path: 'a/{{nmae}}'}",
                "pack.yml:2:51: no name 'nmae' in ThingView, did you mean 'name'? [template-name]"
            ),
            ("file: []\nfiles: []", "pack.yml:1:1: unknown key 'file', did you mean 'files'? [template-name]"),
            ("widht: 1\nfiles: []", "pack.yml:1:1: unknown key 'widht', did you mean 'width'? [template-name]"),
            ("escape: xml\nfiles: []", "pack.yml:1:9: 'escape' is none or html [template-syntax]"),
            ("width: wide\nfiles: []", "pack.yml:1:8: 'width' is a number from 20 to 1000 [template-syntax]"),
            ("width: 19\nfiles: []", "pack.yml:1:8: 'width' is a number from 20 to 1000 [template-syntax]"),
            ("width: '80'\nfiles: []", "pack.yml:1:8: 'width' is a number from 20 to 1000 [template-syntax]"),
            ("indent: 99\nfiles: []", "pack.yml:1:9: 'indent' is a number from 0 to 16 [template-syntax]"),
        ])
    func errors(list: String, expected: String) {
        #expect(problems(pack("", list: list)) == [expected])
    }

    @Test("a pack has one list")
    func oneList() {
        #expect(
            problems(PackSource(name: "p", files: [:])) == [
                "-: the pack 'p' has no file whose name ends in 'pack.yml' [template-syntax]"
            ])
        #expect(
            problems(pack("", ["other.pack.yml": ""])) == [
                "-: the pack 'test' has more than one file whose name ends in 'pack.yml' [template-syntax]"
            ])
    }

    @Test("a pack says how text is escaped, how wide a line is, and by how much it is indented")
    func options() throws {
        let files = "files:\n- {template: thing.mustache, for: thing, path: '{{name}}'}\n"
        let template = "f({{[}}{{#literals}}{{.}}{{,}}{{/literals}}{{]}})"
        let thing = ThingView(name: "a&b", literals: ["<aaaaaaaaa>", "bbbbbbbbbb"])
        #expect(
            try render(pack(template, list: files), [thing]).map(\.text) == ["f(&lt;aaaaaaaaa&gt;, bbbbbbbbbb)\n"])
        // A path is never escaped.
        #expect(try render(pack(template, list: files), [thing]).map(\.path.description) == ["a&b"])
        #expect(
            try render(pack(template, list: "escape: none\nwidth: 25\nindent: 2\n" + files), [thing]).map(\.text)
                == ["f(\n  <aaaaaaaaa>,\n  bbbbbbbbbb\n)\n"])
        #expect(
            try render(pack(template, list: "escape: html\nwidth: 26\n" + files), [thing]).map(\.text)
                == ["f(\n    &lt;aaaaaaaaa&gt;,\n    bbbbbbbbbb\n)\n"])
    }
}
