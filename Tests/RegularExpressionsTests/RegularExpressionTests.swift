import RegularExpressions
import Testing

@Suite struct RegularExpressionTests {
    /// Whether a text matches, within steps that no test needs.
    static func matches(
        _ pattern: String, _ text: String, as syntax: RegularExpression.Syntax = .iRegexp, isWhole: Bool = true
    ) throws -> Bool {
        var budget = StepBudget(limit: 1_000_000)
        return try RegularExpression(pattern, as: syntax).matches(text, isWhole: isWhole, within: &budget)
    }

    @Test(
        "patterns of RFC 9485 match whole texts",
        arguments: [
            ("", [""], ["a"]), ("abc", ["abc"], ["ab", "abcd", "xabc"]), ("a|b|", ["a", "b", ""], ["ab"]),
            ("(ab|c)d", ["abd", "cd"], ["ab", "d", "abcd"]), ("ab*c", ["ac", "abc", "abbbc"], ["abb"]),
            ("ab+", ["ab", "abb"], ["a"]), ("ab?", ["a", "ab"], ["abb"]), ("(ab){2}", ["abab"], ["ab", "ababab"]),
            ("a{2,}", ["aa", "aaaa"], ["a"]), ("a{1,3}", ["a", "aaa"], ["", "aaaa"]), ("a{0}b", ["b"], ["ab"]),
            ("(a*)*b", ["b", "aab"], ["a"]), ("(a|){3}", ["", "a", "aaa"], ["aaaa"]),
            ("a.c", ["abc", "a\u{2028}c", "a😀c"], ["a\nc", "a\rc", "ac"]),
            ("[a-c]", ["a", "b", "c"], ["d", "-"]), ("[^a-c]", ["d", "\n", "😀"], ["a", "b"]),
            ("[-a]", ["-", "a"], ["b"]), ("[a-]", ["-", "a"], ["b"]), ("[a\\-z]", ["a", "-", "z"], ["b"]),
            ("[\\]\\[^.]", ["]", "[", "^", "."], ["\\", "a"]), ("[^]", ["^"], ["a"]), ("[--]", ["-"], ["a"]),
            ("[c-fa-db]", ["a", "b", "d", "f"], ["g"]),
            ("\\(\\)\\*\\+\\-\\.\\?\\[\\\\\\]\\^\\{\\|\\}", ["()*+-.?[\\]^{|}"], [""]),
            ("\\n\\r\\t", ["\n\r\t"], ["nrt"]), ("\\p{Lu}", ["A", "Ж"], ["a", "1"]),
            ("\\P{Lu}", ["a", "1"], ["A"]), ("\\p{L}+", ["aAʰя"], ["1"]), ("[\\p{Nd}_]+", ["1_٣"], ["a"]),
            ("[^\\P{L}a]", ["b"], ["a", "1"]), ("\\p{Cn}", ["\u{378}"], ["a"]), ("\\p{So}\\p{Zs}", ["😀 "], ["a "]),
            ("é", ["é"], ["e\u{301}"]), ("^a$", ["a"], ["^a$"]), ("a^|a$", ["a"], ["ab"]), ("[$]", ["$"], [""]),
            ("'\"@/<>#,-_`~", ["'\"@/<>#,-_`~"], [""]),
        ])
    func whole(pattern: String, matching: [String], others: [String]) throws {
        for text in matching { #expect(try Self.matches(pattern, text), "\(text)") }
        for text in others { #expect(try !Self.matches(pattern, text), "\(text)") }
    }

    @Test(
        "a search finds a part of a text",
        arguments: [
            ("b", ["abc", "b"], ["a", ""]), ("", ["", "a"], []), ("ab|cd", ["xcdx"], ["ac", "bd"]),
            ("^a", ["ab"], ["ba"]), ("c$", ["abc"], ["cb"]), ("a.{3}b", ["xa123b"], ["a12b"]), ("aab", ["aaab"], []),
        ])
    func part(pattern: String, matching: [String], others: [String]) throws {
        for text in matching { #expect(try Self.matches(pattern, text, isWhole: false), "\(text)") }
        for text in others { #expect(try !Self.matches(pattern, text, isWhole: false), "\(text)") }
    }

    @Test(
        "what RFC 9485 doesn't have is invalid",
        arguments: [
            "(", ")", "a)", "(a", "[", "[]", "[a", "[z-a]", "[a-b-c]", "[a--]", "[--a]", "[[]", "[a-\\p{L}]", "*",
            "a**", "a+?",
            "+", "?", "|*", "{", "a{", "a{}", "a{,2}", "a{2,1}", "a{2", "}", "]", "\\", "\\d", "\\w", "\\s", "\\b",
            "\\$",
            "\\u0041", "\\1", "\\p", "\\p{", "\\p{}", "\\p{X}", "\\p{Lx}", "\\p{LL}", "\\p{Letter}", "\\pL", "\\p{L",
            "(?:a)",
            "(?=a)", "^*", "[\\d]",
        ])
    func invalid(pattern: String) {
        #expect(throws: RegularExpression.PatternError.invalid) { try RegularExpression(pattern, as: .iRegexp) }
    }

    @Test(
        "patterns of ECMA-262 have more",
        arguments: [
            ("^\\d{3}-\\w+$", ["123-a_Z9"], ["12-a", "123-", "١٢٣-a"]), ("^x-", ["x-a"], ["ax-"]),
            ("^(?!x-).*$", ["y-a", "x"], ["x-a"]), ("^(?=.*\\d)(?=.*[a-z]).{2,}$", ["a1", "1a"], ["aa", "11", "a"]),
            ("^(?!(?!a)).$", ["a"], ["b"]), ("\\bfoo\\b", ["a foo b", "foo"], ["afoo", "foo_"]),
            ("\\Boo", ["foo"], ["oo"]),
            ("^(?:a|b)+?$", ["abba"], ["c"]), ("^(?<year>[0-9]{4})$", ["2026"], ["26"]), ("^[^]$", ["\n"], [""]),
            ("[]", [], ["", "a"]), ("^[\\w.-]+$", ["a.b-c"], ["a b"]), ("^[a-\\d]$", ["-", "a", "7"], ["b"]),
            ("^\\/\\u00e9\\x41\\u{1F600}\\ud83d\\ude00\\cJ\\0$", ["/éA😀😀\n\0"], [""]), ("^{a}]$", ["{a}]"], ["a"]),
            ("^a{b}$", ["a{b}"], ["a"]), ("^\\S+\\s\\W\\D$", ["a\u{A0}-b"], ["a  1"]), ("^.$", ["a"], ["\u{2028}"]),
            ("[\\b]", ["\u{8}"], ["b"]),
        ])
    func script(pattern: String, matching: [String], others: [String]) throws {
        for text in matching { #expect(try Self.matches(pattern, text, as: .ecmaScript, isWhole: false), "\(text)") }
        for text in others { #expect(try !Self.matches(pattern, text, as: .ecmaScript, isWhole: false), "\(text)") }
    }

    @Test(
        "what neither has, or can't be matched in linear time, is invalid",
        arguments: [
            "(a)\\1", "(?<=a)b", "(?<!a)b", "(?i)a", "(?", "a**", "\\q", "\\u12", "\\u{110000}", "\\ud83d", "^*",
            "\\c1",
        ])
    func invalidScript(pattern: String) {
        #expect(throws: RegularExpression.PatternError.invalid) { try RegularExpression(pattern, as: .ecmaScript) }
    }

    @Test(
        "a pattern that grows too large is none",
        arguments: [
            "(a{100}){100}", "((((a{99}){99}){99}){99}){99}", "a{99999999999999999999}", "(((){1000}){1000}){1000}",
            "a{9,10000}", String(repeating: "(", count: 100_000), String(repeating: "(?:", count: 100_000),
            String(repeating: "ab|", count: 10_000),
        ])
    func tooLarge(pattern: String) {
        #expect(throws: RegularExpression.PatternError.tooLarge) { try RegularExpression(pattern, as: .ecmaScript) }
    }

    @Test(
        "steps grow with the text, not exponentially",
        arguments: ["(a+)+b", "(a|a)*b", "(a*)*b", "(a|aa)+b", "(.*)(.*)(.*)(.*)b", "((a?){30}a{30})b"])
    func linear(pattern: String) throws {
        let regex = try RegularExpression(pattern, as: .iRegexp)
        func steps(_ count: Int) throws -> Int {
            var budget = StepBudget(limit: 100_000_000)
            #expect(try !regex.matches(String(repeating: "a", count: count), isWhole: false, within: &budget))
            return budget.spent
        }
        let few = try steps(1000)
        #expect(try steps(2000) < few * 21 / 10)
    }

    @Test("a lookahead takes at most quadratic time, nested or not")
    func lookaheads() throws {
        let regex = try RegularExpression("(?:(?=(?:(?=a*b)a)*b)a)*b", as: .ecmaScript)
        func steps(_ count: Int) throws -> Int {
            var budget = StepBudget(limit: 100_000_000)
            #expect(try !regex.matches(String(repeating: "a", count: count), isWhole: true, within: &budget))
            return budget.spent
        }
        let few = try steps(100)
        #expect(try steps(200) < few * 5)
    }

    @Test("a match ends when its budget does")
    func budget() throws {
        let regex = try RegularExpression("(a|b)*c", as: .iRegexp)
        var budget = StepBudget(limit: 100)
        #expect(throws: StepBudget.Exceeded.self) {
            try regex.matches(String(repeating: "ab", count: 100), isWhole: true, within: &budget)
        }
        #expect(budget.spent > 90)
    }
}
