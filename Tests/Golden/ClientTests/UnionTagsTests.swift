import ApusRuntime
import ApusTesting
import Foundation
import Testing
import UnionTagsAPI

@Suite struct UnionTagsTests {
    let fake = FakeTransport()
    var client: UnionTagsClient { UnionTagsClient(transport: fake) }

    private func sent(_ shape: Shape) async throws -> JSONValue {
        fake.respond(to: .post, "/shapes", .json([] as [JSONValue]))
        _ = try await client.shapes.post([shape]).send()
        return try #require(try fake.requests.last?.json([JSONValue].self).first)
    }

    @Test func aCaseWritesItsTag() async throws {
        #expect(try await sent(.circle(.init(r: 1))) == ["shape": "circle", "r": 1])
        #expect(try await sent(.square(.init(side: 1))) == ["shape": "square", "side": 1])
        #expect(try await sent(.line(.init(length: 1))) == ["shape": "Line", "length": 1])
        #expect(try await sent(.dot(.init(x: 1))) == ["shape": "dot", "x": 1])
        #expect(try await sent(.group(.init(shapes: []))) == ["shape": "group", "shapes": []])
    }

    @Test func aTagOfTheCaseStaysAndAnotherOneIsReplaced() async throws {
        #expect(try await sent(.circle(.init(r: 1, shape: "ring"))) == ["shape": "ring", "r": 1])
        #expect(try await sent(.circle(.init(r: 1, shape: "square"))) == ["shape": "circle", "r": 1])
        #expect(try await sent(.square(.init(side: 1, shape: .null))) == ["shape": "square", "side": 1])
        #expect(try await sent(.square(.init(side: 1, shape: nil))) == ["shape": "square", "side": 1])
        #expect(try await sent(.labels(["shape": "circle", "a": "b"])) == ["shape": "Labels", "a": "b"])
    }

    @Test func whatComesGoesOutAsItCame() async throws {
        let shapes: JSONValue = [
            ["shape": "ring", "r": 1], ["shape": "circle", "r": 2], ["shape": "square", "side": 3], ["shape": "Line"],
            ["shape": "group", "note": "x", "shapes": [["shape": "ring", "r": 1]]], ["shape": "Labels", "a": "b"],
            ["shape": "point", "x": 1], ["shape": "dot"], [1, 2], ["shape": "Curve", "curve": "Arc", "angle": 2],
            ["shape": "triangle", "sides": 3],
        ]
        fake.respond(to: .post, "/shapes", .json(shapes))
        let decoded = try await client.shapes.post([]).send()
        _ = try await client.shapes.post(decoded).send()
        #expect(try fake.requests.last?.json(JSONValue.self) == shapes)
        #expect(decoded.count { if case .unrecognized = $0 { true } else { false } } == 1)
    }

    @Test func aUnionInAUnionHasBothTags() async throws {
        #expect(
            try await sent(.curve(.arc(.init(angle: 1)))) == ["shape": "Curve", "curve": "Arc", "angle": 1])
        let shape = Shape.group(.init(shapes: [.curve(.spline(.init(degree: 2)))]))
        #expect(
            try await sent(shape)
                == ["shape": "group", "shapes": [["shape": "Curve", "curve": "Spline", "degree": 2]]])
    }

    @Test func aUnionByTheSameTagHasThatOfItsMember() async throws {
        let vehicles: [(Vehicle, JSONValue)] = [
            (.car(.init(doors: 2)), ["wheels": 4, "doors": 2]),
            (.car(.init(wheels: 2, doors: 2)), ["wheels": 4, "doors": 2]),
            (.cycle(.unicycle(.init(seat: 1))), ["wheels": 1, "seat": 1]),
            (.cycle(.bicycle(.init(gears: 8))), ["wheels": 2, "gears": 8]),
        ]
        for (vehicle, json) in vehicles {
            fake.respond(to: .post, "/vehicles", .json(json))
            let answer = try await client.vehicles.post(vehicle).send()
            #expect(try fake.requests.last?.json(JSONValue.self) == json)
            #expect(try JSONValue(encoding: answer) == json)
            if case .unrecognized = answer { Issue.record("\(json) is unrecognized") }
        }
    }

    @Test func ofASharedEnumerationEachMemberHasTheValueOfItsName() async throws {
        let payments: [(Payment, JSONValue)] = [
            (.card(.init(number: "1")), ["method": "card", "number": "1"]),
            (.card(.init(method: .bankTransfer, number: "1")), ["method": "card", "number": "1"]),
            (.bankTransfer(.init(iban: "2")), ["method": "bank_transfer", "iban": "2"]),
            (.gift(.init(code: "3", method: "")), ["method": "gift", "code": "3"]),
        ]
        for (payment, json) in payments {
            fake.respond(to: .post, "/payments", .json(json))
            let answer = try await client.payments.post(payment).send()
            #expect(try fake.requests.last?.json(JSONValue.self) == json)
            if case .unrecognized = answer { Issue.record("\(json) is unrecognized") }
        }
    }

    @Test func aMemberWithoutItsUnionHasTheTagUnlessTheCallerSaysAnother() async throws {
        fake.respond(to: .post, "/circles", .status(.noContent))
        try await client.circles.post(.init(r: 1)).send()
        try await client.circles.post(.init(r: 1, shape: "x")).send()
        #expect(
            try fake.requests.map { try $0.json(JSONValue.self) } == [
                ["shape": "circle", "r": 1], ["shape": "x", "r": 1],
            ])
    }

    @Test func formsHaveTheTags() async throws {
        fake.respond(to: .put, "/shapes/1", .status(.noContent))
        let drawing = Drawing(shape: .curve(.arc(.init(angle: 1))), others: [.circle(.init(r: 1)), .points([2])])
        try await client.shapes("1").put(drawing, like: .line(.init(length: 3))).send()
        let request = try #require(fake.requests.last)
        let fields = String(decoding: request.body, as: UTF8.self).split(separator: "&").compactMap(
            \.removingPercentEncoding)
        #expect(
            Set(fields) == [
                #"shape={"angle":1,"curve":"Arc","shape":"Curve"}"#, #"others={"r":1,"shape":"circle"}"#, "others=[2]",
            ])
        #expect(request.query.first?.removingPercentEncoding == #"like={"length":3,"shape":"Line"}"#)
    }

    @Test func partsHaveTheTags() async throws {
        fake.respond(to: .post, "/drawings", .status(.noContent))
        let drawing = Drawing(
            shape: .curve(.arc(.init(angle: 1))), file: FilePart(data: Data("x".utf8), fileName: "x.txt"))
        try await client.drawings.post(drawing).send()
        let text = String(decoding: try #require(fake.requests.last).body, as: UTF8.self)
        #expect(text.contains(#"{"angle":1,"curve":"Arc","shape":"Curve"}"#))
        #expect(text.contains("filename=\"x.txt\""))
    }
}
