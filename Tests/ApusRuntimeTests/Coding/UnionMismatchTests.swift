import ApusRuntime
import Foundation
import Testing

@Suite("Why a value is no member of a union")
struct UnionMismatchTests {
    private struct Card: Codable {
        var number: String
        var holders: [Holder]

        struct Holder: Codable { var name: String }
    }

    private struct Refusal: Error, Decodable, CustomStringConvertible {
        init(from decoder: any Decoder) throws { throw Self() }
        private init() {}
        var description: String { "not today" }
    }

    @Test("each member says what decoding throws, and where, in the order of the union")
    func failures() throws {
        let value: JSONValue = ["number": "1", "holders": [["name": "a"], ["name": 2]]]
        let mismatch = UnionMismatch(of: value, ["card": Card.self, "text": String.self, "refusal": Refusal.self])
        #expect(mismatch.value == value)
        #expect(mismatch.failures.map(\.member) == ["card", "text", "refusal"])
        guard case .typeMismatch(_, let context)? = mismatch.failures[0].error as? DecodingError else {
            Issue.record(mismatch)
            return
        }
        #expect(context.codingPath.map(\.stringValue) == ["holders", "Index 1", "name"])
        let lines = "\(mismatch)".split(separator: "\n")
        #expect(lines.count == 4 && lines[0] == "none of the members of a union")
        #expect(lines[1].hasPrefix("  card: .holders[1].name: "), "\(lines[1])")
        #expect(lines[2].hasPrefix("  text: ") && !lines[2].contains(".:"), "\(lines[2])")
        #expect(lines[3] == "  refusal: not today")
    }

    @Test("a member that could be decoded only lacks what tells it from the others")
    func indistinct() throws {
        let mismatch = UnionMismatch(of: ["kind": "x"], ["labels": [String: String].self, "number": Int.self])
        #expect(mismatch.failures[0].error == nil && mismatch.failures[1].error != nil)
        #expect(
            "\(mismatch)".hasPrefix(
                "none of the members of a union\n  labels: lacks what tells it from the others\n  number: "))
    }
}
