import Diagnostics
import SpecLoader
import Testing

@testable import apus

@Suite("A text in YAML") struct YAMLScalarTests {
    @Test(
        "is read as the text that it was, in quotes where it must be",
        arguments: [
            ("ShopAPI", "ShopAPI"), ("spec/my shop.yml", "spec/my shop.yml"), ("no", "\"no\""), ("1.0", "\"1.0\""),
            ("", "\"\""), ("a: b", "\"a: b\""), ("a #b", "\"a #b\""), ("it's \"x\"", nil), ("- a", "\"- a\""),
            ("../x.yml", "\"../x.yml\""), ("{x}", "\"{x}\""), ("a\nb", "\"a\\nb\""), ("größe", "größe"),
            ("null", "\"null\""),
        ] as [(String, String?)])
    func scalars(text: String, expected: String?) throws {
        let scalar = YAMLScalar(text).templateText
        if let expected { #expect(scalar == expected) }
        let document = try SpecDocument.load(
            bytes: Array("key: \(scalar)\n".utf8), name: "x.yml", diagnostics: Diagnostics())
        #expect(document.root["key"]?.string == text)
    }
}
