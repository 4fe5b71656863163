import Diagnostics
import Foundation
import Testing

@testable import apus

@Suite("Explanations of diagnostic codes")
struct ExplanationTests {
    private static let examples = ExplainedCode.all.filter { code in
        if case .none = code.explanation.example { false } else { true }
    }

    @Test("the example of a code provokes it, with its severity", arguments: examples.map(\.name))
    func wrong(name: String) throws {
        let code = try #require(ExplainedCode.named(name))
        let run = try ExampleRun(code.explanation.example, .wrong)
        let found = run.diagnostics.filter { $0.code == code.code }
        #expect(!found.isEmpty, "\(run.text)")
        #expect(found.allSatisfy { $0.severity == code.explanation.severity })
    }

    @Test("nothing is said of the mended example", arguments: examples.map(\.name))
    func right(name: String) throws {
        let code = try #require(ExplainedCode.named(name))
        let run = try ExampleRun(code.explanation.example, .right)
        #expect(run.diagnostics.isEmpty, "\(run.text)")
    }

    @Test("texts are sentences, and a code without an example says why")
    func texts() {
        for code in ExplainedCode.all {
            let explanation = code.explanation
            #expect(explanation.summary.hasSuffix(".") && explanation.remedy.hasSuffix("."), "\(code.name)")
            if case .none(let reason) = explanation.example { #expect(reason.hasSuffix("."), "\(code.name)") }
        }
        #expect(Self.examples.count + 3 >= ExplainedCode.all.count)
        #expect(Set(ExplainedCode.all.map(\.name)).count == ExplainedCode.all.count)
    }

    @Test("--explain prints severity, meaning, remedy, both examples and the lines of apus.yml, without a document")
    func explain() throws {
        let run = try ApusProcess("validate", "--explain", "relative-path", in: TemporaryFolder())
        #expect(run.status == 0 && run.error.isEmpty)
        let code = try #require(ExplainedCode.named("relative-path"))
        #expect(
            run.output == """
                relative-path: warning

                \(code.explanation.summary)

                \(code.explanation.remedy)

                Wrong, in `openapi.yml`:

                    paths:
                      pets:
                        get:
                          responses:
                            '204': {description: Nothing.}

                Right, in `openapi.yml`:

                    paths:
                      /pets:
                        get:
                          responses:
                            '204': {description: Nothing.}

                Another severity, below a client in apus.yml:

                    diagnostics:
                      relative-path: error  # or note, ignore

                """)
    }

    @Test("a code that doesn't exist is refused, with the one that was meant")
    func unknown() throws {
        let run = try ApusProcess("validate", "--explain", "relativ-path", in: TemporaryFolder())
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.error.contains("there is no diagnostic code 'relativ-path'; did you mean 'relative-path'?"))
    }

    @Test("--list-codes prints a line for every code, with its severity")
    func list() throws {
        let run = try ApusProcess("validate", "--list-codes", in: TemporaryFolder())
        #expect(run.status == 0)
        let rows = run.output.matches(of: #/(?m)^  (\S+) +(error|warning|note) +\S/#).map { "\($0.1) \($0.2)" }
        #expect(rows == ExplainedCode.all.map { "\($0.name) \($0.explanation.severity.rawValue)" })
        #expect(run.output.hasPrefix("OpenAPI documents\n"))
    }

    @Test("the options exclude each other and a document")
    func exclusive() throws {
        for arguments in [
            ["--list-codes", "--explain", "syntax"], ["--explain", "syntax", "a.yml"], ["--list-codes", "a.yml"],
        ] {
            #expect(try ApusProcess(["validate"] + arguments, in: TemporaryFolder()).status == 64)
        }
    }
}
