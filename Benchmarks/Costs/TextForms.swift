extension CostForm {
    /// Descriptions of many bytes, for clients and for pages.
    static let texts: [CostForm] =
        [
            text("bytes of < in a line", 20_000) { "<".times($0) },
            text("bytes of < in a long line", 1_000_000) { "<".times($0) },
            text("bytes of a word", 1_000_000) { "a".times($0) },
            text("bytes of words in a line", 1_000_000) { "word ".times($0 / 5) },
            text("bytes of lines", 1_000_000) { "a line of words\n".times($0 / 16) },
            text("bytes of runs of back-quotes, each longer", 200_000) { size in
                (1..<(2 * size).squareRoot).map { "`".times($0) }.joined(separator: " ")
            },
            text("bytes of lines of back-quotes, each shorter", 200_000) { size in
                (3..<(2 * size).squareRoot).reversed().map { "`".times($0) }.joined(separator: "\n")
            },
            text("runs of back-quotes of two lengths", 50_000) { "` `` ".times($0) },
            text("back-quotes", 1_000_000) { "`".times($0) },
            text("opening brackets", 200_000) { "[".times($0) },
            text("links that don't end", 100_000) { "[a](".times($0) },
            text("images that don't end", 100_000) { "![a](".times($0) },
            text("pairs of brackets", 100_000) { "[".times($0) + "]".times($0) },
            text("targets that don't end", 100_000) { "[a](<b".times($0) },
            text("stars and underscores", 100_000) { "*a _b ".times($0) },
            text("bytes of nested lists", 500_000) { size in
                (0..<size.squareRoot).map { "  ".times($0) + "- a" }.joined(separator: "\n")
            },
            text("lists in a line", 100_000) { "- ".times($0) + "a" },
            text("bytes of nested quotes", 500_000) { size in
                (0..<(2 * size).squareRoot).map { ">".times($0) + " a" }.joined(separator: "\n")
            },
            text("quotes in a line", 100_000) { ">".times($0) + " a" },
            text("columns of a table", 50_000) { size in
                ["|", "|-", "|"].map { $0.times(size) }.joined(separator: "\n")
            },
            text("rows of a table", 50_000) { "|a|b|\n|-|-|\n" + "|1|2|\n".times($0) },
            text("fences", 100_000) { "```\n".times($0) },
            text("blank lines", 500_000) { "\n".times($0) + "a" },
            text("ampersands", 500_000) { "&".times($0) },
            text("tags that don't end", 100_000) { "<a href='".times($0) },
            text("backslashes", 500_000) { "\\".times($0) },
            text("headings by underlines", 100_000) { "a\n=\n".times($0) },
            text("digits", 500_000) { "1".times($0) + ". a" },
            text("spaces before and after", 500_000) { " ".times($0) + "a" + " ".times($0) },
            text("combining characters", 100_000) { "a" + "\u{301}".times($0) },
            text("characters of four bytes", 100_000) { "\u{1F1E6}".times($0) },
            text("marks of direction", 100_000) { "\u{202E}".times($0) },
            text("addresses", 50_000) { "http://a.b/c ".times($0) },
            text("targets that run code", 50_000) { "[a](javascript:b) ".times($0) },
        ]

    private static func text(_ name: String, _ size: Int, _ text: @escaping @Sendable (Int) -> String) -> CostForm {
        CostForm("description: " + name, size, [.generate, .pages]) { size in
            let text = JSON.string(text(size))
            return .document(
                paths: ["/x": ["get": JSON.operation(0).with(["description": text])]],
                components: ["schemas": ["S0": JSON.object(0).with(["description": text])]])
        }
    }
}

extension String {
    fileprivate func times(_ count: Int) -> String { String(repeating: self, count: count) }
}

extension Int {
    fileprivate var squareRoot: Int { Int(Double(self).squareRoot()) }
}
