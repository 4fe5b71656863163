import Foundation
import Testing

@Suite("The page of templates")
struct TemplatesPageTests {
    private static let page = ApusProcess.package.appendingPathComponent("Documentation/Templates.md")
    private static let isRecording = ProcessInfo.processInfo.environment["APUS_RECORD"] == "1"

    /// The page up to the names, which a person wrote, and the names.
    private func parts() throws -> (written: String, names: String) {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let heading = try #require(text.range(of: "\n## The names\n"))
        let end =
            text.range(of: "\n| ", range: heading.upperBound..<text.endIndex)?.lowerBound
            ?? text.index(before: text.endIndex)
        return (String(text[...end]), String(text[text.index(after: end)...]))
    }

    @Test("it ends with the names that templates may use, as the command prints them")
    func names() throws {
        let printed = try ApusProcess("templates", "keys", "--format", "markdown", in: TemporaryFolder())
        #expect(printed.status == 0)
        #expect(printed.output.contains("\n### ObjectView\n\n| Name | Is a | Stands for |\n| --- | --- | --- |\n| `"))
        if Self.isRecording {
            try Data((try parts().written + printed.output).utf8).write(to: Self.page)
        }
        #expect(try parts().names == printed.output)
    }

    @Test("it has every block of the Swift templates, with the templates that have it")
    func blocks() throws {
        let keys = try ApusProcess("templates", "keys", "swift-client", in: TemporaryFolder()).output
        var expected: [String: [String]] = [:]
        for match in keys.matches(of: #/(?m)^swift-client/(.*)\.mustache\n(?:  .*\n)*?  blocks: (.*)$/#) {
            for block in match.2.components(separatedBy: ", ") { expected[block, default: []].append("`\(match.1)`") }
        }
        let rows = try parts().written.matches(of: #/(?m)^\| `(\w+)` \| ((?:`[\w-]+`(?:, )?)+) \| /#)
        let shown = Dictionary(
            rows.map { (String($0.1), $0.2.components(separatedBy: ", ").sorted()) }, uniquingKeysWith: +)
        #expect(!expected.isEmpty && shown == expected)
    }
}
