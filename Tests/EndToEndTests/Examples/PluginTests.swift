import Foundation
import Testing

@Suite("The examples of the plugins", .enabled(if: Example.scratch != nil, Example.reason), .serialized)
struct PluginTests {
    private let command = ["--allow-writing-to-package-directory", "apus"]

    @Test("the command plugin's client is what the plugin writes, and check tells when it isn't")
    func commandPlugin() async throws {
        let committed = try await Example("CommandPlugin").swift("package", command + ["check"])
        #expect(committed.status == 0, "\(committed.said)")
        #expect(committed.said.contains("up to date"), "\(committed.said)")

        let copy = try Example(copyOf: "CommandPlugin")
        try copy.replace("What is ordered.", with: "What the order is about.", in: "shop.yml")
        let check = try await copy.swift("package", command + ["check"])
        #expect(check.status == 1)
        #expect(check.said.contains("Order.swift:") && check.said.contains("[stale-file]"), "\(check.said)")
        let path = "Generated/ShopAPI/Sources/Models/Order.swift"
        #expect(try copy.read(path).contains("What is ordered."))

        let generate = try await copy.swift("package", command)
        #expect(generate.status == 0, "\(generate.said)")
        #expect(try copy.read(path).contains("What the order is about."))
        #expect(try await copy.swift("package", command + ["check"]).status == 0)

        // Options without a verb are for generate; another verb is handed on.
        let machine = try await copy.swift("package", command + ["--diagnostics", "json"])
        #expect(machine.status == 0 && machine.said.contains("[\n\n]"), "\(machine.said)")
        #expect(try await copy.swift("package", command + ["model", "shop.yml"]).said.contains("\"orderPost\""))
        let misspelt = try await copy.swift("package", command + ["chek"])
        #expect(misspelt.status == 1 && misspelt.said.contains("Unexpected argument"), "\(misspelt.said)")
    }

    @Test("the build-tool plugin generates once, and anew when a file changed that it reads")
    func incremental() async throws {
        let library = try Example(copyOf: "BuildToolPlugin")
        // Where SwiftPM plans a build anew, it links the tool anew, and in the build after that once more; a tool that
        // changed is a reason to run it. So files are changed here, and none is added.
        for _ in 0..<2 {
            let build = try await library.swift("build")
            try #require(build.status == 0, "\(build.said)")
        }
        let program = try await Example.run("Library", [])
        #expect(program.output.contains("Lem: Solaris"), "\(program.said)")
        let first = try outputs()
        #expect(Set(first.keys) == Set((0..<16).map { "Client\($0).swift" }))

        try library.replace("in a line", with: "as a line", in: "Sources/LibraryAPI/Book+Line.swift")
        let second = try await library.swift("build")
        #expect(second.status == 0 && !second.said.contains("LibraryAPI: "), "\(second.said)")
        #expect(second.said.contains("Compiling LibraryAPI"), "\(second.said)")
        #expect(try outputs() == first)

        // A file that the document refers to: one type changes, and so does one file.
        let book = "Sources/LibraryAPI/schemas/book.yml"
        try library.replace(
            "title: {type: string}", with: "title: {type: string, description: On the cover.}", in: book)
        let third = try await library.swift("build")
        #expect(third.status == 0 && third.said.contains("LibraryAPI: "), "\(third.said)")
        let changed = try outputs().filter { first[$0.key] != $0.value }
        #expect(changed.count == 1)
        #expect(changed.first?.value.text.contains("/// On the cover.") == true)
        #expect(changed.first?.value.date != first[changed.first?.key ?? ""]?.date)
    }

    @Test("apus.yml in the target's folder says more, and may not lead out of it")
    func configuration() async throws {
        let library = try Example(copyOf: "BuildToolPlugin")
        let folder = "Sources/LibraryAPI"
        try library.write("clients:\n- {spec: openapi.yml, overlays: [pages.yml]}\n", to: "\(folder)/apus.yml")
        let overlay = """
            overlay: 1.0.0
            info: {title: Pages, version: 1.0.0}
            actions:
            - target: $.components.schemas
              update: {shelf: {type: object, properties: {books: {type: integer}}}}
            """
        try library.write(overlay, to: "\(folder)/pages.yml")
        let build = try await library.swift("build")
        #expect(build.status == 0, "\(build.said)")
        #expect(try outputs().values.contains { $0.text.contains("public nonisolated struct Shelf") })

        try library.write(overlay, to: "pages.yml")
        try library.replace("[pages.yml]", with: "[../../pages.yml]", in: "\(folder)/apus.yml")
        let outside = try await library.swift("build")
        #expect(outside.status == 1)
        #expect(
            outside.said.contains(
                "apus.yml:2:34: error: '../../pages.yml' is outside the folder of apus.yml, so it isn't read"),
            "\(outside.said)")

        try library.write("clients:\n- spec: openapi.yml\n- spec: openapi.yml\n", to: "\(folder)/apus.yml")
        let two = try await library.swift("build")
        #expect(two.status == 1 && two.said.contains("there are 2 clients"), "\(two.said)")
    }

    @Test("a reference out of the target's folder ends the build, and so do no document and two")
    func faults() async throws {
        let library = try Example(copyOf: "BuildToolPlugin")
        let document = "Sources/LibraryAPI/openapi.yml"
        try library.write(try library.read("Sources/LibraryAPI/schemas/book.yml"), to: "Sources/book.yml")
        let text = try library.read(document)
        try library.write(text.replacing("'schemas/book.yml'", with: "'../book.yml'"), to: document)
        let outside = try await library.swift("build")
        #expect(outside.status == 1)
        #expect(
            outside.said.contains("error: '../book.yml' is outside of the folders that may be read"), "\(outside.said)")

        try library.write(text, to: "Sources/LibraryAPI/openapi.json")
        let two = try await library.swift("build")
        #expect(two.status == 1 && two.said.contains("has openapi.yml and openapi.json: keep one"), "\(two.said)")

        try library.remove(document)
        try library.remove("Sources/LibraryAPI/openapi.json")
        let none = try await library.swift("build")
        #expect(none.status == 1)
        #expect(none.said.contains("has no apus.yml, openapi.yml, openapi.yaml, openapi.json"), "\(none.said)")
    }

    private struct Output: Equatable {
        let text: String
        let date: Date?
    }

    /// The files that the plugin wrote for a copy of its example.
    private func outputs() throws -> [String: Output] {
        let folder = try #require(Example.scratch).appending(path: "plugins/outputs")
        let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        var outputs: [String: Output] = [:]
        for path in paths where path.lowercased().hasPrefix("my buildtoolplugin/") && path.hasSuffix(".swift") {
            let file = folder.appending(path: path)
            let date = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date
            outputs[file.lastPathComponent] = Output(text: try String(contentsOf: file, encoding: .utf8), date: date)
        }
        return outputs
    }
}
