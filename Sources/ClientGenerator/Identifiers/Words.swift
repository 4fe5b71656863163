/// The words that a document's name is made of, in any of the spellings that documents use.
///
/// `applicationId`, `application-id`, `APPLICATION_ID` and `Application id` are all two words. Digits stay with the
/// word that they follow (`v2`, `sha256`), and acronyms are one word (`APIToken` is `API` and `Token`).
package struct Words: Hashable, Sendable {
    /// Never empty; each word has letters and digits only, as the document spells them.
    package let all: [String]

    package init(_ text: String) {
        let scalars = Array(text.canonicallyComposed.unicodeScalars)
        var words: [String] = []
        var rest = scalars[...]
        if let first = scalars.first, first == "-" || first == "+" {
            words.append(first == "-" ? "minus" : "plus")
            rest = rest.dropFirst()
        }
        let signs = words.count
        for chunk in rest.split(whereSeparator: { !Self.isWordScalar($0) && $0 != "'" }) {
            if words.count > signs, let sign = Self.sign(before: chunk, in: scalars) { words.append(sign) }
            // An apostrophe doesn't end a word (`don't`), and a mark without its letter is invisible.
            let chunk = Array(chunk.drop { $0 == "'" || Self.isMark($0) }.filter { $0 != "'" })
            words.append(contentsOf: Self.splitCase(chunk))
        }
        all = words.count == signs ? Self.spoken(scalars) : words
    }

    /// The word for the sign of a number inside a name: in `GMT+1` and `offset -1`, but not in `gpt-4`.
    private static func sign(before chunk: ArraySlice<Unicode.Scalar>, in scalars: [Unicode.Scalar]) -> String? {
        guard let first = chunk.first, isDigit(first), chunk.startIndex > 1 else { return nil }
        switch scalars[chunk.startIndex - 1] {
        case "+": return "plus"
        case "-": return isWordScalar(scalars[chunk.startIndex - 2]) ? nil : "minus"
        default: return nil
        }
    }

    /// Whether every cased letter is a capital, as in `APPLICATION_ID`.
    static func isShouted(_ text: String) -> Bool {
        !text.unicodeScalars.contains(where: isSmall)
    }

    /// Whether a character is a visible letter, digit or mark that both Unicode and Swift allow inside an identifier.
    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.isASCIILetter || scalar.isASCIIDigit }
        let properties = scalar.properties
        guard properties.isXIDContinue, !properties.isDefaultIgnorableCodePoint else { return false }
        return properties.generalCategory != .connectorPunctuation
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    // MARK: Letter case

    /// Spellings with mixed letter case inside one word.
    private static let mixedCase = [
        "ETag", "GraphQL", "IPv4", "IPv6", "IoT", "NoSQL", "OAuth", "VoIP", "gRPC", "iOS", "mTLS", "macOS",
    ].map { Array($0.unicodeScalars) }

    private static func splitCase(_ scalars: [Unicode.Scalar]) -> [String] {
        var words: [String] = []
        var start = 0
        var index = 0
        func endWord() {
            guard index > start else { return }
            var word = ""
            for scalar in scalars[start..<index] { word.unicodeScalars.append(scalar) }
            words.append(word)
            start = index
        }
        while index < scalars.count {
            if index == start, let length = mixedCaseLength(at: index, in: scalars) {
                index += length
                while index < scalars.count, isDigit(scalars[index]) { index += 1 }
                endWord()
                continue
            }
            if index > start, isBoundary(before: index, in: scalars) { endWord() } else { index += 1 }
        }
        endWord()
        return words
    }

    private static func mixedCaseLength(at index: Int, in scalars: [Unicode.Scalar]) -> Int? {
        for spelling in mixedCase where scalars[index...].starts(with: spelling) {
            let next = index + spelling.count
            if next == scalars.count || !isSmall(scalars[next]) { return spelling.count }
        }
        return nil
    }

    private static func isBoundary(before index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard isCapital(scalars[index]) else { return false }
        let previous = scalars[index - 1]
        guard isCapital(previous) else { return true }
        // In a run of capitals, the last one starts a word when a small letter follows (`API|Token`), unless that
        // letter is the plural of an acronym (`URLs`, `IDsList`).
        guard index + 1 < scalars.count, isSmall(scalars[index + 1]) else { return false }
        let isPlural =
            scalars[index + 1] == "s"
            && (index + 2 == scalars.count || !isSmall(scalars[index + 2]))
        return !isPlural
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
    }

    private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isLowercase
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar.isASCIIDigit : scalar.properties.generalCategory == .decimalNumber
    }
}

extension Unicode.Scalar {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
    var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
