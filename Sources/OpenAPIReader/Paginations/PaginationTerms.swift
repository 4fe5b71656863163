import APIModel
import SpecLoader

/// The style of a pagination and its keys, whichever extension they are from.
struct PaginationTerms {
    enum Style: String, CaseIterable {
        case page, offset, cursor, link

        /// The keys beside `style` and `items`.
        var keys: [String] {
            switch self {
            case .page: ["page", "firstPage", "perPage", "totalCount"]
            case .offset: ["offset", "limit", "totalCount"]
            case .cursor: ["cursor", "nextCursor", "limit"]
            case .link: ["next", "perPage"]
            }
        }

        /// The key for the parameter that limits a page.
        var sizeKey: String { self == .page || self == .link ? "perPage" : "limit" }
    }

    /// The value of a key.
    struct Term {
        var node: Node
        /// A path of property names, or the name of a parameter; `nil` for a value that is neither.
        var names: [String]?
    }

    /// Why a statement can't be read.
    ///
    /// An error must be `Sendable`, and a node isn't: this one stays in the task of the function that catches it.
    struct Fault: Error, @unchecked Sendable {
        var message: String
        var node: Node
        /// The name in the document, if it may be one of `names` misspelt.
        var name: String?
        var names: [String] = []
    }

    var style: Style
    var terms: [String: Term] = [:]

    static func read(_ statement: PaginationStatement) throws(Fault) -> PaginationTerms {
        let node = statement.node
        switch statement.syntax {
        case .own: return try PaginationTerms(own: try mapping(node))
        case .speakeasy: return try PaginationTerms(speakeasy: try mapping(node))
        case .fern: return try PaginationTerms(fern: try mapping(node))
        case .parts(let parts):
            guard let style = style(of: parts) else {
                throw Fault(message: "has no parameter that leads to the next page", node: node)
            }
            return PaginationTerms(style: style, terms: parts)
        }
    }

    private static func mapping(_ node: Node) throws(Fault) -> Node {
        guard node.kind == .mapping else { throw Fault(message: "must be a mapping", node: node) }
        return node
    }

    private init(style: Style, terms: [String: Term]) { (self.style, self.terms) = (style, terms) }

    /// The style that has these keys.
    private static func style(of terms: [String: Term]) -> Style? {
        if terms["cursor"] != nil { return .cursor }
        if terms["page"] != nil { return .page }
        if terms["offset"] != nil { return .offset }
        return terms["next"] != nil ? .link : nil
    }

    // MARK: The syntax of this tool

    private init(own node: Node) throws(Fault) {
        let styles = Style.allCases.map(\.rawValue)
        guard let name = node["style"] else {
            throw Fault(message: "needs the key 'style': one of \(styles.joined(separator: ", "))", node: node)
        }
        guard let style = name.text.flatMap(Style.init) else {
            throw Fault(
                message: "has an unknown style '\(name.text ?? name.kindName)': it must be one of "
                    + styles.joined(separator: ", "), node: name, name: name.text, names: styles)
        }
        let keys = ["style", "items"] + style.keys
        for entry in node.entries where !keys.contains(entry.key.text ?? "") {
            throw Fault(
                message:
                    "has an unknown key '\(entry.key.text ?? "")': with the style '\(style.rawValue)' the keys are "
                    + keys.joined(separator: ", "), node: entry.key, name: entry.key.text, names: keys)
        }
        self.style = style
        for entry in node.entries {
            guard let key = entry.key.text, key != "style" else { continue }
            terms[key] = Term(node: entry.value, names: Self.names(entry.value))
        }
    }

    /// A path of property names; a single name is a path too.
    private static func names(_ value: Node) -> [String]? {
        if let name = value.string { return [name] }
        let names = value.kind == .sequence ? value.elements.map(\.string) : [nil]
        return names.isEmpty || names.contains(nil) ? nil : names.compactMap { $0 }
    }

    // MARK: Speakeasy

    /// `{type: cursor, inputs: [{name, in, type}], outputs: {results: $.data, nextCursor: $.next}}`.
    private init(speakeasy node: Node) throws(Fault) {
        for input in node["inputs"]?.elements.map(\.self) ?? [] {
            guard let type = input["type"]?.text, let name = input["name"], let text = name.string else { continue }
            terms[type] = Term(node: name, names: text.split(separator: ".").map(String.init))
        }
        let outputs = [("results", "items"), ("nextCursor", "nextCursor"), ("nextUrl", "next")]
        for (output, key) in outputs {
            guard let path = node["outputs"]?[output] else { continue }
            terms[key] = Term(node: path, names: try Self.properties(path, root: "$"))
        }
        switch node["type"]?.text {
        case "cursor": style = .cursor
        case "url": style = .link
        case "offsetLimit": style = terms["page"] == nil ? .offset : .page
        case let type:
            throw Fault(message: "has an unknown type '\(type ?? "")'", node: node["type"] ?? node)
        }
        keepKeys()
    }

    // MARK: Fern

    /// `{cursor: $request.after, next_cursor: $response.next, results: $response.data}`. An offset without a `step` is
    /// the number of a page.
    private init(fern node: Node) throws(Fault) {
        let keys = [
            ("cursor", "cursor"), ("offset", node["step"] == nil ? "page" : "offset"), ("step", "limit"),
            ("next_cursor", "nextCursor"), ("next_uri", "next"), ("results", "items"),
        ]
        for (key, own) in keys {
            guard let path = node[key] else { continue }
            let root = ["cursor", "offset", "step"].contains(key) ? "$request" : "$response"
            terms[own] = Term(node: path, names: try Self.properties(path, root: root))
        }
        guard let style = Self.style(of: terms) else {
            throw Fault(message: "has none of the keys cursor, offset and next_uri", node: node)
        }
        self.style = style
        keepKeys()
    }

    /// The size of a page by the style's own key, and nothing that the style doesn't have.
    private mutating func keepKeys() {
        if let size = terms.removeValue(forKey: "limit") { terms[style.sizeKey] = size }
        let keys = Set(["items"] + style.keys)
        terms = terms.filter { keys.contains($0.key) }
    }

    /// The names of a path such as `$.meta.next` or `$['meta']['next']`; `[*]` at its end stands for the list itself.
    private static func properties(_ node: Node, root: String) throws(Fault) -> [String] {
        let fault = Fault(message: "has '\(node.text ?? node.kindName)', which is no path of properties", node: node)
        guard var rest = node.string?[...], rest.hasPrefix(root) else { throw fault }
        rest.removeFirst(root.count)
        if rest.hasSuffix("[*]") { rest.removeLast(3) }
        var names: [String] = []
        while let first = rest.first {
            if rest.hasPrefix("['"), let end = rest.dropFirst(2).firstRange(of: "']") {
                names.append(String(rest.dropFirst(2)[..<end.lowerBound]))
                rest = rest[end.upperBound...]
            } else if first == "." {
                let name = rest.dropFirst().prefix { $0 != "." && $0 != "[" }
                names.append(String(name))
                rest = rest[name.endIndex...]
            } else {
                throw fault
            }
        }
        guard !names.contains(where: \.isEmpty), !names.contains("*") else { throw fault }
        return names
    }
}
