import Diagnostics
import Files
import Testing

@testable import ClientGenerator

@Suite("A fixed number of Swift files")
struct FixedFilesTests {
    private func files(_ texts: [String: String]) throws -> [RenderedFile] {
        try texts.map { RenderedFile(path: try RelativePath($0.key), contents: Array($0.value.utf8)) }
            .sorted { $0.path < $1.path }
    }

    private func texts(_ files: [RenderedFile]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: files.map { ($0.path.description, $0.text) })
    }

    @Test("the comment at the top and each import stand once, and what is below stays as it is")
    func merging() throws {
        let merged = try files([
            "Sources/A.swift": "// Generated.\nimport ApusRuntime\nimport Foundation\n\n/// A.\nstruct A {}\n",
            "Sources/Models/B.swift": "// Generated.\nimport ApusRuntime\n\n// Not at the top.\nstruct B {\n\n}",
            "Sources/C.swift": "// Generated.\n\nenum C {}\n\nimport Late\n",
        ]).distributed(over: 1)
        #expect(
            texts(merged) == [
                "Client0.swift": """
                // Generated.
                import ApusRuntime
                import Foundation

                /// A.
                struct A {}

                enum C {}

                import Late

                // Not at the top.
                struct B {

                }

                """
            ])
    }

    @Test("imports with attributes and access levels are imports; a condition around one is not taken apart")
    func imports() throws {
        let merged = try files([
            "A.swift":
                "@preconcurrency import A\n  internal import B\r\nimport struct C.D\n@_spi(X) public import E\nlet a = 1\n",
            "B.swift": "#if canImport(F)\nimport F\n#endif\nlet important = 2\n",
            "C.swift": "important()\n",
            "D.swift": "/// Of the declaration.\nlet d = 3\n",
        ]).distributed(over: 1)
        #expect(
            merged.map(\.text) == [
                """
                @preconcurrency import A
                internal import B
                @_spi(X) public import E
                import struct C.D

                let a = 1

                #if canImport(F)
                import F
                #endif
                let important = 2

                important()

                /// Of the declaration.
                let d = 3

                """
            ])
    }

    @Test("a module is imported once, as visible as one of the files needs it")
    func access() throws {
        let merged = try files([
            "A.swift": "import ApusRuntime\npublic import Foundation\ninternal import B\nlet a = 1\n",
            "C.swift": "public import ApusRuntime\nimport Foundation\nimport B\nlet c = 2\n",
        ]).distributed(over: 1)
        #expect(
            merged.map(\.text) == [
                "public import ApusRuntime\nimport B\npublic import Foundation\n\nlet a = 1\n\nlet c = 2\n"
            ])
    }

    @Test("all files are there whatever the document says, with the comment at the top alone where nothing goes to")
    func empty() throws {
        let files = try files(["Sources/Models/A.swift": "// Generated.\nimport Foundation\n\nlet a = 1\n"])
        let distributed = try files.distributed(over: 8)
        #expect(distributed.map(\.path.description) == (0..<8).map { "Client\($0).swift" })
        #expect(distributed.count { $0.text == "// Generated.\n" } == 7)
        #expect(distributed.count { $0.text == files[0].text } == 1)
        #expect(try [RenderedFile]().distributed(over: 2).map(\.text) == ["", ""])
    }

    @Test("a file more changes one file, and the folder it stands in doesn't count")
    func stability() throws {
        let names = (0..<100).map { "Type\($0)" }
        let before = Dictionary(uniqueKeysWithValues: names.map { ("Sources/\($0).swift", "struct \($0) {}\n") })
        let first = texts(try files(before).distributed(over: 8))
        // Every file has something: the hash spreads.
        #expect(first.values.allSatisfy { $0.split(separator: "\n").count > 4 })

        let more = texts(
            try files(before.merging(["Sources/New.swift": "struct New {}\n"]) { $1 }).distributed(over: 8))
        #expect(first.filter { more[$0.key] != $0.value }.count == 1)

        let moved = Dictionary(uniqueKeysWithValues: names.map { ("Models/\($0).swift", "struct \($0) {}\n") })
        #expect(texts(try files(moved).distributed(over: 8)) == first)
    }

    @Test("where a file goes is the same for ever")
    func hash() {
        // The vectors of the algorithm's authors.
        #expect("".stableHash == 0xCBF2_9CE4_8422_2325)
        #expect("a".stableHash == 0xAF63_DC4C_8601_EC8C)
        #expect("foobar".stableHash == 0x8594_4171_F739_67E8)
    }

    @Test("files that aren't Swift stay where they are")
    func others() throws {
        let distributed = try files(["Docs/index.md": "# A\n", "Sources/A.swift": "let a = 1\n"]).distributed(over: 1)
        #expect(texts(distributed) == ["Client0.swift": "\nlet a = 1\n", "Docs/index.md": "# A\n"])
    }

    @Test("two files with one path are an error, before they are put together")
    func duplicates() throws {
        let files = try files(["A.swift": "", "a.swift": ""])
        #expect(throws: SpecError.self) { try files.distributed(over: 8) }
    }
}
