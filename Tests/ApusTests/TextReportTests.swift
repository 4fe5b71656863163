import Diagnostics
import Testing

@testable import apus

@Suite("Diagnostics as text")
struct TextReportTests {
    private let code = TestCode.someCode

    private func warning(_ message: String, line: Int) -> Diagnostic {
        Diagnostic(code, message, at: SourceLocation(file: "a.yml", line: line, column: 2))
    }

    private func text(_ diagnostics: [Diagnostic], isColored: Bool = false) -> [String] {
        var report = TextReport(isColored: isColored)
        for fold in FoldedDiagnostic.fold(diagnostics) { report.append(fold) }
        report.finish()
        return report.text.split(separator: "\n").map(String.init)
    }

    @Test("a diagnostic has place, severity, message and code")
    func form() {
        #expect(text([warning("odd", line: 3)]) == ["a.yml:3:2: warning: odd [some-code]"])
    }

    @Test("the source line and a caret follow, and so do notes")
    func excerpt() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("openapi: 3.1.0\nsecond\r\n", to: "b.yml").path
        let diagnostic = Diagnostic(
            TestCode.otherCode, "bad", at: SourceLocation(file: file, line: 2, column: 3),
            notes: [.init("because of this", at: SourceLocation(file: file, line: 1, column: 1))])
        #expect(
            text([diagnostic]) == [
                "\(file):2:3: error: bad [other-code]", " 2 | second", "   |   ^",
                "\(file):1:1: note: because of this", " 1 | openapi: 3.1.0", "   | ^",
            ])
    }

    @Test("up to three of one code are printed one by one")
    func three() {
        let three = (1...3).map { warning("no \($0)", line: $0) }
        #expect(text(three) == (1...3).map { "a.yml:\($0):2: warning: no \($0) [some-code]" })
    }

    @Test("more than three of one code are one diagnostic with a count and the first three places")
    func folded() {
        let five = (1...5).map { warning("no \($0)", line: $0) }
        #expect(
            text(five) == [
                "a.yml:1:2: warning: no 1 (and 4 more like it) [some-code]", "a.yml:2:2: note: no 2",
                "a.yml:3:2: note: no 3", "apus: note: --unfolded prints every place",
            ])
    }

    @Test("one cause in many places counts once")
    func causes() {
        let same = (1...5).map { warning("no", line: $0) }
        #expect(
            text(same) == [
                "a.yml:1:2: warning: no (in 5 places) [some-code]", "a.yml:2:2: note: here too",
                "a.yml:3:2: note: here too", "apus: note: --unfolded prints every place",
            ])
        let two = same + [warning("none", line: 9)]
        #expect(
            text(two) == [
                "a.yml:1:2: warning: no (and 1 more like it, in 6 places) [some-code]", "a.yml:9:2: note: none",
                "apus: note: --unfolded prints every place",
            ])
    }

    @Test("diagnostics come in the order of the document, those without a place last")
    func order() {
        var placeless = warning("c", line: 1)
        placeless.location = nil
        let sorted = [placeless, warning("b", line: 7), warning("a", line: 3)].inDocumentOrder
        #expect(sorted.map(\.message) == ["a", "b", "c"])
    }

    @Test("an error and warnings of the same code are not folded together")
    func severities() {
        var diagnostics = (1...4).map { warning("no", line: $0) }
        diagnostics[2].severity = .error
        #expect(text(diagnostics).count == 4)
    }

    @Test("a document's text can't write a line of its own or colour the terminal")
    func hostile() {
        let lines = text([warning("a\nb.yml:1:1: error: forged\u{1B}[2J\u{9B}31m", line: 1)])
        #expect(lines == [#"a.yml:1:2: warning: a\u{A}b.yml:1:1: error: forged\u{1B}[2J\u{9B}31m [some-code]"#])
    }

    @Test("colours go around severity, place and message")
    func colours() {
        #expect(
            text([warning("odd", line: 3)], isColored: true) == [
                "\u{1B}[1ma.yml:3:2: \u{1B}[0m\u{1B}[1;35mwarning:\u{1B}[0m \u{1B}[1modd [some-code]\u{1B}[0m"
            ])
    }
}
