/// The little English that the tool knows.
enum English {
    /// The singular of a plural: `token` for `tokens`; `nil` for a word that is not a plural.
    static func singular(of word: String) -> String? {
        let lower = word.lowercased()
        if unchanging.contains(lower) { return nil }
        if let singular = irregular[lower] { return spelled(singular, like: word) }
        // `IDs`, but not `SMS` and `https`.
        guard lower.hasSuffix("s"), lower.count > 2, !isAcronym(lower) else { return nil }
        if lower.hasSuffix("ss") || lower.hasSuffix("us") || lower.hasSuffix("is") { return nil }
        let withoutS = String(word.dropLast())
        guard lower.hasSuffix("es") else { return withoutS }
        let withoutES = String(word.dropLast(2))
        let stem = withoutES.lowercased()
        if lower.hasSuffix("ies") {
            return lower.count > 4 ? String(word.dropLast(3)) + (isCapital(word) ? "Y" : "y") : withoutS
        }
        if singularsInS.contains(stem) || stem.hasSuffix("ss") || stem.hasSuffix("zz") || stem.hasSuffix("x") {
            return withoutES
        }
        if stem.hasSuffix("sh") || stem.hasSuffix("ch") {
            return singularsInE.contains(stem + "e") ? withoutS : withoutES
        }
        if stem.hasSuffix("o") { return singularsInE.contains(stem + "e") ? withoutS : withoutES }
        return withoutS
    }

    /// A name with its last word in the singular: `certificate-authority` for `certificate-authorities`, `apiToken` for
    /// `apiTokens`; `nil` when that word is not a plural.
    static func singular(ofPhrase phrase: String) -> String? {
        guard let last = Words(phrase).all.last, phrase.hasSuffix(last), let singular = singular(of: last) else {
            return nil
        }
        return phrase.dropLast(last.count) + singular
    }

    private static func isAcronym(_ word: String) -> Bool {
        guard let spelling = Acronyms.spelling(of: word) else { return false }
        return !spelling.hasSuffix("s")
    }

    private static func isCapital(_ word: String) -> Bool { word.count > 1 && Words.isShouted(word) }

    private static func spelled(_ singular: String, like word: String) -> String {
        if isCapital(word) { return singular.uppercased() }
        guard let first = word.first, first.isUppercase else { return singular }
        return singular.prefix(1).uppercased() + singular.dropFirst()
    }

    /// The same in singular and plural, or not nouns at all, though they end like a plural.
    private static let unchanging = words(
        """
        alias always analytics as asbestos atlas besides bias canvas chaos christmas cosmos diagnostics does dos
        economics ethics ethos gas goods graphics has headquarters its jenkins kubernetes kudos lens logistics
        macos mathematics means news pants perhaps physics politics postgres semantics series species statistics
        summons tennis texas thanks towards was yes
        """)

    private static let irregular: [String: String] = [
        "alumni": "alumnus", "analyses": "analysis", "appendices": "appendix", "axes": "axis", "calves": "calf",
        "children": "child", "cookies": "cookie", "crises": "crisis", "criteria": "criterion", "diagnoses": "diagnosis",
        "elves": "elf", "emphases": "emphasis", "feet": "foot", "geese": "goose", "halves": "half",
        "hypotheses": "hypothesis", "indices": "index", "knives": "knife", "leaves": "leaf", "lives": "life",
        "loaves": "loaf", "matrices": "matrix", "men": "man", "mice": "mouse", "movies": "movie", "oases": "oasis",
        "parentheses": "parenthesis", "people": "person", "phenomena": "phenomenon", "pixies": "pixie",
        "quizzes": "quiz", "radii": "radius", "selfies": "selfie", "shelves": "shelf", "syntheses": "synthesis",
        "synopses": "synopsis", "teeth": "tooth", "theses": "thesis", "thieves": "thief", "vertices": "vertex",
        "wives": "wife", "wolves": "wolf", "women": "woman", "zombies": "zombie", "caddies": "caddie",
        "calories": "calorie", "genies": "genie", "rookies": "rookie", "talkies": "talkie",
    ]

    /// Their plural adds `es`, where most words with this ending (`house`, `license`) only add an `s`.
    private static let singularsInS = words(
        """
        alias apparatus atlas bias bonus bus cactus campus canvas census chorus circus consensus corpus focus
        gas genius genus iris lens locus nexus octopus pancreas plus prospectus radius status stimulus surplus
        terminus versus virus
        """)

    /// Their plural adds only an `s`, where most words with this ending (`branch`, `hero`) add `es`.
    private static let singularsInE = words(
        """
        ache avalanche backache cache canoe creche earache headache moustache niche oboe pastiche psyche quiche
        shoe toe horseshoe
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
