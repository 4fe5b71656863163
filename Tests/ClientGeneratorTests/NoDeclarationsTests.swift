import Foundation
import Testing

@Suite("Swift text lives in templates")
struct NoDeclarationsTests {
    private static let keywords = ["public ", "struct ", "func ", "enum ", "extension "]

    @Test("no string literal of ClientGenerator contains the keyword of a declaration")
    func literals() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/ClientGenerator")
        let files = try #require(FileManager.default.enumerator(atPath: folder.path))
        var count = 0
        for case let path as String in files where path.hasSuffix(".swift") {
            let source = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            for literal in SwiftLiterals(of: source).all {
                count += 1
                for keyword in Self.keywords {
                    #expect(
                        !literal.text.contains(keyword),
                        "\(path):\(literal.line): a declaration belongs into Templates/")
                }
            }
        }
        #expect(count > 100)
    }

    @Test("literals are found in every form, and nothing else is")
    func scanning() {
        let source = ##"""
            // "comment"
            /* "comment /* "comment" */ */
            let a = "one \(f("two", ["x": "three"])) four \" five"
            let b = #"six " \n"# + """
                seven "eight"
                """
            """##
        #expect(
            SwiftLiterals(of: source).all.map(\.text) == [
                "two", "x", "three", #"one  four \" five"#, #"six " \n"#, "\n    seven \"eight\"\n    ",
            ])
        #expect(SwiftLiterals(of: source).all.map(\.line) == [3, 3, 3, 3, 4, 4])
    }
}

/// The string literals of a Swift source file, without what is interpolated in them.
private struct SwiftLiterals {
    private(set) var all: [(text: String, line: Int)] = []
    private var rest: Substring
    private var line = 1

    init(of source: String) {
        rest = source[...]
        skipCode(until: nil)
    }

    private mutating func advance(_ count: Int = 1) {
        line += rest.prefix(count).count { $0.isNewline }
        rest = rest.dropFirst(count)
    }

    /// Reads code up to the parenthesis that closes an interpolation, or to the end.
    private mutating func skipCode(until close: Character?) {
        var depth = 0
        while let character = rest.first {
            if rest.hasPrefix("//") {
                while let next = rest.first, !next.isNewline { advance() }
            } else if rest.hasPrefix("/*") {
                skipComment()
            } else if character == "\"" || character == "#", let pounds = poundsBeforeQuote {
                readLiteral(pounds: pounds)
            } else {
                advance()
                if character == "(" { depth += 1 }
                if character == close {
                    if depth == 0 { return }
                    depth -= 1
                }
            }
        }
    }

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

    private mutating func readLiteral(pounds: Int) {
        let start = line
        let hashes = String(repeating: "#", count: pounds)
        let quote = rest.dropFirst(pounds).hasPrefix("\"\"\"") ? "\"\"\"" : "\""
        advance(pounds + quote.count)
        var text = ""
        while !rest.isEmpty, !rest.hasPrefix(quote + hashes) {
            if rest.hasPrefix("\\" + hashes + "(") {
                advance(pounds + 2)
                skipCode(until: ")")
            } else if rest.hasPrefix("\\" + hashes) {
                text += rest.prefix(pounds + 2)
                advance(pounds + 2)
            } else {
                text += rest.prefix(1)
                advance()
            }
        }
        advance(quote.count + pounds)
        all.append((text, start))
    }
}
