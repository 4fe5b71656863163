import Testing

@testable import Templating

@Suite("Names in templates")
struct NameTests {
    @Test(
        "a template that only uses what is declared has no problems",
        arguments: [
            "{{name}}{{#about}}{{.}}{{/about}}{{about}}",
            "{{#isRequired}}a{{/isRequired}}{{^isRequired}}b{{/isRequired}}",
            "{{#children}}{{#children}}{{name}}{{/children}}{{/children}}",
            "{{#children}}{{#isRequired}}{{^@last}}, {{/@last}}{{/isRequired}}{{/children}}",
            "{{#children}}{{#body}}{{#@first}}{{type}}{{/@first}}{{/body}}{{/children}}",
            "{{#body}}{{type}} of {{name}}{{/body}}{{body.type}}{{^body}}{{name}}{{/body}}",
            "{{#literals}}{{.}} of {{name}}{{/literals}}{{^literals}}none{{/literals}}",
            "{{! a comment with {{ and\na newline }}",
            "{{=<% %>=}}<%name%>{{name}}<%={{ }}=%>{{name}}",
        ])
    func accepted(template: String) {
        #expect(problems(template) == [])
    }

    @Test(
        "a name that isn't there, or is used as what it isn't, is an error with its place",
        arguments: [
            ("a\n  {{nmae}}", "main:2:3: no name 'nmae' in ThingView, did you mean 'name'?"),
            (
                "{{unheardOf}}",
                "main:1:1: no name 'unheardOf' in ThingView: there are name, about, isRequired, children, literals, body"
            ),
            ("{{#body}}{{tpye}}{{/body}}", "main:1:10: no name 'tpye' in BodyView, did you mean 'type'?"),
            ("{{#body}}{{abuot}}{{/body}}", "main:1:10: no name 'abuot' in BodyView, did you mean 'about'?"),
            ("{{body.name}}", "main:1:1: no name 'name' in BodyView: there are type"),
            ("{{name.type}}", "main:1:1: 'name' has no names of its own"),
            ("{{children.name}}", "main:1:1: 'children' has no names of its own"),
            (
                "{{#nothing}}{{else}}{{/nothing}}",
                "main:1:1: no name 'nothing' in ThingView: there are name, about, isRequired, children, literals, body"
            ),
            ("é {{>prt}}", "main:1:3: no template 'prt', did you mean 'part'?"),
            ("{{<prt}}{{/prt}}", "main:1:1: no template 'prt', did you mean 'part'?"),
            ("{{isRequired}}", "main:1:1: 'isRequired' is a flag: write {{#isRequired}}…{{/isRequired}}"),
            ("{{body}}", "main:1:1: 'body' is a BodyView, not a text"),
            ("{{children}}", "main:1:1: 'children' is a list, not a text"),
            ("{{.}}", "main:1:1: '.' is not a text here: it stands in the section of a text"),
            (
                "{{#children}}{{.}}{{/children}}",
                "main:1:14: '.' is not a text here: it stands in the section of a text"
            ),
            ("{{#name}}{{/name}}", "main:1:1: 'name' is always there: it needs no section"),
            ("{{^name}}{{/name}}", "main:1:1: 'name' is always there: it needs no section"),
            ("{{#about}}{{#.}}{{/.}}{{/about}}", "main:1:11: '.' is always there: it needs no section"),
            ("{{^@last}}{{/@last}}", "main:1:1: '@last' stands in the section of a list, in the same template"),
            (
                "{{#body}}{{#@first}}{{/@first}}{{/body}}",
                "main:1:10: '@first' stands in the section of a list, in the same template"
            ),
            ("{{#children}}{{@last}}{{/children}}", "main:1:14: '@last' is a flag: write {{#@last}}…{{/@last}}"),
            ("{{#@broken}}{{/@broken}}", "main:1:1: '@broken' stands after a group of the same template"),
            (
                "{{[}}{{[}}a{{]}}{{#@broken}}{{/@broken}}{{]}}",
                "main:1:17: '@broken' can't be known within a group, before it ends"
            ),
        ])
    func unknownNames(template: String, expected: String) {
        #expect(problems(template, calling: ["part": ""]) == [expected + " [template-name]"])
    }

    @Test("all problems are reported, also those in the section of a name that doesn't exist")
    func several() {
        #expect(
            problems("{{nam}}\n{{#childern}}{{nam}}{{>prt}}{{/childern}}{{e f}}", calling: ["part": ""]) == [
                "main:1:1: no name 'nam' in ThingView, did you mean 'name'? [template-name]",
                "main:2:1: no name 'childern' in ThingView, did you mean 'children'? [template-name]",
                "main:2:21: no template 'prt', did you mean 'part'? [template-name]",
                "main:2:42: '{{e f}}' isn't a tag: a name has letters, digits, '_' and dots [template-syntax]",
            ])
    }

    @Test("a partial is checked in every place that calls it")
    func partialInPlaces() {
        let template = "{{#children}}{{>part}}{{/children}}{{#body}}{{>part}}{{/body}}{{#about}}{{>part}}{{/about}}"
        #expect(problems(template, calling: ["part": "{{#literals}}{{.}}{{/literals}}{{name}}"]) == [])
        #expect(
            Set(problems(template, calling: ["part": "{{.}}{{tpye}}"])) == [
                "part:1:1: '.' is not a text here: it stands in the section of a text [template-name]",
                "part:1:6: no name 'tpye' in ThingView: there are name, about, isRequired, children, literals, body "
                    + "[template-name]",
                "part:1:6: no name 'tpye' in BodyView, did you mean 'type'? [template-name]",
            ])
    }

    @Test("a partial that calls itself is checked once")
    func recursivePartial() {
        #expect(
            problems("{{>part}}", calling: ["part": "{{#children}}{{>part}}{{nam}}{{/children}}"]) == [
                "part:1:23: no name 'nam' in ThingView, did you mean 'name'? [template-name]"
            ])
    }

    @Test("what escapes nothing needs no tag that says so")
    func unescaped() {
        #expect(
            problems("{{{name}}}{{&name}}") == [
                "main:1:1: this pack escapes nothing: write {{name}} with two braces [template-syntax]",
                "main:1:11: this pack escapes nothing: write {{name}} with two braces [template-syntax]",
            ])
        #expect(problems("{{{name}}}{{&name}}", options: TemplateOptions(escaping: .html)) == [])
    }
}
