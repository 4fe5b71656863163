import Testing

@testable import ClientGenerator

@Suite struct SwiftStringLiteralTests {
    @Test(
        "a text is one literal on one line, and shows what can't be seen",
        arguments: [
            (#"plain"#, #""plain""#),
            (#"\(injected)"#, #""\\(injected)""#),
            (#"a"b"#, #""a\"b""#),
            (##""#"##, ##""\"#""##),
            (#"""""#, #""\"\"\"""#),
            ("a\nb\r\tc\0", #""a\nb\r\tc\0""#),
            ("\u{2028}\u{2029}\u{85}\u{B}", #""\u{2028}\u{2029}\u{85}\u{B}""#),
            ("\u{202E}abc\u{200F}", #""\u{202E}abc\u{200F}""#),
            ("\u{A0}\u{FEFF}\u{E000}", #""\u{A0}\u{FEFF}\u{E000}""#),
            ("\u{301}e\u{301}", #""\u{301}e"# + "\u{301}\""),
            ("\"\u{301}", #""\"\u{301}""#),
            ("größe 🎉 名前 👩‍💻", "\"größe 🎉 名前 👩‍💻\""),
            ("*/ // ` #{", "\"*/ // ` #{\""),
        ])
    func literals(text: String, literal: String) {
        #expect(Array(SwiftStringLiteral(text).templateText.unicodeScalars) == Array(literal.unicodeScalars))
    }
}
