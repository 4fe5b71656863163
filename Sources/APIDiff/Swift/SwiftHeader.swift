/// A declaration up to its brace: modifiers, keyword, name and the rest.
struct SwiftHeader {
    let keyword: String
    let name: String
    let isVisible: Bool
    let isDeprecated: Bool
    let isNonexhaustive: Bool
    private let isStatic: Bool
    /// The text after the name.
    private let rest: String

    private static let modifiers: Set = [
        "public", "package", "internal", "private", "fileprivate", "static", "indirect", "mutating", "final",
        "nonisolated",
    ]
    private static let keywords: Set = [
        "struct", "enum", "class", "actor", "extension", "typealias", "var", "let", "func", "init", "case",
    ]

    /// `nil` if the text isn't a declaration.
    init?(_ text: String) {
        var text = Substring(text.trimmed)
        var attributes: [Substring] = []
        while text.first == "@" { attributes.append(Self.takeAttribute(&text)) }
        var modifiers: Set<String> = []
        var word = Self.takeWord(&text)
        while Self.modifiers.contains(word) {
            modifiers.insert(word)
            word = Self.takeWord(&text)
        }
        guard Self.keywords.contains(word) else { return nil }
        keyword = word
        name = word == "init" ? "init" : Self.takeName(&text)
        guard !name.isEmpty else { return nil }
        isVisible = modifiers.contains("public")
        isStatic = modifiers.contains("static")
        isDeprecated = attributes.contains { $0.hasPrefix("@available") && $0.contains("deprecated") }
        isNonexhaustive = attributes.contains { $0.hasPrefix("@nonexhaustive") }
        rest = String(text).trimmed
    }

    var kind: SwiftDeclaration.Kind? {
        switch keyword {
        case "struct", "enum", "class", "actor":
            return .type(keyword: keyword, inherited: rest.hasPrefix(":") ? Self.list(rest.dropFirst()) : [])
        case "typealias":
            return rest.hasPrefix("=") ? .alias(of: String(rest.dropFirst()).collapsed) : nil
        case "var", "let": return .property(type: type, isStatic: isStatic)
        case "func", "init": return Self.signature(rest).map(SwiftDeclaration.Kind.function)
        case "case": return .enumCase(payload: rest.hasPrefix("(") ? rest.collapsed : "")
        default: return nil
        }
    }

    /// The type of a property, or the type that its initial value names.
    private var type: String {
        if rest.hasPrefix(":") {
            let parts = Self.split(rest.dropFirst(), at: "=")
            return String(parts[0]).collapsed
        }
        guard rest.hasPrefix("=") else { return "" }
        return String(
            rest.dropFirst().trimmingPrefix(" ").prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" })
    }

    // MARK: Pieces

    /// Whether the text only consists of attributes, so that the declaration follows.
    static func isAttribute(_ text: String) -> Bool {
        var text = Substring(text.trimmed)
        guard text.first == "@" else { return false }
        while text.first == "@" { _ = takeAttribute(&text) }
        return text.isEmpty
    }

    private static func takeAttribute(_ text: inout Substring) -> Substring {
        let start = text
        text.removeFirst()
        text = text.drop { $0.isLetter || $0.isNumber || $0 == "_" }
        if text.first == "(" {
            var depth = 0
            while let character = text.popFirst() {
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                if depth == 0 { break }
            }
        }
        let attribute = start[..<text.startIndex]
        text = text.drop(while: \.isWhitespace)
        return attribute
    }

    private static func takeWord(_ text: inout Substring) -> String {
        let word = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        text = text.dropFirst(word.count).drop(while: \.isWhitespace)
        return String(word)
    }

    /// A name with its back quotes and, in an extension, its dots.
    private static func takeName(_ text: inout Substring) -> String {
        let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "`" || $0 == "." }
        text = text.dropFirst(name.count).drop(while: \.isWhitespace)
        return String(name)
    }

    private static func signature(_ text: String) -> SwiftSignature? {
        guard text.hasPrefix("("), let close = closing(text) else { return nil }
        let inside = text[text.index(after: text.startIndex)..<close]
        let parameters = list(inside).map { parameter -> SwiftSignature.Parameter in
            let sides = split(Substring(parameter), at: ":", count: 2)
            let label = sides[0].split(separator: " ").first.map(String.init) ?? "_"
            let type = split(sides.count > 1 ? sides[1] : "", at: "=")
            return SwiftSignature.Parameter(
                label: label, type: String(type[0]).collapsed, hasDefault: type.count > 1)
        }
        let tail = text[text.index(after: close)...]
        let result = tail.firstRange(of: "->").map { String(tail[$0.upperBound...]).collapsed }
        return SwiftSignature(parameters: parameters, result: result)
    }

    private static func closing(_ text: String) -> String.Index? {
        var depth = 0
        for index in text.indices {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }

    private static func list(_ text: Substring) -> [String] {
        split(text, at: ",").map { String($0).collapsed }.filter { !$0.isEmpty }
    }

    /// The parts of a text between separators outside of brackets.
    private static func split(_ text: Substring, at separator: Character, count: Int = .max) -> [Substring] {
        var parts: [Substring] = []
        var (depth, start) = (0, text.startIndex)
        for index in text.indices {
            switch text[index] {
            case "(", "[", "<", "{": depth += 1
            case ")", "]", "}": depth -= 1
            // In an arrow, `->`, this isn't a bracket.
            case ">" where index == text.startIndex || text[text.index(before: index)] != "-": depth -= 1
            case separator where depth == 0 && parts.count < count - 1:
                parts.append(text[start..<index])
                start = text.index(after: index)
            default: break
            }
        }
        return parts + [text[start...]]
    }
}

extension String {
    /// The text with single spaces instead of whitespace, and none at the ends and inside of parentheses.
    fileprivate var collapsed: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing("( ", with: "(").replacing(" )", with: ")")
    }
}
