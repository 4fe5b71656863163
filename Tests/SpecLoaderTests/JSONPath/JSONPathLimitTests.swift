import RegularExpressions
import Testing

@testable import SpecLoader

/// What a query takes is counted in steps, never by a clock.
@Suite struct JSONPathLimitTests {
    /// What a query finds, and its steps.
    static func find(
        _ query: String, in text: String, limit: Int = 100_000
    ) throws -> (found: [String], steps: Int) {
        let document = try Loaded(text).document
        var evaluation = JSONPathEvaluation(
            document: document, root: document.root.index, budget: StepBudget(limit: limit))
        let found = try evaluation.find(JSONPath(parsing: query))
        return (found.map { evaluation.node(evaluation.steps[$0].node).pointer.description }, evaluation.budget.spent)
    }

    /// A key whose value has 9 to the power of `levels` scalars when its aliases are expanded.
    static func bomb(_ name: String, levels: Int) -> String {
        var text = "\(name)0: &\(name)0 [x,x,x,x,x,x,x,x,x]\n"
        for level in 1..<levels {
            let aliases = Array(repeating: "*\(name)\(level - 1)", count: 9).joined(separator: ",")
            text += "\(name)\(level): &\(name)\(level) [\(aliases)]\n"
        }
        return text
    }

    @Test("chains of any length are evaluated in a loop", arguments: ["||", "&&"])
    func chains(separator: String) throws {
        let terms = Array(repeating: separator == "||" ? "@.b" : "@.a", count: 50_000)
        let query = "$[?" + terms.joined(separator: separator) + separator + "@.a]"
        #expect(try Self.find(query, in: "x: {a: 1}", limit: 300_000).found == ["#/x"])
        #expect(throws: JSONPathEvaluation.LimitError.self) {
            try Self.find(query, in: "x: {a: 1}\ny: {b: 1}\n", limit: 50_000)
        }
    }

    @Test(
        "what nests too deeply is no query",
        arguments: [
            String(repeating: "(", count: 100_000), String(repeating: "!(", count: 100_000),
            String(repeating: "length(", count: 100_000), String(repeating: "@[?", count: 100_000),
            String(repeating: "count($[?", count: 100_000), String(repeating: "match(value(@[?", count: 100_000),
        ])
    func nesting(filter: String) throws {
        let error = try #require(throws: JSONPath.SyntaxError.self) { try JSONPath(parsing: "$[?" + filter) }
        #expect(error.message.hasPrefix("the filter is nested too deeply"))
        #expect(throws: JSONPath.SyntaxError.self) {
            try JSONPath(parsing: "$[?" + String(repeating: "!", count: 100_000))
        }
    }

    @Test("64 levels of filters are parsed and evaluated")
    func nested() throws {
        let query = "$" + String(repeating: "[?@", count: 64) + String(repeating: "]", count: 64)
        let text = String(repeating: "[", count: 70) + String(repeating: "]", count: 70)
        #expect(try Self.find(query, in: text).found == ["#/0"])
        #expect(throws: JSONPath.SyntaxError.self) {
            try JSONPath(parsing: "$" + String(repeating: "[?@", count: 65) + String(repeating: "]", count: 65))
        }
    }

    @Test("values that aliases make huge are compared node by node")
    func comparisons() throws {
        let text = Self.bomb("a", levels: 60) + Self.bomb("b", levels: 60) + "c: [1]\n"
        #expect(try Self.find("$[?@ == $.b59]", in: text, limit: 500_000).found == ["#/a59", "#/b59"])
        #expect(try Self.find("$[?$.a59 != $.b59]", in: text, limit: 500_000).found == [])
        let other = text.replacing("b0 [x,x", with: "b0 [x,y")
        #expect(try Self.find("$[?@ == $.b59]", in: other, limit: 500_000).found == ["#/b59"])
    }

    @Test(
        "a query that visits too many nodes exceeds the budget",
        arguments: [
            "$..x", "$..*", "$..[*,*]", "$[?count(@..*) > 1]", "$[?value(@..x) == 1]", "$[?@..x]",
            "$" + String(repeating: "[*,*]", count: 30), "$" + String(repeating: "..*", count: 10),
        ])
    func visits(query: String) throws {
        try expectExcess(of: query, in: Self.bomb("a", levels: 9))
    }

    @Test(
        "a query that does too much with few nodes exceeds the budget",
        arguments: [
            "$..['" + Array(repeating: "n", count: 10_000).joined(separator: "','") + "']",
            "$..[?" + Array(repeating: "1 == 2", count: 10_000).joined(separator: "||") + "]",
            "$..[?search($.text, '(a+)+b')]", "$..[?length($.text) == 1]", "$..[?$.text == $.text]",
            "$..[?$.list == $.copy]", "$..[?length('\(String(repeating: "a", count: 10_000))') == 1]",
        ])
    func work(query: String) throws {
        let numbers = String(repeating: "1,", count: 1000)
        try expectExcess(
            of: query,
            in: "text: \(String(repeating: "a", count: 10_000))\nlist: [\(numbers)]\ncopy: [\(numbers)]\n")
        #expect(try Self.find("$..[?@ == 1]", in: "list: [\(numbers)]\n", limit: 20_000).found.count == 1000)
    }

    private func expectExcess(of query: String, in text: String) throws {
        let error = try #require(throws: JSONPathEvaluation.LimitError.self) { try Self.find(query, in: text) }
        guard case .steps = error else {
            Issue.record("\(error)")
            return
        }
    }

    @Test("a pattern that would take exponential time takes few steps")
    func patterns() throws {
        let text = "a: \(String(repeating: "a", count: 1000))\nb: ab\n"
        #expect(try Self.find("$[?match(@, '(a+)+b')]", in: text, limit: 30_000).found == ["#/b"])
        #expect(try Self.find("$[?search(@, '(a|aa)+$')]", in: text, limit: 100_000).found == ["#/a"])
    }

    @Test("an invalid pattern matches nothing, and one that is too large is an error")
    func invalidPatterns() throws {
        #expect(
            try Self.find(#"$[?match(@, '\\d') || search(@, '(') || @ == 'b']"#, in: "a: '1'\nb: b\n").found == ["#/b"])
        #expect(try Self.find("$[?!match(@, '[')]", in: "a: '['\n").found == ["#/a"])
        let error = try #require(throws: JSONPathEvaluation.LimitError.self) {
            try Self.find("$[?match(@, '((a{99}){99}){99}')]", in: "a: b\n")
        }
        guard case .pattern("((a{99}){99}){99}") = error else {
            Issue.record("\(error)")
            return
        }
    }

    @Test("texts are equal if their characters are, without normalization")
    func characters() throws {
        #expect(try Self.find(#"$[?@ == '\u00e9']"#, in: "a: \"\\u00e9\"\nb: \"e\\u0301\"\n").found == ["#/a"])
        #expect(
            try Self.find("$[?@.k == $.a.k]", in: "a: {k: [\"\\u00e9\"]}\nb: {k: [\"e\\u0301\"]}\n").found == ["#/a"])
    }
}
