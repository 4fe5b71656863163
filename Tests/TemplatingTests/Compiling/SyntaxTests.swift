import Testing

@testable import Templating

@Suite("Tags of templates")
struct SyntaxTests {
    @Test(
        "a tag that can't be read, or that ends nothing, is an error with its place",
        arguments: [
            ("a {{name", "main:1:3: '{{' without '}}'"),
            ("a {{{name}}", "main:1:3: '{{{' without '}}}'"),
            ("{{=<% %>=}}\n<%name}}", "main:2:1: '<%' without '%>'"),
            ("{{}}", "main:1:1: a tag without a name"),
            ("{{a b}}", "main:1:1: '{{a b}}' isn't a tag: a name has letters, digits, '_' and dots"),
            ("{{first()}}", "main:1:1: '{{first()}}' isn't a tag: a name has letters, digits, '_' and dots"),
            ("{{.name}}", "main:1:1: '{{.name}}' isn't a tag: a name has letters, digits, '_' and dots"),
            ("{{@frist}}", "main:1:1: '{{@frist}}' isn't a tag: a name has letters, digits, '_' and dots"),
            (
                "{{>*name}}",
                "main:1:1: '{{>*name}}' isn't a tag: a name of a template or block has letters, digits, '-', '_' and '.'"
            ),
            ("{{=<%=}}", "main:1:1: delimiters are changed by '{{=<% %>=}}': two words without '='"),
            (
                "{{[flil}}{{]}}",
                "main:1:1: '{{[flil}}' isn't a tag: a group may be 'fill', and 'hang' or 'flush', and end with ','"
            ),
            ("{{#isRequired}}", "main:1:1: the section 'isRequired' has no end"),
            ("{{$block}}", "main:1:1: the block 'block' has no end"),
            ("{{[}}", "main:1:1: the group has no end"),
            ("x{{/isRequired}}", "main:1:2: '{{/isRequired}}' ends nothing"),
            ("{{]}}", "main:1:1: '{{]}}' ends nothing"),
            ("{{#isRequired}}{{/body}}", "main:1:16: '{{/body}}' stands where '{{/isRequired}}' is expected"),
            ("{{#isRequired}}{{]}}", "main:1:16: '{{]}}' stands where '{{/isRequired}}' is expected"),
            ("{{[}}{{#body}}{{]}}{{type}}", "main:1:6: the section 'body' has no end"),
            ("{{,}}", "main:1:1: '{{,}}' stands outside of a group: {{[}}…{{]}}"),
            (
                "{{<part}}{{name}}{{/part}}", "main:1:10: only blocks stand in a parent: {{$name}}…{{/name}}"
            ),
        ])
    func errors(template: String, expected: String) {
        #expect(problems(template, calling: ["part": ""]).first == expected + " [template-syntax]")
    }

    @Test("a tag that is not one is shown by its first characters")
    func longTag() {
        let long = String(repeating: "x ", count: 10_000)
        #expect(
            problems("{{\(long)}}") == [
                "main:1:1: '{{x x x x x x x x x x x x x x x x x x x x …}}' isn't a tag: a name has letters, digits, "
                    + "'_' and dots [template-syntax]"
            ])
    }

    @Test("a file may start with a byte order mark")
    func byteOrderMark() throws {
        #expect(try render("\u{FEFF}{{name}}", ThingView(name: "x")) == "x")
    }

    @Test("a place is counted in characters, over lines and in tags that go over lines")
    func places() {
        #expect(
            problems("ééé\n€{{! a\ncomment }} {{nam}}") == [
                "main:3:12: no name 'nam' in ThingView, did you mean 'name'? [template-name]"
            ])
    }
}
