import Testing

@testable import Templating

/// A chain of things, each in the one before.
private func chain(_ depth: Int) -> ThingView {
    (0..<depth).reduce(ThingView(name: "n")) { inner, _ in ThingView(name: "n", children: [inner]) }
}

/// What costs the square of its size takes hours here.
@Suite("Large output", .timeLimit(.minutes(1)))
struct ScaleTests {
    @Test(
        "a list of 100,000 elements is laid out in one go",
        arguments: ["{{[}}", "{{[,}}", "{{[fill}}", "{{[fill,}}", "{{[hang}}", "{{[hang fill}}", "{{[flush}}"])
    func longList(start: String) throws {
        let view = ThingView(name: "x", literals: (0..<100_000).map { PlainText("e\($0)") })
        let text = try render("f(\(start){{#literals}}{{.}}{{,}}{{/literals}}{{]}})\n", view)
        #expect(text.split(whereSeparator: { " ,()\n".contains($0) }).count == 100_001)
        #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 120 })
        #expect(text.utf8.count < 1_500_000)
    }

    @Test("soft breaks, nested lists and values of many lines cost no more")
    func longLines() throws {
        let elements = (0..<20_000).map { _ in PlainText("a\nb") }
        let view = ThingView(name: "x", children: [ThingView(name: "y", literals: elements)], literals: elements)
        let template = """
            f({{[}}{{#literals}}{{.}}: {{|}}{{.}}{{,}}{{/literals}}{{#children}}{{#literals}}\
            g({{[}}{{name}}{{,}}{{.}}{{]}}){{|}}{{,}}{{/literals}}{{/children}}{{]}})
            """
        #expect(try render(template, view).utf8.count(where: { $0 == UInt8(ascii: "\n") }) > 100_000)
        #expect(try render("{{#literals}}{{name}}{{|}}{{/literals}}", view).utf8.count < 3_000_000)
        #expect(try render("{{#literals}}{{[}}x{{,}}y{{]}}{{/literals}}", view).utf8.count > 60_000)
    }

    @Test("groups that nest 1,000 deep break from the outside in, without a stack")
    func deepGroups() throws {
        let node = "{{name}}({{[}}{{#children}}{{>node}}{{,}}{{/children}}{{]}})\n"
        let text = try render("{{>node}}", chain(1_000), calling: ["node": node])
        let lines = text.split(separator: "\n")
        // A call that fits stays on its line: the 39 innermost ones, in 120 columns of which the margin has its part.
        #expect(lines.first == "n(")
        #expect(lines.count > 1_900)
        #expect(lines.allSatisfy { $0.utf8.count < 120 + 300 })
        #expect(text.utf8.count(where: { $0 == UInt8(ascii: "(") }) == 1_001)
        #expect(text.utf8.count < 300_000)
    }

    @Test("a partial that is indented at each of 1,000 levels is")
    func deepPartial() throws {
        let node = "{{name}}\n{{#children}}\n {{>node}}\n{{/children}}\n"
        let text = try render("{{>node}}", chain(1_000), calling: ["node": node])
        #expect(text.utf8.count == 1_001 * 2 + 1_000 * 1_001 / 2)
    }
}
