extension StatusPattern {
    /// Reads `200`, `4XX` or `default` (OpenAPI 3.1.1 §4.8.16); `nil` for anything else.
    package init?(key: String) {
        if key == "default" {
            self = .default
            return
        }
        let bytes = Array(key.utf8)
        guard bytes.count == 3, (0x31...0x35).contains(bytes[0]) else { return nil }
        if key.dropFirst().lowercased() == "xx" {
            self = .range(Int(bytes[0]) - 0x30)
        } else if bytes.allSatisfy({ (0x30...0x39).contains($0) }), let code = Int(key) {
            self = .code(code)
        } else {
            return nil
        }
    }
}
