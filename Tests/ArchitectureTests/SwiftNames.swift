/// The names that a Swift source file declares at its top level, and those that it uses.
struct SwiftNames {
    struct Use: Hashable {
        var name: String
        var line: Int
    }

    /// The types, type aliases and functions at the top level that other files can see.
    private(set) var declared: Set<String> = []
    /// Types, and functions that are called, that may come from another file; members (behind a dot) don't count.
    private(set) var used: [Use] = []

    private static let types: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    private static let nestedTypes = types.union(["associatedtype"])

    /// - Parameter module: The module's own name, before which a dot doesn't make a member.
    init(of source: String, module: String) {
        let tokens = SwiftTokens(of: source).all
        let own = readDeclarations(tokens)
        for (index, token) in tokens.enumerated() where !own.contains(token.text) && token.text.first?.isLetter == true
        {
            if index > 0, tokens[index - 1].text == ".", index < 2 || tokens[index - 2].text != module { continue }
            let isType = token.text.first?.isUppercase == true
            let isCall = index + 1 < tokens.count && tokens[index + 1].text == "("
            let isLabelled = index + 1 < tokens.count && tokens[index + 1].text == ":" && !isType
            guard isType || isCall && !isLabelled, index == 0 || tokens[index - 1].text != "func" else { continue }
            used.append(Use(name: String(token.text), line: token.line))
        }
    }

    /// Notes what the top level declares; returns the names that mean something of the file's own: what it declares
    /// anywhere, and its generic parameters.
    private mutating func readDeclarations(_ tokens: [SwiftTokens.Token]) -> Set<Substring> {
        var own: Set<Substring> = []
        var depth = 0
        var isPrivate = false
        for (index, token) in tokens.enumerated() {
            switch token.text {
            case "{", "(", "[": depth += 1
            case "}", ")", "]":
                depth -= 1
                isPrivate = false
            case "private", "fileprivate": isPrivate = true
            case "extension", "import", "let", "var": isPrivate = false
            case let keyword where Self.nestedTypes.contains(keyword) || keyword == "func":
                guard index + 1 < tokens.count, index == 0 || tokens[index - 1].text != "." else { continue }
                let name = tokens[index + 1].text
                // `class func`, and `protocol` in `any protocol`-like positions, declare no type here.
                guard name.first?.isLetter == true, name != "func", name != "var" else { continue }
                if keyword != "func" { own.insert(name) }
                if depth == 0 && !isPrivate { declared.insert(String(name)) }
                isPrivate = false
                own.formUnion(Self.genericParameters(tokens[(index + 2)...]))
            default: break
            }
        }
        return own
    }

    /// The names in the angle brackets behind the name of a declaration.
    private static func genericParameters(_ tokens: ArraySlice<SwiftTokens.Token>) -> Set<Substring> {
        guard tokens.first?.text == "<" else { return [] }
        var names: Set<Substring> = []
        var depth = 0
        for (previous, token) in zip(tokens, tokens.dropFirst()) {
            if previous.text == "<" { depth += 1 }
            if previous.text == ">" { depth -= 1 }
            if depth == 0 { break }
            if depth == 1, previous.text == "<" || previous.text == "," { names.insert(token.text) }
        }
        return names
    }
}
