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
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() where scalar.isASCII {
            if scalar == "%" {
                let digits = scalars.dropFirst(index + 1).prefix(2)
                guard digits.count == 2, digits.allSatisfy({ Character($0).isHexDigit }) else {
                    self = .percent
                    return
                }
            } else if scalar.value <= 0x20 || scalar.value == 0x7F || "\"<>\\^`{|}".unicodeScalars.contains(scalar) {
                self = .character(scalar)
                return
            }
        }
        guard let start = ["http://", "https://"].first(where: { text.lowercased().hasPrefix($0) }) else {
            for scheme in ["http:", "https:"] where text.lowercased().hasPrefix(scheme) {
                self = .host
                return
            }
            return nil
        }
        let authority = text.dropFirst(start.count).prefix { !"/?#".contains($0) }
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
