import Foundation
import Testing

@Suite("The order of folders")
struct ArchitectureTests {
    /// One entry per target; ARCHITECTURE.md says what each folder is for.
    private static let orders = [
        FolderOrder(
            "Sources/SpecLoader", "Basics", "Explanations", "Tree", "Reading", "References", "JSONPath", "Overlays",
            "Joining", "Writing"),
        FolderOrder("Sources/SwaggerConversion", "Context", "Explanations", "Survey", "Objects"),
        FolderOrder("Sources/APIModel", "Values", "Types", "Operations"),
        FolderOrder(
            "Sources/OpenAPIReader", "Context", "Explanations", "Objects", "References", "SchemaPaths", "Schemas",
            "Operations", "Paginations", "Checks"),
        FolderOrder("Sources/APIDiff", "Versions", "Rules", ["Comparing", "Swift"]),
        FolderOrder(
            "Sources/ApusRuntime", "Basics", "Dates", "Values", "Coding", "Parameters", "Transport", "URLSession",
            "Bodies", "Streams", "Responses", "Webhooks", "Authentication", "Retries", "Middleware", "Requests",
            "Sending", "Pagination"),
        FolderOrder("Sources/Templating", "Views", "Parsing", "Compiling", "Rendering", "Packs"),
        FolderOrder(
            "Sources/ClientGenerator", "Options", "Identifiers", "Text", "Analysis", "Naming", "Layout",
            "Views/Sentences", ["Views/Swift", "Views/Docs"], "Views/Subjects"),
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

    @Test("ClientGenerator decides names in its folder Naming alone")
    func naming() throws {
        let folder = Self.package.appending(path: "Sources/ClientGenerator")
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        var users: Set<String> = []
        for path in paths where path.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            guard SwiftNames(of: text, module: "ClientGenerator").used.contains(where: { $0.name == "NameScope" })
            else { continue }
            users.insert(path.split(separator: "/").first.map(String.init) ?? path)
        }
        #expect(users == ["Naming"])
    }
}
