import Diagnostics
import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@testable import apus

/// Texts that would end a command, an element or a line, if they were printed as they are.
private let hostileText = "100% \u{1B}[2J\r\n::error::forged, <a b=\"c\">&amp;]]> \u{202E}\u{0}\u{FFFE}"

@Suite("Diagnostics for CI servers")
struct MachineFormatTests {
    private func diagnostic(_ code: TestCode, _ message: String, file: String = "a.yml", line: Int = 3) -> Diagnostic {
        Diagnostic(code, message, at: SourceLocation(file: file, line: line, column: 5))
    }

    // MARK: GitHub

    @Test("a diagnostic is a command with file, line, column and code")
    func github() {
        var note = diagnostic(.someCode, "doubtful")
        note.severity = .note
        let text = GitHubReport([
            diagnostic(.someCode, "odd"), Diagnostic(TestCode.otherCode, "no place", at: nil), note,
            diagnostic(.otherCode, "a whole file", line: 0),
        ]).text
        #expect(
            text == """
                ::warning file=a.yml,line=3,col=5,title=some-code::odd
                ::error title=other-code::no place
                ::notice file=a.yml,line=3,col=5,title=some-code::doubtful
                ::error file=a.yml,title=other-code::a whole file

                """)
    }

    @Test("notes of a diagnostic are further lines of its message")
    func githubNotes() {
        var diagnostic = diagnostic(.someCode, "odd")
        diagnostic.notes = [.init("100% here", at: SourceLocation(file: "b.yml", line: 1, column: 2))]
        #expect(
            GitHubReport([diagnostic]).text
                == "::warning file=a.yml,line=3,col=5,title=some-code::odd%0Ab.yml:1:2: 100%25 here\n")
    }

    @Test("nothing in a text or a path ends GitHub's command")
    func githubHostile() {
        let text = GitHubReport([diagnostic(.someCode, hostileText, file: "a:b,c%\n::error::x.yml")]).text
        #expect(text.split(separator: "\n").count == 1)
        #expect(
            text.hasPrefix(
                #"::warning file=a%3Ab%2Cc%25\u{A}%3A%3Aerror%3A%3Ax.yml,line=3,col=5,title=some-code::100%25 \u{1B}[2J\u{D}\u{A}::error"#
            ))
        #expect(!text.unicodeScalars.contains { $0.isHiddenFromTerminals && $0 != "\n" })
    }

    // MARK: JUnit

    /// The elements of an XML document with their attributes and texts.
    private final class Elements: NSObject, XMLParserDelegate {
        private(set) var all: [(name: String, attributes: [String: String], text: String)] = []
        /// Whether the last one that began hasn't ended.
        private var isOpen = false

        init(_ text: String) throws {
            super.init()
            let parser = XMLParser(data: Data(text.utf8))
            parser.delegate = self
            try #require(parser.parse(), "\(String(describing: parser.parserError))")
        }

        func parser(
            _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?,
            attributes: [String: String]
        ) {
            all.append((name, attributes, ""))
            isOpen = true
        }

        func parser(_: XMLParser, foundCharacters text: String) {
            if isOpen { all[all.count - 1].text += text }
        }

        func parser(_: XMLParser, didEndElement _: String, namespaceURI _: String?, qualifiedName _: String?) {
            isOpen = false
        }
    }

    @Test("JUnit has a suite for each file, and a test for each diagnostic; errors fail")
    func junit() throws {
        let diagnostics = [
            diagnostic(.someCode, "odd"), diagnostic(.otherCode, "bad"), diagnostic(.otherCode, "bad", file: "b.yml"),
        ]
        let elements = try Elements(JUnitReport(diagnostics, isStrict: false).text).all
        #expect(
            elements.map(\.name) == [
                "testsuites", "testsuite", "testcase", "system-out", "testcase", "failure", "testsuite", "testcase",
                "failure",
            ])
        #expect(
            elements[1].attributes
                == ["name": "a.yml", "tests": "2", "failures": "1", "errors": "0", "skipped": "0"])
        #expect(
            elements[2].attributes
                == ["classname": "some-code", "name": "some-code:3:5", "file": "a.yml", "line": "3"])
        #expect(elements[3].text == "warning: odd")
        #expect(elements[5].attributes == ["type": "error", "message": "bad"] && elements[5].text == "bad")
    }

    @Test("where warnings fail the run, they fail their tests")
    func junitStrict() throws {
        let elements = try Elements(JUnitReport([diagnostic(.someCode, "odd")], isStrict: true).text).all
        #expect(elements.map(\.name) == ["testsuites", "testsuite", "testcase", "failure"])
        #expect(elements[0].attributes["failures"] == "1" && elements[3].attributes["type"] == "warning")
    }

    @Test("without a diagnostic there is one test, which succeeds")
    func junitClean() throws {
        let elements = try Elements(JUnitReport([], isStrict: false).text).all
        #expect(elements.map(\.name) == ["testsuites", "testsuite", "testcase"])
        #expect(elements[0].attributes["tests"] == "1" && elements[0].attributes["failures"] == "0")
    }

    @Test("nothing in a text or a path ends an element or isn't XML")
    func junitHostile() throws {
        var diagnostic = diagnostic(.otherCode, hostileText, file: "<&\"\u{1}>.yml")
        diagnostic.notes = [.init(hostileText, at: SourceLocation(file: "b.yml", line: 1, column: 2))]
        let text = JUnitReport([diagnostic], isStrict: false).text
        let elements = try Elements(text).all
        #expect(elements.map(\.name) == ["testsuites", "testsuite", "testcase", "failure"])
        let shown = #"100% \u{1B}[2J\u{D}\u{A}::error::forged, <a b="c">&amp;]]> \u{202E}\u{0}"# + "\u{FFFD}"
        #expect(elements[3].attributes["message"] == shown)
        #expect(elements[3].text == shown + "\nb.yml:1:2: " + shown)
        #expect(elements[1].attributes["name"] == #"<&"\u{1}>.yml"#)
        #expect(!text.unicodeScalars.contains { $0.isHiddenFromTerminals && $0 != "\n" })
    }

    // MARK: SARIF

    @Test("no text of a document becomes a link in SARIF")
    func sarifLinks() {
        let text = SARIFReport([diagnostic(.someCode, "'[here](https://example.com)' is odd")]).text
        #expect(text.contains("'[here\\\\](https://example.com)' is odd"))
    }

    @Test("a rule of SARIF has what users read about its code")
    func sarifRules() throws {
        let code = try #require(ExplainedCode.named("relative-path"))
        let document = try TemporaryFolder()
        try document.write(
            "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {a: {}}\n", to: "a.yml")
        let run = try ApusProcess("validate", "a.yml", "--diagnostics", "sarif", in: document)
        let log = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let tool = (log?["runs"] as? [[String: Any]])?.first?["tool"] as? [String: Any]
        let rule = try #require(((tool?["driver"] as? [String: Any])?["rules"] as? [[String: Any]])?.first)
        #expect(rule["id"] as? String == "relative-path")
        #expect((rule["shortDescription"] as? [String: String])?["text"] == code.explanation.firstSentence)
        #expect((rule["fullDescription"] as? [String: String])?["text"] == code.explanation.summary)
        let help = rule["help"] as? [String: String]
        #expect(help?["text"] == code.explanation.remedy)
        #expect(help?["markdown"]?.contains("Wrong, in `openapi.yml`:\n\n```yaml\npaths:\n") == true)
        #expect((rule["defaultConfiguration"] as? [String: String]) == ["level": "warning"])
    }

    // MARK: Notes, strict runs, and the summary

    private let doubtful = """
        openapi: 3.1.0
        info: {title: A, version: '1'}
        paths:
          a: {get: {summary: A.}}
          /b: {get: {summary: B.}}
          /c: {get: {summary: C.}}

        """

    @Test("notes are hidden and counted, and --notes prints them")
    func notes() throws {
        let folder = try TemporaryFolder()
        try folder.write(doubtful, to: "a.yml")
        let hidden = try ApusProcess("validate", "a.yml", in: folder)
        #expect(hidden.status == 0)
        #expect(
            hidden.errorLines.dropFirst(3).map { $0.replacing(#/ \(\d.*/#, with: "") } == [
                "  3 notes    missing-responses (--notes prints them)", "  1 warning  relative-path",
                "a.yml: 3 operations, 0 types; 0 errors, 1 warning, 3 notes",
            ])
        let shown = try ApusProcess("validate", "a.yml", "--notes", in: folder)
        #expect(shown.error.contains("a.yml:4:12: note: this operation has no 'responses' [missing-responses]"))
        #expect(shown.error.contains("  3 notes    missing-responses\n"))
        for (arguments, count) in [([], 1), (["--notes"], 4)] {
            let run = try ApusProcess(["validate", "a.yml", "--diagnostics", "json"] + arguments, in: folder)
            #expect(try JSONDecoder().decode([Diagnostic].self, from: Data(run.output.utf8)).count == count)
        }
    }

    @Test("--strict makes warnings fail the run, and notes don't")
    func strict() throws {
        let folder = try TemporaryFolder()
        try folder.write(doubtful, to: "a.yml")
        try folder.write(doubtful.replacing("  a:", with: "  /a:"), to: "b.yml")
        #expect(try ApusProcess("validate", "a.yml", "--strict", in: folder).status == 1)
        #expect(try ApusProcess("validate", "a.yml", "--strict", "--diagnostics", "github", in: folder).status == 1)
        #expect(try ApusProcess("validate", "b.yml", "--strict", "--notes", in: folder).status == 0)
    }

    @Test("without a document validate reads those of apus.yml, with its severities")
    func configured() throws {
        let folder = try TemporaryFolder()
        #expect(try ApusProcess("validate", in: folder).status == 64)
        try folder.write(doubtful, to: "a.yml")
        let configuration = "clients:\n- module: ShopAPI\n  spec: a.yml\n  output: Generated\n  diagnostics: "
        for (choice, status, code) in [("error", 1, "1 error  relative-path"), ("note", 0, "1 note   relative-path")] {
            try folder.write(configuration + "{relative-path: \(choice)}\n", to: "apus.yml")
            let run = try ApusProcess("validate", in: folder)
            #expect(run.status == status && run.error.contains(code), "\(run.error)")
        }
        #expect(try ApusProcess("validate", "--overlay", "b.yml", in: folder).status == 64)
    }
}
