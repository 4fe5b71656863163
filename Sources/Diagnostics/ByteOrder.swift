extension String {
    /// Whether the bytes come before those of another string: an order that depends on no locale.
    package func precedesByBytes(_ other: String) -> Bool {
        let result = utf8.withContiguousStorageIfAvailable { bytes in
            other.utf8.withContiguousStorageIfAvailable { bytes.precede($0) }
        }
        // Strings of Swift's own have their bytes in one piece.
        return (result ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func precede(_ other: Self) -> Bool {
        let common = Swift.min(count, other.count)
        var index = 0
        while index < common, self[index] == other[index] { index += 1 }
        return index < common ? self[index] < other[index] : count < other.count
    }
}
