import SpecLoader

// URLs and e-mail addresses.

extension DocumentChecks {
    /// Reports what isn't a reference by RFC 3986 §4.1. Characters beyond ASCII are those of an IRI, and pass.
    func checkURL(_ text: String, at node: Node) {
        guard let reason = URLFault(in: text)?.words else { return }
        context.report(.invalidURL, "'\(text)' is not a URL: \(reason)", at: node)
    }

    /// Reports what can't be an address (RFC 5322 §3.4.1).
    func checkEmail(_ text: String, at node: Node) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress = parts.count >= 2 && parts.allSatisfy { !$0.isEmpty } && !text.contains(where: \.isWhitespace)
        guard !isAddress else { return }
        context.report(.invalidEmail, "'\(text)' is not an e-mail address", at: node)
    }
}

/// What is wrong with a URL.
enum URLFault {
    case character(Unicode.Scalar)
    case percent, host, port

    init?(in text: String) {
        // How many hexadecimal digits a `%` still needs.
        var digits = 0
        for byte in text.utf8 {
            if digits > 0 {
                guard Character(Unicode.Scalar(byte)).isHexDigit else {
                    self = .percent
                    return
                }
                digits -= 1
            } else if byte == UInt8(ascii: "%") {
                digits = 2
            } else if Self.isForbidden(byte) {
                self = .character(Unicode.Scalar(byte))
                return
            }
        }
        guard digits == 0 else {
            self = .percent
            return
        }
        let scheme = text.prefix { $0 != ":" }.lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        let rest = text.dropFirst(scheme.utf8.count)
        guard rest.hasPrefix("://") else {
            if rest.isEmpty { return nil }
            self = .host
            return
        }
        let authority = rest.dropFirst(3).prefix { !"/?#".contains($0) }
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        guard !host.isEmpty, host.first != ":" else {
            self = .host
            return
        }
        guard !host.hasPrefix("["), let colon = host.firstIndex(of: ":") else { return nil }
        let port = host[host.index(after: colon)...]
        guard port.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            self = .port
            return
        }
        return nil
    }

    /// Whether no URL has a character (RFC 3986 §2).
    private static func isForbidden(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
            UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
            true
        default: false
        }
    }

    var words: String {
        switch self {
        case .character(let scalar) where scalar == " ": "it has a space"
        case .character(let scalar):
            "it has the character U+" + String(scalar.value, radix: 16, uppercase: true)
        case .percent: "a '%' must be followed by two hexadecimal digits"
        case .host: "it has no host"
        case .port: "the port is not a number"
        }
    }
}
