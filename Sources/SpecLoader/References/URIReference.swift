import Files

/// The address in a reference, without a fragment, relative to an absolute one (RFC 3986 §5.2).
struct URIReference {
    private let text: String

    init(_ text: String) { self.text = text }

    /// `nil` where the base is no address with a host, or the reference is absolute itself.
    func resolved(against base: String) -> String? {
        guard let authority = base.firstRange(of: "://"), !text.contains("://"), !text.hasPrefix("urn:") else {
            return nil
        }
        let base = base.prefix { $0 != "#" && $0 != "?" }
        let pathStart = base[authority.upperBound...].firstIndex(of: "/") ?? base.endIndex
        let host = base[..<pathStart]
        if text.hasPrefix("//") { return base[..<authority.lowerBound] + ":" + text }
        let folder = base[pathStart...].lastIndex(of: "/").map { base[pathStart...$0] } ?? "/"
        let path = FilePath.normalize(text.hasPrefix("/") ? text : folder + text)
        return host + path
    }
}
