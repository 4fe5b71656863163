import Diagnostics
import Foundation
import Testing

@testable import Templating

@Suite("Templates of strangers", .timeLimit(.minutes(1)))
struct HostileTemplateTests {
    @Test("what nests deeper than anybody writes is one error")
    func deepNesting() {
        for (start, end) in [
            ("{{#isRequired}}", "{{/isRequired}}"), ("{{#children}}", "{{/children}}"), ("{{^body}}", ""),
            ("{{[}}", "{{]}}"), ("{{$a}}", "{{/a}}"), ("{{<part}}{{$a}}", "{{/a}}{{/part}}"),
        ] {
            let template = String(repeating: start, count: 20_000) + String(repeating: end, count: 20_000)
            let problems = problems(template, calling: ["part": "{{$a}}{{/a}}"])
            #expect(problems.count == 1)
            #expect(problems.first?.hasSuffix(": sections, blocks and groups nest deeper than 100 [limit]") == true)
        }
    }

    @Test("what isn't closed, or ends nothing, costs no more than its length")
    func unclosed() {
        #expect(problems(String(repeating: "{{", count: 100_000)).count == 1)
        #expect(problems(String(repeating: "{{/a}}", count: 20_000)).count == 20_000)
        #expect(problems(String(repeating: "{{a}}\n", count: 20_000)).count == 20_000)
        #expect(problems(String(repeating: "{{=<% %>=}}<%={{ }}=%>", count: 20_000)) == [])
        #expect(problems(String(repeating: "{{#isRequired}}x{{/isRequired}}", count: 50_000)) == [])
        let long = String(repeating: "a", count: 1_000_000)
        #expect(problems("{{\(long)}}") == ["main:1:1: no name '\(long)' in ThingView [template-name]"])
    }

    @Test("a template that calls itself without end is an error at the call")
    func endlessCall() throws {
        let others = ["part": "{{name}}\n  {{>part}}\n", "block": "{{$a}}{{<block}}{{$a}}x{{/a}}{{/block}}{{/a}}"]
        let error = try #require(throws: SpecError.self) {
            try render("{{>part}}", ThingView(name: "x"), calling: others)
        }
        #expect(error.diagnostic.message == "templates call one another more than 2000 deep, at last 'part'")
        #expect(error.diagnostic.location == SourceLocation(file: "part", line: 2, column: 3))
        #expect(error.diagnostic.code.name == "limit")
        #expect(try render("{{>block}}", ThingView(name: "x"), calling: others) == "x")
    }

    @Test(
        "templates that call one another in a ring are an error at a call, as partials, parents and blocks",
        arguments: [
            (["a": "x\n {{>b}}", "b": "{{>a}}"], [("a", 2, 2), ("b", 1, 1)]),
            (["a": "{{<a}}{{/a}}"], [("a", 1, 1)]),
            (["a": "{{<b}}{{/b}}", "b": "y{{<a}}{{/a}}"], [("a", 1, 1), ("b", 1, 2)]),
            (["a": "{{<b}}{{$c}}{{>a}}{{/c}}{{/b}}", "b": "{{$c}}{{/c}}"], [("a", 1, 13), ("a", 1, 1), ("b", 1, 1)]),
        ] as [([String: String], [(String, Int, Int)])])
    func ring(others: [String: String], calls: [(String, Int, Int)]) throws {
        let error = try #require(throws: SpecError.self) {
            try render("{{>a}}", ThingView(name: "x"), calling: others)
        }
        #expect(error.diagnostic.message.hasPrefix("templates call one another more than 2000 deep, at last '"))
        let location = try #require(error.diagnostic.location)
        #expect(
            calls.contains { $0.0 == location.file && $0.1 == location.line && $0.2 == location.column }, "\(location)")
    }

    @Test("neither nesting nor a long row of calls needs more than a small stack")
    func smallStack() async throws {
        var row: [String: String] = ["p3000": "end"]
        for number in 0..<3_000 { row["p\(number)"] = "{{>p\(number + 1)}}" }
        let nested = [
            ("{{^body}}", "{{/body}}", 100), ("{{$a}}", "{{/a}}", 100), ("{{<part}}{{$a}}", "{{/a}}{{/part}}", 50),
        ].map { String(repeating: $0, count: $2) + String(repeating: $1, count: $2) }
        let results = await withCheckedContinuation {
            (continuation: CheckedContinuation<([[String]], String), Never>) in
            let thread = Thread { [row] in
                let deep = nested.map { problems($0, calling: ["part": "{{$a}}{{/a}}"]) }
                var message = "no failure"
                do {
                    _ = try render("{{>p0}}", ThingView(name: "x"), calling: row)
                } catch {
                    message = (error as? SpecError)?.diagnostic.message ?? "\(error)"
                }
                continuation.resume(returning: (deep, message))
            }
            // What macOS gives a thread that isn't the main one.
            thread.stackSize = 512 << 10
            thread.start()
        }
        #expect(results.0 == [[], [], []])
        #expect(results.1.hasPrefix("templates call one another more than 2000 deep"), "\(results.1)")
    }

    @Test("templates that call each other twice and twice again are an error before they hang")
    func billionLaughs() {
        var others: [String: String] = [:]
        for level in 0..<60 { others["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
        for last in ["", "lol\n"] {
            others["p60"] = last
            var options = TemplateOptions.code()
            options.limits.steps = 100_000
            let error = #expect(throws: SpecError.self) {
                try render("{{>p0}}", ThingView(name: "x"), calling: others, options: options)
            }
            #expect(
                error?.diagnostic.message == "a file takes more than 100000 steps, or has more than 268435456 bytes")
        }
    }

    @Test("lists in lists in lists are an error before they hang, or fill the memory")
    func nestedLists() {
        let view = ThingView(name: "x", literals: (0..<1_000).map { _ in "e" })
        let template =
            String(repeating: "{{#literals}}", count: 9) + "{{.}}" + String(repeating: "{{/literals}}", count: 9)
        var options = TemplateOptions.code()
        options.limits.steps = 100_000
        #expect(throws: SpecError.self) { try render(template, view, options: options) }
        options.limits = RenderLimits(depth: 10, steps: .max, bytes: 100_000)
        #expect(throws: SpecError.self) { try render(template, view, options: options) }
    }

    @Test("a template that moves itself further in at each call is an error before it fills the memory")
    func endlessMargin() {
        let margin = String(repeating: " ", count: 10_000)
        let part = String(repeating: "{{name}}\n", count: 10_000) + margin + "{{>part}}\n"
        var options = TemplateOptions.code()
        options.limits.bytes = 1 << 20
        #expect(throws: SpecError.self) {
            try render("{{>part}}", ThingView(name: "x"), calling: ["part": part], options: options)
        }
    }

    @Test("white space at the start of a line is looked at once, whatever stands on the line")
    func longMargin() throws {
        let view = ThingView(name: "x", literals: (0..<20_000).map { _ in "e" })
        let template = String(repeating: " ", count: 200_000) + "{{#literals}}{{>part}}{{|}}{{/literals}}\n"
        let text = try render(template, view, calling: ["part": "{{.}}{{name}}"])
        #expect(text.utf8.count { $0 == UInt8(ascii: "e") } == 20_000)
        #expect(text.utf8.count < 200_000 + 20_000 * 200)
    }

    @Test("templates that call one another in every order of contexts are an error before they are compiled")
    func everyOrder() {
        // Each section brings another view, so there is a stack of contexts for each order of a part of them.
        let names = (0..<12).map { "v\($0)" }
        let data = JSONData.object(
            Dictionary(uniqueKeysWithValues: names.map { ($0, .object(["own": .text("x")])) }))
        let part = names.map { "{{#\($0)}}{{>part}}{{/\($0)}}" }.joined()
        let problems = #expect(throws: TemplateProblems.self) {
            try compile("{{>part}}", calling: ["part": part], for: data.kind)
        }
        #expect(
            problems?.lines == [
                "part:1:1: the templates call one another from too many different places [limit]"
            ])
    }
}
