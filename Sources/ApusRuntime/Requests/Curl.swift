import Foundation

extension Request: CustomStringConvertible {
    /// The method and the URL, without secrets: `GET https://api.losant.com/applications?perPage=50`.
    public var description: String {
        do {
            return try preparedHead().description
        } catch {
            return "\(method.rawValue) \(path): \(error)"
        }
    }

    /// The request as a `curl` command for a POSIX shell, without secrets.
    public var curl: String {
        let prepared: PreparedRequest
        do {
            prepared = try self.prepared(isAuthorized: true)
        } catch {
            return "# \(method.rawValue) \(path): \(error)"
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
            words.append("--header " + Self.quoted("\(field.name): \(Self.redacted(field))"))
        }
        if let body = prepared.body { words.append(Self.option(for: body)) }
        return "curl " + words.joined(separator: " \\\n  ")
    }

    /// The option for a body: its text, the name of its file, or a placeholder.
    private static func option(for body: HTTPBody) -> String {
        switch body.onlySegment {
        case .data(let data):
            let text = data.contains(0) ? nil : String(data: data, encoding: .utf8)
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
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: "-._/:@%+=,".utf8.contains(byte)
            }
        }
        if isPlain { return text }
        return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
