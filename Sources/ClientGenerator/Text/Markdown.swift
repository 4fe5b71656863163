import Diagnostics
import Templating

/// Markdown that is safe to print.
///
/// A literal is Markdown of our own. What comes from a document goes in through an interpolation that escapes it:
/// `"One of \(code: value)."`.
package struct Markdown: TemplateText, Hashable, Sendable, ExpressibleByStringInterpolation {
    package let templateText: String

    fileprivate init(trusted text: String) { templateText = text }

    package init(stringLiteral value: StaticString) { templateText = value.description }

    package init(stringInterpolation: StringInterpolation) { templateText = stringInterpolation.text }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

        package mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
        package mutating func appendInterpolation(_ markdown: Markdown) { text += markdown.templateText }
        package mutating func appendInterpolation(_ number: some BinaryInteger) { text += String(number) }
        package mutating func appendInterpolation(code: String) { text += Markdown.code(code).templateText }
        package mutating func appendInterpolation(code: SwiftIdentifier) {
            text += Markdown.code(code.name).templateText
        }
        package mutating func appendInterpolation(plain: String) { text += Markdown.plain(plain).templateText }
        package mutating func appendInterpolation(line: String) { text += Markdown.line(line).templateText }
    }
}

extension Markdown {
    /// A sentence of our own in the form that follows a colon.
    var startingSmall: Markdown {
        Markdown(trusted: templateText.prefix(1).lowercased() + templateText.dropFirst())
    }
}

// MARK: From a document

extension Markdown {
    /// A text of a document that is Markdown by itself (OpenAPI 3.1.1 §4.8.1.2): its paragraphs, lists, code and
    /// links stay; HTML and headings, which would change the page around it, are shown as text.
    package static func document(_ text: String) -> Markdown {
        Markdown(trusted: MarkdownBlocks(VisibleText.lines(of: text)).text)
    }

    /// A text of a document on one line, for an item of a list; its inline Markdown stays.
    package static func line(_ text: String) -> Markdown {
        let line = oneLine(text)
        let words = hasSpareSpaces(line) ? line.split(separator: " ").joined(separator: " ") : line
        return Markdown(trusted: MarkdownLine(words).text)
    }

    /// A text that is not Markdown, on one line, with everything escaped that Markdown would interpret.
    package static func plain(_ text: String) -> Markdown {
        var escaped = ""
        for scalar in oneLine(text).unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "~", "&": escaped += "\\"
            default: break
            }
            escaped.unicodeScalars.append(scalar)
        }
        return Markdown(trusted: MarkdownLine.escapedBlockStart(escaped))
    }

    /// A text as inline code, between as many back-quotes as it needs (CommonMark §6.1).
    package static func code(_ text: String) -> Markdown {
        let text = oneLine(text)
        guard !text.isEmpty else { return Markdown(trusted: "` `") }
        let ticks = String(repeating: "`", count: MarkdownLine.longestRunOfBackQuotes(text) + 1)
        let needsSpace =
            text.hasPrefix("`") || text.hasSuffix("`") || text.allSatisfy { $0 == " " }
            || (text.hasPrefix(" ") && text.hasSuffix(" "))
        let space = needsSpace ? " " : ""
        return Markdown(trusted: ticks + space + text + space + ticks)
    }

    /// A link to another generated page, with a path from the page that has the link.
    package static func link(_ label: Markdown, to path: RelativeLink) -> Markdown {
        Markdown(trusted: "[\(label.templateText)](\(path.templateText))")
    }

    /// This text as the cell of a table, with its bars escaped.
    package var cell: Markdown {
        Markdown(trusted: Self.escapedPipes(templateText.split(separator: "\n").joined(separator: " ")))
    }

    /// Sentences one after the other, with full stops where the document has none; `nil` where there are no sentences.
    package static func sentences(_ parts: [Markdown]) -> Markdown? {
        guard let last = parts.last else { return nil }
        let ended = parts.dropLast().map { part in
            part.templateText.last.map(".!?:;…".contains) ?? true ? part : Markdown(trusted: part.templateText + ".")
        }
        return joined(ended + [last], separator: " ")
    }

    /// Several texts, one after the other.
    package static func joined(_ parts: [Markdown], separator: Markdown = ", ") -> Markdown {
        Markdown(trusted: parts.map(\.templateText).joined(separator: separator.templateText))
    }
}

// MARK: Escaping

extension Markdown {
    private static func oneLine(_ text: String) -> String {
        let lines = VisibleText.lines(of: text)
        return lines.count == 1 ? lines[0] : lines.joined(separator: " ")
    }

    /// Whether a line has a space at its start or end, or several in a row.
    private static func hasSpareSpaces(_ line: String) -> Bool {
        var wasSpace = true
        for byte in line.utf8 {
            let isSpace = byte == UInt8(ascii: " ")
            if isSpace, wasSpace { return true }
            wasSpace = isSpace
        }
        return wasSpace
    }

    /// Bars that end cells, escaped. A mark that combines with one leaves it a bar.
    private static func escapedPipes(_ line: String) -> String {
        guard line.utf8.contains(UInt8(ascii: "|")) else { return line }
        var escaped = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in line.unicodeScalars {
            if scalar == "|", !isEscaped { escaped.append("\\") }
            escaped.append(scalar)
            isEscaped = scalar == "\\" && !isEscaped
        }
        return String(escaped)
    }
}
