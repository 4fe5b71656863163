import Diagnostics
import SpecLoader

/// Finds the tags of a Mustache template: those that packs may use, which are fewer than the library knows.
struct TemplateScanner {
    private let text: [Unicode.Scalar]
    private var position = 0
    private var line: Int
    private var column: Int
    private let file: String
    private(set) var tags: [TemplateTag] = []
    private(set) var problems: [Diagnostic] = []

    /// Scans a template whose first character stands at `start`.
    init(_ text: [Unicode.Scalar], start: SourceLocation) {
        self.text = text
        line = start.line
        column = start.column
        file = start.file
        scan()
    }

    private mutating func scan() {
        while position < text.count {
            if text[position] == "{", position + 1 < text.count, text[position + 1] == "{" {
                scanTag()
            } else {
                advance()
            }
        }
    }

    private mutating func advance() {
        if text[position] == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
        position += 1
    }

    private mutating func scanTag() {
        let start = position
        let location = SourceLocation(file: file, line: line, column: column)
        for _ in 0..<2 { advance() }
        guard let end = closingBraces() else {
            problems.append(.template(.templateSyntax, "'{{' without '}}'", at: location))
            while position < text.count { advance() }
            return
        }
        let content = String(String.UnicodeScalarView(text[position..<end])).trimmed
        while position < end + 2 { advance() }
        do throws(TagProblem) {
            tags.append(TemplateTag(kind: try Self.kind(of: content), range: start..<position, location: location))
        } catch {
            problems.append(.template(.templateSyntax, error.message, at: location))
        }
    }

    private func closingBraces() -> Int? {
        var index = position
        while index + 1 < text.count {
            if text[index] == "}", text[index + 1] == "}" { return index }
            index += 1
        }
        return nil
    }

    private struct TagProblem: Error {
        var message: String
    }

    private static func kind(of content: String) throws(TagProblem) -> TemplateTag.Kind {
        guard let sign = content.first else { throw TagProblem(message: "a tag without a name") }
        let rest = String(content.dropFirst()).trimmed
        switch sign {
        case "#": return .section(try name(rest, sign: sign))
        case "^": return .invertedSection(try name(rest, sign: sign))
        case "/": return .end(try name(rest, sign: sign))
        case ">":
            guard !rest.isEmpty, rest.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) })
            else { throw TagProblem(message: "a partial is called by the name of its file: {{>name}}") }
            return .partial(rest)
        case "!": return .comment
        case "%":
            guard rest.filter({ $0 != " " }) == "CONTENT_TYPE:TEXT" else {
                throw TagProblem(message: "the only pragma is {{%CONTENT_TYPE:TEXT}}")
            }
            return .textContentType
        case "{", "&":
            throw TagProblem(message: "nothing is escaped in these templates: write {{name}} with two braces")
        case "=": throw TagProblem(message: "delimiters can't be changed")
        case "<", "$": throw TagProblem(message: "template inheritance is not supported: use a partial")
        default: return .variable(try name(content, sign: nil))
        }
    }

    private static func name(_ text: String, sign: Character?) throws(TagProblem) -> TemplateName {
        guard let name = TemplateName(text) else {
            let tag = "{{" + (sign.map { String($0) } ?? "") + text + "}}"
            throw TagProblem(message: "'\(tag)' is no tag: a name has letters, digits and dots")
        }
        return name
    }
}

extension Diagnostic {
    static func template(_ code: ClientGeneratorCode, _ message: String, at location: SourceLocation?) -> Diagnostic {
        Diagnostic(.error, code, message, at: location)
    }
}

extension String {
    fileprivate var trimmed: String {
        var rest = self[...]
        while let first = rest.first, " \t\n".contains(first) { rest.removeFirst() }
        while let last = rest.last, " \t\n".contains(last) { rest.removeLast() }
        return String(rest)
    }
}
