/// A text in which every byte that isn't UTF-8 is read as Windows-1252, of which Latin-1 is a part.
///
/// Files that editors saved so have letters like `é` as one byte; some have UTF-8 beside it.
struct Windows1252 {
    /// In UTF-8.
    private(set) var text: [UInt8]
    /// How many bytes were read so.
    private(set) var count = 0

    /// `nil` if one of those bytes has no character, so that the text is in another encoding or damaged.
    ///
    /// - Parameter start: The first byte that isn't UTF-8.
    init?(_ bytes: ArraySlice<UInt8>, from start: Int) {
        text = Array(bytes[..<start])
        text.reserveCapacity(bytes.count + bytes.count / 8)
        guard bytes.withUnsafeBufferPointer({ convert($0, from: start - bytes.startIndex) }) else { return nil }
    }

    private mutating func convert(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var offset = start
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte < 0x80 {
                text.append(byte)
                offset += 1
            } else if let length = Encoding.sequenceLength(bytes, at: offset, byte) {
                text.append(contentsOf: bytes[offset..<offset + length])
                offset += length
            } else {
                guard let scalar = Self.scalar(byte) else { return false }
                text.append(contentsOf: String(scalar).utf8)
                count += 1
                offset += 1
            }
        }
        return true
    }

    /// The character of a byte from 0x80; Latin-1 from 0xA0 on.
    private static func scalar(_ byte: UInt8) -> UnicodeScalar? {
        byte >= 0xA0 ? UnicodeScalar(byte) : UnicodeScalar(table[Int(byte & 0x1F)]).flatMap { $0.value == 0 ? nil : $0 }
    }

    /// The characters of 0x80 to 0x9F; 0 for the five that are none.
    private static let table: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
