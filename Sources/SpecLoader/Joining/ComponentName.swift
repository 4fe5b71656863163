extension Origin {
    /// The name of a component for an object of another file: a function of the file and the object's place in it,
    /// different for every two places.
    ///
    /// `models/pet.yml#/Pet` is `models.pet_yml.Pet`. A name has letters, digits, `.`, `-` and `_` only (OpenAPI 3.1.1
    /// §4.8.7.1), so other characters are the hexadecimal digits of their bytes behind a `_`.
    var componentName: String {
        var names = file.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let last = names.removeLast()
        return (names.map(Self.escaped) + [Self.fileName(last)] + pointer.tokens.map(Self.escaped))
            .joined(separator: ".")
    }

    /// `pet_yml`: the only name with a `_` that no two digits follow, so that it ends the path of the file.
    private static func fileName(_ name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return escaped(name) + "_" }
        let suffix = escaped(String(name[name.index(after: dot)...]))
        if suffix.utf8.count >= 2, suffix.utf8.prefix(2).allSatisfy(isUppercaseDigit) { return escaped(name) + "_" }
        return escaped(String(name[..<dot])) + "_" + suffix
    }

    private static func escaped(_ name: String) -> String {
        var text = ""
        for byte in name.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): text.append(Character(UnicodeScalar(byte)))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += (digits.count < 2 ? "_0" : "_") + digits
            }
        }
        return text
    }

    private static func isUppercaseDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte)
    }
}
