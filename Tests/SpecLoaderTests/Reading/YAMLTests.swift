import Diagnostics
import SpecLoader
import Testing

@Suite struct YAMLTests {
    @Test("plain scalars mean what the core schema of YAML 1.2 says, and keep their text")
    func coreSchema() throws {
        let cases: [(String, Scalar)] = [
            ("null", .null), ("~", .null), ("", .null), ("Null", .null), ("nULL", .string("nULL")),
            ("true", .bool(true)), ("FALSE", .bool(false)), ("no", .string("no")), ("on", .string("on")),
            ("yes", .string("yes")), ("y", .string("y")), ("2024-01-02", .string("2024-01-02")),
            ("12", .integer("12")), ("-3", .integer("-3")), ("+7", .integer("+7")), ("0123", .integer("0123")),
            ("0o14", .integer("0o14")), ("0xC", .integer("0xC")), ("0o8", .string("0o8")), ("0x", .string("0x")),
            ("1.5", .number("1.5")), ("1.", .number("1.")), (".5", .number(".5")), ("1e3", .number("1e3")),
            ("-1.5E-3", .number("-1.5E-3")), (".inf", .number(".inf")), ("-.INF", .number("-.INF")),
            (".nan", .number(".nan")), ("1_000", .string("1_000")), ("1:30", .string("1:30")), ("-", .string("-")),
            (".", .string(".")), ("1e", .string("1e")), ("3.0.3", .string("3.0.3")),
            ("123456789012345678901234567890", .integer("123456789012345678901234567890")),
            ("'12'", .string("12")), ("\"true\"", .string("true")), ("!!str 12", .string("12")),
            ("!!int '12'", .integer("12")), ("|-\n  12", .string("12")),
        ]
        for (text, expected) in cases where text != "-" {
            #expect(try Loaded("a: \(text)\n").root["a"]?.scalar == expected, "\(text)")
        }
        let root = try Loaded("a: 0123\nb: 0x1F\nc: ~\nd: 'null'").root
        #expect(root["a"]?.string == "0123")
        #expect(root["b"]?.int == 31)
        #expect(root["c"]?.string == nil)
        #expect(root["d"]?.string == "null")
    }

    @Test("a quoted key and a plain one are the same key, and the last entry counts")
    func duplicateKeys() throws {
        let loaded = try Loaded("responses:\n  200: first\n  '200': second\n  default: x\n")
        #expect(loaded.root["responses"]?["200"]?.string == "second")
        #expect(loaded.root["responses"]?.entries.count == 2)
        #expect(
            loaded.messages == [
                "spec.yml:3:3: warning: the key '200' appears again: the last one is used [duplicate-key]"
            ])
        #expect(loaded.diagnostics.all.first?.notes.first?.location.description == "spec.yml:2:3")
    }

    @Test("a duplicate key in a large mapping is found")
    func duplicateKeyInLargeMapping() throws {
        let loaded = try Loaded((0..<100).map { "key\($0): \($0)\n" }.joined() + "key7: again")
        #expect(loaded.root["key7"]?.string == "again")
        #expect(loaded.messages.count == 1)
    }

    @Test("merge keys take a mapping or a list, and explicit keys win")
    func mergeKeys() throws {
        let loaded = try Loaded(
            """
            base: &base {a: 1, b: 2}
            other: &other {b: 3, c: 4}
            one: {<<: *base, b: explicit}
            two:
              a: before
              <<: [*other, *base]
            inline: {<<: {x: {y: 1}}}
            quoted: {'<<': *base}
            """)
        #expect(loaded.root["one"]?.json == #"{"a":1,"b":"explicit"}"#)
        #expect(loaded.root["two"]?.json == #"{"a":"before","b":3,"c":4}"#)
        #expect(loaded.root["one"]?["a"] == loaded.root["base"]?["a"])
        #expect(loaded.root["one"]?["a"]?.pointer.description == "#/base/a")
        #expect(loaded.root["inline"]?["x"]?["y"]?.pointer.description == "#/inline/x/y")
        #expect(loaded.root["quoted"]?.json == #"{"<<":{"a":1,"b":2}}"#)
        #expect(loaded.messages == [])
    }

    @Test("a mapping that was merged where it was written stands where an alias repeats it")
    func mergedAnchor() throws {
        let root = try Loaded("one: {<<: &x {a: 1}}\ntwo: *x\nthree: *x\n").root
        #expect(root["two"]?.pointer.description == "#/two")
        #expect(root["three"] == root["two"])
        #expect(root["one"]?.json == #"{"a":1}"#)
    }

    @Test("a merge key that names no mapping is a key like any other, with a warning")
    func badMerge() throws {
        let loaded = try Loaded("a:\n  <<: 5\n")
        #expect(
            loaded.messages == [
                "spec.yml:2:7: warning: the value of '<<' must be a mapping or a list of mappings [merge-key]"
            ])
        #expect(loaded.root["a"]?["<<"]?.int == 5)
    }

    @Test("an entry whose key is no scalar is left out with a warning")
    func complexKey() throws {
        let loaded = try Loaded("? [a, b]\n: 1\nc: 2\n")
        #expect(
            loaded.messages == ["spec.yml:1:3: warning: a key must be a scalar: the entry is ignored [complex-key]"])
        #expect(loaded.root.json == #"{"c":2}"#)
    }

    @Test("columns count characters, not bytes")
    func columns() throws {
        #expect(try Loaded("{é: 1, b: 2}".replacing("{", with: "a: {")).root["a"]?["b"]?.location.column == 14)
    }

    @Test("a byte order mark and UTF-16 are no obstacle")
    func byteOrderMarks() throws {
        #expect(try Loaded("\u{FEFF}a: 1").root["a"]?.int == 1)
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in "a: ü😀".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let document = try SpecDocument.load(bytes: bytes, name: "x.yml", diagnostics: Diagnostics())
        #expect(document.root["a"]?.string == "ü😀")
    }

    @Test(
        "tabs before a comment, on empty lines and behind a dash are spaces",
        arguments: [
            ("a: 1\n\t# c\nb: 2", "{\"a\":1,\"b\":2}"), ("a:\n  b: 1\n  \t# c\n  c: 2\n", "{\"a\":{\"b\":1,\"c\":2}}"),
            ("a:\n\t\n \t \n  b: 1\n", "{\"a\":{\"b\":1}}"),
            ("a:\n-\tx\n- \t# c\n  y\n-\t\n  z\n", "{\"a\":[\"x\",\"y\",\"z\"]}"),
            ("- -\tx\n  -\t# c\n    y\n", "[[\"x\",\"y\"]]"), ("a: [1,\n\t# c\n\t2]", "{\"a\":[1,2]}"),
            ("a: 1 \t# c\r\n\t# d\r\nb: 2", "{\"a\":1,\"b\":2}"), ("a: 'x\n\t# y'", "{\"a\":\"x # y\"}"),
        ])
    func tabs(text: String, json: String) throws {
        #expect(try Loaded(text).root.json == json)
    }

    @Test(
        "tabs in the text of a block stay",
        arguments: [
            ("a: |\n  y\n  \t# x\n\t# c\nb: 1", "{\"a\":\"y\\n\\t# x\\n\",\"b\":1}"),
            ("a:\n- b: >2- # c\n      \t# x\n     y", "{\"a\":[{\"b\":\"  \\t# x\\n y\"}]}"),
            ("- |\n z\n \t# x\n-\ty", "[\"z\\n\\t# x\\n\",\"y\"]"),
            ("a: &x !!str |+\n  -\tx\n", "{\"a\":\"-\\tx\\n\"}"),
        ])
    func tabsInBlocks(text: String, json: String) throws {
        #expect(try Loaded(text).root.json == json)
    }
}
