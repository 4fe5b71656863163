import Mustache
import Testing

@testable import ClientGenerator

private struct ThingView: TemplateView {
    var name: SwiftIdentifier
    var documentation: DocComment?
    var isRequired = false
    var child: [ThingView] = []
    var values: [SwiftStringLiteral] = []
    static let fields: [Field<ThingView>] = [
        .text("name", \.name),
        .optional("documentation", \.documentation),
        .flag("isRequired", \.isRequired),
        .list("children", \.child),
        .view("first", \.child.first),
        .texts("values", \.values),
    ]
}

@Suite struct RenderingTests {
    @Test("a field without value is nothing, also inside a view whose parent has one")
    func noFallThrough() throws {
        let template = try MustacheTemplate(string: "{{%CONTENT_TYPE:TEXT}}{{#children}}[{{name}}{{#documentation}}{{.}}{{/documentation}}{{#values}}{{.}}{{^last()}}, {{/last()}}{{/values}}]{{/children}}")
        let view = ThingView(
            name: "parent", documentation: DocComment("outer"),
            child: [ThingView(name: "a", values: [.init("<x>"), .init("y")]), ThingView(name: "b", documentation: DocComment("inner"))])
        #expect(template.render(RenderedView(view)) == "[a\"<x>\", \"y\"][b/// inner]")
    }
}
