import ApusRuntime
import Foundation
import Testing

private struct Patch: Codable, Hashable, Sendable {
    var text: Nullable<String>?
    var letter: Nullable<Letter>?
    var count: Nullable<Int>?
    var price: Nullable<Double>?
    var amount: Nullable<Decimal>?
    var on: Nullable<Bool>?
    var tags: Nullable<[String]>?
    var flags: Nullable<[String: Int]>?
    var grid: Nullable<[[String: Int?]]>?
    var address: Nullable<Address>?
}

/// A type that only the literal of a character makes.
private struct Letter: Codable, Hashable, Sendable, ExpressibleByExtendedGraphemeClusterLiteral {
    var text: String
    init(extendedGraphemeClusterLiteral value: Character) { text = String(value) }
}

private struct Address: Codable, Hashable, Sendable {
    var city: Nullable<String>?
    var country: Nullable<Country>?
    var description: String?
    var number = 0
    var lines: [String] = []
}

private struct Country: Codable, Hashable, Sendable {
    var code: String
    var next: Nullable<String>
}

@Suite("Nullable")
struct NullableTests {
    private func json(_ change: (inout Patch) -> Void) throws -> String {
        var patch = Patch()
        change(&patch)
        let text = String(decoding: try JSONCoding.encoder().encode(patch), as: UTF8.self)
        #expect(try JSONCoding.decoder().decode(Patch.self, from: Data(text.utf8)) == patch)
        return text
    }

    @Test("a literal of a string, interpolated or not, is a value")
    func strings() throws {
        #expect(try json { $0.text = "text" } == #"{"text":"text"}"#)
        #expect(try json { $0.text = "\(1)x" } == #"{"text":"1x"}"#)
        #expect(try json { $0.text = "" } == #"{"text":""}"#)
        #expect(try json { $0.letter = "é" } == #"{"letter":{"text":"é"}}"#)
        #expect(("a" as Nullable<Unicode.Scalar>).wrapped == "a")
    }

    @Test("a literal of a number or of a Boolean is a value")
    func numbers() throws {
        #expect(try json { $0.count = 3 } == #"{"count":3}"#)
        #expect(try json { $0.count = -3 } == #"{"count":-3}"#)
        #expect(try json { $0.price = 1.5 } == #"{"price":1.5}"#)
        #expect(try json { $0.price = 2 } == #"{"price":2}"#)
        #expect(try json { $0.amount = 1.25 } == #"{"amount":1.25}"#)
        #expect(try json { $0.on = true } == #"{"on":true}"#)
        #expect(try json { $0.on = false } == #"{"on":false}"#)
    }

    @Test("a literal of an array or of a dictionary is a value, also an empty one")
    func collections() throws {
        #expect(try json { $0.tags = ["a", "b"] } == #"{"tags":["a","b"]}"#)
        #expect(try json { $0.tags = [] } == #"{"tags":[]}"#)
        #expect(try json { $0.flags = ["k": 1, "l": 2] } == #"{"flags":{"k":1,"l":2}}"#)
        #expect(try json { $0.flags = [:] } == #"{"flags":{}}"#)
        #expect(try json { $0.grid = [["a": 1, "b": nil]] } == #"{"grid":[{"a":1,"b":null}]}"#)
    }

    @Test("nil is left out, and null is null")
    func nilAndNull() throws {
        #expect(try json { $0.text = nil } == "{}")
        #expect(
            try json {
                $0.tags = ["a"]
                $0.tags = nil
            } == "{}")
        #expect(try json { $0.text = .null } == #"{"text":null}"#)
        #expect(try json { $0.flags = .null } == #"{"flags":null}"#)
    }

    @Test("literals are compared with, and passed to initialisers")
    func comparison() {
        let patch = Patch(text: "x", count: 3, tags: ["a"])
        #expect(patch.text == "x")
        #expect(patch.count != 4)
        #expect(patch.tags == ["a"])
        #expect(patch.flags == nil)
        #expect(patch.text != .null)
    }

    @Test("what a value holds is read through all that may be null or missing")
    func reading() {
        let country = Country(code: "DE", next: .null)
        let patch = Patch(address: .value(Address(city: "Bonn", country: .value(country), number: 4, lines: ["a"])))
        #expect(patch.address?.city == "Bonn")
        #expect(patch.address?.city?.wrapped == "Bonn")
        #expect(patch.address?.country?.code == "DE")
        #expect(patch.address?.country?.next == .null)
        #expect(patch.address?.number == 4)
        #expect(patch.address?.lines?.first == "a")
        #expect(patch.address?.lines?.count == 1)
        #expect(Patch(address: .null).address?.country?.code == nil)
        #expect(Patch().address?.number == nil)
        #expect(Patch(address: .value(Address())).address?.city == nil)
        let tags: Nullable<[String]> = ["a", "b"]
        #expect(tags.count == 2)
        #expect(tags[1] == "b")
    }

    @Test("a property of the value isn't hidden by the description of Nullable")
    func description() {
        let address: Nullable<Address> = .value(Address(description: "home"))
        #expect(address.description == "home")
        #expect("\(true as Nullable<Bool>) \(Nullable<Bool>.null)" == "true null")
        #expect(String(describing: "x" as Nullable<String>) == "x")
    }

    @Test("the value is changed in place, and set to null")
    func writing() {
        var patch = Patch(address: .value(Address(city: "Bonn")))
        patch.address?.wrapped?.number = 7
        patch.address?.wrapped?.city = .null
        #expect(patch.address == .value(Address(city: .null, number: 7)))
        patch.address?.wrapped = nil
        #expect(patch.address == .null)
        patch.address?.wrapped?.number = 8
        #expect(patch.address == .null)
    }

    @Test("optionals and map make one")
    func conversions() {
        #expect(Nullable(nil as Int?) == .null)
        #expect(Nullable(3).map { $0 + 1 } == 4)
        #expect(Nullable<Int>.null.map { $0 + 1 } == .null)
    }
}
