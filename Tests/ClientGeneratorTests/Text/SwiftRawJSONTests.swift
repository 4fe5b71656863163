import APIModel
import Testing

@testable import ClientGenerator

@Suite struct SwiftRawJSONTests {
    @Test(
        "JSON is one literal as it is, with as many fences as it needs",
        arguments: [
            (#"{"a":1}"#, ##"#"{"a":1}"#"##),
            ("1", #""1""#),
            (##""#""##, ###"##""#""##"###),
            (###""##\"#""###, ####"###""##\"#""###"####),
            (#""\\(x)""#, ##"#""\\(x)""#"##),
            (##""\\#(x)""##, ###"##""\\#(x)""##"###),
            ("\"größe 🎉\"", "#\"\"größe 🎉\"\"#"),
        ])
    func literals(json: String, literal: String) {
        #expect(SwiftRawJSON(JSONText(rawValue: json)).templateText == literal)
    }

    @Test("what can't be seen is escaped as in JSON")
    func escapes() {
        let json = JSONText(rawValue: "\"\u{301}\u{202E}\u{A0}\u{E000}\u{E0001}\"")
        #expect(SwiftRawJSON(json).templateText == ##"#""\u0301\u202e\u00a0\ue000\udb40\udc01""#"##)
    }
}
