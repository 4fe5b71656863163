import Foundation
import Testing

@testable import ApusRuntime

@Suite("Names that match patterns")
struct NamePatternsTests {
    @Test(
        "a name matches if a part of it does",
        arguments: [
            ("^x-", "x-a", true), ("^x-", "ax-b", false), ("b", "abc", true), ("^b$", "abc", false), ("", "", true),
            ("^[a-z]{2}(-[A-Z]{2})?$", "de-AT", true), ("^[a-z]{2}(-[A-Z]{2})?$", "de-at", false), ("^.$", "é", true),
            ("^.$", "👍", true), ("^(?!x)", "xy", false), (#"^[^\s]+$"#, "a b", false),
        ])
    func parts(_ pattern: String, _ name: String, _ expected: Bool) {
        #expect(NamePatterns.shared.matches(name, pattern) == expected)
    }

    @Test(
        "classes are of ASCII, as in ECMA-262",
        arguments: [
            (#"^\d+$"#, "12", true), (#"^\d$"#, "٣", false), (#"^[\d.]+$"#, "1.2", true), (#"^[\d.]$"#, "٣", false),
            (#"^\w$"#, "_", true), (#"^\w$"#, "é", false), (#"^[\w-]+$"#, "a-b", true), (#"^[\w-]+$"#, "é", false),
            (#"^\D$"#, "٣", true), (#"^\W$"#, "é", true), (#"^[\D]$"#, "٣", true), (#"^[^\W]$"#, "a", true),
            (#"^[^\W]$"#, "é", false), (#"^\\d$"#, #"\d"#, true), (#"^[\]\d]$"#, "]", true), (#"^[\]\d]$"#, "٣", false),
        ])
    func classes(_ pattern: String, _ name: String, _ expected: Bool) {
        #expect(NamePatterns.shared.matches(name, pattern) == expected)
    }

    @Test("a pattern that is no regular expression matches all names", arguments: ["(", "[a", "a{2,1}", "*"])
    func invalid(_ pattern: String) {
        #expect(NamePatterns.shared.matches("name", pattern) == true)
    }

    // Backtracking would take longer for these than the test may run.
    @Test("a name is matched in a time that grows with its length", .timeLimit(.minutes(1)))
    func bound() {
        for pattern in ["(a+)+$", "^(a|a)*$", "^(a|aa)+$", "^(.*)*x$"] {
            #expect(NamePatterns.shared.matches(String(repeating: "a", count: 10_000) + "!", pattern) == false)
        }
        #expect(NamePatterns.shared.matches(String(repeating: "a", count: 10_000), "^([a-z]|-)+$") == true)
        #expect(NamePatterns.shared.matches(String(repeating: "a", count: 3_000), "(?=a*c)") == nil)
    }

    @Test("a name whose lookaheads take too long is an error at that name, not a wait")
    func decoding() throws {
        struct Labels: Decodable {
            let additionalProperties: [String: Int]

            init(from decoder: any Decoder) throws {
                additionalProperties = try decoder.additionalProperties(
                    except: ["id"], matching: ["^x-", "^aa$", "(?=a*c)"])
            }
        }
        func decode(_ text: String) throws -> [String: Int] {
            let labels = try JSONCoding.decoder().decode(Labels.self, from: Data(text.utf8))
            return labels.additionalProperties
        }
        #expect(try decode(#"{"id":1,"x-a":2,"aa":3,"b":"text"}"#) == ["x-a": 2, "aa": 3])
        let name = String(repeating: "a", count: 3_000)
        let error = try #require(throws: DecodingError.self) { _ = try decode(#"{"x-a":2,"\#(name)":3}"#) }
        guard case .dataCorrupted(let context) = error else {
            Issue.record(error)
            return
        }
        #expect(context.codingPath.map(\.stringValue) == [name])
        #expect(context.debugDescription == "it takes too long to find out whether the name matches (?=a*c)")
    }
}
