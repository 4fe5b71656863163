import Diagnostics
import Templating

/// The documentation of a declaration, as `///` lines.
///
/// It consists of texts of the document and of sentences of our own. A template prints it on a line of its own, at any
/// indentation.
package struct DocComment: TemplateText, Hashable, Sendable {
    /// How long a line may be, without its `/// `.
    package static let width = 108

    private var lines: [String] = []

    package init() {}

    /// The document's text as documentation.
    package init(_ text: String) { append(text) }

    package init(_ markdown: Markdown) { append(markdown) }

    /// Whether there is nothing to print.
    package var isEmpty: Bool { lines.isEmpty }

    /// This comment, or `nil` when it is empty.
    package var ifNotEmpty: DocComment? { isEmpty ? nil : self }

    package var templateText: String {
        lines.map { $0.isEmpty ? "///" : "/// " + $0 }.joined(separator: "\n")
    }
}

// MARK: Putting it together

extension DocComment {
    /// Adds a paragraph, or several, of the document's text (CommonMark).
    package mutating func append(_ text: String) { append(block: Self.block(of: text)) }

    /// Adds a paragraph of our own.
    package mutating func append(_ markdown: Markdown) {
        append(block: ProseWrap(width: Self.width).wrap(markdown.templateText.split(separator: "\n").map(String.init)))
    }

    /// Adds a line of our own directly below the last one, as a further item of a list or sentence of a paragraph.
    package mutating func append(line markdown: Markdown) {
        lines.append(contentsOf: ProseWrap(width: Self.width).wrap([markdown.templateText]))
    }

    /// Adds sentences of our own to the last paragraph: on its last line where they fit, else on the next one.
    package mutating func append(sentences: [Markdown]) {
        guard !sentences.isEmpty else { return }
        let text = Markdown.joined(sentences, separator: " ")
        guard let last = lines.last, let prose = Self.sentence(last),
            prose.count + 1 + text.templateText.count <= Self.width
        else {
            append(line: text)
            return
        }
        lines[lines.count - 1] = prose + " " + text.templateText
    }

    /// The last line of a paragraph, with a full stop where it has none; `nil` for a line that no sentence may follow.
    private static func sentence(_ line: String) -> String? {
        guard let first = line.first, first.isLetter, let last = line.last else { return nil }
        if ".!?".contains(last) { return line }
        return last.isLetter || last.isNumber || ")`\"'".contains(last) ? line + "." : nil
    }

    /// Adds the descriptions of parameters and of the returned value, in the form that Xcode and DocC read.
    package mutating func append(parameters: [(name: SwiftIdentifier, text: Markdown)], returns: Markdown? = nil) {
        guard !parameters.isEmpty || returns != nil else { return }
        if !lines.isEmpty { lines.append("") }
        if parameters.count > 1 { lines.append("- Parameters:") }
        let bullet = parameters.count > 1 ? "  -" : "- Parameter"
        for (name, text) in parameters { append(item: "\(bullet) \(name.name): \(text.templateText)") }
        if let returns { append(item: "- Returns: \(returns.templateText)") }
    }

    private mutating func append(block: [String]) {
        guard !block.isEmpty else { return }
        if !lines.isEmpty { lines.append("") }
        lines.append(contentsOf: block)
    }

    private mutating func append(item: String) {
        lines.append(contentsOf: ProseWrap(width: Self.width).wrap([item]))
    }

    /// The lines of a text, with every code block closed, no empty line at either end, and no two in a row outside
    /// code.
    private static func block(of text: String) -> [String] {
        var block: [String] = []
        var fences = MarkdownFences()
        for line in VisibleText.lines(of: text) {
            let isCode = fences.read(line)
            if line.isEmpty, !isCode, block.last?.isEmpty ?? true { continue }
            block.append(line)
        }
        while block.last?.isEmpty == true { block.removeLast() }
        if let fence = fences.closing { block.append(fence) }
        return ProseWrap(width: width).wrap(block)
    }
}
