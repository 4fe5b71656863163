import Files
import Testing

@testable import ClientGenerator

@Suite struct MarkdownTests {
    @Test(
        "a description keeps its Markdown, but no HTML and no headings",
        arguments: [
            ("*a* [b](https://c.d) `e`\n\n- f", "*a* [b](https://c.d) `e`\n\n- f"),
            ("# Title", "\\# Title"),
            ("  ## Title", "  \\## Title"),
            ("Title\n===", "Title\n\\==="),
            ("Title\n---", "Title\n\\---"),
            ("<script>alert(1)</script>", "\\<script>alert(1)\\</script>"),
            ("`<b>` <b>", "`<b>` \\<b>"),
            ("\\<b>", "\\<b>"),
            ("\\\\<b>", "\\\\\\<b>"),
            ("<https://example.com> <javascript:x>", "<https://example.com> \\<javascript:x>"),
            ("```html\n<b>\n# x\n```\n<b>", "```html\n<b>\n# x\n```\n\\<b>"),
            ("```\nopen", "```\nopen\n```"),
            ("a\u{202E}b\rc", "a\\u{202E}b\nc"),
            ("a\n-", "a\n\\-"), ("a\n=", "a\n\\="), ("- # a\n> ---", "- \\# a\n> \\---"),
            ("\\` <script> `", "\\` \\<script> \\`"),
            ("`a\n<b> `", "\\`a\n\\<b> \\`"),
            ("- a\n\n  ```js\n  <b>\n  ```\n  <b>", "- a\n\n```js\n<b>\n```\n  \\<b>"),
            ("- ```\n  <b>\n  ```\n<b>", "```\n  <b>\n```\n\\<b>"),
            ("a\n\n    <b>\n\n      c\n\nd", "a\n\n```\n<b>\n\n  c\n```\n\nd"),
            ("    ```\n    <b>\n    ```\n<b>", "```\n<b>\n```\n\\<b>"),
            ("~~~~ x\"><script>\n```\n~~~~", "````\n```\n````"),
            (
                "[a](javascript:b) [a]( data:b) [a](java\\script:b)",
                "[a\\](javascript:b) [a\\]( data:b) [a\\](java\\script:b)"
            ),
            ("[a](javascript&colon;b) &lt;b>", "[a\\](javascript\\&colon;b) \\&lt;b>"),
            ("[a](b.md#c) [a](https://b.c/d_(e)?f=g&h \"i\")", "[a](b.md#c) [a](https://b.c/d_(e)?f=g&h \"i\")"),
            ("[a](https://b \"`\") <b> `", "[a\\](https://b \"`\") <b> `"),
            ("[a]: javascript:b\n[c]: https://d", "[a\\]: javascript:b\n[c]: https://d"),
            ("[a`]: javascript:b`", "[a\\`\\]: javascript:b\\`"),
            ("![a](https://b.c/d.png)", "!\\[a](https://b.c/d.png)"),
            (
                "| a | b |\n| --- | --- |\n| `c | <b> ` | `d\\|e` |",
                "| a | b |\n| --- | --- |\n| \\`c | \\<b> \\` | `d\\|e` |"
            ),
            ("a\\", "a\\\\"),
        ])
    func documents(text: String, markdown: String) {
        #expect(Markdown.document(text).templateText == markdown)
    }

    @Test(
        "inline code has as many back-quotes as it needs",
        arguments: [
            ("a", "`a`"), ("a`b", "``a`b``"), ("``", "``` `` ```"), ("", "` `"), ("a\nb", "`a b`"), ("`x", "`` `x ``"),
        ])
    func code(text: String, markdown: String) {
        #expect(Markdown.code(text).templateText == markdown)
    }

    @Test(
        "plain text shows its signs",
        arguments: [
            ("a_b*c", "a\\_b\\*c"), ("[x](y)", "\\[x\\](y)"), ("<b>", "\\<b\\>"), ("# x", "\\# x"),
            ("a\n# b", "a \\# b"), ("---", "\\---"),
            ("&lt;", "\\&lt;"),
        ])
    func plain(text: String, markdown: String) {
        #expect(Markdown.plain(text).templateText == markdown)
    }

    @Test("a line has no line breaks, and a cell no bars of its own")
    func lines() {
        #expect(Markdown.line("a\n\n- b | `c").templateText == "a - b | \\`c")
        #expect(Markdown.code("a|b").cell.templateText == "`a\\|b`")
        #expect(Markdown.line("a \\| b | c").cell.templateText == "a \\| b \\| c")
        #expect(Markdown.line("a |\u{301} b").cell.templateText == "a \\|\u{301} b")
    }

    @Test("links lead from page to page")
    func links() throws {
        let source = try RelativePath("Docs/Resources/Tokens.md")
        let target = try RelativePath("Docs/Models/API Token (x).md")
        #expect(RelativeLink(from: source, to: target).templateText == "../Models/API%20Token%20%28x%29.md")
        #expect(RelativeLink(from: source, to: try RelativePath("Docs/README.md")).templateText == "../README.md")
        let anchor = MarkdownAnchor(heading: "GET /tokens/{id} & more")
        #expect(anchor.templateText == "get-tokensid--more")
        #expect(
            Markdown.link(.code("x"), to: RelativeLink(from: target, to: target, anchor: anchor)).templateText
                == "[`x`](API%20Token%20%28x%29.md#get-tokensid--more)")
    }
}
