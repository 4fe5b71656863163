import Foundation
import Testing

@testable import ClientGenerator

@Suite("Names in Unicode's composed form")
struct CanonicalCompositionTests {
    private static func text(_ scalars: [UInt32]) -> String {
        var text = ""
        for value in scalars.compactMap(Unicode.Scalar.init) { text.unicodeScalars.append(value) }
        return text
    }

    private static func numbers(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    @Test(
        "letters and marks are composed, marks are put in order, and what is never composed stays apart",
        arguments: [
            // A letter with its mark, and one that has no composed form.
            ([0x65, 0x301], [0xE9]), ([0x78, 0x301], [0x78, 0x301]),
            // Two marks in either order: the one below the letter comes first.
            ([0x73, 0x307, 0x323], [0x1E69]), ([0x73, 0x323, 0x307], [0x1E69]), ([0x1E61, 0x323], [0x1E69]),
            // A mark of the same class keeps the next one away from the letter.
            ([0x61, 0x315, 0x300], [0xE0, 0x315]), ([0x61, 0x308, 0x301], [0xE4, 0x301]),
            ([0x71, 0x307, 0x323], [0x71, 0x323, 0x307]),
            // Another letter between letter and mark does so too.
            ([0x61, 0x20, 0x301], [0x61, 0x20, 0x301]),
            // Characters that are another one: Kelvin, Ångström, Ohm, an ideograph.
            ([0x212A], [0x4B]), ([0x212B], [0xC5]), ([0x2126], [0x3A9]), ([0xF900], [0x8C48]),
            // Composed characters that are always taken apart (composition exclusions).
            ([0x958], [0x915, 0x93C]), ([0x344], [0x308, 0x301]), ([0x1D15E], [0x1D157, 0x1D165]),
            // Vowels of two parts, neither of which is a mark by its class.
            ([0x9C7, 0x9BE], [0x9CB]), ([0x1611E, 0x1611E, 0x1611F], [0x16126]),
            // Hangul: two letters, three, a syllable and a letter; a syllable that is whole takes no further one.
            ([0x1100, 0x1161], [0xAC00]), ([0x1112, 0x1175, 0x11C2], [0xD7A3]), ([0xAC00, 0x11A8], [0xAC01]),
            ([0xAC01, 0x11A8], [0xAC01, 0x11A8]), ([0xAC00, 0x11A7], [0xAC00, 0x11A7]),
            // A mark without a letter.
            ([0x301, 0x65], [0x301, 0x65]),
        ] as [([UInt32], [UInt32])])
    func composes(text: [UInt32], composed: [UInt32]) {
        #expect(Self.numbers(Self.text(text).canonicallyComposed) == composed)
    }

    @Test("every character becomes what Foundation makes of it, and stays the same to the standard library")
    func everyCharacter() {
        var faults: [String] = []
        for value in UInt32(0x300)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age else { continue }
            let text = String(Character(scalar))
            let composed = text.canonicallyComposed
            // Foundation's data are older than the standard library's.
            let isKnown = age.major < 14
            if composed != text
                || isKnown && !composed.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8)
            {
                faults.append(String(value, radix: 16))
            }
        }
        #expect(faults == [])
    }

    @Test("every character that is composed is found again from its parts, and from parts in another order")
    func everyComposition() {
        var faults: [String] = []
        for (scalar, parts) in CanonicalDecompositions.all {
            let whole = String(Character(scalar)).canonicallyComposed
            // Marks of different classes may stand in any order.
            for text in [Self.text(parts.map(\.value)), Self.text((parts + ["\u{327}"]).map(\.value))] {
                let composed = text.canonicallyComposed
                let due = text.unicodeScalars.count == parts.count ? whole : text
                if composed != due || composed.canonicallyComposed.utf8.count != composed.utf8.count {
                    faults.append(String(scalar.value, radix: 16))
                }
            }
            if !whole.utf8.elementsEqual(Self.text(parts.map(\.value)).canonicallyComposed.utf8) {
                faults.append(String(scalar.value, radix: 16))
            }
        }
        #expect(faults == [])
        #expect(CanonicalDecompositions.all.count == 2081)
    }

    @Test("any sequence of letters and marks becomes what Foundation makes of it")
    func sequences() {
        let letters: [UInt32] = [
            0x41, 0x61, 0x6F, 0x73, 0x75, 0xC5, 0x1B7, 0x3B1, 0x3C9, 0x915, 0x9C7, 0x9BE, 0x1100, 0x1161, 0x11A8,
            0xAC00, 0x212B, 0x1E69, 0x304B, 0x1D15F, 0xFB2C,
        ]
        let marks: [UInt32] = [0x300, 0x301, 0x307, 0x308, 0x315, 0x31B, 0x323, 0x327, 0x345, 0x93C, 0x3099, 0x5BC]
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            var scalars: [UInt32] = []
            for _ in 0..<Int.random(in: 1...7, using: &generator) {
                scalars.append((Bool.random() ? letters : marks).randomElement() ?? 0x61)
            }
            let text = Self.text(scalars)
            let numbers = Self.numbers(text.canonicallyComposed)
            #expect(text.canonicallyComposed == text)
            // Foundation leaves a syllable and the letter that completes it apart, against the standard (§3.12).
            let isHangul = scalars.contains(0xAC00)
            if !isHangul, numbers != Self.numbers(text.precomposedStringWithCanonicalMapping) {
                Issue.record("\(scalars.map { String($0, radix: 16) }) became \(numbers.map { String($0, radix: 16) })")
            }
        }
    }

    @Test("a hundred thousand marks behind one letter take no square of their time")
    func manyMarks() {
        let marks = (0..<100_000).map { $0 % 2 == 0 ? UInt32(0x307) : 0x323 }
        let composed = Self.text([0x73] + marks).canonicallyComposed
        #expect(composed.unicodeScalars.count == marks.count - 1)
    }

    @Test("two spellings of a word are one name")
    func names() {
        let composed = SwiftIdentifier.member(from: "gr\u{F6}\u{DF}e")
        let apart = SwiftIdentifier.member(from: "gro\u{308}\u{DF}e")
        #expect(composed.name.utf8.elementsEqual(apart.name.utf8))
        #expect(SwiftIdentifier(validating: "Gro\u{308}\u{DF}e")?.name.unicodeScalars.count == 5)
    }
}
