import Diagnostics
import SpecLoader
import Testing

@Suite struct WritingTests {
    static func written(_ document: SpecDocument, as format: SpecDocument.Format) throws -> String {
        String(decoding: try document.written(as: format), as: UTF8.self)
    }

    @Test("YAML keeps order, aliases, block texts and quotes where they are needed")
    func yaml() throws {
        let text = """
            openapi: 3.0.3
            a: &x {b: 1, '200': "yes"}
            c: [*x, [], {}, [1, [2]], 'a: b', '#c', "null", '12', '']
            d: |
              one
                two

              three
            e: "tab\\tand\\nline \\u2028 \\0"
            'f: g': ~
            h: &y [[{i: j}]]
            k: *y
            l: 0123
            m: "l1\\nl2"
            n: "l1\\n\\n\\n"
            """
        let expected = """
            openapi: 3.0.3
            a: &a1
              b: 1
              "200": "yes"
            c:
              - *a1
              - []
              - {}
              - - 1
                - - 2
              - "a: b"
              - "#c"
              - "null"
              - "12"
              - ""
            d: |
              one
                two

              three
            e: "tab\\tand\\nline \\u2028 \\u0000"
            "f: g": ~
            h: &a2
              - - i: j
            k: *a2
            l: 0123
            m: |-
              l1
              l2
            n: |+
              l1


            """ + "\n"
        let once = try Self.written(Loaded(text).document, as: .yaml)
        let again = try Loaded(once)
        #expect(again.root.json == (try Loaded(text)).root.json)
        #expect(again.root["c"]?[0] == again.root["a"])
        #expect(once == (try Self.written(again.document, as: .yaml)))
        #expect(once == expected)
    }

    @Test("JSON is written with its own numbers, and aliases written out")
    func json() throws {
        let text = "a: &x [1, 0x1F, +1.5, .5, 1., 007, .inf, -0.5e3]\nb: *x\nc: {}\n"
        let numbers = "[\n    1,\n    31,\n    1.5,\n    0.5,\n    1,\n    7,\n    \".inf\",\n    -0.5e3\n  ]"
        #expect(
            try Self.written(Loaded(text).document, as: .json)
                == "{\n  \"a\": \(numbers),\n  \"b\": \(numbers),\n  \"c\": {}\n}\n")
    }

    @Test(
        "a text that YAML could misread comes back as it was",
        arguments: [
            "", " a", "a ", "a:", "a: b", "a #b", "-", "- a", "? a", "*a", "&a", "!a", "%a", "@a", "`a", "{a}", "[a]",
            "a,b",
            "null", "true", "Yes", "off", "1", "1e3", ".inf", "0x1", "<<", "=", "~", "|", ">", "'", "\"", "\\", "a\\nb",
            "a\nb", "a\n", "\na", "a\n\nb\n\n", " a\nb", "\ta\nb", "a\n b\n", "a\r\nb", "a\u{85}b", "a\u{2028}b\nc",
            "\u{FEFF}",
            "\u{7F}", "\u{0}", "é", "日本\n語", "😀", "---", "...", "--- a", "a\n---\nb", "#", "a\n  \nb", "2024-01-01",
            "a\u{FFFE}b", "a\n ", "/a/{b}", String(repeating: "long ", count: 500) + ".",
        ])
    func texts(text: String) throws {
        var quoted = "["
        for scalar in text.unicodeScalars {
            let units = String(scalar).utf16
            for unit in units { quoted += (quoted == "[" ? "\"" : "") + "\\u" + hex(unit) }
        }
        quoted = quoted == "[" ? "[\"\"]" : quoted + "\"]"
        let value = try #require(try Loaded(quoted).root[0]?.text)
        #expect(value == text)
        let json =
            "{\"a\": \(quoted.dropFirst().dropLast()), \"l\": \(quoted), \"k\": {\(quoted.dropFirst().dropLast()): 1}, \"z\": 1}"
        let document = try Loaded(json).document
        for format in SpecDocument.Format.allCases {
            let again = try Loaded(Self.written(document, as: format)).root
            #expect(again["a"]?.scalar == .string(text))
            #expect(again["l"]?[0]?.scalar == .string(text))
            #expect(again["k"]?.entries.first?.key.scalar == .string(text))
            #expect(again["k"]?.entries.count == 1)
        }
    }

    private func hex(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
