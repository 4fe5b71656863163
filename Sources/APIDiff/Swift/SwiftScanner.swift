/// Reads the declarations of generated Swift.
///
/// This isn't a parser of Swift: it reads the output of this tool's own templates, which is regular. It knows comments,
/// strings, brackets and braces, and reads the text before a brace or a line break as a declaration.
struct SwiftScanner {
    private enum Scope {
        /// A type or an extension, by its qualified name; `isVisible` if other code can use it.
        case type(String, isVisible: Bool, isEnum: Bool)
        /// The body of a function or a property.
        case body
    }

    private let text: [Character]
    private var position = 0
    private var scopes: [Scope] = []
    private(set) var declarations: [SwiftDeclaration] = []

    init(_ text: String) { self.text = Array(text) }

    /// The declarations of a file.
    static func declarations(in text: String) -> [SwiftDeclaration] {
        var scanner = SwiftScanner(text)
        scanner.scan()
        return scanner.declarations
    }

    private mutating func scan() {
        var header = ""
        var depth = 0
        while position < text.count {
            if skipComment() { continue }
            if let literal = literal() {
                header += literal
                continue
            }
            let character = text[position]
            position += 1
            switch character {
            case "(", "[":
                depth += 1
                header.append(character)
            case ")", "]":
                depth -= 1
                header.append(character)
            // In parentheses a brace belongs to a closure.
            case "{" where depth > 0, "}" where depth > 0: header.append(character)
            case "{":
                open(header)
                header = ""
            case "}":
                read(header)
                header = ""
                if !scopes.isEmpty { scopes.removeLast() }
            case "\n" where depth <= 0:
                // An attribute may have a line of its own.
                if SwiftHeader.isAttribute(header) {
                    header += " "
                } else {
                    read(header)
                    header = ""
                }
            default: header.append(character.isNewline ? " " : character)
            }
        }
        read(header)
    }

    // MARK: Comments and literals

    private mutating func skipComment() -> Bool {
        guard text[position] == "/", position + 1 < text.count else { return false }
        if text[position + 1] == "/" {
            while position < text.count, !text[position].isNewline { position += 1 }
            return true
        }
        guard text[position + 1] == "*" else { return false }
        position += 2
        while position < text.count, !(text[position] == "*" && position + 1 < text.count && text[position + 1] == "/")
        {
            position += 1
        }
        position = min(position + 2, text.count)
        return true
    }

    /// A string literal at the current position, without its content.
    private mutating func literal() -> String? {
        var start = position
        while start < text.count, text[start] == "#" { start += 1 }
        guard start < text.count, text[start] == "\"" else { return nil }
        let marks = start - position
        position = start + 1
        while position < text.count {
            if text[position] == "\\", marks == 0 {
                position += 2
            } else if text[position] == "\"", hasMarks(marks, at: position + 1) {
                position += 1 + marks
                return "\"\""
            } else {
                position += 1
            }
        }
        position = min(position, text.count)
        return "\"\""
    }

    private func hasMarks(_ count: Int, at index: Int) -> Bool {
        index + count <= text.count && text[index..<index + count].allSatisfy { $0 == "#" }
    }

    // MARK: Declarations

    private var owner: (name: String, isVisible: Bool, isEnum: Bool)? {
        guard let last = scopes.last else { return ("", true, false) }
        guard case .type(let name, let isVisible, let isEnum) = last else { return nil }
        return (name, isVisible, isEnum)
    }

    /// Opens the scope of a brace.
    private mutating func open(_ header: String) {
        guard let owner, let declaration = SwiftHeader(header) else { return scopes.append(.body) }
        switch declaration.keyword {
        case "extension":
            scopes.append(.type(declaration.name, isVisible: true, isEnum: false))
        case "struct", "enum", "class", "actor":
            let name = owner.name.isEmpty ? declaration.name : "\(owner.name).\(declaration.name)"
            read(header)
            scopes.append(
                .type(
                    name, isVisible: owner.isVisible && declaration.isVisible, isEnum: declaration.keyword == "enum"))
        default:
            read(header)
            scopes.append(.body)
        }
    }

    private mutating func read(_ header: String) {
        guard let owner, owner.isVisible, let found = SwiftHeader(header) else { return }
        guard found.isVisible || (found.keyword == "case" && owner.isEnum) else { return }
        guard let kind = found.kind else { return }
        declarations.append(
            SwiftDeclaration(
                parent: owner.name, name: found.name, kind: kind, isDeprecated: found.isDeprecated,
                isNonexhaustive: found.isNonexhaustive))
    }
}

extension String {
    var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
