import ApusRuntime
import Foundation
import Testing

private struct Status: OpenEnum {
    static let active = Self(rawValue: "active")
    static let idle = Self(rawValue: "idle")

    static let allKnownValues: [Self] = [.idle, .active]
    var rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
}

private struct Level: OpenEnum {
    static let one = Self(rawValue: 1)

    static let allKnownValues: [Self] = [.one]
    var rawValue: Int
    init(rawValue: Int) { self.rawValue = rawValue }
}

private struct Ratio: OpenEnum {
    static let half = Self(rawValue: 0.5)

    static let allKnownValues: [Self] = [.half]
    var rawValue: Double
    init(rawValue: Double) { self.rawValue = rawValue }
}

@Suite("OpenEnum")
struct OpenEnumTests {
    private struct Holder: Codable, Equatable {
        var status: Status
        var level: Level?
        var ratios: [Ratio]
    }

    @Test("known and unknown values decode and encode back unchanged, as their raw values")
    func roundTrip() throws {
        let text = #"{"level":7,"ratios":[0.5,0.25],"status":"new"}"#
        let holder = try JSONCoding.decoder().decode(Holder.self, from: Data(text.utf8))
        #expect(
            holder
                == Holder(
                    status: .init(rawValue: "new"), level: .init(rawValue: 7), ratios: [.half, .init(rawValue: 0.25)]))
        #expect(String(decoding: try JSONCoding.encoder().encode(holder), as: UTF8.self) == text)
    }

    @Test("a raw value of another type does not decode")
    func wrongType() {
        #expect(throws: DecodingError.self) {
            try JSONCoding.decoder().decode([Status].self, from: Data("[1]".utf8))
        }
    }

    @Test("the description is the raw value")
    func description() {
        #expect("\(Status.active) \(Level.one) \(Ratio.half)" == "active 1 0.5")
    }

    @Test("the known values of any enumeration are at hand in their order")
    func knownValues() {
        func texts<Value: OpenEnum>(of type: Value.Type) -> [String] { type.allKnownValues.map(\.description) }
        #expect(texts(of: Status.self) == ["idle", "active"])
        #expect(texts(of: Ratio.self) == ["0.5"])
    }

    @Test("equal raw values are equal")
    func equality() {
        #expect(Status(rawValue: "active") == .active)
        #expect(Set([Status.active, Status(rawValue: "active")]).count == 1)
    }
}
