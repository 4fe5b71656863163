import ApusRuntime
import Foundation
import Testing

// Written as the generator writes it.

private indirect enum Shape: Codable, Hashable, Sendable {
    case circle(Circle)
    case group(Group)
    case labels([String: String])
    case vehicle(Vehicle)
    case anything(JSONValue)
    case unrecognized(JSONValue)

    init(from decoder: any Decoder) throws {
        let json = UnionDecoder(decoder)
        switch json.string("shape") {
        case "circle", "ring": self = .circle(try json.decode())
        case "group": self = .group(try json.decode())
        case "labels": self = .labels(try json.decode())
        case "vehicle": self = .vehicle(try json.decode())
        case "anything": self = .anything(try json.decode())
        default: self = .unrecognized(try json.decode())
        }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .circle(let value): try encoder.encode(value, tagged: "shape", "circle", "ring")
        case .group(let value): try encoder.encode(value, tagged: "shape", "group")
        case .labels(let value): try encoder.encode(value, tagged: "shape", "labels")
        case .vehicle(let value): try encoder.encode(value, tagged: "shape", "vehicle")
        case .anything(let value): try encoder.encode(value, tagged: "shape", "anything")
        case .unrecognized(let value): try encoder.encode(value)
        }
    }
}

private struct Circle: Codable, Hashable, Sendable {
    var shape: String?
    var r: Int
}

private struct Group: Codable, Hashable, Sendable {
    var shapes: [Shape]
}

/// A member of one union, and itself a union.
private enum Vehicle: Codable, Hashable, Sendable {
    case car(Car)
    case nothing(Nothing)
    case unrecognized(JSONValue)

    struct Nothing: Codable, Hashable, Sendable {}

    init(from decoder: any Decoder) throws {
        let json = UnionDecoder(decoder)
        switch json.int("wheels") {
        case 4: self = .car(try json.decode())
        case 0: self = .nothing(try json.decode())
        default: self = .unrecognized(try json.decode())
        }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .car(let value): try encoder.encode(value, tagged: "wheels", 4)
        case .nothing(let value): try encoder.encode(value, tagged: "wheels", 0)
        case .unrecognized(let value): try encoder.encode(value)
        }
    }
}

/// Encodes what its schema names and what not through two containers.
private struct Car: Codable, Hashable, Sendable {
    var doors: Int
    var additionalProperties: [String: JSONValue] = [:]

    enum CodingKeys: String, CodingKey {
        case doors
    }

    init(doors: Int, additionalProperties: [String: JSONValue] = [:]) {
        self.doors = doors
        self.additionalProperties = additionalProperties
    }

    init(from decoder: any Decoder) throws {
        doors = try decoder.container(keyedBy: CodingKeys.self).decode(Int.self, forKey: .doors)
        additionalProperties = try decoder.additionalProperties(except: ["doors"])
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(doors, forKey: .doors)
        try encoder.encode(additionalProperties: additionalProperties)
    }
}

private struct Holder: Codable, Hashable, Sendable {
    var shape: Shape
    var file: FilePart?
}

@Suite("Tags of unions")
struct TaggingTests {
    private static let values: [(Shape, JSONValue)] = [
        (.circle(Circle(r: 1)), ["shape": "circle", "r": 1]),
        (.circle(Circle(shape: "ring", r: 1)), ["shape": "ring", "r": 1]),
        (.circle(Circle(shape: "square", r: 1)), ["shape": "circle", "r": 1]),
        (
            .group(Group(shapes: [.circle(Circle(r: 2)), .unrecognized(["shape": "x"]), .unrecognized(3)])),
            ["shape": "group", "shapes": [["shape": "circle", "r": 2], ["shape": "x"], 3]]
        ),
        (.labels(["a": "b", "shape": "c"]), ["shape": "labels", "a": "b"]),
        (.vehicle(.car(Car(doors: 3))), ["shape": "vehicle", "wheels": 4, "doors": 3]),
        (
            .vehicle(.car(Car(doors: 3, additionalProperties: ["wheels": 7, "shape": ["a": 1], "colour": nil]))),
            ["shape": "vehicle", "wheels": 4, "doors": 3, "colour": nil]
        ),
        (.vehicle(.nothing(.init())), ["shape": "vehicle", "wheels": 0]),
        (.vehicle(.unrecognized(["wheels": 3])), ["shape": "vehicle", "wheels": 3]),
        (.anything(["a": [1]]), ["shape": "anything", "a": [1]]),
        (.anything([:]), ["shape": "anything"]),
    ]

    @Test("a case writes its tag, keeps one of its own, and replaces another one", arguments: values)
    fileprivate func json(_ shape: Shape, _ expected: JSONValue) throws {
        let data = try JSONCoding.encoder().encode([shape])
        #expect(try JSONCoding.decoder().decode(JSONValue.self, from: data) == [expected])
    }

    @Test("parameters have the same tags", arguments: values)
    fileprivate func encodedValues(_ shape: Shape, _ expected: JSONValue) throws {
        #expect(try JSONValue(encoding: [shape]) == [expected])
    }

    @Test("forms have the same tags", arguments: values)
    fileprivate func forms(_ shape: Shape, _ expected: JSONValue) async throws {
        let body = try await RequestBody.form(Holder(shape: shape)).content().data()
        let text = try #require(String(data: body, encoding: .utf8))
        let json = try #require(text.dropFirst("shape=".count).removingPercentEncoding)
        #expect(try JSONCoding.decoder().decode(JSONValue.self, from: Data(json.utf8)) == expected)
    }

    @Test("parts of multipart bodies have the same tags", arguments: values)
    fileprivate func parts(_ shape: Shape, _ expected: JSONValue) async throws {
        let holder = Holder(shape: shape, file: FilePart(data: Data("x".utf8), fileName: "x.txt"))
        let body = try await RequestBody.multipart(holder).content().data()
        let text = try #require(String(data: body, encoding: .utf8))
        let json = try #require(text.split(separator: "\r\n").first { $0.hasPrefix("{") })
        #expect(try JSONCoding.decoder().decode(JSONValue.self, from: Data(json.utf8)) == expected)
        #expect(text.contains("filename=\"x.txt\""))
    }

    @Test("what goes out comes in as the same value", arguments: values.map(\.1))
    func comesBack(_ json: JSONValue) throws {
        let shape: Shape = try json.decode()
        #expect(try JSONValue(encoding: shape) == json)
    }

    @Test(
        "a member that isn't an object is an error with its path, in every encoder",
        arguments: [nil, true, 1, 2.5, "text", [], [1]] as [JSONValue])
    func noObject(_ value: JSONValue) throws {
        let holders = ["holders": [Holder(shape: .anything(value))]]
        let json = #expect(throws: EncodingError.self) { try JSONCoding.encoder().encode(holders) }
        let encoded = #expect(throws: EncodingError.self) { try JSONValue(encoding: holders) }
        for error in [json, encoded] {
            guard case .invalidValue(_, let context)? = error else { continue }
            #expect(
                context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue } == ["holders", "0", "shape"])
            #expect(context.debugDescription == "a member of a union with the tag \"shape\" must be an object")
        }
    }

    @Test("members can be added to an object that was encoded as a whole, as JSONEncoder allows")
    func objectsGrow() throws {
        struct Grown: Encodable {
            func encode(to encoder: any Encoder) throws {
                try encoder.encode(["a": 1])
                try encoder.encode(additionalProperties: ["b": 2])
            }
        }
        #expect(try JSONValue(encoding: Grown()) == ["a": 1, "b": 2])
        #expect(String(decoding: try JSONCoding.encoder().encode(Grown()), as: UTF8.self) == #"{"a":1,"b":2}"#)
    }
}
