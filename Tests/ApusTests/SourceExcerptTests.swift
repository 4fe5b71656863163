import Testing

@testable import apus

@Suite("The line beside a diagnostic")
struct SourceExcerptTests {
    /// The excerpt with its caret line, as a terminal shows it.
    private func shown(_ line: String, column: Int) -> [String] {
        let excerpt = SourceExcerpt(line: line, column: column)
        return [excerpt.line, String(repeating: " ", count: excerpt.caretOffset) + "^"]
    }

    @Test("the caret stands under the column")
    func caret() {
        #expect(shown("type: strin", column: 7) == ["type: strin", "      ^"])
        #expect(shown("type", column: 1) == ["type", "^"])
    }

    @Test("a column past the end puts the caret behind the last character")
    func pastTheEnd() {
        #expect(shown("a:", column: 9) == ["a:", "  ^"])
        #expect(shown("", column: 1) == ["", "^"])
    }

    @Test("tabs become spaces, so that the caret stands where every terminal shows the place")
    func tabs() {
        #expect(shown("\t\"a\": 1", column: 7) == ["    \"a\": 1", "         ^"])
        #expect(shown("ab\tc", column: 4) == ["ab  c", "    ^"])
    }

    @Test("a wide character takes two columns, a combining mark none")
    func width() {
        #expect(shown("名前: x", column: 5) == ["名前: x", "      ^"])
        #expect(shown("e\u{301}: x", column: 5) == ["e\u{301}: x", "   ^"])
        #expect(shown("🐦: x", column: 4) == ["🐦: x", "    ^"])
    }

    @Test("what a terminal would obey is shown as an escape")
    func controls() {
        let excerpt = SourceExcerpt(line: "a: \u{1B}[31m\u{202E}x", column: 11)
        #expect(excerpt.line == "a: \\u{1B}[31m\\u{202E}x")
        #expect(excerpt.caretOffset == "a: \\u{1B}[31m\\u{202E}x".count)
    }

    @Test("of a document on one line, only the surroundings are shown")
    func longLine() {
        let line = String(repeating: "a", count: 5000) + "B" + String(repeating: "c", count: 5000)
        let excerpt = SourceExcerpt(line: line, column: 5001)
        #expect(excerpt.line.count <= SourceExcerpt.widest + 2)
        #expect(excerpt.line.first == "…")
        #expect(excerpt.line.last == "…")
        let place = excerpt.line.index(excerpt.line.startIndex, offsetBy: excerpt.caretOffset)
        #expect(excerpt.line[place] == "B")
    }
}
