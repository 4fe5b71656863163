import Diagnostics
import Testing

@testable import SpecLoader

@Suite struct EncodingTests {
    private func load(_ bytes: [UInt8], name: String = "x.yml") throws -> (root: Node, messages: [String]) {
        let diagnostics = Diagnostics()
        let document = try SpecDocument.load(bytes: bytes, name: name, diagnostics: diagnostics)
        return (document.root, diagnostics.all.map(\.line))
    }

    private func utf16(_ text: String, isLittleEndian: Bool) -> [UInt8] {
        ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isLittleEndian ? [low, high] : [high, low]
        }
    }

    @Test("UTF-16 with a byte order mark, either way around, in JSON and YAML", arguments: [true, false])
    func utf16(isLittleEndian: Bool) throws {
        for text in ["{\"ä\": \"😀\",\r\n \"b\": 1}", "ä: 😀\r\n\rb: 1\n"] {
            let (root, messages) = try load(utf16(text, isLittleEndian: isLittleEndian))
            #expect(root["ä"]?.string == "😀")
            #expect(root["b"]?.location.line == (text.hasPrefix("{") ? 2 : 3))
            #expect(messages == [])
        }
    }

    @Test("UTF-16 that ends or breaks within a character is an error with a place")
    func brokenUTF16() {
        let text = utf16("a: é\nb: x", isLittleEndian: true)
        let message = "x.yml:2:5: error: this is not valid UTF-16 [syntax]"
        #expect(failure { _ = try load(text + [0x61]) } == message)
        #expect(failure { _ = try load(text + [0x3D, 0xD8]) } == message)
        #expect(failure { _ = try load(text + [0x3D, 0xD8, 0x61, 0x00]) } == message)
    }

    @Test("a byte order mark in UTF-8 is no part of the text")
    func mark() throws {
        for text in ["a: 1", "{\"a\": 1}", "# c\na: 1"] {
            let (root, messages) = try load([0xEF, 0xBB, 0xBF] + Array(text.utf8))
            #expect(root["a"]?.int == 1)
            #expect(messages == [])
        }
    }

    @Test("Windows-1252 is read with one warning at its first byte, and UTF-8 beside it stays")
    func windows1252() throws {
        let one = try load([0x61, 0x3A, 0x20, 0x63, 0x61, 0x66, 0xE9])
        #expect(one.root["a"]?.string == "café")
        #expect(one.messages == ["x.yml:1:7: warning: this byte is not UTF-8: read as Windows-1252 [windows-1252]"])
        let several = try load(
            Array("a: ü\nb: ".utf8) + [0x80, 0x20, 0x93, 0x61, 0x94, 0x0A] + Array("c: ü\n".utf8))
        #expect(several.root["a"]?.string == "ü")
        #expect(several.root["b"]?.string == "€ “a”")
        #expect(several.root["c"]?.string == "ü")
        #expect(
            several.messages == [
                "x.yml:2:4: warning: this byte is not UTF-8: read as Windows-1252, and so are 2 others [windows-1252]"
            ])
        let json = try load([0x5B, 0x22, 0xFC, 0x22, 0x2C, 0x20, 0x31, 0x5D])
        #expect(json.root[0]?.string == "ü")
        #expect(json.root[1]?.location.column == 7)
    }

    @Test("lines end with LF, CR LF or CR", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) throws {
        let yaml = ["a:", "  b: >-", "    x", "    y", "  c: 1", "  - d"].joined(separator: end)
        #expect(failure { _ = try load(Array(yaml.utf8)) }.hasPrefix("x.yml:6:3: error: "))
        let root = try load(Array(yaml.dropLast(4).utf8)).root
        #expect(root["a"]?["b"]?.string == "x y")
        #expect(root["a"]?["c"]?.location.description == "x.yml:5:6")
        let json = try load(Array("{\(end)\"a\":\(end) [1,\(end)2]}".utf8)).root
        #expect(json["a"]?[1]?.location.description == "x.yml:4:1")
        let latin = Array("a: 1\(end)b: ".utf8) + [0xE9, 0x0A]
        #expect(try load(latin).messages.first?.hasPrefix("x.yml:2:4: warning: ") == true)
    }
}
