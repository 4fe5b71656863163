import ApusRuntime
import Foundation
import Testing

// Written as the generator writes it.

private struct Reading: Codable, Hashable, Sendable {
    var time: Date
    var value: Double?
    var note: Nullable<String>?
    var rest: [Int]

    init(_ time: Date, _ value: Double? = nil, _ note: Nullable<String>? = nil, rest: [Int] = []) {
        self.time = time
        self.value = value
        self.note = note
        self.rest = rest
    }

    init(from decoder: any Decoder) throws {
        var elements = try TupleDecoder(decoder)
        time = try elements.decode(Date.self)
        value = try elements.decodeIfPresent(Double.self)
        note = try elements.decodeIfPresent(Nullable<String>.self)
        rest = try elements.decodeRest()
    }

    func encode(to encoder: any Encoder) throws {
        var elements = TupleEncoder(encoder)
        try elements.encode(time)
        try elements.encodeIfPresent(value)
        try elements.encodeIfPresent(note)
        try elements.encode(rest: rest)
    }
}

@Suite("Tuples")
struct TupleTests {
    private static let start = Date(timeIntervalSince1970: 0)
    private static let text = #""1970-01-01T00:00:00Z""#

    private func decode(_ text: String) throws -> Reading {
        try JSONCoding.decoder().decode(Reading.self, from: Data(text.utf8))
    }

    private func encode(_ reading: Reading) throws -> String {
        String(decoding: try JSONCoding.encoder().encode(reading), as: UTF8.self)
    }

    @Test(
        "elements have types by their positions, and the last ones may be missing",
        arguments: [
            ("[\(text)]", Reading(start)), ("[\(text),2.5]", Reading(start, 2.5)),
            ("[\(text),2.5,null]", Reading(start, 2.5, .null)), (#"[\#(text),2.5,"a"]"#, Reading(start, 2.5, "a")),
            (#"[\#(text),2.5,"a",1,2]"#, Reading(start, 2.5, "a", rest: [1, 2])),
        ])
    fileprivate func bothWays(_ text: String, _ reading: Reading) throws {
        #expect(try decode(text) == reading)
        #expect(try encode(reading) == text)
    }

    @Test("null is no value where an element may be missing, and is kept where it means something")
    func null() throws {
        #expect(try decode("[\(Self.text),null]") == Reading(Self.start))
        #expect(try decode("[\(Self.text),null,null,7]") == Reading(Self.start, nil, .null, rest: [7]))
    }

    @Test(
        "what is no such array is an error that says where",
        arguments: [
            ("[]", "elements.0"), ("{}", ""), ("null", ""), (#"["x"]"#, "0"), (#"[\#(text),"x"]"#, "1"),
            ("[\(text),1,2]", "2"), (#"[\#(text),1,"a",2,"b"]"#, "4"),
        ])
    func errors(_ text: String, _ place: String) throws {
        let error = try #require(throws: DecodingError.self) { _ = try decode(text) }
        switch error {
        case .valueNotFound(_, let context): #expect(text == "[]" || text == "null", "\(context)")
        case .typeMismatch(_, let context), .dataCorrupted(let context):
            #expect(context.codingPath.compactMap(\.intValue).map(String.init).joined(separator: ".") == place)
        default: Issue.record(error)
        }
    }

    @Test("an element after one that is missing can't be sent: it would take its position")
    func gap() throws {
        let gaps = [
            Reading(Self.start, nil, "a"), Reading(Self.start, nil, .null), Reading(Self.start, 1, nil, rest: [1]),
        ]
        for gap in gaps {
            let error = try #require(throws: EncodingError.self) { _ = try encode(gap) }
            guard case .invalidValue(_, let context) = error else { continue }
            #expect(context.debugDescription == "an element before this one is missing")
        }
        // No element, no gap.
        #expect(try encode(Reading(Self.start, nil, nil)) == "[\(Self.text)]")
    }
}
