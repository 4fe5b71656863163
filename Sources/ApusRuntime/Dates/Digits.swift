/// Reads fixed-width fields of ASCII digits.
struct DigitScanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { index == bytes.count }

    /// A number of exactly `count` digits.
    mutating func digits(_ count: Int) -> Int? {
        guard index + count <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[index..<index + count] {
            guard case 0x30...0x39 = byte else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        index += count
        return value
    }

    /// Skips the next character if it is one of these ASCII characters; returns whether it was.
    mutating func skip(_ characters: StaticString) -> Bool {
        guard index < bytes.count else { return false }
        let isNext = characters.withUTF8Buffer { $0.contains(bytes[index]) }
        if isNext { index += 1 }
        return isNext
    }

    /// The following digits as a fraction; `nil` if there are none.
    mutating func fraction() -> Double? {
        var value = 0.0
        var scale = 1.0
        let start = index
        while index < bytes.count, case 0x30...0x39 = bytes[index] {
            if index - start < 15 {
                value = value * 10 + Double(bytes[index] - 0x30)
                scale *= 10
            }
            index += 1
        }
        return index > start ? value / scale : nil
    }
}

/// Writes fixed-width fields of ASCII digits.
enum DigitWriter {
    static func padded(_ value: Int, to width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
