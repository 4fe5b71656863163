extension Words {
    /// The words for a text without letters and digits: `less than or equal` for `<=`, `empty` for an empty text.
    static func spoken(_ scalars: [Unicode.Scalar]) -> [String] {
        if scalars.isEmpty { return ["empty"] }
        if let operation = operators[String(String.UnicodeScalarView(scalars))] { return operation }
        // The first ones are enough to read; `NameScope` tells apart names that start alike.
        return scalars.prefix(6).flatMap(spoken)
    }

    /// The words for one symbol: its everyday name, or the name that Unicode gives it.
    static func spoken(_ scalar: Unicode.Scalar) -> [String] {
        if let words = signs[scalar] { return words }
        guard let name = scalar.properties.name ?? scalar.properties.nameAlias else {
            return ["u" + String(scalar.value, radix: 16)]
        }
        return name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    }

    private static let operators: [String: [String]] = [
        "<=": ["less", "than", "or", "equal"],
        ">=": ["greater", "than", "or", "equal"],
        "=": ["equal"],
        "==": ["equals"],
        "!=": ["not", "equal"],
        "<>": ["not", "equal"],
        "=~": ["matches"],
        "!~": ["not", "matches"],
        "&&": ["and"],
        "||": ["or"],
        "->": ["arrow"],
        "...": ["ellipsis"],
    ]

    private static let signs: [Unicode.Scalar: [String]] = [
        "\0": ["null"],
        "\t": ["tab"],
        "\n": ["newline"],
        "\r": ["return"],
        " ": ["space"],
        "!": ["exclamation"],
        "\"": ["quote"],
        "#": ["hash"],
        "$": ["dollar"],
        "%": ["percent"],
        "&": ["ampersand"],
        "'": ["apostrophe"],
        "(": ["open", "parenthesis"],
        ")": ["close", "parenthesis"],
        "*": ["asterisk"],
        "+": ["plus"],
        ",": ["comma"],
        "-": ["minus"],
        ".": ["dot"],
        "/": ["slash"],
        ":": ["colon"],
        ";": ["semicolon"],
        "<": ["less", "than"],
        "=": ["equal"],
        ">": ["greater", "than"],
        "?": ["question", "mark"],
        "@": ["at"],
        "[": ["open", "bracket"],
        "\\": ["backslash"],
        "]": ["close", "bracket"],
        "^": ["caret"],
        "_": ["underscore"],
        "`": ["backtick"],
        "{": ["open", "brace"],
        "|": ["pipe"],
        "}": ["close", "brace"],
        "~": ["tilde"],
    ]
}
