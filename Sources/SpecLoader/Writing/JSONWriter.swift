/// Writes nodes as JSON (RFC 8259), with aliases expanded.
struct JSONWriter {
    /// What to do when the text gets too long.
    enum Limit {
        /// Write `"…"` for all further nodes after this number of bytes.
        case shorten(Int)
        /// Fail after this number of bytes.
        case stop(Int)
    }

    /// The text is longer than the limit allows.
    struct TooLong: Error {}

    private(set) var bytes: [UInt8] = []
    private let limit: Limit
    /// Whether each entry and element has its own line.
    private let isPretty: Bool
    /// Whether keys are sorted by their bytes, or in the order of the document.
    private let sortsKeys: Bool
    private var indentation = 0

    init(limit: Limit, isPretty: Bool = false, sortsKeys: Bool = false) {
        self.limit = limit
        self.isPretty = isPretty
        self.sortsKeys = sortsKeys
    }

    mutating func write(_ node: Node) throws(TooLong) {
        switch limit {
        case .shorten(let count) where bytes.count > count:
            bytes.append(contentsOf: "\"…\"".utf8)
            return
        case .stop(let count) where bytes.count > count: throw TooLong()
        case .shorten, .stop: break
        }
        switch node.kind {
        case .mapping:
            open("{")
            let entries = sortsKeys ? node.entries.sorted { $0.key.precedes($1.key) } : Array(node.entries)
            for (position, entry) in entries.enumerated() {
                startItem(position)
                writeString(entry.key.index, of: entry.key.document.table)
                bytes.append(UInt8(ascii: ":"))
                if isPretty { bytes.append(UInt8(ascii: " ")) }
                try write(entry.value)
            }
            close("}", isEmpty: node.entries.isEmpty)
        case .sequence:
            open("[")
            for (position, element) in node.elements.enumerated() {
                startItem(position)
                try write(element)
            }
            close("]", isEmpty: node.elements.isEmpty)
        case .scalar where node.isQuoted: writeString(node.index, of: node.document.table)
        case .scalar: write(node.scalar ?? .null, node)
        }
    }

    private mutating func open(_ bracket: UnicodeScalar) {
        bytes.append(UInt8(ascii: bracket))
        indentation += 1
    }

    private mutating func close(_ bracket: UnicodeScalar, isEmpty: Bool) {
        indentation -= 1
        if !isEmpty { startLine() }
        bytes.append(UInt8(ascii: bracket))
    }

    private mutating func startItem(_ position: Int) {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        startLine()
    }

    private mutating func startLine() {
        guard isPretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indentation))
    }

    private mutating func write(_ scalar: Scalar, _ node: Node) {
        switch scalar {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let text), .number(let text):
            if let number = JSONSyntax.number(text) {
                bytes.append(contentsOf: number.utf8)
            } else {
                writeString(node.index, of: node.document.table)
            }
        case .string: writeString(node.index, of: node.document.table)
        }
    }

    private mutating func writeString(_ index: Int32, of table: borrowing NodeTable) {
        table.withBytes(index) { JSONSyntax.append($0, to: &bytes) }
    }
}

extension Node {
    /// The value as compact JSON, with aliases expanded; after 256 KiB the remaining nodes are `"…"`.
    public var json: String { json(sortsKeys: false) }

    /// The same, with its keys sorted by their bytes, so that another order in the document changes nothing.
    public var sortedJSON: String { json(sortsKeys: true) }

    private func json(sortsKeys: Bool) -> String {
        var writer = JSONWriter(limit: .shorten(1 << 18), sortsKeys: sortsKeys)
        // This limit never throws.
        try? writer.write(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    fileprivate func precedes(_ other: Node) -> Bool {
        document.table.withBytes(index) { key in
            other.document.table.withBytes(other.index) { key.lexicographicallyPrecedes($0) }
        }
    }
}
