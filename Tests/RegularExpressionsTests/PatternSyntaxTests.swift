import RegularExpressions
import Testing

@Suite("The syntax of ECMA-262")
struct PatternSyntaxTests {
    @Test(
        "what a browser takes is right, whatever can be matched here",
        arguments: [
            "", "a|", "^$", "a*?", "a{2}", "a{2,}", "a{2,3}?", "a{", "a{x}", "}", "]", "(?:a)+", "(?<n>a)\\k<n>",
            "(?=a)*",
            "(?<=a)b", "(?<!a)b", "(?i:a)", "(?-i:a)", "[]", "[^]", "[a-]", "[\\w-a]", "[\\d-]", "[a-z&&[^x]]",
            "\\p{L}",
            "\\A\\z", "\\1", "\\/", "\\-", "[\\x41-\\x5A]", "[\\u0041-\\u005A]", "(a|b)(c)", "$a^", "[+--]",
            String(repeating: "(", count: 1_000) + String(repeating: ")", count: 1_000),
        ])
    func right(pattern: String) { #expect(PatternSyntax.fault(in: pattern) == nil) }

    @Test(
        "what no browser takes is wrong",
        arguments: [
            ("(a", "a '(' without a ')'"), ("a)", "a ')' without a '('"), ("[a", "a '[' without a ']'"),
            ("a\\", "it ends with a backslash"), ("[a\\", "it ends with a backslash"),
            ("*a", "nothing to repeat before '*'"), ("a**", "nothing to repeat before '*'"),
            ("a++", "nothing to repeat before '+'"), ("(?<=a)*", "nothing to repeat"), ("\\b+", "nothing to repeat"),
            ("{1}", "nothing to repeat before '{'"), ("a{2,1}", "the numbers in '{}' are out of order"),
            ("[b-a]", "the range 'b-a' is out of order"), ("(?x)a", "'(?' that ECMA-262 doesn't have"),
            ("(?P<n>a)", "'(?' that ECMA-262 doesn't have"), ("(?<>a)", "a group without a name"),
            ("(?<a b>c)", "the name of a group can't have ' '"),
        ])
    func wrong(pattern: String, fault: String) { #expect(PatternSyntax.fault(in: pattern) == fault) }
}
