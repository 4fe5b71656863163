/// How Swift spells the words of a document's name.
struct NameSpelling {
    /// Longer names are cut at the end of a word; `NameScope` tells apart those that become equal.
    static let longest = 100

    private let words: [Word]

    private struct Word {
        var text: String
        /// Whether the document wrote the word, and it alone, in capitals: `XYZToken` keeps its `XYZ`.
        var isAcronym: Bool
    }

    init(_ texts: [String]) {
        words = texts.flatMap { text in
            let words = Words(text).all
            // `USD` is an acronym, `ADDRESS` and `IS_OK` are shouting.
            let isShouted = Words.isShouted(text) && (text.unicodeScalars.count > 4 || text.contains("_"))
            return words.map { word in
                let isCapitals = word.unicodeScalars.count > 1 && Words.isShouted(word)
                return Word(text: word, isAcronym: isCapitals && !isShouted)
            }
        }
    }

    /// `APITokenPost`; `Value` comes first where the name would start with a digit.
    var upperCamel: String {
        let body = upperCamelBody
        return Self.startsWell(body) ? body : "Value" + body
    }

    /// Like `upperCamel`, for the end of a longer name.
    var upperCamelBody: String { Self.camel(words.map(Self.capitalized)) }

    /// `apiTokenPost`; `value` comes first where the name would start with a digit.
    var lowerCamel: String {
        guard let first = words.first else { return "" }
        let body = Self.camel([first.text.lowercased()] + words.dropFirst().map(Self.capitalized))
        return Self.startsWell(body) ? body : "value" + body
    }

    /// Two words, with an underscore where two numbers would run together.
    static func join(_ left: String, _ right: String) -> String {
        guard let end = left.unicodeScalars.last, let start = right.unicodeScalars.first, isDigit(end), isDigit(start)
        else { return left + right }
        return left + "_" + right
    }

    private static func camel(_ words: [String]) -> String {
        var name = ""
        for word in words {
            let longer = join(name, word)
            if longer.unicodeScalars.count > longest {
                // A single word that is too long is cut anywhere.
                if name.isEmpty { name = String(String.UnicodeScalarView(word.unicodeScalars.prefix(longest))) }
                break
            }
            name = longer
        }
        return name.canonicallyComposed
    }

    private static func capitalized(_ word: Word) -> String {
        let text = word.text
        if let spelling = Acronyms.spelling(of: text) {
            return spelling.first == "m" ? "M" + spelling.dropFirst() : spelling
        }
        guard !word.isAcronym, let head = text.unicodeScalars.first else { return text }
        let tail = String(text.unicodeScalars.dropFirst())
        return head.properties.titlecaseMapping + (Words.isShouted(text) ? tail.lowercased() : tail)
    }

    private static func startsWell(_ name: String) -> Bool {
        name.unicodeScalars.first.map(SwiftIdentifier.canBeHead) ?? false
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .decimalNumber
    }
}
