/// A pointer to a node in a document: the keys and indices that lead there from the root (RFC 6901).
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
    public var tokens: [String]

    public init(tokens: [String] = []) { self.tokens = tokens }

    /// Reads `/a/b` (RFC 6901 §5) or the fragment form `#/a/b`, which may be percent-encoded (RFC 6901 §6).
    ///
    /// `nil` for a text that is neither empty nor starts with a slash. A `%` that doesn't start an escape is literal.
    public init?(parsing text: String) {
        var text = text[...]
        if text.first == "#" {
            text = text.dropFirst()
            if text.utf8.contains(UInt8(ascii: "%")) { text = text.removingPercentEncoding[...] }
        }
        guard !text.isEmpty else {
            self.init()
            return
        }
        guard text.utf8.first == UInt8(ascii: "/") else { return nil }
        let tokens = text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        self.init(tokens: tokens.map { Self.unescape($0) })
    }

    public func appending(_ token: String) -> JSONPointer { JSONPointer(tokens: tokens + [token]) }

    /// The fragment form for `$ref`: `#/paths/~1users/get`. Only `%` is percent-encoded.
    public var description: String {
        tokens.reduce(into: "#") { text, token in
            text.append("/")
            guard token.utf8.contains(where: { "~/%".utf8.contains($0) }) else { return text.append(token) }
            for scalar in token.unicodeScalars {
                switch scalar {
                case "~": text.append("~0")
                case "/": text.append("~1")
                case "%": text.append("%25")
                default: text.unicodeScalars.append(scalar)
                }
            }
        }
    }

    /// `~1` is a slash and `~0` a tilde (RFC 6901 §4); any other `~` is literal.
    private static func unescape(_ token: Substring.UTF8View) -> String {
        guard token.contains(UInt8(ascii: "~")) else { return String(decoding: token, as: UTF8.self) }
        var bytes: [UInt8] = []
        var rest = token
        while let byte = rest.popFirst() {
            switch (byte, rest.first) {
            case (UInt8(ascii: "~"), UInt8(ascii: "0")):
                bytes.append(UInt8(ascii: "~"))
                rest.removeFirst()
            case (UInt8(ascii: "~"), UInt8(ascii: "1")):
                bytes.append(UInt8(ascii: "/"))
                rest.removeFirst()
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension StringProtocol {
    /// The text with `%41` read as `A` (RFC 3986 §2.1); a `%` that doesn't start an escape is literal.
    var removingPercentEncoding: String {
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let high = Character(UnicodeScalar(rest[rest.startIndex])).hexDigitValue,
                let low = Character(UnicodeScalar(rest[rest.startIndex + 1])).hexDigitValue
            {
                bytes.append(UInt8(high << 4 | low))
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
