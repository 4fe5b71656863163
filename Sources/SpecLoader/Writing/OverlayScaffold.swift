import Diagnostics

/// An overlay with a stub for each reference of a document that leads nowhere, to be filled in.
///
/// It is about the references that have been followed and reported: a stub stands where its reference leads to, or, if
/// nothing can stand there, in place of the reference.
public struct OverlayScaffold {
    /// A value to fill in, below a mapping of the document.
    private final class Stub {
        var kind: ComponentKind?
        /// The references that lead here; none for a mapping that only has stubs in it.
        var references: [Node] = []
        var children: [String: Stub] = [:]
    }

    private let document: SpecDocument
    /// The stubs below each mapping that exists, by the query for it.
    private var stubs: [String: Stub] = [:]
    /// References in the place of which a stub stands, by the queries for them.
    private var replaced: [(target: String, node: Node)] = []
    /// References in other files, which no overlay changes.
    public private(set) var referencesElsewhere: [SourceLocation] = []

    /// - Parameter document: A document that has been read as an API.
    public init(of document: SpecDocument) {
        self.document = document
        for index in document.reported.sorted() {
            let node = Node(document, index)
            guard let text = node.reference, case .failed(let problem) = document.resolve(text, in: node),
                problem.code == .unresolvedReference
            else { continue }
            add(node, text)
        }
    }

    /// How many places have a stub.
    public var stubCount: Int { stubs.values.reduce(replaced.count) { $0 + Self.count($1) } }

    private static func count(_ stub: Stub) -> Int {
        stub.children.values.reduce(stub.references.isEmpty ? 0 : 1) { $0 + count($1) }
    }

    // MARK: Finding places

    private mutating func add(_ node: Node, _ text: String) {
        if isInRootDocument(node), text.hasPrefix("#/"), let pointer = JSONPointer(parsing: text),
            let (container, rest) = container(of: pointer), let target = query(container)
        {
            var stub = stubs[target] ?? Stub()
            stubs[target] = stub
            for token in rest {
                let next = stub.children[token] ?? Stub()
                stub.children[token] = next
                stub = next
            }
            stub.kind = stub.kind ?? ComponentKind(node.pointer)
            stub.references.append(node)
        } else if let target = query(node) {
            replaced.append((target, node))
        } else {
            referencesElsewhere.append((node["$ref"] ?? node).location)
        }
    }

    /// The deepest mapping that a pointer leads to, and the keys that it doesn't have; `nil` where that is no mapping.
    private func container(of pointer: JSONPointer) -> (node: Node, rest: ArraySlice<String>)? {
        var node = document.root
        for (offset, token) in pointer.tokens.enumerated() {
            var next = node.child(token)
            if next == nil, node.reference != nil, let target = document.resolve(node) {
                node = target
                next = node.child(token)
            }
            guard let next else {
                return node.kind == .mapping && node.reference == nil ? (node, pointer.tokens[offset...]) : nil
            }
            node = next
        }
        return nil
    }

    /// The query for a node of the root document; `nil` for one of another file.
    private func query(_ node: Node) -> String? {
        guard isInRootDocument(node) else { return nil }
        var text = "$"
        var current = document.root
        for token in node.pointer.tokens {
            text += current.kind == .sequence ? "[\(token)]" : JSONPath.segment(token)
            guard let next = current.child(token) else { return nil }
            current = next
        }
        return current == node ? text : nil
    }

    private func isInRootDocument(_ node: Node) -> Bool {
        node.fileIndex == 0 && document.moved(around: node.index) == nil
    }

    // MARK: Writing

    /// The overlay, in YAML.
    ///
    /// - Parameter name: What the title calls the document.
    public func text(named name: String) -> String {
        var text = """
            overlay: 1.0.0
            info:
              title: \(yaml("Stubs for what \(name) refers to and doesn't have"))
              version: 1.0.0
            actions:

            """
        for (target, stub) in stubs.sorted(by: { $0.key < $1.key }) {
            text += "- target: \(yaml(target))\n  update:\n"
            append(stub, to: &text, indentation: 4)
        }
        for (target, node) in replaced {
            text += comment(about: [node], indentation: 0)
            text += "- target: \(yaml(target + JSONPath.segment("$ref")))\n  remove: true\n"
            text += "- target: \(yaml(target))\n  update: \(Self.value(ComponentKind(node.pointer), for: [node]))\n"
        }
        return text
    }

    private func append(_ stub: Stub, to text: inout String, indentation: Int) {
        let indent = String(repeating: " ", count: indentation)
        for (key, child) in stub.children.sorted(by: { $0.key < $1.key }) {
            text += comment(about: child.references, indentation: indentation)
            if child.children.isEmpty {
                text += "\(indent)\(yaml(key)): \(Self.value(child.kind, name: key, for: child.references))\n"
            } else {
                text += "\(indent)\(yaml(key)):\n"
                append(child, to: &text, indentation: indentation + 2)
            }
        }
    }

    /// Where the references are that need a stub.
    private func comment(about references: [Node], indentation: Int) -> String {
        guard let first = references.map(\.location).min(by: { ($0.line, $0.column) < ($1.line, $1.column) }) else {
            return ""
        }
        let others = references.count - 1
        let more = others == 0 ? "" : others == 1 ? ", and 1 other" : ", and \(others) others"
        return String(repeating: " ", count: indentation) + "# For the reference in line \(first.line)\(more).\n"
    }

    /// The least that a component of a kind must have, as YAML in flow style.
    private static func value(_ kind: ComponentKind?, name: String = "name", for references: [Node]) -> String {
        switch kind {
        case .parameter:
            references.contains { $0.pointer.tokens.dropFirst().first?.contains("{\(name)}") == true }
                ? "{name: \(yaml(name)), in: path, required: true, schema: {}}"
                : "{name: \(yaml(name)), in: query, schema: {}}"
        case .response: "{description: ''}"
        case .requestBody: "{content: {}}"
        case .header: "{schema: {}}"
        case .example: "{value: null}"
        case .securityScheme: "{type: http, scheme: bearer}"
        case .schema, .link, .callback, .pathItem, nil: "{}"
        }
    }

    private func yaml(_ text: String) -> String { Self.yaml(text) }

    /// A text as a scalar: plain where that is no other value, or else in double quotes.
    private static func yaml(_ text: String) -> String {
        let isPlain =
            text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "_.$/' ".utf8.contains(byte)
                }
            } && text.utf8.first.map { $0 == UInt8(ascii: "$") || UnicodeScalar($0).properties.isAlphabetic } == true
            && text.utf8.last != UInt8(ascii: " ")
        if isPlain, case .string = Scalar(plain: text) { return text }
        var bytes: [UInt8] = []
        var text = text
        text.withUTF8 { JSONSyntax.append($0, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension JSONPath {
    /// The segment for a name: `.name`, or `['a/b']` (RFC 9535 §2.5.1, §2.7).
    static func segment(_ name: String) -> String {
        let isShort =
            name.utf8.first.map { !(0x30...0x39).contains($0) } == true
            && name.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: byte == UInt8(ascii: "_")
                }
            }
        if isShort { return "." + name }
        var quoted = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "'", "\\": quoted += "\\\(scalar)"
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return "['\(quoted)']"
    }
}
