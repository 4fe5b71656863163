extension Words {
    /// The words of a text that has neither letters nor digits: `<=` is `less than or equal`, nothing at all is
    /// `empty`.
    static func spoken(_ scalars: [Unicode.Scalar]) -> [String] {
        if scalars.isEmpty { return ["empty"] }
        if let operation = operators[String(String.UnicodeScalarView(scalars))] { return operation }
        // A name of many signs stays readable by its first ones; scopes tell apart those that start alike.
        return scalars.prefix(6).flatMap(spoken)
    }

    /// The words for one sign: its everyday name, or the one that Unicode gives it.
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
