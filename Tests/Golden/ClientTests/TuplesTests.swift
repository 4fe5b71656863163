import ApusRuntime
import ApusTesting
import Foundation
import Testing
import TuplesAPI

@Suite struct TuplesTests {
    let fake = FakeTransport()
    var client: TuplesClient { TuplesClient(transport: fake) }

    private static let shape: JSONValue = [
        "equal": ["a", "b"], "equalNodes": [["n": 1], ["n": 2]], "alike": [1, 2.5], "pair": ["a", ["n": 3]],
        "point": [1.5, 2, nil], "open": ["a", nil, "2024-01-02T03:04:05Z", 4, ["x"]], "typed": [true, 1, 2],
        "inline": ["move", ["x": 1]], "expression": ["+", ["x"], ["y", ["z"]]], "list": ["a", 1, true],
        "either": ["a", 1], "byName": ["n": ["a", 1]],
    ]

    @Test func everyElementComesWithItsTypeAndGoesBack() async throws {
        fake.respond(to: .get, "/shape", .json(Self.shape))
        fake.respond(to: .put, "/shape", .status(.noContent))
        let shape = try await client.shape.get(range: [1, 2], span: .init(from: "a", count: 3)).send()
        #expect(shape.equal == ["a", "b"])
        #expect(shape.equalNodes == [Node(n: 1), Node(n: 2)])
        #expect(shape.pair == Pair(first: "a", second: Node(n: 3)))
        #expect(shape.point == .init(latitude: 1.5, longitude: 2, altitude: .null))
        #expect(shape.open?.second == .null)
        #expect(shape.open?.third == Date(timeIntervalSince1970: 1_704_164_645))
        #expect(shape.open?.additionalItems == [4, ["x"]])
        #expect(shape.expression?.second?.first == "x")
        #expect(shape.expression?.additionalItems == [Expression(first: "y", second: Expression(first: "z"))])
        #expect(shape.list == .init(first: "a", second: 1, additionalItems: [true]))
        #expect(shape.either == .tuple(.init(first: "a", second: 1)))
        try await client.shape.put(shape).send()
        #expect(try fake.requests.last?.json(JSONValue.self) == Self.shape)
        #expect(fake.requests.first?.head.path == "/shape?range=1&range=2&span=a&span=3")
    }

    @Test func theLastElementsMayBeMissing() async throws {
        fake.respond(to: .get, "/shape", .json(["open": ["a"], "typed": [], "list": ["b"]] as JSONValue))
        fake.respond(to: .put, "/shape", .status(.noContent))
        let shape = try await client.shape.get().send()
        #expect(shape.open == .init(first: "a"))
        try await client.shape.put(shape).send()
        #expect(try fake.requests.last?.json(JSONValue.self) == ["open": ["a"], "typed": [], "list": ["b"]])
    }

    @Test func anElementAfterAMissingOneIsAnError() {
        #expect(throws: EncodingError.self) {
            try JSONEncoder().encode(Shape.Open(first: "a", additionalItems: [1]))
        }
    }

    @Test func aRequiredElementThatIsMissingIsAnErrorWithItsPlace() async throws {
        fake.respond(to: .get, "/pairs", .json([["a", ["n": 1]], ["b"]] as JSONValue))
        let error = await #expect(throws: (any Error).self) { try await client.pairs.get().send() }
        #expect("\(error as Any)".contains("Index 1"))
    }
}
