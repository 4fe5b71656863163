/// Percent-encoding of text in a URL (RFC 3986 §2.1).
enum PercentEncoding {
    /// Encodes all but the unreserved characters (RFC 3986 §2.3).
    static func encode(_ text: String) -> String {
        encode(text, keeping: isUnreserved)
    }

    /// Reserved expansion (RFC 6570 §3.2.3): keeps reserved characters and percent-encoded triplets, but encodes `#`,
    /// `[` and `]`, which a query can't contain.
    static func encodeAllowingReserved(_ text: String) -> String {
        encode(text, keepingTriplets: true) { isUnreserved($0) || "/:?@!$&'()*+,;=".utf8.contains($0) }
    }

    /// Encodes what a path can't contain (RFC 3986 §3.3); keeps triplets and slashes.
    static func encodePathText(_ text: String) -> String {
        encode(text, keepingTriplets: true) { isUnreserved($0) || "/:@!$&'()*+,;=".utf8.contains($0) }
    }

    /// Reserved expansion (RFC 6570 §3.2.3) inside one segment of a path: also encodes `/` and `?`.
    static func encodePathValue(_ text: String) -> String {
        encode(text, keepingTriplets: true) { isUnreserved($0) || ":@!$&'()*+,;=".utf8.contains($0) }
    }

    /// The serializer of `application/x-www-form-urlencoded` (WHATWG URL §5.2): a space is `+`.
    static func encodeForm(_ text: String) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        return words.map { word in
            encode(String(word)) { isUnreserved($0) && $0 != UInt8(ascii: "~") || $0 == UInt8(ascii: "*") }
        }.joined(separator: "+")
    }

    private static func encode(
        _ text: String, keepingTriplets: Bool = false, keeping isKept: (UInt8) -> Bool
    ) -> String {
        if text.utf8.allSatisfy(isKept) { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 32)
        for (index, byte) in bytes.enumerated() {
            let isTriplet =
                keepingTriplets && byte == UInt8(ascii: "%") && index + 2 < bytes.count
                && isHexadecimal(bytes[index + 1]) && isHexadecimal(bytes[index + 2])
            if isKept(byte) || isTriplet {
                result.append(byte)
            } else {
                result.append(contentsOf: [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)])
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }
}
