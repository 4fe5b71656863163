import Diagnostics

/// Tells names of a document apart that Swift would spell alike.
enum NameDistinction {
    /// Makes a longer name; `nil` where there is nothing to make it from.
    typealias Step = @Sendable (_ original: String, _ identifier: SwiftIdentifier) -> SwiftIdentifier?

    /// Ways to make a longer name, each tried for the names that the ones before couldn't tell apart.
    static let steps: [Step] = [
        { original, identifier in
            let words = words(original, identifier)
            if !words.isEmpty { return appended(words, to: identifier) }
            let signs = signs(original)
            let letterCase = isShouted(original) || signs.isEmpty ? letterCase(original, identifier) : []
            return appended(signs + letterCase, to: identifier)
        },
        { original, identifier in
            let all = words(original, identifier) + signs(original) + letterCase(original, identifier)
            return appended(all, to: identifier)
        },
        { original, identifier in
            // A reserved name, in the document's own spelling.
            guard original == identifier.name, let first = original.unicodeScalars.first else { return nil }
            return identifier.appending(first.properties.isUppercase ? "Model" : "Value")
        },
        { original, identifier in
            let hash = String(original.stableHash, radix: 16)
            return identifier.appending(wordsOf: "x" + hash.suffix(6))
        },
    ]

    /// How far a name is from its spelling in the document: the nearest one keeps the name.
    struct Rank: Comparable {
        private let isRespelled: Bool
        private let signs: Int
        private let capitals: Int
        private let original: String

        init(_ original: String, _ identifier: SwiftIdentifier) {
            let name = identifier.name
            isRespelled = original != name
            signs =
                original.unicodeScalars.count { !Words.isWordScalar($0) }
                + NameDistinction.words(original, identifier).count
            // The letters that are a capital in only one of the two.
            capitals = zip(original.unicodeScalars.filter(Words.isWordScalar), name.unicodeScalars).count { $0 != $1 }
            self.original = original
        }

        static func < (left: Rank, right: Rank) -> Bool {
            if left.isRespelled != right.isRespelled { return right.isRespelled }
            if left.signs != right.signs { return left.signs < right.signs }
            if left.capitals != right.capitals { return left.capitals < right.capitals }
            return left.original.precedesByBytes(right.original)
        }
    }

    private static func appended(_ words: [String], to identifier: SwiftIdentifier) -> SwiftIdentifier? {
        words.isEmpty ? nil : identifier.appending(wordsOf: words.joined(separator: " "))
    }

    /// The words of the document's name that are not in its Swift name.
    private static func words(_ original: String, _ identifier: SwiftIdentifier) -> [String] {
        let name = identifier.name.lowercased()
        var known = Words(identifier.name).all.map { $0.lowercased() }
        return Words(original).all.filter { word in
            guard let index = known.firstIndex(of: word.lowercased()) else { return !name.contains(word.lowercased()) }
            known.remove(at: index)
            return false
        }
    }

    /// The words for the symbols in the document's name, each once.
    private static func signs(_ original: String) -> [String] {
        let isShouted = isShouted(original)
        var words: [String] = []
        var previous: Unicode.Scalar?
        for (index, scalar) in original.unicodeScalars.enumerated() {
            defer { previous = scalar }
            if Words.isWordScalar(scalar) || scalar == previous || (isShouted && scalar == "_") { continue }
            // At the start they are words of the name already.
            if index == 0, scalar == "-" || scalar == "+" { continue }
            let spoken = spoken(scalar)
            if !words.contains(where: spoken.contains) { words += spoken }
        }
        return words
    }

    private static func spoken(_ scalar: Unicode.Scalar) -> [String] { scalar == "-" ? ["dash"] : Words.spoken(scalar) }

    /// How the document's capitals differ from those of the Swift name.
    private static func letterCase(_ original: String, _ identifier: SwiftIdentifier) -> [String] {
        let letters = original.unicodeScalars.filter { $0.properties.isCased }
        guard let first = letters.first, let head = identifier.name.unicodeScalars.first else { return [] }
        if original == identifier.name { return [] }
        if isShouted(original) { return ["uppercase"] }
        if letters.allSatisfy(\.properties.isLowercase) { return ["lowercase"] }
        if first.properties.isUppercase, head.properties.isLowercase { return ["capitalized"] }
        if first.properties.isLowercase, head.properties.isUppercase { return ["lowercase"] }
        return ["mixed", "case"]
    }

    private static func isShouted(_ text: String) -> Bool {
        Words.isShouted(text) && text.unicodeScalars.contains { $0.properties.isUppercase }
    }
}
