import ApusRuntime
import Foundation
import LosantApplicationAPI
import Testing

/// The pages at the root of the package, which people wrote.
@Suite("The project's own pages")
struct PagesTests {
    private static let names = [
        "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "Examples/README.md",
    ]

    private let pages: [String: MarkdownPage]
    private let readme: String

    init() throws {
        pages = try Dictionary(
            uniqueKeysWithValues: Self.names.map { ($0, MarkdownPage(try Self.text(of: $0))) })
        readme = try Self.text(of: "README.md")
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
        #expect(count > 8)
    }

    @Test("every path that a page names is there", arguments: names)
    func paths(name: String) throws {
        let prose = try Self.text(of: name).replacing(/(?ms)^```.*?^```$/, with: "")
        for code in prose.matches(
            of: /`((Sources|Plugins|Examples|Tests|Templates|Generated|Scripts|spec|Benchmarks)\/[^`*]*)`/)
        {
            let path = String(code.1)
            // Names in capitals stand for any.
            if path.contains(/\b(NAME|FILE|DIR|CASE)\b/) { continue }
            #expect(Self.exists(path), "\(name): there is no \(path)")
        }
    }

    @Test("every type that ARCHITECTURE.md names is in the sources")
    func types() throws {
        var words: Set<Substring> = []
        for folder in ["Sources", "Plugins"].map({ GeneratedFiles.package.appending(path: $0) }) {
            let files = try #require(FileManager.default.enumerator(atPath: folder.path))
            for case let path as String in files where path.hasSuffix(".swift") {
                let source = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
                words.formUnion(source.split { !$0.isLetter && !$0.isNumber })
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
            "README.md", catalogue + "GettingStarted.md", catalogue + "AuthenticatingRequests.md",
            catalogue + "HandlingErrors.md", catalogue + "Streaming.md", catalogue + "GoingThroughLists.md",
            catalogue + "TestingYourCode.md", catalogue + "ChoosingATransport.md",
        ])
    func examplesCompile(name: String) throws {
        let compiler = try #require(SwiftCompiler.found)
        let examples = MarkdownPage(try Self.text(of: name)).examples
            .filter { !$0.code.hasPrefix("// swift-tools-version") }
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

    @Test("the first example of README.md is what a test runs, line by line")
    func story() throws {
        let source = try Self.text(of: "Tests/EndToEndTests/Story/ReadmeStory.swift")
        let marked = try #require(
            source.firstMatch(of: /(?s)\n    \/\/ README\.md begins\.\n(.*)\n    \/\/ README\.md ends\.\n/)
        ).1.replacing(#/(?m)^    /#, with: "")
        #expect(marked.contains("try await losant."))
        let example = try #require(pages["README.md"]?.examples.first).code
        // What the imports and the lines that make the client leave over.
        let (imports, client) = (/(import \w+\n)+\n/, /let losant = .*\n(let .*\n)*\n/)
        #expect(example.trimmingPrefix(imports).trimmingPrefix(client) == marked)
    }

    @Test("README.md shows the request as it is printed")
    func curl() {
        let tokens = LosantApplicationClient(authentication: .bearer("secret"))
            .applications("575ec8687ae143cd83dc4a97").tokens
        let request = tokens.post(APITokenPost(name: "ci", scope: [.allApplicationRead]))
        #expect(readme.contains("```\n\(request.curl)\n```"), "\(request.curl)")
    }

    @Test("the manifests of README.md are some, and ask for products of this package", arguments: [0, 1])
    func manifest(number: Int) throws {
        let examples = try #require(pages["README.md"]).examples
        let manifests = examples.filter { $0.code.hasPrefix("// swift-tools-version") }
        try #require(manifests.count == 2)
        let manifest = manifests[number]
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
        #expect(output.contains(#""ApusBuildTool""#) == (number == 1))
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
