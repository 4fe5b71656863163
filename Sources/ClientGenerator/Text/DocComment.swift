import Diagnostics
import Templating

/// The documentation of a declaration, as `///` lines.
///
/// It consists of texts of the document and of sentences of our own. A template prints it on a line of its own, at any
/// indentation.
package struct DocComment: TemplateText, Hashable, Sendable {
    /// How long a line may be, without its `/// `.
    package static let width = 108

    package private(set) var templateText = ""
    /// The last line without its slashes; `nil` where there is nothing to print.
    private var last: String?

    package init() {}

    /// The document's text as documentation.
    package init(_ text: String) { append(text) }

    package init(_ markdown: Markdown) { append(markdown) }

    /// Whether there is nothing to print.
    package var isEmpty: Bool { last == nil }

    /// This comment, or `nil` when it is empty.
    package var ifNotEmpty: DocComment? { isEmpty ? nil : self }
}

// MARK: Putting it together

extension DocComment {
    /// Adds a paragraph, or several, of the document's text (CommonMark).
    package mutating func append(_ text: String) { append(block: Self.block(of: text)) }

    /// Adds a paragraph of our own.
    package mutating func append(_ markdown: Markdown) {
        let lines = markdown.templateText.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
        append(block: ProseWrap(width: Self.width).wrap(lines))
    }

    /// Adds a line of our own directly below the last one, as a further item of a list or sentence of a paragraph.
    package mutating func append(line markdown: Markdown) {
        append(lines: ProseWrap(width: Self.width).wrap([markdown.templateText]))
    }

    /// Adds sentences of our own to the last paragraph: on its last line where they fit, else on the next one.
    package mutating func append(sentences: [Markdown]) {
        guard !sentences.isEmpty else { return }
        let text = Markdown.joined(sentences, separator: " ")
        guard let last, let stop = Self.stop(after: last),
            last.count + stop.count + 1 + text.templateText.count <= Self.width
        else {
            append(line: text)
            return
        }
        let rest = stop + " " + text.templateText
        templateText += rest
        self.last = last + rest
    }

    /// What ends the last line of a paragraph: a full stop where it has none; `nil` for a line that no sentence may
    /// follow.
    private static func stop(after line: String) -> String? {
        guard let first = line.first, first.isLetter, let last = line.last else { return nil }
        if ".!?".contains(last) { return "" }
        return last.isLetter || last.isNumber || ")`\"'".contains(last) ? "." : nil
    }

    /// Adds the descriptions of parameters and of the returned value, in the form that Xcode and DocC read.
    package mutating func append(parameters: [(name: SwiftIdentifier, text: Markdown)], returns: Markdown? = nil) {
        guard !parameters.isEmpty || returns != nil else { return }
        if !isEmpty { append(lines: [""]) }
        if parameters.count > 1 { append(lines: ["- Parameters:"]) }
        let bullet = parameters.count > 1 ? "  -" : "- Parameter"
        for (name, text) in parameters { append(item: "\(bullet) \(name.name): \(text.templateText)") }
        if let returns { append(item: "- Returns: \(returns.templateText)") }
    }

    private mutating func append(block: [String]) {
        guard !block.isEmpty else { return }
        if !isEmpty { append(lines: [""]) }
        append(lines: block)
    }

    private mutating func append(item: String) { append(lines: ProseWrap(width: Self.width).wrap([item])) }

    private mutating func append(lines: [String]) {
        for line in lines {
            if !isEmpty { templateText += "\n" }
            templateText += line.isEmpty ? "///" : "/// "
            templateText += line
            last = line
        }
    }

    /// The lines of a text, with every code block closed, no empty line at either end, and no two in a row outside
    /// code.
    private static func block(of text: String) -> [String] {
        var block: [String] = []
        var fences = MarkdownFences()
        for line in VisibleText.lines(of: text) {
            let isCode = fences.read(line) != .text
            if line.isEmpty, !isCode, block.last?.isEmpty ?? true { continue }
            block.append(line)
        }
        while block.last?.isEmpty == true { block.removeLast() }
        if let fence = fences.closing { block.append(fence) }
        return ProseWrap(width: width).wrap(block)
    }
}
