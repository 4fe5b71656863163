import APIDiff
import Foundation
import Testing

/// Which checks of oasdiff which rule covers, as the cases show it.
struct CheckTable {
    /// Names of rules by name of check.
    private(set) var rules: [String: Set<String>] = [:]

    init() {
        for change in ChangeCase.read(schemaCases) {
            for position in SchemaPosition.allCases {
                for check in change.checks { add("\(position.rawValue)-\(check)", change.rule) }
            }
        }
        for table in [objectCases, operationCases, documentCases] {
            for change in ChangeCase.read(table) { for check in change.checks { add(check, change.rule) } }
        }
    }

    private mutating func add(_ check: String, _ rule: String) { rules[check, default: []].insert(rule) }
}

@Suite("The page of rules")
struct RulesPageTests {
    private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/APIDiff/RULES.md")
    private static let checks = page.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("../shared/reference/oasdiff-checks.txt")
    private static let isRecording = ProcessInfo.processInfo.environment["APUS_RECORD"] == "1"

    private static var checkNames: [String]? {
        guard let text = try? String(contentsOf: checks.standardizedFileURL, encoding: .utf8) else { return nil }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    }

    /// The tables of the page, as the code and the cases have them; checks that the page names are in it.
    private func tables(_ checks: [String]) -> (rules: String, covered: String, others: String) {
        func severity(_ severity: Severity?) -> String { severity?.rawValue ?? "" }
        let rules = Rule.all.map { rule in
            "| `\(rule.name)` | \(severity(rule.facts.request)) | \(severity(rule.facts.response)) | \(rule.facts.sentence) |\n"
        }.joined()
        let table = CheckTable()
        let covered = checks.compactMap { check in
            table.rules[check].map { "| `\(check)` | \($0.sorted().map { "`\($0)`" }.joined(separator: ", ")) |\n" }
        }.joined()
        let others = checksThatDoNotApply.flatMap { entry in entry.names.map { "| `\($0)` | \(entry.reason) |\n" } }
        return (rules, covered, others.joined())
    }

    private func table(_ text: String, below heading: String) -> String {
        guard let start = text.range(of: "## \(heading)\n") else { return "" }
        let section = text[start.upperBound...].components(separatedBy: "\n## ")[0]
        return section.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { $0 + "\n" }.joined()
    }

    @Test("it has every rule with its severities, and the checks that the cases show")
    func page() throws {
        var text = try String(contentsOf: Self.page, encoding: .utf8)
        let named =
            Self.checkNames
            ?? table(text, below: Self.coveredHeading).split(separator: "\n").compactMap {
                $0.split(separator: "`").dropFirst().first.map(String.init)
            }
        let expected = tables(named)
        if Self.isRecording {
            for (heading, rows) in [
                (Self.rulesHeading, expected.rules), (Self.coveredHeading, expected.covered),
                (Self.othersHeading, expected.others),
            ] {
                text = replacing(rows, in: text, below: heading)
            }
            try text.write(to: Self.page, atomically: true, encoding: .utf8)
        }
        #expect(table(text, below: Self.rulesHeading) == expected.rules)
        #expect(table(text, below: Self.coveredHeading) == expected.covered)
        #expect(table(text, below: Self.othersHeading) == expected.others)
    }

    private static let rulesHeading = "The rules"
    private static let coveredHeading = "Checks of oasdiff that a rule covers"
    private static let othersHeading = "Checks of oasdiff that do not apply"

    private func replacing(_ rows: String, in text: String, below heading: String) -> String {
        var lines: [String] = []
        var (isThere, isWritten) = (false, false)
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("## ") { (isThere, isWritten) = (line == "## \(heading)", false) }
            if isThere, line.hasPrefix("| `") { continue }
            lines.append(line)
            if isThere, !isWritten, line.hasPrefix("| ---") {
                lines += rows.split(separator: "\n").map(String.init)
                isWritten = true
            }
        }
        return lines.joined(separator: "\n")
    }

    @Test(
        "every check of oasdiff is covered by a case, or doesn't apply",
        .enabled(if: RulesPageTests.checkNames != nil, "the list of checks is not at hand"))
    func everyCheck() throws {
        let names = try #require(Self.checkNames)
        #expect(names.count == 516)
        let covered = Set(CheckTable().rules.keys)
        let others = checksThatDoNotApply.flatMap(\.names)
        #expect(Set(others).count == others.count)
        #expect(Set(others).intersection(covered).isEmpty)
        #expect(names.filter { !covered.contains($0) && !others.contains($0) } == [])
        #expect(Set(others).subtracting(names).isEmpty)
    }
}
