import Testing

@testable import ClientGenerator

@Suite struct DocCommentTests {
    @Test(
        "no line break of any kind ends the comment",
        arguments: ["\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"])
    func lineBreaks(lineBreak: String) {
        let text = DocComment("one\(lineBreak)let x = 1").templateText
        #expect(Array(text.unicodeScalars) == Array("/// one\n/// let x = 1".unicodeScalars))
    }

    @Test("what can't be seen is shown by its number")
    func hidden() {
        #expect(DocComment("a\0b\u{202E}c\u{1B}[31m\td").templateText == #"/// a\u{0}b\u{202E}c\u{1B}[31m    d"#)
    }

    @Test("signs that end other comments and literals are harmless and stay")
    func signs() {
        #expect(DocComment(#"*/ /* """ \(x) `y` #" "#).templateText == #"/// */ /* """ \(x) `y` #""#)
    }

    @Test("empty lines at the ends go, and several in a row are one")
    func emptyLines() {
        #expect(DocComment("\n\n  \na\n\n\n\nb \n\n").templateText == "/// a\n///\n/// b")
        #expect(DocComment(" \n ").isEmpty)
        #expect(DocComment("").ifNotEmpty == nil)
    }

    @Test("long prose is broken between words, short lines are never joined")
    func wrapping() {
        let word = "abcdefghi"
        let line = Array(repeating: word, count: 15).joined(separator: " ")
        let lines = DocComment("short\n\(line)").templateText.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0] == "/// short")
        #expect(lines.allSatisfy { $0.count <= DocComment.width + 4 })
        #expect(lines[1] == "/// " + Array(repeating: word, count: 10).joined(separator: " "))
    }

    @Test("an item of a list stays one")
    func listItems() {
        let line = "- " + Array(repeating: "abcdefghi", count: 15).joined(separator: " ")
        let lines = DocComment("  " + line).templateText.split(separator: "\n")
        #expect(lines[0].hasPrefix("///   - abc"))
        #expect(lines[1].hasPrefix("///     abc"))
    }

    @Test("code, tables, headings, links and long words are not broken")
    func unbroken() {
        let words = Array(repeating: "words", count: 40).joined(separator: " ")
        for text in ["# \(words)", "| \(words) |", "    \(words)", "[\(words)](https://example.com)", "`\(words)`"] {
            #expect(DocComment(text).templateText == "/// \(text)")
        }
        #expect(DocComment("```\n\(words)\n```").templateText == "/// ```\n/// \(words)\n/// ```")
        let long = String(repeating: "x", count: 300)
        #expect(DocComment(long).templateText == "/// \(long)")
    }

    @Test("no continued line starts a block", arguments: ["-", "+", "*", "#", ">", "1.", "22)", "```x", "---", "==="])
    func blockStarts(sign: String) {
        for length in 95...112 {
            let text = String(repeating: "x", count: length) + " \(sign) " + String(repeating: "y ", count: 30)
            let lines = DocComment(text).templateText.split(separator: "\n")
            #expect(lines.dropFirst().allSatisfy { !$0.hasPrefix("/// \(sign)") })
        }
    }

    @Test("a code block that is left open ends with its text")
    func openFence() {
        var comment = DocComment("see\n```json\n{}")
        comment.append(parameters: [("id", "The key.")])
        #expect(
            comment.templateText == """
                /// see
                /// ```json
                /// {}
                /// ```
                ///
                /// - Parameter id: The key.
                """)
    }

    @Test("the marker of an item stays with its first word, however long that is")
    func markers() {
        let link = "[the source](https://example.com/\(String(repeating: "x", count: 100)))"
        #expect(DocComment("- \(link) and more").templateText == "/// - \(link)\n///   and more")
    }

    @Test(
        "a sentence of ours follows a paragraph on its line, and a list or code on the next",
        arguments: [
            ("The name.", "/// The name. At most 3."), ("The name", "/// The name. At most 3."),
            ("See `name`", "/// See `name`. At most 3."), ("One of:", "/// One of:\n/// At most 3."),
            ("- a", "/// - a\n/// At most 3."), ("```\na\n```", "/// ```\n/// a\n/// ```\n/// At most 3."),
            (String(repeating: "x", count: 105), "/// \(String(repeating: "x", count: 105))\n/// At most 3."),
        ])
    func sentences(text: String, comment expected: String) {
        var comment = DocComment(text)
        comment.append(sentences: ["At most \(3)."])
        #expect(comment.templateText == expected)
    }

    @Test("parameters follow each other under the text")
    func parameters() {
        var comment = DocComment("Does it.")
        comment.append("One of \(code: "a`b"), at most \(3)." as Markdown)
        let long: Markdown = "\(line: String(repeating: "One more. ", count: 13))"
        comment.append(parameters: [("first", long), ("second", "Two.")], returns: "A thing.")
        #expect(
            comment.templateText == """
                /// Does it.
                ///
                /// One of ``a`b``, at most 3.
                ///
                /// - Parameters:
                ///   - first: One more. One more. One more. One more. One more. One more. One more. One more. One more. One
                ///     more. One more. One more. One more.
                ///   - second: Two.
                /// - Returns: A thing.
                """)
    }
}
