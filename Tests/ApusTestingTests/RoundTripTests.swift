import ApusRuntime
import Foundation
import Testing

@testable import ApusTesting

@Suite("JSON that is decoded, encoded and compared") struct RoundTripTests {
    private struct Parcel: Codable {
        var at: Date?
        var bytes: Data?
        var id: UUID?
        var note: String?
        var tags: [String]?
        var weight: Double?
    }

    private enum Shape: Codable {
        case circle(radius: Double)
        case unrecognized(JSONValue)

        init(from decoder: any Decoder) throws { self = .unrecognized(try JSONValue(from: decoder)) }

        func encode(to encoder: any Encoder) throws {
            if case .unrecognized(let json) = self { try json.encode(to: encoder) }
        }
    }

    /// Always encodes one and the same.
    private struct Constant: Codable {
        init(from decoder: any Decoder) throws {}

        func encode(to encoder: any Encoder) throws {
            try JSONValue.object(["a": 1, "list": [1, 2]]).encode(to: encoder)
        }
    }

    @Test(
        "another spelling of the same value is no difference",
        arguments: [
            #"{"weight":1.50,"note":"x"}"#, #"{"weight":15E-1}"#, #"{"at":"2026-11-23T09:17:19.250+01:00"}"#,
            #"{"id":"8F2B6E1A-50C5-4C0B-9C43-0A5B2A6C7D10"}"#, #"{"bytes":"AAH/"}"#, #"{ "tags" : [ ] }"#, "{}",
        ])
    func spellings(json: String) throws { try expectRoundTrip(Parcel.self, json: json) }

    @Test(
        "a key that is lost or added and a value that changes are named by their pointers",
        arguments: [
            (#"{"a":1,"list":[1,2],"b/c":3}"#, ["/b~1c is lost: 3"]),
            (#"{"list":[1,2]}"#, ["/a is added: 1"]),
            (#"{"a":"1","list":[1,3]}"#, [#"/a was "1", is 1"#, "/list/1 was 3, is 2"]),
            (#"{"a":1,"list":[1]}"#, ["/list was [1], is [1,2]"]),
            ("1", [#"the whole value was 1, is {"a":1,"list":[1,2]}"#]),
        ])
    func differences(json: String, differences: [String]) {
        #expect(throws: RoundTripError(differences: differences)) { try expectRoundTrip(Constant.self, json: json) }
    }

    @Test("what can't be decoded is an error that says why")
    func undecodable() {
        let error = #expect(throws: RoundTripError.self) { try expectRoundTrip(Parcel.self, json: #"{"weight":"x"}"#) }
        #expect(error?.description.contains("weight") == true)
    }

    @Test("keys that the type doesn't declare may be lost where that is said, and nowhere else")
    func undeclaredKeys() throws {
        let json = #"[{"note":"a","more":1},{"other":2}]"#
        try expectRoundTrip([Parcel].self, json: json, undeclared: ["/*/more", "/1/other"])
        #expect(throws: RoundTripError(differences: ["/1/other is lost: 2"])) {
            try expectRoundTrip([Parcel].self, json: json, undeclared: ["/*/more", "/0/other", "/*"])
        }
    }

    @Test("null may be lost where that is said, other values not")
    func nulls() throws {
        try expectRoundTrip(Parcel.self, json: #"{"note":null}"#, ignoresNull: true)
        #expect(throws: RoundTripError(differences: ["/note is lost: null"])) {
            try expectRoundTrip(Parcel.self, json: #"{"note":null}"#)
        }
        #expect(throws: RoundTripError(differences: ["/more is lost: 1"])) {
            try expectRoundTrip(Parcel.self, json: #"{"more":1}"#, ignoresNull: true)
        }
    }

    @Test("JSON that a union kept because it is none of its members is a difference")
    func unrecognizedMembers() {
        let error = #expect(throws: RoundTripError.self) { try expectRoundTrip([Shape].self, json: #"[{"r":1}]"#) }
        #expect(error?.description.hasSuffix(#"is none of the members of Shape: {"r":1}"#) == true)
    }

    @Test("an example checks itself, and is called by its place")
    func examples() throws {
        let example = DocumentedExample("#/components/schemas/Parcel/example", of: Parcel.self, json: #"{"note":null}"#)
        #expect("\(example)" == "#/components/schemas/Parcel/example")
        #expect(throws: RoundTripError(differences: ["/note is lost: null"])) { try example.expectRoundTrip() }
    }

    @Test("an example that JSON has as another text is encoded as that")
    func texts() throws {
        try DocumentedExample("#/a", asText: [Decimal].self, json: #"["0.10"]"#).expectRoundTrip()
        #expect(throws: RoundTripError(differences: [#"the whole value was "0.10", is 0.1"#])) {
            try DocumentedExample("#/a", of: Decimal.self, json: #""0.10""#).expectRoundTrip()
        }
    }
}
