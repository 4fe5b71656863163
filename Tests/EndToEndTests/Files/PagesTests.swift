import ApusRuntime
import Foundation
import LosantApplicationAPI
import Testing

/// The pages that people wrote.
@Suite("The project's own pages")
struct PagesTests {
    private static let names =
        [
            "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "Examples/README.md",
        ] + pages(in: "Documentation") + pages(in: "Decisions")

    private let pages: [String: MarkdownPage]

    private static func pages(in folder: String) -> [String] {
        let path = GeneratedFiles.package.appending(path: folder).path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
    }

    init() throws {
        pages = try Dictionary(
            uniqueKeysWithValues: Self.names.map { ($0, MarkdownPage(try Self.text(of: $0))) })
    }

    private static func text(of name: String) throws -> String {
        try String(contentsOf: GeneratedFiles.package.appending(path: name), encoding: .utf8)
    }

    @Test("every link leads to a file that is there, and to a heading of it")
    func links() {
        var count = 0
        for (name, page) in pages {
            for link in page.links where !link.target.contains(/^https?:\/\//) {
                count += 1
                let parts = link.target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let file = parts[0].isEmpty ? name : Self.path(String(parts[0]), from: name)
                #expect(Self.exists(file), "\(name):\(link.line): there is no \(file)")
                if parts.count == 2 {
                    let anchors = pages[file]?.anchors ?? []
                    #expect(anchors.contains(String(parts[1])), "\(name):\(link.line): \(file) has no #\(parts[1])")
                }
            }
        }
        #expect(count > 80)
    }

    @Test("every page can be reached from README.md")
    func reachable() {
        var reached: Set<String> = ["README.md"]
        var next = Array(reached)
        while let name = next.popLast() {
            for link in pages[name]?.links ?? [] {
                let file = Self.path(String(link.target.prefix { $0 != "#" }), from: name)
                if reached.insert(file).inserted { next.append(file) }
            }
        }
        #expect(Set(Self.names).subtracting(reached) == [])
    }

    @Test("every command stands in a block that Scripts/pages runs", arguments: names)
    func commands(name: String) throws {
        let programs = #/(?m)^(apus|cd|cp|git|install|make|mkdir|mv|rm|swift|tar|Scripts/[a-z]+) /#
        for block in try Self.text(of: name).matches(of: /(?ms)^```(\w*)\n(.*?)^```$/) where block.1 != "sh" {
            #expect(!block.2.contains(programs), "\(name): label it sh: \(block.2.prefix(80))")
        }
    }

    @Test("every path that a page names is there", arguments: names)
    func paths(name: String) throws {
        let text = try Self.text(of: name)
        let prose = text.replacing(/(?ms)^```.*?^```$/, with: "")
        for code in prose.matches(
            of: /`((Sources|Plugins|Examples|Tests|Templates|Generated|Scripts|spec|Benchmarks)\/[^`*]*)`/)
        {
            let path = String(code.1)
            // Names in capitals stand for any.
            if path.contains(/\b(NAME|FILE|DIR|CASE)\b/) { continue }
            // What the reader writes, Scripts/pages writes.
            if text.contains("\n<!-- file: \(path) -->\n") { continue }
            #expect(Self.exists(path), "\(name): there is no \(path)")
        }
    }

    @Test("every type and file that ARCHITECTURE.md names is in the sources")
    func types() throws {
        var words: Set<Substring> = []
        for folder in ["Sources", "Plugins"].map({ GeneratedFiles.package.appending(path: $0) }) {
            let files = try #require(FileManager.default.enumerator(atPath: folder.path))
            for case let path as String in files where path.hasSuffix(".swift") {
                let source = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
                words.formUnion(source.split { !$0.isLetter && !$0.isNumber })
                words.insert(Substring(URL(filePath: path).deletingPathExtension().lastPathComponent))
            }
        }
        // What examples become.
        words.formUnion(["Order", "PostalAddress", "BillTo", "ApplicationTokensResource"])
        let names = try Self.text(of: "ARCHITECTURE.md").matches(of: /`([A-Z][A-Za-z]*[a-z][A-Za-z]*)`/).map(\.1)
        #expect(names.count > 50)
        for name in names {
            let isThere = words.contains(name) || Self.exists(String(name))
            #expect(isThere, "no source has \(name)")
        }
    }

    private static let catalogue = "Sources/ApusRuntime/ApusRuntime.docc/"

    @Test(
        "every Swift example of a page compiles in Swift 6 mode", .enabled(if: SwiftCompiler.found != nil),
        arguments: [
            "Documentation/Credentials.md", "Documentation/Pagination.md", "Documentation/Requests.md",
            "Documentation/Testing.md", catalogue + "GettingStarted.md", catalogue + "AuthenticatingRequests.md",
            catalogue + "HandlingErrors.md", catalogue + "Streaming.md", catalogue + "GoingThroughLists.md",
            catalogue + "TestingYourCode.md", catalogue + "ChoosingATransport.md",
        ])
    func examplesCompile(name: String) throws {
        let compiler = try #require(SwiftCompiler.found)
        let examples = MarkdownPage(try Self.text(of: name)).examples
            // Of a manifest, whole or a part.
            .filter { !$0.code.hasPrefix("// swift-tools-version") && !$0.code.hasPrefix(".") }
        #expect(!examples.isEmpty)
        var source = ""
        for (number, example) in examples.enumerated() {
            let lines = example.code.split(separator: "\n", omittingEmptySubsequences: false)
            source += lines.filter { $0.hasPrefix("import ") }.map { $0 + "\n" }.joined()
            source += """
                func example\(number)(secret: String) async throws {
                #sourceLocation(file: "\(name)", line: \(example.line))
                \(lines.map { $0.hasPrefix("import ") ? "" : $0 }.joined(separator: "\n"))
                #sourceLocation()
                }

                """
        }
        let errors = try compiler.errors(in: source)
        #expect(errors.isEmpty, "\(errors.joined(separator: "\n"))")
        #expect(try !compiler.errors(in: source + "func wrong() { LosantApplicationClient().nowhere }").isEmpty)
    }

    @Test("the example of Documentation/Requests.md is what a test runs, line by line")
    func story() throws {
        let source = try Self.text(of: "Tests/EndToEndTests/Story/RequestsStory.swift")
        let marked = try #require(
            source.firstMatch(of: /(?s)\n    \/\/ Requests\.md begins\.\n(.*)\n    \/\/ Requests\.md ends\.\n/)
        ).1.replacing(#/(?m)^    /#, with: "")
        #expect(marked.contains("try await losant."))
        let example = try #require(pages["Documentation/Requests.md"]?.examples.first).code
        // What the imports and the lines that make the client leave over.
        let (imports, client) = (/(import \w+\n)+\n/, /let losant = .*\n(let .*\n)*\n/)
        #expect(example.trimmingPrefix(imports).trimmingPrefix(client) == marked)
    }

    @Test("Documentation/Requests.md shows the request as it is printed")
    func curl() throws {
        let tokens = LosantApplicationClient(authentication: .bearer("secret"))
            .applications("575ec8687ae143cd83dc4a97").tokens
        let request = tokens.post(APITokenPost(name: "ci", scope: [.allApplicationRead]))
        let page = try Self.text(of: "Documentation/Requests.md")
        #expect(page.contains("```\n\(request.curl)\n```"), "\(request.curl)")
    }

    @Test(
        "the manifest of a page is one, and asks for products of this package",
        arguments: ["Documentation/Configuration.md", "Documentation/Plugins.md"])
    func manifest(name: String) throws {
        let examples = try #require(pages[name]).examples
        let manifests = examples.filter { $0.code.hasPrefix("// swift-tools-version") }
        try #require(manifests.count == 1)
        let manifest = manifests[0]
        let folder = FileManager.default.temporaryDirectory.appending(path: "apus-manifest-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(manifest.code.utf8).write(to: folder.appending(path: "Package.swift"))
        let (status, output) = try SwiftCompiler.run(
            ["package", "--package-path", folder.path, "dump-package"], tool: "swift")
        #expect(status == 0, "\(output)")
        #expect(output.contains(#""ApusRuntime""#))
        let own = try Self.text(of: "Package.swift")
        #expect(own.contains(#".library(name: "ApusRuntime""#))
        #expect(output.contains(#""ApusBuildTool""#) == (name == "Documentation/Plugins.md"))
        #expect(own.contains(#".plugin(name: "ApusBuildTool", targets:"#))
    }

    /// A path of a page's link, from the root of the package.
    private static func path(_ link: String, from page: String) -> String {
        let folder = GeneratedFiles.package.appending(path: page).deletingLastPathComponent()
        let target = folder.appending(path: link).standardizedFileURL.path
        return String(target.dropFirst(GeneratedFiles.package.standardizedFileURL.path.count + 1))
    }

    private static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: GeneratedFiles.package.appending(path: path).path)
    }
}
