import Diagnostics
import Testing

@testable import SpecLoader

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite struct BadInputTests {
    @Test("a file that doesn't exist")
    func missing() {
        #expect(
            failure { _ = try SpecDocument.load(path: "/nowhere/spec.yml", diagnostics: Diagnostics()) }
                == "/nowhere/spec.yml:1:1: error: '/nowhere/spec.yml' doesn't exist [unreadable-file]")
    }

    @Test("a folder")
    func directory() {
        #expect(
            failure { _ = try SpecDocument.load(path: "/tmp", diagnostics: Diagnostics()) }
                == "/tmp:1:1: error: '/tmp' is a folder, not a file [unreadable-file]")
    }

    @Test(
        "text that is no document",
        arguments: [
            ("", "1:1: error: the file is empty [unreadable-file]"),
            ("# nothing\n", "1:1: error: the file is empty [unreadable-file]"),
            ("\u{89}PNG\r\n\0\0\0\rIHDR", "1:1: error: this is a binary file, neither YAML nor JSON [unreadable-file]"),
            ("a: 1\nb: \u{7}\n", "2:4: error: control characters are not allowed [syntax]"),
            (
                "a: 1\nb: [1, 2\n",
                "3:1: error: did not find expected ',' or ']' [syntax]\nx.yml:2:4: note: while parsing a flow sequence"
            ),
            (
                "a: \"never ends\nb: 1\n",
                """
                3:1: error: found unexpected end of stream [syntax]
                x.yml:1:4: note: while scanning a quoted scalar
                """
            ),
            ("a:\n\tb: 1\n", "2:1: error: YAML can't be indented with tabs; use spaces [syntax]"),
            ("a:\n  b: 1\n\tc: 2\n", "3:1: error: YAML can't be indented with tabs; use spaces [syntax]"),
            ("a: 1\nb: *nothing\n", "2:4: error: this alias has no anchor before it [syntax]"),
            (
                "a:\n  b: &x\n    c: [*x]\n",
                """
                3:9: error: this alias is inside the node of its anchor [syntax]
                x.yml:2:6: note: the anchor is here
                """
            ),
            ("a: 1\n---\nb: 2\n", "2:1: error: a second document starts here; a file can have only one [syntax]"),
        ])
    func text(_ text: String, message: String) {
        #expect(failure { _ = try Loaded(text, name: "x.yml") } == "x.yml:" + message)
    }

    @Test(
        "bytes that are neither UTF-8 nor Windows-1252",
        arguments: [
            [0x61, 0x3A, 0x20, 0x31, 0x0A, 0x62, 0x62, 0xC3, 0xA4, 0x3A, 0x20, 0x81],
            [0x61, 0x3A, 0x20, 0x31, 0x0A, 0x62, 0x62, 0x62, 0x3A, 0x20, 0xE9, 0x8D],
            [0x61, 0x0D, 0x62, 0x62, 0x62, 0x62, 0x62, 0xED, 0xA0, 0x90],
            [0x61, 0x0D, 0x0A, 0x62, 0x62, 0x62, 0x62, 0x62, 0xE2, 0x9D],
        ] as [[UInt8]])
    func invalidUTF8(_ bytes: [UInt8]) {
        #expect(
            failure { _ = try SpecDocument.load(bytes: bytes, name: "x.yml", diagnostics: Diagnostics()) }
                == "x.yml:2:6: error: this is not valid UTF-8 [syntax]")
    }

    @Test("a document nested 100,000 deep, as YAML and as JSON")
    func deep() {
        let depth = 100_000
        let message = "error: nested deeper than 512 levels [limit]"
        #expect(
            failure { _ = try Loaded(String(repeating: "- ", count: depth) + "x", name: "x.yml") }
                == "x.yml:1:1025: \(message)")
        #expect(
            failure { _ = try Loaded("a: " + String(repeating: "[", count: depth), name: "x.yml") }
                == "x.yml:1:515: \(message)")
        #expect(
            failure { _ = try Loaded(String(repeating: "[", count: depth), name: "x.json") }
                == "x.json:1:513: \(message)")
        #expect(
            failure { _ = try Loaded(String(repeating: #"{"a":"#, count: depth), name: "x.json") }
                == "x.json:1:2561: \(message)")
    }

    @Test("each limit can be raised")
    func limits() throws {
        var options = LoadOptions()
        options.maximumDepth = 1
        options.maximumNodeCount = 4
        #expect(
            failure { _ = try Loaded("a: [1]", name: "x.yml", options: options) }
                == "x.yml:1:4: error: nested deeper than 1 levels [limit]")
        options.maximumDepth = 2
        #expect(
            failure { _ = try Loaded("a: [1, 2]", name: "x.yml", options: options) }
                == "x.yml:1:8: error: more than 4 nodes [limit]")
        options.maximumNodeCount = 5
        #expect(try Loaded("a: [1, 2]", options: options).root["a"]?[1]?.int == 2)
        options.maximumDepth = 2_000
        let deep = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
        options.maximumNodeCount = 601
        #expect(try Loaded(deep, options: options).root.kind == .sequence)
    }

    @Test("a file that is larger than allowed")
    func fileSize() throws {
        let folder = try Folder(["big.yml": "a: 12345"])
        var options = LoadOptions()
        options.maximumFileSize = 7
        let path = folder.path("big.yml")
        #expect(
            failure { _ = try SpecDocument.load(path: path, options: options, diagnostics: Diagnostics()) }
                == "\(path):1:1: error: '\(path)' is larger than 7 bytes [limit]")
        options.maximumFileSize = 8
        #expect(
            try SpecDocument.load(path: path, options: options, diagnostics: Diagnostics()).root["a"]?.int == 12345)
    }

    @Test("a billion laughs take as much time and room as their text", .timeLimit(.minutes(1)))
    func billionLaughs() throws {
        let start = ContinuousClock.now
        var text = "a0: &a0 [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n"
        for level in 1...9 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let root = try Loaded(text).root
        #expect(root["a9"]?[8]?[8]?[8]?[8]?[8]?[8]?[8]?[8]?[8]?[8]?.string == "lol")
        #expect(root["a9"]?.json.utf8.count ?? 0 < 1 << 19)
        #expect(root.document.table.records.count == 30)
        #expect(ContinuousClock.now - start < .seconds(1))
    }
}
