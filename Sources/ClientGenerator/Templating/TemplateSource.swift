import Diagnostics
import SpecLoader

/// The text of one template, read for its tags.
struct TemplateSource {
    /// What partials call it: the name of its file without `.mustache`.
    let name: String
    let text: [Unicode.Scalar]
    let start: SourceLocation
    let tags: [TemplateTag]
    /// What is wrong with the tags by themselves.
    let problems: [Diagnostic]

    init(name: String, text: String, start: SourceLocation) {
        self.name = name
        self.start = start
        // Windows' line ends would be part of the output.
        let text = Array(text.unicodeScalars).filter { $0 != "\r" }
        self.text = text
        let scanner = TemplateScanner(text, start: start)
        tags = scanner.tags
        problems = scanner.problems
    }

    /// The template as the Mustache library gets it.
    ///
    /// Text is never escaped for HTML. Where a line that is indented has tags, its indentation becomes marks around
    /// what the line prints (`Indentation`), so that a value or a partial of several lines is indented as a whole.
    /// A line that is a name alone is not printed where the name has no value.
    var mustache: String {
        var result = "{{%CONTENT_TYPE:TEXT}}\n"
        var nextTag = 0
        var lineStart = 0
        while lineStart < text.count {
            // A tag may go over a line's end (a comment): the line is as long as its tags.
            var lineEnd = lineStart
            let firstTag = nextTag
            while true {
                if nextTag < tags.count, tags[nextTag].range.lowerBound == lineEnd {
                    lineEnd = tags[nextTag].range.upperBound
                    nextTag += 1
                } else if lineEnd < text.count, text[lineEnd] != "\n" {
                    lineEnd += 1
                } else {
                    break
                }
            }
            result += line(lineStart..<lineEnd, tags: tags[firstTag..<nextTag])
            lineStart = lineEnd + 1
        }
        return result
    }

    private func line(_ range: Range<Int>, tags: ArraySlice<TemplateTag>) -> String {
        let content = String(String.UnicodeScalarView(text[range]))
        let newline = range.upperBound < text.count ? "\n" : ""
        let margin = text[range].prefix { $0 == " " }.count
        guard let first = tags.first, Self.isBalanced(tags) else { return content + newline }
        let isAlone =
            tags.count == 1 && first.range.lowerBound == range.lowerBound + margin
            && text[first.range.upperBound..<range.upperBound].allSatisfy { $0 == " " }
        switch first.kind {
        case .comment, .textContentType: if isAlone { return content + newline }
        case .variable: if isAlone, margin == 0 { return Indentation.around("", 1) + content + newline }
        case .section, .invertedSection, .end, .partial: break
        }
        if margin == 0 { return content + newline }
        return Indentation.around(content.dropFirst(margin), margin) + newline
    }

    /// Whether each section that starts on a line ends there.
    private static func isBalanced(_ tags: ArraySlice<TemplateTag>) -> Bool {
        var depth = 0
        for tag in tags {
            switch tag.kind {
            case .section, .invertedSection: depth += 1
            case .end:
                depth -= 1
                if depth < 0 { return false }
            case .variable, .partial, .comment, .textContentType: break
            }
        }
        return depth == 0
    }
}
