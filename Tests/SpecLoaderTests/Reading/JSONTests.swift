import SpecLoader
import Testing

@Suite struct JSONTests {
    @Test("JSON keeps order, places, big numbers and strings that look like something else")
    func values() throws {
        let loaded = try Loaded(
            """
            {"b": [1, -2.5e+3, 123456789012345678901234567890],
            \t"ä": {"x": "null", "y": null, "<<": {"z": true}},\t"é😀": "\\ud83d\\ude00\\n\\/"}
            """)
        let root = loaded.root
        #expect(root.entries.map { $0.key.text } == ["b", "ä", "é😀"])
        #expect(root["b"]?[1]?.scalar == .number("-2.5e+3"))
        #expect(root["b"]?[2]?.scalar == .integer("123456789012345678901234567890"))
        #expect(root["ä"]?["x"]?.scalar == .string("null"))
        #expect(root["ä"]?["y"]?.isNull == true)
        #expect(root["ä"]?["<<"]?["z"]?.bool == true)
        #expect(root["é😀"]?.string == "😀\n/")
        #expect(root["é😀"]?.location.description == "spec.yml:2:58")
        #expect(loaded.messages == [])
    }

    @Test(
        "JSON is strict, and says where it was broken",
        arguments: [
            (#"[1,,]"#, "1:4: error: expected a value"),
            (#"[1 / 2]]"#, "1:4: error: expected ',' or ']'"),
            (#"[1 2]]"#, "1:4: error: expected ',' or ']'"),
            (#"{"a" 1}"#, "1:6: error: expected ':' after a key"),
            (#"{a 1]"#, "1:2: error: expected a key in double quotes"),
            (#"[01]]"#, "1:2: error: a number can't start with '0'"),
            (#"[1.]]"#, "1:4: error: expected a digit after '.'"),
            (#"[-]]"#, "1:3: error: expected a digit after '-'"),
            (#"[1e]]"#, "1:4: error: expected a digit in the exponent"),
            (#"[nul]]"#, "1:2: error: expected a value"),
            (#"["\x"]"#, "1:3: error: unknown escape in a string"),
            (#"["\u12"]"#, "1:3: error: expected four hexadecimal digits after '\\u'"),
            ("[\"é\t\"]]", "1:4: error: a control character in a string must be escaped"),
            ("[1] x", "1:5: error: unexpected text after the end of the JSON document"),
            ("{\"a\":\r\n [", "2:3: error: expected a value, but the file ends"),
            ("[\"abc", "1:6: error: the file ends inside a string"),
            ("[1", "1:3: error: expected ',' or ']', but the file ends"),
        ])
    func errors(text: String, message: String) {
        let found = failure { _ = try Loaded(text, name: "x.json") }
        #expect(found.split(separator: "\n").first.map(String.init) == "x.json:\(message) [syntax]")
    }

    @Test("half a surrogate pair becomes U+FFFD with a warning")
    func loneSurrogate() throws {
        let loaded = try Loaded(#"["a\ud83dx"]"#)
        #expect(loaded.root[0]?.string == "a\u{FFFD}x")
        #expect(
            loaded.messages == [
                "spec.yml:1:4: warning: half a surrogate pair is not a character: read as U+FFFD [lone-surrogate]"
            ])
    }

    @Test("a key that stands twice is a warning, the last one counts")
    func duplicates() throws {
        let loaded = try Loaded(#"{"a": 1, "a": 2}"#)
        #expect(loaded.root["a"]?.int == 2)
        #expect(loaded.messages.count == 1)
    }

    @Test(
        "what JSON doesn't allow is read all the same, and the first of each is a warning",
        arguments: [
            ("[1, 2,\n ]", "1:6: warning: JSON has no ',' before a closing bracket: ignored"),
            ("{\"a\": [1,], \"b\": 2, }", "1:9: warning: JSON has no ',' before a closing bracket: ignored"),
            ("// one\r\n[/* é\r*/ 1, // 2]\n2]", "1:1: warning: JSON has no comments: skipped"),
            ("{\"a\": 1} /* two */ // three", "1:10: warning: JSON has no comments: skipped"),
            ("{a: 1}", "1:2: warning: this is not JSON, but YAML: expected a key in double quotes"),
            ("[nul]", "1:2: warning: this is not JSON, but YAML: expected a value"),
            ("{\"a\": b,\n# c\n}", "1:7: warning: this is not JSON, but YAML: expected a value"),
        ])
    func loose(text: String, message: String) throws {
        #expect(try Loaded(text, name: "x.JSON").messages == ["x.JSON:\(message) [loose-json]"])
    }

    @Test("comments take no values and count as lines")
    func comments() throws {
        let root = try Loaded("{/* a\nb */ \"u\": \"http://x/*y*/\", // c\r\"v\":\r\n // d\n [1,/**/]}", name: "x.json")
            .root
        #expect(root["u"]?.string == "http://x/*y*/")
        #expect(root["v"]?.location.description == "x.json:5:2")
        #expect(root["v"]?.elements.count == 1)
        let error = "x.json:1:16: error: expected ',' or '}', but the file ends [syntax]"
        #expect(failure { _ = try Loaded("{\"a\": 1 /* open", name: "x.json") } == error)
    }

    @Test("YAML in flow style is YAML, whatever it starts with")
    func flow() throws {
        for name in ["x.yml", "-", "x.yaml"] {
            let loaded = try Loaded(
                "{openapi: 3.1.0, # c\n info: {title: 'A', version: \"1\",}, x: [a, b,]}", name: name)
            #expect(loaded.root["info"]?["title"]?.string == "A")
            #expect(loaded.root["x"]?[1]?.location.description == "\(name):2:44")
            #expect(loaded.messages == [])
        }
        #expect(try Loaded("{\"a\": 1,}", name: "x.yml").messages == [])
        // Said once, although it was read twice.
        #expect(try Loaded("{\"a\": 1, \"a\": 2, b: 3}").messages.count == 1)
    }

    @Test("of two readers that fail, the one that got further says why")
    func further() {
        #expect(
            failure { _ = try Loaded("{a: 1,\n b: [}", name: "x.yml") }.split(separator: "\n").first
                == "x.yml:2:6: error: did not find expected node content [syntax]")
        #expect(
            failure { _ = try Loaded("{\"a\": 1,\n \"b\" 2}", name: "x.yml") }
                == "x.yml:2:6: error: expected ':' after a key [syntax]")
    }
}
