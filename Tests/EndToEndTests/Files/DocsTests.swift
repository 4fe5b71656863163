import Foundation
import Testing

@Suite("The generated pages of the Losant API")
struct DocsTests {
    private static let pages = GeneratedFiles.pages.mapValues(MarkdownPage.init)

    @Test("every link leads to a page that is there, and to a heading of it")
    func links() {
        var count = 0
        for (path, page) in Self.pages {
            for link in page.links where !link.target.contains(/^https?:\/\//) {
                count += 1
                let parts = link.target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let file = parts[0].removingPercentEncoding ?? String(parts[0])
                let target = file.isEmpty ? path : Self.path(of: file, from: path)
                #expect(target.hasPrefix("Docs/"), "\(path):\(link.line): \(link.target) leaves the docs")
                guard let there = Self.pages[target] else {
                    Issue.record("\(path):\(link.line): there is no \(target)")
                    continue
                }
                if parts.count == 2 {
                    let anchor = parts[1].removingPercentEncoding ?? String(parts[1])
                    #expect(there.anchors.contains(anchor), "\(path):\(link.line): \(target) has no #\(anchor)")
                }
            }
        }
        #expect(count > 1000)
    }

    @Test("every page can be reached from the index")
    func reachable() {
        var reached: Set<String> = ["Docs/index.md"]
        var next = Array(reached)
        while let path = next.popLast() {
            for link in Self.pages[path]?.links ?? [] {
                let file = String(link.target.prefix { $0 != "#" })
                let target = file.isEmpty ? path : Self.path(of: file, from: path)
                if reached.insert(target).inserted { next.append(target) }
            }
        }
        #expect(Set(Self.pages.keys).subtracting(reached) == [])
    }

    /// The pages whose examples are requests; the index's is a file of its own.
    private static let requestPages = pages.filter { $0.key != "Docs/index.md" }

    @Test("every operation has an example")
    func examples() {
        let examples = Self.requestPages.values.flatMap(\.examples)
        let requests = GeneratedFiles.swift.values.map { $0.matches(of: /-> (?:Paged)?Request</).count }.reduce(0, +)
        #expect(examples.count == requests)
        #expect(requests == 83)
    }

    @Test(
        "every example compiles in Swift 6 mode",
        .enabled(if: SwiftCompiler.found != nil, "no swiftc, or no folder of modules beside the test bundle"))
    func examplesCompile() throws {
        let compiler = try #require(SwiftCompiler.found)
        var source = "import ApusRuntime\nimport Foundation\nimport LosantApplicationAPI\n"
        var number = 0
        for (path, page) in Self.requestPages.sorted(by: { $0.key < $1.key }) {
            for example in page.examples {
                number += 1
                source += """
                    func example\(number)(client: LosantApplicationClient) async throws {
                    #sourceLocation(file: "\(path)", line: \(example.line))
                    \(example.code)
                    #sourceLocation()
                    }

                    """
            }
        }
        let errors = try compiler.errors(in: source)
        #expect(errors.isEmpty, "\(errors.joined(separator: "\n"))")
        // What a mistake in an example would look like: the compiler must say so, or it saw nothing at all.
        #expect(try !compiler.errors(in: source + "func wrong() { LosantApplicationClient().nowhere }").isEmpty)

        let start = try #require(Self.pages["Docs/index.md"]?.examples.first)
        #expect(try compiler.errors(in: start.code).isEmpty)
    }

    /// `../Models/A.md`, seen from `Docs/Resources/B.md`, is `Docs/Models/A.md`.
    private static func path(of file: String, from page: String) -> String {
        var folders = page.split(separator: "/").dropLast().map(String.init)
        for step in file.split(separator: "/") {
            switch step {
            case "..": _ = folders.popLast()
            case ".": break
            default: folders.append(String(step))
            }
        }
        return folders.joined(separator: "/")
    }
}
