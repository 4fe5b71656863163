import Diagnostics
import Testing

@testable import SpecLoader

@Suite struct OverlayLimitTests {
    @Test("a target can't visit without end what aliases repeat without end")
    func laughs() throws {
        var text = "a0: &a0 [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n"
        for level in 1...9 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let folder = try Folder(["a.yml": text, "o.yml": "overlay: 1.0.0\nactions: [{target: $..x, remove: true}]"])
        var options = LoadOptions()
        options.maximumNodeCount = 10_000
        let found = failure { _ = try folder.load("a.yml", overlays: ["o.yml"], options: options) }
        #expect(found.hasSuffix("o.yml:2:20: error: '$..x' visits more than 10000 nodes [limit]"))
    }

    @Test("aliases and overlays can't nest deeper than the limit")
    func depth() throws {
        var text = "a0: &a0 [x]\n"
        for level in 1...600 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
        #expect(
            failure { _ = try Loaded(text, name: "x.yml") }
                == "x.yml:512:14: error: nested deeper than 512 levels [limit]")
        let copies = (1...20).map { _ in "- {target: $..end, copy: $.a}\n" }.joined()
        #expect(throws: SpecError.self) { try OverlayTests.apply(copies, to: "a: {b: {c: {end: {}}}}") }
    }

    /// The error of an overlay, without the path of its folder.
    private func message(of actions: String, on text: String, nodes: Int? = nil) throws -> String {
        let folder = try Folder(["a.yml": text, "o.yml": "overlay: 1.1.0\nactions:\n" + actions])
        var options = LoadOptions()
        if let nodes { options.maximumNodeCount = nodes }
        return failure { _ = try folder.load("a.yml", overlays: ["o.yml"], options: options) }
            .replacing(folder.path("o.yml"), with: "o.yml")
    }

    @Test("a filter that takes too many steps is an error at its action, which says how many there are")
    func steps() throws {
        let text = "text: \(String(repeating: "a", count: 100_000))\nlist: [\(String(repeating: "1,", count: 100))]\n"
        let target = "$.list[?search($.text, '(a+)+b')]"
        // 105 nodes of the document and 17 of the overlay, and 20 steps for each.
        #expect(
            try message(of: "- {target: $, update: {other: 1}}\n- target: \"\(target)\"\n  remove: true\n", on: text)
                == "o.yml:4:11: error: '\(target)' takes more than 5002440 steps [limit]")
    }

    /// Applies an action again and again, until there are no steps left.
    private func exhaust(_ steps: OverlaySteps, by action: String) throws -> (message: String, steps: OverlaySteps) {
        let document = try Loaded("list: [\(String(repeating: "1,", count: 1000))]\nother: {}\n").document
        let overlay = try Overlay(Loaded("overlay: 1.0.0\nactions: [\(action)]\n", name: "o.yml").root)
        let action = try #require(overlay.actions.first)
        var steps = steps
        let message = failure {
            while steps.spent < steps.total {
                var application = OverlayApplication(action, to: document)
                try application.apply(within: &steps)
            }
        }
        return (message, steps)
    }

    @Test("the actions of an overlay have as many steps together as fifty of them alone")
    func manyActions() throws {
        let (message, steps) = try exhaust(
            OverlaySteps(limit: 10_000, spent: 450_000), by: "{target: '$.list[?@ == 2]', remove: true}")
        #expect(
            message == "o.yml:2:20: error: '$.list[?@ == 2]' takes more than what is left of the 500000 steps of all "
                + "actions [limit]")
        #expect(steps.spent > 490_000)
        #expect(steps.spent <= 500_000)
    }

    @Test("to find what is copied counts as well, and to follow the path to each target")
    func otherSteps() throws {
        #expect(
            try exhaust(OverlaySteps(limit: 1000), by: "{target: $.other, copy: '$.list[?@ == 2]'}").message
                == "o.yml:2:35: error: '$.list[?@ == 2]' takes more than 1000 steps [limit]")
        // A thousand nodes are visited, and two steps lead to each.
        #expect(
            try exhaust(OverlaySteps(limit: 2000), by: "{target: '$.list[*]', remove: true}").message
                == "o.yml:2:20: error: '$.list[*]' takes more than 2000 steps [limit]")
    }

    @Test("a regular expression that is too large is an error at its action")
    func pattern() throws {
        #expect(
            try message(of: "- {target: \"$[?match(@, '(a{999}){999}')]\", remove: true}\n", on: "a: b\n")
                == "o.yml:3:12: error: '$[?match(@, '(a{999}){999}')]' has a regular expression that is too large: "
                + "'(a{999}){999}' [limit]")
    }

    @Test("changes can't add nodes, or lists of nodes, without end")
    func growth() throws {
        let list = "list: [\(String(repeating: "{},", count: 1000))]\n"
        let update = "- target: $.list[*]\n  update: {x: [\(String(repeating: "1,", count: 100))]}\n"
        #expect(
            try message(of: update, on: list, nodes: 10_000) == "o.yml:3:11: error: more than 10000 nodes [limit]")
        // Each leaves a list of a thousand nodes behind.
        let appends = String(repeating: "- {target: $.list, update: 1}\n", count: 60)
        #expect(
            try message(of: appends, on: list, nodes: 10_000)
                .hasSuffix(": error: the changes so far have more than 40000 keys and values [limit]"))
    }

    @Test("no action nests the document deeper than the limit, whatever those after it do")
    func nesting() throws {
        let levels = String(repeating: "{a: ", count: 300) + "{end: {}}" + String(repeating: "}", count: 300)
        let updates = "- {target: $..end, update: \(levels)}\n- {target: $..end, update: \(levels)}\n"
        #expect(
            try message(of: updates + "- {target: $.end, remove: true}\n", on: "end: {}\n")
                == "o.yml:4:12: error: after the change the document is nested deeper than 512 levels [limit]")
    }
}
