import Diagnostics

/// A mapping, sequence or scalar of a document.
///
/// A cheap view: the document and an index. Two nodes are equal if they are the same node of the same document; a YAML
/// alias *is* the node of its anchor.
public struct Node: Hashable {
    public enum Kind: UInt8, Sendable, CustomStringConvertible {
        case mapping, sequence, scalar

        public var description: String {
            switch self {
            case .mapping: "mapping"
            case .sequence: "list"
            case .scalar: "scalar"
            }
        }
    }

    public let document: SpecDocument
    let index: Int32

    init(_ document: SpecDocument, _ index: Int32) {
        self.document = document
        self.index = index
    }

    public static func == (first: Node, second: Node) -> Bool {
        first.index == second.index && first.document === second.document
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(index) }

    private var record: NodeTable.Record { document.table.records[Int(index)] }

    public var kind: Kind { record.kind }

    /// Where the node is written; in the overlay for a node that an overlay added.
    public var location: SourceLocation {
        let record = record
        return SourceLocation(
            file: document.files[Int(record.file)].name, line: Int(record.line), column: Int(record.column))
    }
}

// MARK: Position

extension Node {
    /// The mapping or sequence that contains the node; `nil` for the root of a file, and for what was moved from one.
    public var parent: Node? {
        let parent = record.parent
        return parent == NodeTable.noParent || isMoved ? nil : Node(document, parent)
    }

    /// The pointer to the node in its file; for an alias the pointer to the anchor.
    public var pointer: JSONPointer {
        let tokens = document.table.tokens(to: index)
        guard let (node, origin) = document.moved(around: index) else { return JSONPointer(tokens: tokens) }
        return JSONPointer(tokens: origin.pointer.tokens + tokens.dropFirst(document.table.tokens(to: node).count))
    }

    /// The nodes that lead to this one: `pointer.tokens[i]` leads from the node at `i` to the next.
    ///
    /// What stood around a node that was moved from another file is gone; the node stands for it.
    public var path: [Node] {
        let nodes = Array(sequence(first: self, next: \.parent).reversed())
        let missing = pointer.tokens.count + 1 - nodes.count
        return missing > 0 ? Array(repeating: nodes[0], count: missing) + nodes : nodes
    }

    /// Whether the node was moved into the root document from another file, as a whole.
    public var isMoved: Bool { document.origins[index] != nil }

    /// Whether aliases or merge keys repeat the node, or could, since it has an anchor.
    public var isShared: Bool { !record.flags.isDisjoint(with: [.shared, .anchored]) }

    /// The path of the file that the node belongs to, relative to the root document's folder; empty for the root
    /// document itself, and for what overlays added to it.
    public var file: String { document.moved(around: index)?.origin.file ?? document.files[fileIndex].relativePath }

    /// An index into the document's files.
    var fileIndex: Int { document.table.file(of: index) }
}

// MARK: Content

extension Node {
    /// A mapping's value for a key; `nil` if there is none, or this isn't a mapping.
    public subscript(key: String) -> Node? {
        document.table.value(index, for: key).map { Node(document, $0) }
    }

    /// A sequence's element; `nil` if there is none, or this isn't a sequence.
    public subscript(position: Int) -> Node? {
        guard kind == .sequence, position >= 0, position < Int(record.count) else { return nil }
        return Node(document, document.table.children[Int(record.start) + position])
    }

    /// A mapping's keys and values, in the document's order; empty for other nodes.
    public var entries: Entries {
        let record = record
        guard record.kind == .mapping else { return Entries(document: document, start: 0, count: 0) }
        return Entries(document: document, start: Int(record.start), count: Int(record.count) / 2)
    }

    /// A sequence's elements; empty for other nodes.
    public var elements: Elements {
        let record = record
        guard record.kind == .sequence else { return Elements(document: document, start: 0, count: 0) }
        return Elements(document: document, start: Int(record.start), count: Int(record.count))
    }

    /// Whether a mapping has a key that starts with `x-`.
    public var hasExtensions: Bool {
        let record = record
        guard record.kind == .mapping else { return false }
        return stride(from: record.start, to: record.start + record.count, by: 2).contains { entry in
            document.table.withBytes(document.table.children[Int(entry)]) { $0.starts(with: "x-".utf8) }
        }
    }

    /// The text of a mapping's reference, if that is a string.
    public var reference: String? { referenceNode?.text }

    /// The value of a mapping's `$ref` or, which means the same where nothing overrides it, `$dynamicRef` or
    /// `$recursiveRef` (JSON Schema 2020-12 §8.2.3).
    public var referenceNode: Node? {
        guard kind == .mapping else { return nil }
        if let reference = self["$ref"] { return reference }
        return [self["$dynamicRef"], self["$recursiveRef"]].lazy.compactMap(\.self).first { $0.kind == .scalar }
    }

    /// Whether this is a mapping with a `$ref` and nothing else.
    public var isReferenceOnly: Bool { entries.count == 1 && reference != nil }

    /// The entries of a mapping.
    public struct Entries: RandomAccessCollection {
        let document: SpecDocument
        let start: Int
        public let count: Int

        public var startIndex: Int { 0 }
        public var endIndex: Int { count }
        public subscript(position: Int) -> (key: Node, value: Node) {
            precondition(position >= 0 && position < count)
            let child = start + 2 * position
            return (
                Node(document, document.table.children[child]), Node(document, document.table.children[child + 1])
            )
        }
    }

    /// The elements of a sequence.
    public struct Elements: RandomAccessCollection {
        let document: SpecDocument
        let start: Int
        public let count: Int

        public var startIndex: Int { 0 }
        public var endIndex: Int { count }
        public subscript(position: Int) -> Node {
            precondition(position >= 0 && position < count)
            return Node(document, document.table.children[start + position])
        }
    }
}

extension Node {
    /// What a token of a pointer leads to (RFC 6901 §4).
    func child(_ token: String) -> Node? {
        switch kind {
        case .mapping: self[token]
        case .sequence: Self.position(token).flatMap { self[$0] }
        case .scalar: nil
        }
    }

    /// An array index: digits without a leading zero.
    private static func position(_ token: String) -> Int? {
        guard token.utf8.allSatisfy({ (0x30...0x39).contains($0) }), token == "0" || !token.hasPrefix("0") else {
            return nil
        }
        return Int(token)
    }
}
