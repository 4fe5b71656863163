/// Checks quickly whether the keys of a mapping need ``MappingEntries``.
struct KeyCheck {
    private var slots: [Int32] = []

    /// Whether all keys are different scalars and none is `<<`.
    mutating func arePlain(_ children: ArraySlice<Int32>, in table: borrowing NodeTable) -> Bool {
        for index in stride(from: children.startIndex, to: children.endIndex, by: 2) {
            let record = table.records[Int(children[index])]
            if record.kind != .scalar || (record.count == 2 && table.isMergeKey(children[index])) { return false }
        }
        return children.count > 2 * NodeTable.indexedEntryCount
            ? areDifferentByHash(children, in: table) : areDifferent(children, in: table)
    }

    private func areDifferent(_ children: ArraySlice<Int32>, in table: borrowing NodeTable) -> Bool {
        for second in stride(from: children.startIndex, to: children.endIndex, by: 2) {
            for first in stride(from: children.startIndex, to: second, by: 2)
            where table.haveEqualText(children[first], children[second]) {
                return false
            }
        }
        return true
    }

    private mutating func areDifferentByHash(_ children: ArraySlice<Int32>, in table: borrowing NodeTable) -> Bool {
        var capacity = 64
        while capacity < children.count { capacity *= 2 }
        slots.removeAll(keepingCapacity: true)
        slots.append(contentsOf: repeatElement(NodeTable.noParent, count: capacity))
        for index in stride(from: children.startIndex, to: children.endIndex, by: 2) {
            let key = children[index]
            var slot = table.withBytes(key) { KeyIndex.hash($0) } & (capacity - 1)
            while slots[slot] != NodeTable.noParent {
                if table.haveEqualText(slots[slot], key) { return false }
                slot = (slot + 1) & (capacity - 1)
            }
            slots[slot] = key
        }
        return true
    }
}

extension NodeTable {
    /// A plain `<<`.
    func isMergeKey(_ key: Int32) -> Bool {
        let record = records[Int(key)]
        return record.kind == .scalar && record.flags.isDisjoint(with: [.quoted, .json])
            && withBytes(key) { $0.elementsEqual("<<".utf8) }
    }
}

/// The entries of a mapping with a duplicate key, a merge key, or a key that isn't a scalar.
struct MappingEntries {
    /// Keys and values in turn.
    var nodes: [Int32] { entries.flatMap { $0.isKept ? [$0.key, $0.value] : [] } }

    private struct Entry {
        var key: Int32
        var value: Int32
        var isMerged = false
        var isKept = true
    }

    private var entries: [Entry] = []
    private var positions: [String: Int] = [:]

    init(_ children: ArraySlice<Int32>, of mapping: Int32, in builder: inout TreeBuilder) {
        for index in stride(from: children.startIndex, to: children.endIndex, by: 2) {
            let (key, value) = (children[index], children[index + 1])
            if builder.table.records[Int(key)].kind != .scalar {
                builder.diagnostics.report(
                    .complexKey, "a key must be a scalar: the entry is ignored", at: builder.location(of: key))
            } else if builder.table.isMergeKey(key), let sources = Self.sources(value, in: builder.table) {
                for source in sources { merge(source, into: mapping, in: &builder) }
            } else {
                if builder.table.isMergeKey(key) {
                    builder.diagnostics.report(
                        .mergeKey, "the value of '<<' must be a mapping or a list of mappings",
                        at: builder.location(of: value))
                }
                add(key, value, in: builder)
            }
        }
    }

    private mutating func add(_ key: Int32, _ value: Int32, in builder: borrowing TreeBuilder) {
        let text = builder.table.string(key)
        if let position = positions[text] {
            if !entries[position].isMerged {
                builder.diagnostics.report(
                    .duplicateKey, "the key '\(text)' appears again: the last one is used",
                    at: builder.location(of: key),
                    notes: [.init("the first '\(text)' is here", at: builder.location(of: entries[position].key))])
            }
            entries[position].isKept = false
        }
        positions[text] = entries.count
        entries.append(Entry(key: key, value: value))
    }

    /// Adds the entries of a mapping whose keys this one doesn't have.
    private mutating func merge(_ source: Int32, into mapping: Int32, in builder: inout TreeBuilder) {
        let isInline = isInline(source, of: mapping, in: builder.table)
        if isInline { builder.table.records[Int(source)].flags.insert(.detached) }
        let children = Array(builder.table.childIndices(source))
        for index in stride(from: 0, to: children.count, by: 2) {
            let (key, value) = (children[index], children[index + 1])
            for node in [key, value] {
                if isInline, builder.table.records[Int(node)].parent == source {
                    builder.table.records[Int(node)].parent = mapping
                } else {
                    builder.table.records[Int(node)].flags.insert(.shared)
                }
            }
            let text = builder.table.string(key)
            guard positions[text] == nil else { continue }
            positions[text] = entries.count
            entries.append(Entry(key: key, value: value, isMerged: true))
        }
    }

    /// Whether a merged mapping is the value of `<<` itself, and not an alias.
    private func isInline(_ source: Int32, of mapping: Int32, in table: borrowing NodeTable) -> Bool {
        let parent = table.records[Int(source)].parent
        guard parent != mapping else { return true }
        return parent != NodeTable.noParent && table.records[Int(parent)].kind == .sequence
            && table.records[Int(parent)].parent == mapping && !table.records[Int(parent)].flags.contains(.shared)
    }

    /// The mappings in the value of a merge key; `nil` if it isn't a mapping or a list of mappings.
    private static func sources(_ value: Int32, in table: borrowing NodeTable) -> [Int32]? {
        switch table.records[Int(value)].kind {
        case .mapping: return [value]
        case .sequence:
            let elements = Array(table.childIndices(value))
            for element in elements where table.records[Int(element)].kind != .mapping { return nil }
            return elements
        case .scalar: return nil
        }
    }
}
