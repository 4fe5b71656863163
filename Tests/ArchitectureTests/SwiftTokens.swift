/// The words of a Swift source file, without comments and the text of string literals; code that a literal interpolates
/// counts.
struct SwiftTokens {
    struct Token: Equatable {
        var text: Substring
        var line: Int
    }

    private(set) var all: [Token] = []
    private var rest: Substring
    private var line = 1

    init(of source: String) {
        rest = source[...]
        scanCode(until: nil)
    }

    private mutating func advance(_ count: Int = 1) {
        line += rest.prefix(count).count { $0.isNewline }
        rest = rest.dropFirst(count)
    }

    /// Reads code up to the parenthesis that closes an interpolation, or to the end.
    private mutating func scanCode(until close: Character?) {
        var depth = 0
        while let character = rest.first {
            if rest.hasPrefix("//") {
                while let next = rest.first, !next.isNewline { advance() }
            } else if rest.hasPrefix("/*") {
                skipComment()
            } else if let pounds = poundsBeforeQuote {
                scanLiteral(pounds: pounds)
            } else if Self.isWord(character) {
                let word = rest.prefix(while: Self.isWord)
                all.append(Token(text: word, line: line))
                advance(word.count)
            } else {
                if !character.isWhitespace { all.append(Token(text: rest.prefix(1), line: line)) }
                advance()
                if character == "(" { depth += 1 }
                if character == close {
                    if depth == 0 {
                        all.removeLast()
                        return
                    }
                    depth -= 1
                }
            }
        }
    }

    private static func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }

    /// How many `#` come before the quotation mark of a literal; `nil` if there is no literal here.
    private var poundsBeforeQuote: Int? {
        let pounds = rest.prefix { $0 == "#" }.count
        return rest.dropFirst(pounds).first == "\"" ? pounds : nil
    }

    private mutating func skipComment() {
        var depth = 0
        repeat {
            if rest.hasPrefix("/*") { depth += 1 }
            if rest.hasPrefix("*/") { depth -= 1 }
            advance(rest.hasPrefix("/*") || rest.hasPrefix("*/") ? 2 : 1)
        } while depth > 0 && !rest.isEmpty
    }

    private mutating func scanLiteral(pounds: Int) {
        let hashes = String(repeating: "#", count: pounds)
        let quote = rest.dropFirst(pounds).hasPrefix("\"\"\"") ? "\"\"\"" : "\""
        advance(pounds + quote.count)
        while !rest.isEmpty, !rest.hasPrefix(quote + hashes) {
            if rest.hasPrefix("\\" + hashes + "(") {
                advance(pounds + 2)
                scanCode(until: ")")
            } else {
                advance(rest.hasPrefix("\\" + hashes) ? pounds + 2 : 1)
            }
        }
        advance(quote.count + pounds)
    }
}
