import Foundation
import Testing

@Suite("The order of folders")
struct ArchitectureTests {
    /// One entry per target; ARCHITECTURE.md says what each folder is for.
    private static let orders = [
        FolderOrder(
            "Sources/ApusRuntime", "Basics", "Dates", "Values", "Coding", "Parameters", "Transport", "URLSession",
            "Bodies", "Streams", "Responses", "Authentication", "Retries", "Middleware", "Requests", "Sending",
            "Pagination"),
        FolderOrder(
            "Sources/apus", "System", "Configuration", "Options", "Reports", "Generation", "Revisions", "Differences",
            "DiffReports", "Starter", "Commands"),
    ]

    private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("each folder of a target uses only those before it", arguments: orders.indices)
    func order(of index: Int) throws {
        for violation in try Self.orders[index].violations(below: Self.package) { Issue.record("\(violation)") }
    }

    @Test("ARCHITECTURE.md lists the folders of a target in this order", arguments: orders.indices)
    func table(of index: Int) throws {
        let order = Self.orders[index]
        let page = try String(contentsOf: Self.package.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
        let start = try #require(page.firstRange(of: "\n### \(order.target.split(separator: "/").last ?? "")\n"))
        let rest = page[start.upperBound...]
        let section = rest.prefix(upTo: rest.firstRange(of: "\n### ")?.lowerBound ?? rest.endIndex)
        let rows = section.matches(of: #/\n\| ([\w/]+) \| /#).map { String($0.1) }
        #expect(rows == ["Folder"] + order.levels.flatMap(\.folders))
    }
}
