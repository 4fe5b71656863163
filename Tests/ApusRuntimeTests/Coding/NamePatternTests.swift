import ApusRuntime
import Foundation
import Testing

@Suite struct NamePatternTests {
    /// As generated code reads what `patternProperties` is about.
    private struct Values<Pattern: NamePattern>: Decodable {
        var values: [String: Int]

        init(from decoder: any Decoder) throws {
            values = try decoder.additionalProperties(except: [], matching: [Pattern.text])
        }
    }

    private protocol NamePattern {
        static var text: String { get }
    }

    private enum Digits: NamePattern { static let text = #"^\d+-\w+$"# }
    private enum NoExtensions: NamePattern { static let text = "^(?!x-)" }
    private enum Part: NamePattern { static let text = "b" }
    private enum Invalid: NamePattern { static let text = "(" }
    private enum Exponential: NamePattern { static let text = "^(a+)+$" }

    private func names<Pattern: NamePattern>(_ json: String, _ pattern: Pattern.Type) throws -> [String] {
        try JSONDecoder().decode(Values<Pattern>.self, from: Data(json.utf8)).values.keys.sorted()
    }

    @Test("names that a pattern finds are read, and all if it is no regular expression")
    func matching() throws {
        #expect(try names(#"{"1-a": 1, "١-a": 2, "1-é": 3, "1-b_Z": 4}"#, Digits.self) == ["1-a", "1-b_Z"])
        #expect(try names(#"{"x-a": 1, "a": 2, "ax-": 3}"#, NoExtensions.self) == ["a", "ax-"])
        #expect(try names(#"{"abc": 1, "ac": 2}"#, Part.self) == ["abc"])
        #expect(try names(#"{"abc": 1, "": 2}"#, Invalid.self) == ["", "abc"])
    }

    @Test("a server's name can't make a pattern take exponential time")
    func exponential() throws {
        let name = String(repeating: "a", count: 10_000)
        #expect(try names("{\"\(name)!\": 1, \"\(name)\": 2}", Exponential.self) == [name])
    }
}
