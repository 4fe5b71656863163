import Testing

@testable import SpecLoader

@Suite struct URIReferenceTests {
    /// RFC 3986 §5.4, without fragments.
    @Test(
        "a reference is resolved as the standard shows it",
        arguments: [
            ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
            (";x", "http://a/b/c/;x"), ("g;x?y", "http://a/b/c/g;x?y"), ("", "http://a/b/c/d;p?q"),
            (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
            ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"),
            ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"),
            ("./../g", "http://a/b/g"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
            ("http:g", "http:g"), ("g#s", "http://a/b/c/g"),
        ])
    func examples(_ reference: String, _ expected: String) {
        #expect(URIReference(reference).resolved(against: URIReference("http://a/b/c/d;p?q")).text == expected)
    }

    @Test("a relative base is enough for a relative reference")
    func relative() {
        #expect(URIReference("b").resolved(against: URIReference("a/x")).text == "a/b")
        #expect(URIReference("b").resolved(against: URIReference("")).text == "b")
        #expect(URIReference("urn:x:y").isAbsolute && !URIReference("1:x").isAbsolute)
    }

    @Test("what is below a folder has a path from there")
    func below() {
        let base = URIReference("https://a/b/c")
        #expect(URIReference("https://a/b/d/e").path(belowFolderOf: base) == "d/e")
        #expect(URIReference("https://a/x").path(belowFolderOf: base) == nil)
        #expect(URIReference("https://x/b/d").path(belowFolderOf: base) == nil)
        #expect(URIReference("https://a/b/").path(belowFolderOf: base) == nil)
    }
}
