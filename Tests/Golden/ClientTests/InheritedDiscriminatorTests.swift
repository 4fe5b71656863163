import ApusRuntime
import ApusTesting
import Foundation
import InheritedDiscriminatorAPI
import Testing

@Suite struct InheritedDiscriminatorTests {
    let fake = FakeTransport()
    var client: InheritedDiscriminatorClient { InheritedDiscriminatorClient(transport: fake) }

    private static let json: JSONValue = [
        ["kind": "Cat", "name": "a", "lives": 7],
        ["kind": "catling", "name": "b", "weeks": 3],
        [
            "kind": "Dog", "name": "c", "size": "large", "good": true,
            "enemy": ["kind": "kitten", "name": "d", "weeks": 1],
        ],
        ["kind": "Fish", "name": "e", "friend": ["kind": "Dog", "name": "f", "size": "small"]],
        ["kind": "Bird", "name": "g", "wings": 2, "song": "tweet"],
        ["kind": "stray", "name": "h", "found": "there"],
        ["kind": "Parrot", "name": "i", "words": ["hello", 1], "born": "2024-02-01"],
        ["kind": "Pet", "name": "j", "owner": ["name": "k"]],
    ]

    private func pets() async throws -> [Pet] {
        fake.respond(to: .get, "/pets", .json(Self.json))
        return try await client.pets.get().send()
    }

    private func sent(_ pet: Pet) async throws -> JSONValue? {
        fake.respond(to: .post, "/pets", .json(["kind": "Fish", "name": "x"] as JSONValue))
        _ = try await client.pets.post(pet).send()
        return try fake.requests.last?.json()
    }

    @Test func eachValueIsWhatItsTagSays() async throws {
        let names = try await pets().map { pet in
            switch pet {
            case .cat(.base(let cat)): "cat \(cat.lives ?? 0)"
            case .cat(.kitten): "a kitten in a cat"
            case .kitten(let kitten): "kitten \(kitten.weeks)"
            case .dog(let dog): "dog \(dog.size)"
            case .fish(let fish): "fish \(fish.friend?.name ?? "")"
            case .bird(let bird): "bird \(bird.additionalProperties)"
            case .stray(let stray): "stray \(stray.found ?? "")"
            case .base(let base): "other \(base.kind) \(base.additionalProperties.keys.sorted())"
            }
        }
        #expect(
            names == [
                "cat 7", "kitten 3", "dog large", "fish f", #"bird ["song": "tweet"]"#, "stray there",
                #"other Parrot ["words"]"#, "other Pet []",
            ])
    }

    @Test func whatComesGoesOutAsItCame() async throws {
        for (pet, json) in zip(try await pets(), try #require(Self.json.array)) {
            #expect(try await sent(pet) == json)
        }
    }

    @Test func theTagNeedNotBeWritten() async throws {
        #expect(try await sent(.cat(.base(.init(name: "a")))) == ["kind": "Cat", "name": "a"])
        #expect(
            try await sent(.kitten(.init(name: "a", weeks: 1))) == ["kind": "catling", "name": "a", "weeks": 1])
        #expect(try await sent(.dog(.init(name: "a", size: .small))) == ["kind": "Dog", "name": "a", "size": "small"])
        #expect(try await sent(.fish(.init(name: "a"))) == ["kind": "Fish", "name": "a"])
        #expect(try await sent(.stray(.init(name: "a"))) == ["kind": "stray", "name": "a"])
        #expect(try await sent(.base(.init(name: "a"))) == ["kind": "Pet", "name": "a"])
    }

    @Test func aTagOfAnotherCaseIsReplaced() async throws {
        #expect(try await sent(.fish(.init(kind: "Dog", name: "a"))) == ["kind": "Fish", "name": "a"])
        #expect(
            try await sent(.kitten(.init(kind: "kitten", name: "a", weeks: 1)))
                == ["kind": "kitten", "name": "a", "weeks": 1])
        #expect(
            try await sent(.cat(.kitten(.init(name: "a", weeks: 1)))) == ["kind": "catling", "name": "a", "weeks": 1])
    }

    @Test func whatAllHaveIsReadAndSetWithoutASwitch() async throws {
        for var pet in try await pets() {
            #expect(!pet.name.isEmpty)
            pet.name += "!"
            #expect(try await sent(pet)?["name"]?.string == pet.name)
            #expect(pet.name.hasSuffix("!"))
        }
    }

    @Test func oneThatExtendsIsAlsoATypeOfItsOwn() async throws {
        fake.respond(to: .post, "/cats", .status(.noContent))
        fake.respond(to: .post, "/dogs", .status(.noContent))
        var cat = Cat.base(.init(name: "a", lives: 9))
        cat.lives = 8
        cat.name = "b"
        #expect(cat.kind == "Cat")
        try await client.cats.post(cat).send()
        try await client.dogs.post(.init(name: "c", size: .large)).send()
        #expect(
            try fake.requests.map { try $0.json(JSONValue.self) } == [
                ["kind": "Cat", "name": "b", "lives": 8], ["kind": "Dog", "name": "c", "size": "large"],
            ])
    }

    @Test func theValuesOfASharedEnumerationAreTags() async throws {
        fake.respond(to: .post, "/machines", .status(.noContent))
        let machines: [(Machine, JSONValue)] = [
            (.lathe(.init(id: 1, length: 2)), ["type": "lathe", "id": 1, "length": 2]),
            (.millingMachine(.init(id: 1)), ["type": "milling_machine", "id": 1]),
            (
                .robot(.robotArm(.init(id: 1, joints: 6, label: .null))),
                ["type": "robot", "model": "arm", "id": 1, "label": nil, "joints": 6]
            ),
            (.base(.init(id: 1, type: .init(rawValue: "press"))), ["type": "press", "id": 1]),
        ]
        for (machine, json) in machines {
            #expect(machine.id == 1)
            try await client.machines.post(machine).send()
            #expect(try fake.requests.last?.json(JSONValue.self) == json)
            #expect(try json.decode(as: Machine.self) == machine)
        }
        fake.respond(
            to: .get, "/machines", .json(["a": ["type": "robot", "model": "x", "id": 2, "n": 3]] as JSONValue))
        let robot = try await client.machines.get().send()["a"]
        #expect(robot?.type == .robot)
        #expect(try robot.map(JSONValue.init(encoding:)) == ["type": "robot", "model": "x", "id": 2, "n": 3])
    }

    @Test func whatNobodyExtendsIsAUnionToo() async throws {
        let json: JSONValue = ["kind": "x", "text": "y", "z": 1]
        fake.respond(to: .post, "/notes", .json(json))
        let note = try await client.notes.post(.base(.init(text: "t"))).send()
        #expect(try fake.requests.last?.json(JSONValue.self) == ["kind": "Note", "text": "t"])
        #expect(note.text == "y")
        #expect(try JSONValue(encoding: note) == json)
    }

    @Test func aMissingPropertyIsAnErrorWithItsPath() async throws {
        fake.respond(to: .get, "/pets", .json([["kind": "Fish"]] as JSONValue))
        await #expect {
            _ = try await client.pets.get().send()
        } throws: { error in
            "\(error)".contains("name")
        }
        #expect(throws: DecodingError.self) { try (["kind": "Parrot"] as JSONValue).decode(as: Pet.self) }
        #expect(throws: DecodingError.self) { try ("text" as JSONValue).decode(as: Pet.self) }
    }
}
