import ApusRuntime
import Foundation
import Testing

@Suite("Decoding JSON")
struct JSONDecodingTests {
    private func decoded<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
        try JSONCoding.decoder().decode(type, from: Data(text.utf8))
    }

    /// The path and the problem of the error that decoding throws.
    private func error<Value: Decodable>(_ text: String, as type: Value.Type) -> String {
        do {
            return "no error, but \(try decoded(text, as: type))"
        } catch DecodingError.dataCorrupted(let context), DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context), DecodingError.keyNotFound(_, let context)
        {
            return context.codingPath.map(\.stringValue).joined(separator: ".") + ": " + context.debugDescription
        } catch {
            return "\(error)"
        }
    }

    private struct Numbers: Decodable, Equatable {
        var count: Int?
        var small: UInt8?
        var large: UInt64?
        var amount: Decimal?
        var ratio: Double?
        var list: [Int32]?
    }

    // MARK: Numbers

    @Test("each number keeps its digits, as far as its type has them")
    func digits() throws {
        #expect(try decoded("9007199254740993") == 9_007_199_254_740_993)
        #expect(try decoded("[18446744073709551615]") == [UInt64.max])
        #expect(try decoded("12345678901234567890.0123456789") == Decimal(string: "12345678901234567890.0123456789"))
        #expect(try decoded("[1.0, 1e3, 25E-1]") == [1, 1000, 2.5] as [Double])
        #expect(try decoded("[1.0, 1e3, 9007199254740993.0]") == [1, 1000, 9_007_199_254_740_993])
        #expect(try decoded("[-0, -0.0, 0e5]") == [0, 0, 0])
        #expect(try decoded("0.1", as: Float.self) == 0.1)
    }

    @Test("a decimal is read from a number or from a string with one")
    func decimals() throws {
        let values: [Decimal] = try decoded(#"[19.90, "19.90", "+1", "-0.000000000000000000001", "1E2"]"#)
        #expect(values.map(\.description) == ["19.9", "19.9", "1", "-0.000000000000000000001", "100"])
        for text in [#""""#, #""1.2.3""#, #""1x""#, #"" 1""#, #""NaN""#, "true"] {
            #expect(throws: DecodingError.self) { try decoded(text, as: Decimal.self) }
        }
    }

    @Test(
        "a number that its type can't hold is an error with path, type and text, and sinks nothing else",
        arguments: [
            (#"{"count":18446744073709551615}"#, "count: expected Int, not 18446744073709551615"),
            (#"{"count":1.5}"#, "count: expected Int, not 1.5"),
            (#"{"count":1e400}"#, "count: expected Int, not 1e400"),
            (#"{"small":300}"#, "small: expected UInt8, not 300"),
            (#"{"small":-1}"#, "small: expected UInt8, not -1"),
            (#"{"large":18446744073709551616}"#, "large: expected UInt64, not 18446744073709551616"),
            (#"{"list":[1,2147483648]}"#, "list.Index 1: expected Int32, not 2147483648"),
            (#"{"ratio":1e400}"#, "ratio: expected Double, not 1e400"),
            (#"{"amount":1e400}"#, "amount: expected Decimal, not 1e400"),
            (#"{"amount":"a"}"#, #"amount: expected Decimal, not "a""#),
            (#"{"count":"1"}"#, "count: expected Int, not a string"),
            (#"{"list":{}}"#, "list: expected an array, not an object"),
        ])
    func unfit(_ json: String, _ problem: String) {
        #expect(error(json, as: Numbers.self) == problem)
    }

    // MARK: Strings

    @Test("bytes are read in either alphabet of Base64, with or without padding, and lines")
    func base64() throws {
        let bytes = Data([0xFB, 0xEF, 0xFF, 0x01])
        for text in ["++//AQ==", "--__AQ==", "++//AQ", "--__AQ", "++//\\r\\nAQ=="] {
            #expect(try decoded("\"\(text)\"", as: Data.self) == bytes)
        }
        #expect(error(#"["*"]"#, as: [Data].self).contains("Index 0: expected Data, but the string is not Base64"))
        #expect(throws: DecodingError.self) { try decoded(#""AAAAA""#, as: Data.self) }
    }

    @Test("a date or UUID that is none is an error with path, type and text")
    func formats() {
        #expect(
            error(#"["2024-13-01T00:00:00Z"]"#, as: [Date].self)
                == "Index 0: expected Date, but \"2024-13-01T00:00:00Z\" is not a date and time as in RFC 3339")
        #expect(error(#"{"a":"x"}"#, as: [String: UUID].self) == #"a: expected UUID, not "x""#)
    }

    @Test("escapes and pairs of surrogates are read, and halves of pairs are not")
    func escapes() throws {
        #expect(try decoded(#""\"\\\/\b\f\n\r\t\u00fc\uD83D\uDE00ü""#) == "\"\\/\u{8}\u{C}\n\r\tü😀ü")
        #expect(try decoded(#"{"\u0061":1}"#) == ["a": 1])
        for text in [#""\uD83D""#, #""\uD83Dx""#, #""\uDE00""#, #""\uD83D\u0041""#] {
            #expect(throws: DecodingError.self) { try decoded(text, as: String.self) }
        }
        let latin1 = Data([0x22, 0xE4, 0x22])
        #expect(throws: DecodingError.self) { try JSONCoding.decoder().decode(String.self, from: latin1) }
    }

    @Test("UTF-8 with a mark, UTF-16 and UTF-32 are read")
    func encodings() throws {
        let encodings: [String.Encoding] = [
            .utf8, .utf16, .utf16BigEndian, .utf16LittleEndian, .utf32, .utf32BigEndian, .utf32LittleEndian,
        ]
        for encoding in encodings {
            let data = try #require(#"["ü",1]"#.data(using: encoding))
            #expect(try JSONCoding.decoder().decode(JSONValue.self, from: data) == ["ü", 1])
        }
        #expect(try JSONCoding.decoder().decode([Int].self, from: Data([0xEF, 0xBB, 0xBF, 0x5B, 0x5D])) == [])
    }

    // MARK: Syntax

    @Test(
        "what is no JSON is an error with line and column",
        arguments: [
            ("", "line 1, column 1: expected a value, not the end of the text"),
            ("[1,]", "line 1, column 4: expected a value"), ("[1 2]", "line 1, column 4: expected a comma"),
            ("{\n  \"a\":1,}", "line 2, column 9: expected a name in quotes"),
            ("{\"a\" 1}", "line 1, column 6: expected a colon"), ("[1]]", "line 1, column 4: expected the end"),
            ("01", "line 1, column 2: expected the end"), ("-", "line 1, column 2: expected a digit"),
            ("1.", "line 1, column 3: expected a digit"), ("1e", "line 1, column 3: expected a digit"),
            ("tru", "line 1, column 1: expected a value"), ("nul", "line 1, column 1: expected a value"),
            ("\"a", "line 1, column 3: a string without an end"), ("\"\t\"", "column 2: a control character"),
            (#""\x""#, "column 3: an escape"), (#""\u12G4""#, "column 3: expected four"), ("NaN", "expected a value"),
            (#""\u12"#, "column 3: expected four"), ("[", "expected a value"), ("{", "expected a name"),
        ])
    func syntax(_ text: String, _ problem: String) {
        let error = error(text, as: JSONValue.self)
        #expect(error.contains("not valid JSON at line") && error.contains(problem))
    }

    @Test("values nest 512 levels deep, and no deeper")
    func depth() throws {
        func nested(_ levels: Int) -> String {
            String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        }
        _ = try decoded(nested(512), as: JSONValue.self)
        #expect(error(nested(513), as: JSONValue.self).contains("more than 512 levels"))
        #expect(error(String(repeating: "[", count: 1_000_000), as: JSONValue.self).contains("more than 512 levels"))
    }

    @Test("of two members with one name the last counts, in objects of any size")
    func duplicates() throws {
        #expect(try decoded(#"{"a":1,"a":2}"#) == ["a": 2])
        let members = (0..<100).map { #""k\#($0)":\#($0)"# } + [#""k7":-1"#]
        let large: [String: Int] = try decoded("{\(members.joined(separator: ","))}")
        #expect(large.count == 100 && large["k7"] == -1)
    }

    @Test("a missing member, a null and an element beyond the end are errors with their path")
    func absent() {
        struct Pair: Decodable {
            var first: Int
            var second: Int

            init(from decoder: any Decoder) throws {
                var container = try decoder.unkeyedContainer()
                first = try container.decode(Int.self)
                second = try container.decode(Int.self)
            }
        }
        struct Holder: Decodable { var pair: Pair }
        #expect(error("{}", as: Holder.self) == #": there is no "pair""#)
        #expect(error(#"{"pair":null}"#, as: Holder.self) == "pair: expected an array, not null")
        #expect(error(#"{"pair":[1]}"#, as: Holder.self) == "pair.Index 1: there are only 1 elements")
        #expect(error(#"{"pair":[1,null]}"#, as: Holder.self) == "pair.Index 1: expected Int, not null")
    }
}

@Suite("Encoding JSON")
struct JSONEncodingTests {
    private func text(_ value: some Encodable) throws -> String {
        String(decoding: try JSONCoding.encoder().encode(value), as: UTF8.self)
    }

    @Test("strings have the escapes that JSON demands, and no others")
    func strings() throws {
        let string = "\"\\/\u{0}\u{1F}\u{7F}\n\r\tü😀\u{2028}"
        #expect(try text([string]) == #"["\"\\/\u0000\u001f"# + "\u{7F}" + #"\n\r\tü😀"# + "\u{2028}\"]")
        #expect(try JSONCoding.decoder().decode([String].self, from: Data(text([string]).utf8)) == [string])
    }

    @Test("UUIDs are in lower case wherever they stand, as RFC 9562 says")
    func uuids() throws {
        let id = try #require(UUID(uuidString: "E621E1F8-C36C-495A-93FC-0C247A3E6E5F"))
        let lower = "e621e1f8-c36c-495a-93fc-0c247a3e6e5f"
        #expect(try text(id) == #""\#(lower)""#)
        #expect(try text(["a": [id]]) == #"{"a":["\#(lower)"]}"#)
        #expect(try text(Nullable(id)) == #""\#(lower)""#)
    }

    @Test("the numbers of every type are written with all their digits")
    func numbers() throws {
        #expect(try text([UInt64.max]) == "[18446744073709551615]")
        #expect(try text([0.1 as Float]) == "[0.1]")
        #expect(try text([0.1, 1, 1e300, -0.5]) == "[0.1,1,1e+300,-0.5]")
        #expect(throws: EncodingError.self) { try JSONCoding.encoder().encode([Double.nan]) }
    }

    @Test("an object of a hundred thousand members is written in time that grows with its size")
    func manyMembers() throws {
        let members = Dictionary(uniqueKeysWithValues: (0..<100_000).map { ("k\($0)", $0) })
        let data = try JSONCoding.encoder().encode(members)
        #expect(try JSONCoding.decoder().decode([String: Int].self, from: data) == members)
    }
}
