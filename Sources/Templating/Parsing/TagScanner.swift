import Diagnostics

/// Divides a template into text, ends of lines and tags.
struct TagScanner {
    enum Token {
        /// Text without an end of a line.
        case text(ArraySlice<UInt8>)
        /// `\n` or `\r\n`
        case newline(ArraySlice<UInt8>)
        case tag(Tag)
    }

    private let bytes: [UInt8]
    private var position: Int
    private var location: SourceLocation
    /// How far `location` was counted.
    private var counted: Int
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)
    private(set) var problems: [Diagnostic] = []

    init(_ source: TemplateSource) {
        bytes = source.bytes
        location = source.start
        // Editors of some systems start a file with a byte order mark.
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        counted = position
    }

    /// The next token; `nil` at the end of the template.
    mutating func next() -> Token? {
        while position < bytes.count {
            if isOpening(position) {
                if let tag = scanTag() { return .tag(tag) }
                continue
            }
            let start = position
            if let newline = newline(at: start) {
                position = newline.endIndex
                return .newline(newline)
            }
            while position < bytes.count, newline(at: position) == nil, !isOpening(position) {
                position += 1
            }
            return .text(bytes[start..<position])
        }
        return nil
    }

    private func isOpening(_ index: Int) -> Bool {
        bytes[index] == opening[0] && bytes[index...].starts(with: opening)
    }

    private func newline(at index: Int) -> ArraySlice<UInt8>? {
        if bytes[index] == UInt8(ascii: "\n") { return bytes[index...index] }
        guard bytes[index] == UInt8(ascii: "\r"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n")
        else { return nil }
        return bytes[index...index + 1]
    }

    /// Reads a tag; `nil` when it was not one, which is a problem then.
    private mutating func scanTag() -> Tag? {
        let location = locate(position)
        position += opening.count
        let isTriple = opening == Array("{{".utf8) && position < bytes.count && bytes[position] == UInt8(ascii: "{")
        let isDelimiters = position < bytes.count && bytes[position] == UInt8(ascii: "=")
        let end = isTriple ? Array("}}}".utf8) : isDelimiters ? [UInt8(ascii: "=")] + closing : closing
        guard let contentEnd = find(end, from: position + (isTriple || isDelimiters ? 1 : 0)) else {
            let (start, close) = (String(decoding: opening, as: UTF8.self), String(decoding: end, as: UTF8.self))
            report("'\(start)\(isTriple ? "{" : "")' without '\(close)'", location)
            position = bytes.count
            return nil
        }
        let content = String(decoding: bytes[position..<contentEnd], as: UTF8.self).trimmed
        position = contentEnd + end.count
        do throws(TagProblem) {
            if isDelimiters { try changeDelimiters(String(content.dropFirst()).trimmed) }
            return Tag(kind: try Self.kind(of: content), location: location)
        } catch {
            report(error.message, location)
            return nil
        }
    }

    private func find(_ end: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + end.count <= bytes.count {
            if bytes[index] == end[0], bytes[index...].starts(with: end) { return index }
            index += 1
        }
        return nil
    }

    private mutating func changeDelimiters(_ text: String) throws(TagProblem) {
        let words = text.split { " \t\r\n".contains($0) }.map { Array($0.utf8) }
        guard words.count == 2, !words.joined().contains(UInt8(ascii: "=")) else {
            throw TagProblem("delimiters are changed by '{{=<% %>=}}': two words without '='")
        }
        (opening, closing) = (words[0], words[1])
    }

    /// Where a byte stands, which is not before the last one that was asked for.
    private mutating func locate(_ index: Int) -> SourceLocation {
        while counted < index {
            if bytes[counted] == UInt8(ascii: "\n") {
                location.line += 1
                location.column = 1
            } else if bytes[counted] & 0xC0 != 0x80 {
                location.column += 1
            }
            counted += 1
        }
        return location
    }

    private mutating func report(_ message: String, _ location: SourceLocation) {
        problems.append(.template(.templateSyntax, message, at: location))
    }
}

// MARK: Kinds

private struct TagProblem: Error {
    var message: String

    init(_ message: String) { self.message = message }

    /// - Parameter content: What stands between the delimiters, which may be a whole file when one of them is missing.
    init(_ content: String, _ reason: String) {
        let shown = content.count > 40 ? content.prefix(40) + "…" : content[...]
        message = "'{{\(shown)}}' isn't a tag: \(reason)"
    }
}

extension TagScanner {
    private static func kind(of content: String) throws(TagProblem) -> Tag.Kind {
        guard let sign = content.first else { throw TagProblem("a tag without a name") }
        let rest = String(content.dropFirst()).trimmed
        switch sign {
        case "#": return .section(try name(rest, in: content))
        case "^": return .invertedSection(try name(rest, in: content))
        case "/": return .end(rest)
        case ">": return .partial(try fileName(rest, in: content))
        case "<": return .parent(try fileName(rest, in: content))
        case "$": return .block(try fileName(rest, in: content))
        case "!": return .comment
        case "=": return .delimiters
        case "{", "&": return .variable(try name(rest, in: content), isEscaped: false)
        case "[":
            guard let style = GroupStyle(rest) else {
                throw TagProblem(content, "a group may be 'fill', and 'hang' or 'flush', and end with ','")
            }
            return .groupStart(style)
        case "]" where rest.isEmpty: return .groupEnd
        case "," where rest.isEmpty: return .separator
        case "|" where rest.isEmpty: return .softBreak
        default: return .variable(try name(content, in: content), isEscaped: true)
        }
    }

    private static func name(_ text: String, in content: String) throws(TagProblem) -> TagName {
        guard let name = TagName(text) else {
            throw TagProblem(content, "a name has letters, digits, '_' and dots")
        }
        return name
    }

    /// The name of a template or a block.
    private static func fileName(_ text: String, in content: String) throws(TagProblem) -> String {
        guard !text.isEmpty, text.utf8.allSatisfy({ TagName.isNameCharacter($0) || "-.".utf8.contains($0) }) else {
            throw TagProblem(content, "a name of a template or block has letters, digits, '-', '_' and '.'")
        }
        return text
    }
}

extension String {
    /// Without the white space around it.
    fileprivate var trimmed: String {
        var rest = self[...]
        while let first = rest.first, " \t\r\n".contains(first) || first == "\r\n" { rest.removeFirst() }
        while let last = rest.last, " \t\r\n".contains(last) || last == "\r\n" { rest.removeLast() }
        return String(rest)
    }
}
