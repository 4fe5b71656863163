import Foundation

extension Data {
    /// Creates the bytes of Base64 in either alphabet, with or without padding (RFC 4648 §4 and §5); `nil` for other
    /// texts. Line ends don't count (RFC 2045 §6.8).
    init?(base64 text: String) {
        if let data = Data(base64Encoded: text) {
            self = data
            return
        }
        var standard: [UInt8] = []
        standard.reserveCapacity(text.utf8.count + 2)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "-"): standard.append(UInt8(ascii: "+"))
            case UInt8(ascii: "_"): standard.append(UInt8(ascii: "/"))
            case 0x0A, 0x0D: continue
            default: standard.append(byte)
            }
        }
        if standard.last != UInt8(ascii: "=") {
            standard += Array(repeating: UInt8(ascii: "="), count: (4 - standard.count % 4) % 4)
        }
        self.init(base64Encoded: Data(standard))
    }

    /// The bytes in the alphabet for URLs and file names, without padding (RFC 4648 §5).
    var base64URLEncodedString: String {
        String(
            decoding: base64EncodedString().utf8.lazy.filter { $0 != UInt8(ascii: "=") }.map { byte in
                switch byte {
                case UInt8(ascii: "+"): UInt8(ascii: "-")
                case UInt8(ascii: "/"): UInt8(ascii: "_")
                default: byte
                }
            }, as: UTF8.self)
    }
}
