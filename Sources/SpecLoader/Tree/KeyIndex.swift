/// Finds the keys of a large mapping: a hash table of indices of `NodeTable.children`.
struct KeyIndex {
    /// Open addressing; a slot has the index of a key plus one, or zero.
    private var slots: [UInt32]

    init(of mapping: NodeTable.Record, in table: borrowing NodeTable) {
        var capacity = 32
        while capacity < Int(mapping.count) { capacity *= 2 }
        slots = Array(repeating: 0, count: capacity)
        for entry in stride(from: mapping.start, to: mapping.start + mapping.count, by: 2) {
            let key = table.children[Int(entry)]
            table.withBytes(key) { bytes in
                var slot = Self.hash(bytes) & (capacity - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
                slots[slot] = entry + 1
            }
        }
    }

    func entry(for key: UnsafeBufferPointer<UInt8>, in table: borrowing NodeTable) -> UInt32? {
        var slot = Self.hash(key) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = slots[slot] - 1
            if table.hasText(table.children[Int(entry)], key) { return entry }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The standard library's hash is seeded, so that a document can't be made to collide.
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        return hasher.finalize()
    }
}
