import Diagnostics
import SpecLoader
import Testing

@testable import ClientGenerator

/// The diagnostics of a pack, as a compiler prints them.
private func problems(_ source: PackSource) -> [String] {
    let diagnostics = Diagnostics()
    var all: [Diagnostic] = []
    do throws(SpecError) {
        _ = try TemplatePack(source, subjects: [SubjectKind("thing", ThingView.self)], diagnostics: diagnostics)
        all = diagnostics.all
    } catch {
        all = diagnostics.all + [error.diagnostic]
    }
    return all.map { "\($0.location?.description ?? "-"): \($0.message) [\($0.code.name)]" }
}

@Suite("Checking templates") struct TemplateCheckerTests {
    @Test(
        "a template that only says what is declared has no problems",
        arguments: [
            "{{name}}{{#documentation}}{{.}}{{/documentation}}{{documentation}}",
            "{{#isRequired}}a{{/isRequired}}{{^isRequired}}b{{/isRequired}}",
            "{{#children}}{{#children}}{{name}}{{/children}}{{/children}}",
            "{{#children}}{{#isRequired}}{{^first()}}, {{/first()}}{{/isRequired}}{{/children}}",
            "{{#body}}{{type}} of {{name}}{{.type}}{{/body}}{{body.type}}",
            "{{^body}}{{name}}{{/body}}{{#first(children)}}{{name}}{{/first(children)}}",
            "{{^empty(literals)}}{{#literals}}{{.}}{{/literals}}{{/empty(literals)}}{{last(literals)}}",
            "{{! a comment with {{ and\na newline }}",
            "{{%CONTENT_TYPE:TEXT}}\n{{name}}",
        ])
    func accepted(template: String) {
        #expect(problems(pack(template)) == [])
    }

    @Test(
        "what the Mustache library would print as nothing is an error with its place",
        arguments: [
            (
                "a\n  {{nmae}}",
                ["thing.mustache:2:3: no name 'nmae' in ThingView, did you mean 'name'? [template-name]"]
            ),
            ("{{unheardOf}}", ["thing.mustache:1:1: no name 'unheardOf' in ThingView [template-name]"]),
            (
                "{{#body}}{{tpye}}{{/body}}",
                ["thing.mustache:1:10: no name 'tpye' in BodyView, did you mean 'type'? [template-name]"]
            ),
            ("{{#body}}{{.name}}{{/body}}", ["thing.mustache:1:10: no name 'name' in BodyView [template-name]"]),
            ("{{body.name}}", ["thing.mustache:1:1: no name 'name' in BodyView [template-name]"]),
            ("{{name.type}}", ["thing.mustache:1:1: 'name' has no names of its own [template-name]"]),
            (
                "{{#nothing}}{{else}}{{/nothing}}",
                ["thing.mustache:1:1: no name 'nothing' in ThingView [template-name]"]
            ),
            ("é {{>prt}}", ["thing.mustache:1:3: no partial 'prt', did you mean 'part'? [template-name]"]),
            (
                "{{uppercased(name)}}",
                ["thing.mustache:1:1: no transform 'uppercased' here: lists have first, last and empty [template-name]"]
            ),
            (
                "{{#children}}{{index()}}{{/children}}",
                [
                    "thing.mustache:1:14: no transform 'index()': an element of a list has first() and last() [template-name]"
                ]
            ),
            (
                "{{^last()}}{{/last()}}",
                ["thing.mustache:1:1: 'last()' stands directly in the section of a list [template-name]"]
            ),
            (
                "{{#children}}{{#body}}{{^last()}}{{/last()}}{{/body}}{{/children}}",
                ["thing.mustache:1:23: 'last()' stands directly in the section of a list [template-name]"]
            ),
            (
                "{{isRequired}}",
                [
                    "thing.mustache:1:1: 'isRequired' is a condition: write {{#isRequired}}…{{/isRequired}} [template-name]"
                ]
            ),
            ("{{body}}", ["thing.mustache:1:1: 'body' is a BodyView, not a text [template-name]"]),
            ("{{children}}", ["thing.mustache:1:1: 'children' is a list, not a text [template-name]"]),
            ("{{.}}", ["thing.mustache:1:1: '.' is no text here: it stands in the section of a text [template-name]"]),
            ("{{#name}}{{/name}}", ["thing.mustache:1:1: 'name' is always there: it needs no section [template-name]"]),
        ])
    func unknownNames(template: String, expected: [String]) {
        #expect(problems(pack(template, ["part.mustache": ""])) == expected)
    }

    @Test(
        "a tag that can't be read is an error with its place",
        arguments: [
            ("a {{name", ["thing.mustache:1:3: '{{' without '}}' [template-syntax]"]),
            ("{{}}", ["thing.mustache:1:1: a tag without a name [template-syntax]"]),
            (
                "{{a b}}",
                ["thing.mustache:1:1: '{{a b}}' is no tag: a name has letters, digits and dots [template-syntax]"]
            ),
            ("{{#isRequired}}", ["thing.mustache:1:1: the section 'isRequired' has no end [template-syntax]"]),
            ("x{{/isRequired}}", ["thing.mustache:1:2: '{{/isRequired}}' ends no section [template-syntax]"]),
            (
                "{{#isRequired}}{{/body}}",
                ["thing.mustache:1:16: '{{/body}}' stands where '{{/isRequired}}' is due [template-syntax]"]
            ),
            (
                "{{{name}}}",
                [
                    "thing.mustache:1:1: nothing is escaped in these templates: write {{name}} with two braces [template-syntax]"
                ]
            ),
            (
                "{{&name}}",
                [
                    "thing.mustache:1:1: nothing is escaped in these templates: write {{name}} with two braces [template-syntax]"
                ]
            ),
            ("{{=<% %>=}}", ["thing.mustache:1:1: delimiters can't be changed [template-syntax]"]),
            (
                "{{<parent}}{{/parent}}",
                ["thing.mustache:1:1: template inheritance is not supported: use a partial [template-syntax]"]
            ),
            (
                "{{>*name}}",
                ["thing.mustache:1:1: a partial is called by the name of its file: {{>name}} [template-syntax]"]
            ),
            (
                "{{%CONTENT_TYPE:HTML}}",
                ["thing.mustache:1:1: the only pragma is {{%CONTENT_TYPE:TEXT}} [template-syntax]"]
            ),
            (
                "a{{%CONTENT_TYPE:TEXT}}",
                ["thing.mustache:1:2: '{{%CONTENT_TYPE:TEXT}}' stands at the start of a template [template-syntax]"]
            ),
        ])
    func syntax(template: String, expected: [String]) {
        #expect(problems(pack(template)).prefix(1) == expected[...])
    }

    @Test("a partial is checked in every place that calls it")
    func partialInPlaces() {
        let source = pack(
            "{{#children}}{{>part}}{{/children}}\n{{#body}}{{>part}}{{/body}}{{#documentation}}{{>part}}{{/documentation}}",
            ["part.mustache": "{{.name}}"])
        #expect(
            problems(source) == [
                "part.mustache:1:1: no name 'name' in BodyView [template-name]",
                "part.mustache:1:1: no name 'name' [template-name]",
            ])
    }

    @Test("a partial that calls itself is checked once")
    func recursivePartial() {
        let source = pack("{{>part}}", ["part.mustache": "{{#children}}{{>part}}{{nam}}{{/children}}"])
        #expect(
            problems(source) == ["part.mustache:1:23: no name 'nam' in ThingView, did you mean 'name'? [template-name]"]
        )
    }

    @Test(
        "what is wrong with the list of files is an error with its place",
        arguments: [
            ("files: 1", ["pack.yml:1:1: a pack has a list 'files' [template-syntax]"]),
            (
                "files:\n- thing.mustache",
                ["pack.yml:2:3: a file of a pack is {template: …, for: …, path: …} [template-syntax]"]
            ),
            ("files:\n- {template: thing.mustache, for: thing}", ["pack.yml:2:3: 'path' is missing [template-syntax]"]),
            (
                "files:\n- {template: thing.mustache, for: thin, path: x}",
                ["pack.yml:2:35: no files can be written for 'thin', did you mean 'thing'? [template-name]"]
            ),
            (
                "files:\n- {template: thing.mustache, for: model, path: x}",
                ["pack.yml:2:35: no files can be written for 'model': there are thing [template-name]"]
            ),
            (
                "files:\n- {template: thin.mustache, for: thing, path: x}",
                ["pack.yml:2:14: no template 'thin.mustache', did you mean 'thing.mustache'? [template-name]"]
            ),
            (
                "files:\n- {template: thing.mustache, for: thing, path: 'a/{{nmae}}'}",
                ["pack.yml:2:51: no name 'nmae' in ThingView, did you mean 'name'? [template-name]"]
            ),
            ("file: []\nfiles: []", ["pack.yml:1:1: unknown key 'file', did you mean 'files'? [template-name]"]),
        ])
    func list(text: String, expected: [String]) {
        #expect(problems(pack("", list: text)) == expected)
    }

    @Test("all problems are reported, not only the first")
    func several() {
        #expect(problems(pack("{{a}}\n{{b}}")).count == 2)
    }
}
