extension String {
    /// The text in Normalization Form C (UAX #15): texts that Unicode calls canonically equivalent become the same
    /// characters, composed where a composed character exists.
    ///
    /// The standard library compares strings by this form and doesn't hand it out; Foundation, which does, would make
    /// the tool four times as large. The order of marks, and what is never composed, are the library's own data.
    var canonicallyComposed: String {
        // Below U+0300, whose first byte is CC, no character combines with another one.
        if utf8.allSatisfy({ $0 < 0xCC }) { return self }
        return String(CanonicalComposition(of: unicodeScalars).scalars)
    }
}

/// A text on its way to Normalization Form C: taken apart, its marks put in order, and composed anew.
private struct CanonicalComposition {
    private(set) var scalars = String.UnicodeScalarView()

    init(of text: String.UnicodeScalarView) {
        var parts: [Unicode.Scalar] = []
        for scalar in text { Self.decompose(scalar, into: &parts) }
        Self.orderMarks(of: &parts)
        scalars.append(contentsOf: Self.composed(parts))
    }

    /// Full canonical decomposition (Unicode 17.0 §3.7, D68).
    private static func decompose(_ scalar: Unicode.Scalar, into parts: inout [Unicode.Scalar]) {
        if let letters = Hangul.letters(of: scalar) {
            parts += letters
        } else if let decomposition = CanonicalDecompositions.all[scalar] {
            // It ends: a decomposition has no character that decomposes into it.
            for part in decomposition { decompose(part, into: &parts) }
        } else {
            parts.append(scalar)
        }
    }

    /// The Canonical Ordering Algorithm (§3.11, D109): marks behind a letter stand in the order of their classes.
    private static func orderMarks(of parts: inout [Unicode.Scalar]) {
        var start = 0
        while start < parts.count {
            let end = parts[start...].firstIndex { $0.combiningClass == 0 } ?? parts.count
            if end - start > 1 {
                let marks = parts[start..<end].enumerated().sorted { left, right in
                    (left.element.combiningClass, left.offset) < (right.element.combiningClass, right.offset)
                }
                parts.replaceSubrange(start..<end, with: marks.map(\.element))
            }
            start = end + 1
        }
    }

    /// The Canonical Composition Algorithm (§3.11, D117).
    private static func composed(_ parts: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var starter: Int?
        // The class of the last mark that stands between the starter and what comes; `nil` where nothing does.
        var lastClass: UInt8?
        for part in parts {
            let combiningClass = part.combiningClass
            let isBlocked = lastClass.map { $0 >= combiningClass } ?? false
            if let index = starter, !isBlocked, let composite = composite(result[index], part) {
                result[index] = composite
                continue
            }
            if combiningClass == 0 {
                starter = result.count
                lastClass = nil
            } else {
                lastClass = combiningClass
            }
            result.append(part)
        }
        return result
    }

    private static func composite(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        Hangul.composed(first, second) ?? composites[Pair(first: first, second: second)]
    }

    private struct Pair: Hashable {
        var first: Unicode.Scalar
        var second: Unicode.Scalar
    }

    /// The primary composites (D114).
    private static let composites: [Pair: Unicode.Scalar] = {
        var composites: [Pair: Unicode.Scalar] = [:]
        for (scalar, parts) in CanonicalDecompositions.all
        where parts.count == 2 && !scalar.properties.isFullCompositionExclusion {
            composites[Pair(first: parts[0], second: parts[1])] = scalar
        }
        return composites
    }()
}

/// Syllables of Hangul, each of two or three letters: composed by arithmetic, not by a table (§3.12).
private enum Hangul {
    private static let firstSyllable: UInt32 = 0xAC00
    private static let (firstLeading, firstVowel): (UInt32, UInt32) = (0x1100, 0x1161)
    /// The character before the first trailing consonant: no consonant trails.
    private static let noTrailing: UInt32 = 0x11A7
    private static let (leadingCount, vowelCount, trailingCount): (UInt32, UInt32, UInt32) = (19, 21, 28)

    /// The letters of a syllable; `nil` for any other character.
    static func letters(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        guard let index = offset(of: scalar, from: firstSyllable, below: leadingCount * vowelCount * trailingCount)
        else {
            return nil
        }
        let letters = [
            firstLeading + index / (vowelCount * trailingCount),
            firstVowel + index % (vowelCount * trailingCount) / trailingCount,
            noTrailing + index % trailingCount,
        ]
        return (letters.last == noTrailing ? letters.dropLast() : letters).compactMap(Unicode.Scalar.init)
    }

    /// The syllable of two letters, or of a syllable and the consonant that trails it.
    static func composed(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        if let leading = offset(of: first, from: firstLeading, below: leadingCount),
            let vowel = offset(of: second, from: firstVowel, below: vowelCount)
        {
            return Unicode.Scalar(firstSyllable + (leading * vowelCount + vowel) * trailingCount)
        }
        guard let syllable = offset(of: first, from: firstSyllable, below: leadingCount * vowelCount * trailingCount),
            let trailing = offset(of: second, from: noTrailing, below: trailingCount), trailing > 0,
            syllable % trailingCount == 0
        else { return nil }
        return Unicode.Scalar(first.value + trailing)
    }

    private static func offset(of scalar: Unicode.Scalar, from first: UInt32, below count: UInt32) -> UInt32? {
        scalar.value >= first && scalar.value - first < count ? scalar.value - first : nil
    }
}

extension Unicode.Scalar {
    /// What decides on the order of marks; 0 for a character that is none.
    fileprivate var combiningClass: UInt8 { properties.canonicalCombiningClass.rawValue }
}
