/// A URI or a relative reference, without its fragment (RFC 3986 §4).
struct URIReference: Hashable {
    private var scheme: Substring?
    private var authority: Substring?
    private var path: Substring
    private var query: Substring?

    init(_ text: some StringProtocol) {
        var rest = Substring(text.prefix { $0 != "#" })
        if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(rest[..<colon]) {
            scheme = rest[..<colon]
            rest = rest[colon...].dropFirst()
        }
        if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
            query = rest[mark...].dropFirst()
            rest = rest[..<mark]
        }
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
            let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            authority = rest[..<end]
            rest = rest[end...]
        }
        path = rest
    }

    /// Whether it names a resource by itself.
    var isAbsolute: Bool { scheme != nil }

    var text: String {
        (scheme.map { "\($0):" } ?? "") + (authority.map { "//\($0)" } ?? "") + path + (query.map { "?\($0)" } ?? "")
    }

    /// The reference as it is meant in a document at `base` (RFC 3986 §5.2.2).
    func resolved(against base: URIReference) -> URIReference {
        var result = self
        if scheme != nil || authority != nil {
            result.scheme = scheme ?? base.scheme
        } else {
            (result.scheme, result.authority) = (base.scheme, base.authority)
            if path.isEmpty {
                result.path = base.path
                result.query = query ?? base.query
                return result
            }
            if !path.hasPrefix("/") {
                let end = base.path.utf8.lastIndex(of: UInt8(ascii: "/"))
                let folder = end.map { base.path[...$0] } ?? (base.authority == nil ? "" : "/")
                result.path = folder + path
            }
        }
        result.path = Self.withoutDots(result.path)
        return result
    }

    /// What leads from the folder of `base` to this URI; `nil` if that isn't below the folder.
    func path(belowFolderOf base: URIReference) -> String? {
        guard scheme == base.scheme, authority == base.authority, query == nil,
            let end = base.path.utf8.lastIndex(of: UInt8(ascii: "/")), path.hasPrefix(base.path[...end])
        else { return nil }
        let rest = path.dropFirst(base.path[...end].count)
        return rest.isEmpty ? nil : String(rest)
    }

    /// The path without segments `.` and `..` (RFC 3986 §5.2.4).
    private static func withoutDots(_ path: Substring) -> Substring {
        guard path.contains("/.") || path.hasPrefix(".") else { return path }
        var kept: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { kept.append("") }
            case "..":
                if let last = kept.last, !(kept.count == 1 && last.isEmpty) { kept.removeLast() }
                if isLast { kept.append("") }
            default: kept.append(segment)
            }
        }
        return Substring(kept.joined(separator: "/"))
    }

    /// RFC 3986 §3.1.
    private static func isScheme(_ text: Substring) -> Bool {
        guard let first = text.first, first.isASCII, first.isLetter else { return false }
        return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }
}
