import SpecLoader

extension ReadingContext {
    /// Warns of a name that reads as another one: `аdmin` with a Cyrillic letter is not `admin`.
    ///
    /// A word in one script is what it seems to be to those who read it, so only a word that mixes scripts is told, and
    /// one of such letters alone beside words in Latin letters.
    func warnOfLookalikes(in name: Node) {
        guard let text = name.text, let found = Lookalike(in: text) else { return }
        let point = String(found.scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - point.count)) + point
        report(
            .confusableName,
            "'\(text)' has a letter that only looks like '\(found.latin)': '\(found.scalar)' (\(code))",
            at: name)
    }
}

/// The first letter of a text that looks like a Latin one and isn't, in a word that has Latin letters too or reads as one
/// of Latin letters beside others that are (after Unicode Technical Standard 39, §4 and §5.1).
struct Lookalike: Equatable {
    let scalar: Unicode.Scalar
    let latin: Unicode.Scalar

    init?(in text: String) {
        // Most names have nothing else.
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
        let words = text.unicodeScalars.split { !$0.properties.isAlphabetic }
        let hasLatinWord = words.contains { $0.allSatisfy(\.isASCII) }
        for word in words {
            let readsAsLatin = hasLatinWord && word.count > 1 && word.allSatisfy { Self.latin(of: $0) != nil }
            guard readsAsLatin || word.contains(where: \.isASCII) else { continue }
            for scalar in word {
                guard let latin = Self.latin(of: scalar) else { continue }
                (self.scalar, self.latin) = (scalar, latin)
                return
            }
        }
        return nil
    }

    /// The Latin letter that a letter of another script, or of a block of styled letters, looks like.
    private static func latin(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xFF21...0xFF3A: letter(scalar.value - 0xFF21, "A")
        case 0xFF41...0xFF5A: letter(scalar.value - 0xFF41, "a")
        // Mathematical letters: thirteen alphabets of 26 capitals and 26 small letters.
        case 0x1D400...0x1D6A3:
            (scalar.value - 0x1D400) % 52 < 26
                ? letter((scalar.value - 0x1D400) % 52, "A") : letter((scalar.value - 0x1D400) % 52 - 26, "a")
        default: table[scalar]
        }
    }

    private static func letter(_ number: UInt32, _ first: Unicode.Scalar) -> Unicode.Scalar? {
        Unicode.Scalar(first.value + number)
    }

    /// Each letter with its Latin likeness, by script.
    private static let table: [Unicode.Scalar: Unicode.Scalar] = {
        let scripts = [
            // Cyrillic
            ("АВЕКМНОРСТУХЅІЈԚԜҮӀ", "ABEKMHOPCTYXSIJQWYI"),
            ("аеорсухѕіјԁԛԝһѵӏү", "aeopcyxsijdqwhvly"),
            // Greek
            ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("αινορυ", "aivopu"),
            // Armenian
            ("ՏՍՕԼօսհոզց", "SUOLouhnqg"),
            // Cherokee
            ("ᎠᎡᎢᎪᎫᎬᎳᎷᎻᏀᏃᏚᏞᏟᏢᏦᏴᏙ", "DRTAJEWMHGZSLCPKBV"),
        ]
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (letters, latin) in scripts {
            for (letter, likeness) in zip(letters.unicodeScalars, latin.unicodeScalars) { table[letter] = likeness }
        }
        return table
    }()
}
