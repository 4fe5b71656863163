/// All nodes of a document and of the files that it refers to, in flat arrays: no object, string or dictionary per
/// node.
struct NodeTable {
    /// A node: 24 bytes.
    struct Record {
        var kind: Node.Kind
        var flags: Flags
        /// The file that the node was written in, an index into `SpecDocument.files`.
        var file: UInt16
        /// From 1.
        var line: UInt32
        /// From 1, in Unicode scalars.
        var column: UInt32
        /// The mapping or sequence that contains the node; `noParent` for a root.
        var parent: Int32
        /// Where a scalar's bytes start in `text`, a mapping's or sequence's nodes in `children`.
        var start: UInt32
        /// How many bytes, or how many children; a mapping has a key and a value for each entry.
        var count: UInt32
    }

    struct Flags: OptionSet {
        var rawValue: UInt8
        /// A string in any case: quoted, a block, or tagged as `!!str`.
        static let quoted = Flags(rawValue: 1)
        /// A mapping or sequence whose end hasn't been read yet.
        static let open = Flags(rawValue: 2)
        /// An alias or a merge key repeats the node.
        static let shared = Flags(rawValue: 4)
        /// Not part of the tree: its entries were merged into the mapping that contained it.
        static let detached = Flags(rawValue: 8)
        /// Written in JSON, where `<<` is a key like any other.
        static let json = Flags(rawValue: 16)
        /// Has an anchor, so that aliases may follow.
        static let anchored = Flags(rawValue: 32)
    }

    static let noParent: Int32 = -1
    /// Mappings with more entries than this are looked up through an index.
    static let indexedEntryCount = 12

    var records: [Record] = []
    var children: [Int32] = []
    var text: [UInt8] = []
    /// By the mapping's index.
    private var keyIndexes: [Int32: KeyIndex] = [:]
    /// Where the children of large mappings and sequences are among the others, by the parent's index.
    private var childOffsets: [Int32: [Int32: Int]] = [:]

    /// Reserves what a file of a size usually needs; pages that stay unwritten cost nothing.
    mutating func reserve(forFileSize size: Int) {
        // Of many small files each would have all that was read before copied.
        guard size > text.count / 2 else { return }
        text.reserveCapacity(text.count + size)
        records.reserveCapacity(records.count + size / 12)
        children.reserveCapacity(children.count + size / 12)
    }

    /// Removes what was added after the table had these counts.
    mutating func truncate(records recordCount: Int, children childCount: Int, text textCount: Int) {
        records.removeLast(records.count - recordCount)
        children.removeLast(children.count - childCount)
        text.removeLast(text.count - textCount)
    }

    func childIndices(_ index: Int32) -> ArraySlice<Int32> {
        let record = records[Int(index)]
        guard record.kind != .scalar else { return [] }
        return children[Int(record.start)..<Int(record.start) + Int(record.count)]
    }

    /// Gives a mapping or sequence its children; the old ones stay in the table unused.
    mutating func setChildren(_ index: Int32, _ new: some Collection<Int32>) {
        records[Int(index)].start = UInt32(children.count)
        records[Int(index)].count = UInt32(new.count)
        children.append(contentsOf: new)
        keyIndexes[index] = nil
        childOffsets[index] = nil
    }

    func withBytes<Result>(_ index: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let record = records[Int(index)]
        let start = Int(record.start)
        return text.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[start..<start + Int(record.count)]))
        }
    }

    func string(_ index: Int32) -> String {
        withBytes(index) { String(decoding: $0, as: UTF8.self) }
    }

    func haveEqualText(_ first: Int32, _ second: Int32) -> Bool {
        records[Int(first)].count == records[Int(second)].count
            && withBytes(first) { bytes in self.withBytes(second) { bytes.elementsEqual($0) } }
    }
}

// MARK: Positions

extension NodeTable {
    /// The keys and indices that lead to a node from the root of its file.
    mutating func tokens(to index: Int32) -> [String] {
        var tokens: [String] = []
        var child = index
        var parent = records[Int(child)].parent
        while parent != Self.noParent {
            let children = childIndices(parent)
            let offset = offset(of: child, in: parent)
            if records[Int(parent)].kind == .mapping {
                tokens.append(children.isEmpty ? "" : string(children[children.startIndex + (offset & ~1)]))
            } else {
                tokens.append(String(offset))
            }
            child = parent
            parent = records[Int(child)].parent
        }
        tokens.reverse()
        return tokens
    }

    /// How many children a mapping or sequence has before one of them; keys and values count.
    private mutating func offset(of child: Int32, in parent: Int32) -> Int {
        let children = childIndices(parent)
        guard children.count > 2 * Self.indexedEntryCount else {
            return (children.firstIndex(of: child) ?? children.startIndex) - children.startIndex
        }
        // Values can be replaced in place.
        if let known = childOffsets[parent]?[child], children[children.startIndex + known] == child { return known }
        let offsets = Dictionary(
            children.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        childOffsets[parent] = offsets
        return offsets[child] ?? 0
    }

    /// The file whose tree has a node.
    func file(of index: Int32) -> Int {
        var index = index
        while records[Int(index)].parent != Self.noParent { index = records[Int(index)].parent }
        return Int(records[Int(index)].file)
    }
}

// MARK: Keys

extension NodeTable {
    /// The value that a mapping has for a key.
    mutating func value(_ mapping: Int32, for key: String) -> Int32? {
        var key = key
        return key.withUTF8 { bytes in
            entry(mapping, for: bytes).map { children[Int($0) + 1] }
        }
    }

    /// The index in `children` of a mapping's key.
    mutating func entry(_ mapping: Int32, for key: UnsafeBufferPointer<UInt8>) -> UInt32? {
        let record = records[Int(mapping)]
        guard record.kind == .mapping else { return nil }
        if Int(record.count) > 2 * Self.indexedEntryCount {
            if keyIndexes[mapping] == nil { keyIndexes[mapping] = KeyIndex(of: record, in: self) }
            return keyIndexes[mapping]?.entry(for: key, in: self)
        }
        return stride(from: record.start, to: record.start + record.count, by: 2).first {
            hasText(children[Int($0)], key)
        }
    }

    func hasText(_ index: Int32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let record = records[Int(index)]
        return record.kind == .scalar && Int(record.count) == bytes.count
            && withBytes(index) { $0.elementsEqual(bytes) }
    }
}
