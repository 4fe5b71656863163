import APIModel
import Diagnostics
import Testing

@testable import ClientGenerator

@Suite("Objects that a value is tried as")
struct KnownObjectTests {
    private static let types: [TypeReference] = [.any, .primitive(.string, .none)]

    /// An object by the digits of a number: for each of four properties none, or one of two types, required or not.
    private func object(_ number: Int) -> ObjectType {
        var rest = number
        var properties: [Property] = []
        for name in ["a", "b", "c", "d"] {
            let choice = rest % 5
            rest /= 5
            guard choice > 0 else { continue }
            properties.append(
                Property(
                    name: name, type: Self.types[choice % 2], isRequired: choice > 2, isReadOnly: false,
                    isWriteOnly: false, isDeprecated: false, documentation: Documentation(),
                    sourceLocation: SourceLocation(file: "x.yml", line: 1, column: 1)))
        }
        return ObjectType(properties: properties, additionalProperties: .unspecified, mergedFrom: [], limits: .none)
    }

    /// What ``KnownObjects/hasOne(in:)`` means, by comparing all with all.
    private func isCovered(_ object: ObjectType, by known: [ObjectType]) -> Bool {
        known.contains { earlier in
            earlier.properties.allSatisfy { property in
                object.properties.contains {
                    $0.name == property.name && $0.type == property.type && ($0.isRequired || !property.isRequired)
                }
            }
        }
    }

    @Test("an object is known where another one has no property that it hasn't", arguments: 0..<20)
    func coverage(seed: Int) {
        var state = UInt64(seed + 1)
        let objects = (0..<60).map { _ -> ObjectType in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return object(Int(state >> 33) % 625)
        }
        var known: [ObjectType] = []
        var index = KnownObjects(objects)
        for object in objects {
            let isKnown = isCovered(object, by: known)
            #expect(index.hasOne(in: object) == isKnown)
            if isKnown { continue }
            known.append(object)
            index.insert(object)
        }
        #expect(!known.isEmpty)
    }
}
