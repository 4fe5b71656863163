extension JSONPath {
    /// Reads a query that starts with `$`.
    init(parsing text: String) throws(SyntaxError) {
        var parser = JSONPathParser(text)
        self = try parser.query()
    }
}

/// Reads a query, character by character (RFC 9535, appendix A).
struct JSONPathParser {
    private let text: [UnicodeScalar]
    private(set) var position = 0
    /// How deeply parentheses, functions and filters are nested.
    var depth = 0
    static let maximumDepth = 64

    init(_ text: String) { self.text = Array(text.unicodeScalars) }

    mutating func query() throws(JSONPath.SyntaxError) -> JSONPath {
        guard take("$") else { throw error("a query starts with '$'") }
        let path = JSONPath(segments: try segments())
        guard position == text.count else {
            throw error(
                peek == "-"
                    ? "a name with characters other than letters, digits and '_' must be written as ['name']"
                    : "'\(text[position])' isn't expected here")
        }
        return path
    }

    mutating func segments() throws(JSONPath.SyntaxError) -> [JSONPath.Segment] {
        var segments: [JSONPath.Segment] = []
        while true {
            let start = position
            skipSpace()
            if take("[") {
                segments.append(JSONPath.Segment(selectors: try selectors()))
            } else if take(".") {
                let isDescendant = take(".")
                if isDescendant, take("[") {
                    segments.append(JSONPath.Segment(selectors: try selectors(), isDescendant: true))
                } else {
                    segments.append(JSONPath.Segment(selectors: [try shorthand()], isDescendant: isDescendant))
                }
            } else {
                position = start
                return segments
            }
        }
    }

    /// The name or `*` after a dot.
    private mutating func shorthand() throws(JSONPath.SyntaxError) -> JSONPath.Selector {
        if take("*") { return .wildcard }
        var name = String.UnicodeScalarView()
        while let next = peek, isNameCharacter(next), !name.isEmpty || !isDigit(next) {
            name.append(next)
            position += 1
        }
        guard !name.isEmpty else { throw error("expected a name, '*' or '[' after '.'") }
        return .name(String(name))
    }

    /// The selectors in brackets, after the opening bracket.
    private mutating func selectors() throws(JSONPath.SyntaxError) -> [JSONPath.Selector] {
        var selectors: [JSONPath.Selector] = []
        repeat {
            skipSpace()
            selectors.append(try selector())
            skipSpace()
        } while take(",")
        guard take("]") else { throw error("expected ',' or ']'") }
        return selectors
    }

    private mutating func selector() throws(JSONPath.SyntaxError) -> JSONPath.Selector {
        switch peek {
        case "'", "\"": return .name(try string())
        case "*":
            position += 1
            return .wildcard
        case "?":
            position += 1
            return .filter(try condition())
        case let next? where next == ":" || next == "-" || isDigit(next): return try indexOrSlice()
        default: throw error("expected a name in quotes, '*', a number, a slice or '?'")
        }
    }

    private mutating func indexOrSlice() throws(JSONPath.SyntaxError) -> JSONPath.Selector {
        let start = try integer()
        skipSpace()
        guard take(":") else {
            guard let start else { throw error("expected a number") }
            return .index(start)
        }
        skipSpace()
        let end = try integer()
        skipSpace()
        var step: Int?
        if take(":") {
            skipSpace()
            step = try integer()
        }
        return .slice(start: start, end: end, step: step ?? 1)
    }

    private mutating func integer() throws(JSONPath.SyntaxError) -> Int? {
        let start = position
        let isNegative = take("-")
        let digits = digits()
        if digits.isEmpty {
            guard !isNegative else { throw error("expected a digit after '-'") }
            return nil
        }
        guard digits == "0" ? !isNegative : digits.first != "0", digits.utf8.count <= 16, let value = Int(digits),
            value < 1 << 53
        else {
            position = start
            throw error("this is not an index")
        }
        return isNegative ? -value : value
    }
}

// MARK: Characters and literals

extension JSONPathParser {
    var peek: UnicodeScalar? { position < text.count ? text[position] : nil }

    func error(_ message: String) -> JSONPath.SyntaxError {
        JSONPath.SyntaxError(
            message: position < text.count ? message : "\(message), but the query ends", column: position + 1)
    }

    mutating func take(_ word: String) -> Bool {
        guard text[position...].starts(with: word.unicodeScalars) else { return false }
        position += word.unicodeScalars.count
        return true
    }

    mutating func skipSpace() {
        while let next = peek, next == " " || next == "\t" || next == "\n" || next == "\r" { position += 1 }
    }

    func isDigit(_ scalar: UnicodeScalar) -> Bool { ("0"..."9").contains(scalar) }

    private func isNameCharacter(_ scalar: UnicodeScalar) -> Bool {
        scalar == "_" || isDigit(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
            || scalar.value >= 0x80
    }

    private mutating func digits() -> String {
        var digits = String.UnicodeScalarView()
        while let next = peek, isDigit(next) {
            digits.append(next)
            position += 1
        }
        return String(digits)
    }

    /// A name that starts with a lowercase letter: of a function or a literal.
    mutating func word() -> String {
        var word = String.UnicodeScalarView()
        while let next = peek, ("a"..."z").contains(next) || (!word.isEmpty && (next == "_" || isDigit(next))) {
            word.append(next)
            position += 1
        }
        return String(word)
    }

    mutating func number() throws(JSONPath.SyntaxError) -> Scalar {
        let start = position
        _ = take("-")
        let whole = digits()
        guard !whole.isEmpty, whole == "0" || !whole.hasPrefix("0") else { throw error("expected a number") }
        var isInteger = true
        if take(".") {
            isInteger = false
            guard !digits().isEmpty else { throw error("expected a digit after '.'") }
        }
        if take("e") || take("E") {
            isInteger = false
            if !take("+") { _ = take("-") }
            guard !digits().isEmpty else { throw error("expected a digit in the exponent") }
        }
        var literal = String.UnicodeScalarView()
        literal.append(contentsOf: text[start..<position])
        return isInteger ? .integer(String(literal)) : .number(String(literal))
    }

    /// A text in single or double quotes.
    mutating func string() throws(JSONPath.SyntaxError) -> String {
        let start = position
        let quote = text[position]
        position += 1
        var value = String.UnicodeScalarView()
        while let next = peek {
            position += 1
            if next == quote { return String(value) }
            if next == "\\" {
                value.append(try escape(quote))
            } else if next.value < 0x20 {
                position -= 1
                throw error("a control character must be escaped")
            } else {
                value.append(next)
            }
        }
        position = start
        throw error("the string has no closing quote")
    }

    private mutating func escape(_ quote: UnicodeScalar) throws(JSONPath.SyntaxError) -> UnicodeScalar {
        guard let next = peek else { throw error("expected a character after '\\'") }
        position += 1
        switch next {
        case "b": return "\u{8}"
        case "t": return "\t"
        case "n": return "\n"
        case "f": return "\u{C}"
        case "r": return "\r"
        case "/", "\\", quote: return next
        case "u":
            let unit = try codeUnit()
            if UTF16.isLeadSurrogate(unit), take("\\u") {
                let trail = try codeUnit()
                let value = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(trail) & 0x3FF
                if UTF16.isTrailSurrogate(trail), let scalar = UnicodeScalar(value) { return scalar }
            }
            guard let scalar = UnicodeScalar(unit) else { throw error("half a surrogate pair is not a character") }
            return scalar
        default:
            position -= 1
            throw error("unknown escape")
        }
    }

    private mutating func codeUnit() throws(JSONPath.SyntaxError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = peek.flatMap({ Character($0).hexDigitValue }) else {
                throw error("expected four hexadecimal digits after '\\u'")
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}
