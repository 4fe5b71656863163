import ApusRuntime
import Foundation
import Testing

// Written as the generator writes it.

private enum Filter: Codable, Hashable, Sendable {
    case contains(Contains)
    case mode(Mode)
    case string(String)
    case number(Double)
    case date(Date)
    case list([String])
    case unrecognized(JSONValue)

    struct Contains: Codable, Hashable, Sendable {
        var values: [String]

        enum CodingKeys: String, CodingKey {
            case values = "$in"
        }
    }

    struct Mode: OpenEnum {
        static let all = Self(rawValue: "all")
        static let allKnownValues: [Mode] = [.all]

        var rawValue: String
        init(rawValue: String) { self.rawValue = rawValue }
    }

    init(from decoder: any Decoder) throws {
        let json = UnionDecoder(decoder)
        if json.contains("$in"), let value: Contains = json.decodeIfValid() {
            self = .contains(value)
        } else if json.is(.string), let value: Mode = json.decodeIfKnown() {
            self = .mode(value)
        } else if json.is(.string), let value: Date = json.decodeIfValid() {
            self = .date(value)
        } else if json.is(.string), let value: String = json.decodeIfValid() {
            self = .string(value)
        } else if json.is(.number), let value: Double = json.decodeIfValid() {
            self = .number(value)
        } else if json.is(.array), let value: [String] = json.decodeIfValid() {
            self = .list(value)
        } else {
            self = .unrecognized(try json.decode())
        }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .contains(let value): try encoder.encode(value)
        case .mode(let value): try encoder.encode(value)
        case .string(let value): try encoder.encode(value)
        case .number(let value): try encoder.encode(value)
        case .date(let value): try encoder.encode(value)
        case .list(let value): try encoder.encode(value)
        case .unrecognized(let value): try encoder.encode(value)
        }
    }
}

private enum Block: Codable, Hashable, Sendable {
    case graph(Graph)
    case versioned(Int)
    case unrecognized(JSONValue)

    struct Graph: Codable, Hashable, Sendable {
        var blockType = "graph"
        var created: Date
    }

    init(from decoder: any Decoder) throws {
        let json = UnionDecoder(decoder)
        switch json.string("blockType") {
        case "graph": self = .graph(try json.decode())
        default:
            if let version = json.int("version"), json.bool("on") == true {
                self = .versioned(version)
            } else {
                self = .unrecognized(try json.decode())
            }
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .graph(let value): try container.encode(value)
        case .versioned(let value): try container.encode(["version": value])
        case .unrecognized(let value): try container.encode(value)
        }
    }
}

private struct Labels: Codable, Hashable, Sendable {
    var id: Int
    var additionalProperties: [String: Nullable<String>]

    init(id: Int, additionalProperties: [String: Nullable<String>] = [:]) {
        self.id = id
        self.additionalProperties = additionalProperties
    }

    enum CodingKeys: String, CodingKey {
        case id
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(Int.self, forKey: .id)
        additionalProperties = try decoder.additionalProperties(except: ["id"])
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try encoder.encode(additionalProperties: additionalProperties)
    }
}

@Suite("Unions and additional properties")
struct UnionTests {
    private func decode<Value: Decodable>(_ text: String) throws -> Value {
        try JSONCoding.decoder().decode(Value.self, from: Data(text.utf8))
    }

    @Test(
        "a union without a constant takes the first member that fits, and keeps what none fits",
        arguments: [
            (#"{"$in":["a"]}"#, Filter.contains(.init(values: ["a"]))), (#""all""#, .mode(.all)),
            (#""other""#, .string("other")),
            (#""1970-01-01T00:00:00Z""#, .date(Date(timeIntervalSince1970: 0))), ("2.5", .number(2.5)),
            (#"["x"]"#, .list(["x"])),
            (#"{"$in":1}"#, .unrecognized(["$in": 1])), ("[1]", .unrecognized([1])), ("true", .unrecognized(true)),
        ])
    fileprivate func members(_ text: String, _ expected: Filter) throws {
        let filter: Filter = try decode(text)
        #expect(filter == expected)
        #expect(String(decoding: try JSONCoding.encoder().encode(filter), as: UTF8.self) == text)
    }

    @Test("a discriminator chooses the member; dates in it follow the runtime's rules")
    func discriminator() throws {
        let text =
            #"[{"blockType":"graph","created":"1970-01-01T00:00:00Z"},{"on":true,"version":2},{"blockType":"x"},5]"#
        let blocks: [Block] = try decode(text)
        #expect(
            blocks == [
                .graph(.init(created: Date(timeIntervalSince1970: 0))), .versioned(2),
                .unrecognized(["blockType": "x"]), .unrecognized(5),
            ])
    }

    @Test("a member that the discriminator chose but that does not fit is an error, not another member")
    func brokenMember() {
        #expect(throws: DecodingError.self) { let _: Block = try decode(#"{"blockType":"graph"}"#) }
    }

    @Test(
        "the type of a JSON value is known before it is decoded",
        arguments: [
            ("null", [.null]), ("true", [.bool]), ("1", [.integer, .number]),
            ("18446744073709551615", [.integer, .number]),
            ("1.5", [.number]), (#""x""#, [.string]), ("[]", [.array]), ("{}", [.object]),
        ] as [(String, Set<UnionDecoder.Kind>)])
    func kinds(_ text: String, _ expected: Set<UnionDecoder.Kind>) throws {
        struct Kinds: Decodable {
            var kinds: Set<UnionDecoder.Kind>

            init(from decoder: any Decoder) throws {
                let json = UnionDecoder(decoder)
                let all: Set<UnionDecoder.Kind> = [.null, .bool, .integer, .number, .string, .array, .object]
                kinds = all.filter { json.is($0) }
            }
        }
        let values: [Kinds] = try decode("[\(text)]")
        #expect(values[0].kinds == expected)
    }

    @Test(
        "objects are told apart by the members that they have",
        arguments: [
            (#"{"a":1}"#, [true, true, true]), (#"{"a":1,"b":2}"#, [true, true, true]),
            (#"{"b":2,"c":3}"#, [false, true, false]), (#"{"c":3}"#, [false, false, false]),
            ("{}", [false, false, true]), (#"["a"]"#, [false, false, false]), (#""a""#, [false, false, false]),
        ])
    func membersOfObjects(_ text: String, _ expected: [Bool]) throws {
        struct Tests: Decodable {
            var results: [Bool]

            init(from decoder: any Decoder) throws {
                let json = UnionDecoder(decoder)
                results = [json.contains("a"), json.containsAny("a", "b"), json.hasOnly("a", "b")]
            }
        }
        let values: [Tests] = try decode("[\(text)]")
        #expect(values[0].results == expected)
    }

    @Test("members that the schema doesn't name are kept beside the named ones, in both directions")
    func additionalProperties() throws {
        let text = #"{"a":"x","b":null,"id":1}"#
        let labels: Labels = try decode(text)
        #expect(labels == Labels(id: 1, additionalProperties: ["a": "x", "b": .null]))
        #expect(String(decoding: try JSONCoding.encoder().encode(labels), as: UTF8.self) == text)
        #expect(try JSONValue(encoding: labels) == ["a": "x", "b": nil, "id": 1])
    }
}
