import Foundation

extension Request: CustomStringConvertible {
    /// The method and the URL, without secrets: `GET https://api.losant.com/applications?perPage=50`.
    public var description: String {
        do {
            return try preparedHead().description
        } catch {
            return "\(method.rawValue) \(path): \(error)".onOneLine
        }
    }

    /// The request as a `curl` command for a POSIX shell, without secrets; a comment of one line if it can't be
    /// encoded.
    public var curl: String {
        let prepared: PreparedRequest
        do {
            prepared = try self.prepared(isAuthorized: true)
        } catch {
            return "# \(method.rawValue) \(path): \(error)".onOneLine
        }
        var words: [String] = []
        switch method {
        case .get where prepared.body == nil: break
        case .head: words.append("--head")
        default: words.append("--request \(method.rawValue)")
        }
        let head = prepared.head
        words.append(Self.quoted("\(head.scheme ?? "https")://\(head.authority ?? "")\(prepared.redactedPath)"))
        for field in head.headerFields where field.name != .userAgent {
            // With a colon and nothing after it, curl would leave the field out.
            let value = Self.redacted(field)
            words.append("--header " + Self.quoted(value.isEmpty ? "\(field.name);" : "\(field.name): \(value)"))
        }
        if let body = prepared.body { words.append(Self.option(for: body)) }
        return "curl " + words.joined(separator: " \\\n  ")
    }

    /// The option for a body: its text, the name of its file, or a placeholder.
    private static func option(for body: HTTPBody) -> String {
        switch body.onlySegment {
        case .data(let data):
            // A terminal acts on control characters that are pasted, in quotation marks too.
            let isText = data.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 }
            let text = isText ? String(data: data, encoding: .utf8) : nil
            return text.map { "--data-raw " + quoted($0) } ?? "--data-binary @body"
        case .file(let url, _): return "--data-binary " + quoted("@\(url.path)")
        case nil: return "--data-binary @body"
        }
    }

    private static func redacted(_ field: HTTPField) -> String {
        guard Redaction.isSecret(field) else { return field.value }
        let scheme = field.name == .authorization ? field.value.prefix { $0 != " " } + " " : ""
        return scheme + Redaction.mark
    }

    private static func quoted(_ text: String) -> String {
        let isPlain =
            !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "-._/:@%+=,".utf8.contains(byte)
                }
            }
        if isPlain { return text }
        return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
