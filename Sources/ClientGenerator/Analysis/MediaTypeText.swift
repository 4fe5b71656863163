/// What the text of a media type says (RFC 9110 §8.3.1).
extension String {
    /// The media type without parameters, in lower case.
    var mediaEssence: String {
        let isEssence = utf8.allSatisfy { byte in
            byte < 0x80 && byte != UInt8(ascii: ";") && byte != UInt8(ascii: " ")
                && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        }
        return isEssence ? self : prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    }

    /// The parameters that distinguish the media type from others, `version=1`, in lower case. How it is written
    /// (`charset`) and weighed (`q`) does not.
    var mediaParameters: [String] {
        guard utf8.contains(UInt8(ascii: ";")) else { return [] }
        return split(separator: ";").dropFirst()
            .map { $0.lowercased().filter { !$0.isWhitespace && $0 != "\"" } }
            .filter { !$0.isEmpty && !$0.hasPrefix("charset=") && !$0.hasPrefix("q=") }
    }

    /// Equal for two spellings of one media type.
    var mediaTypeKey: [String] { [mediaEssence] + mediaParameters }

    /// Whether a media type is plain JSON, or a range that covers it.
    var isPlainJSON: Bool {
        ["application/json", "text/json", "*/*", "application/*", "application/*+json"].contains(mediaEssence)
            && mediaParameters.isEmpty
    }

    /// Whether a media type stands for several.
    var isRange: Bool { mediaEssence.utf8.contains(UInt8(ascii: "*")) }

    /// Whether a media type is all formats that are based on JSON, which is no range of the standard.
    var isPlainJSONSuffix: Bool { mediaEssence == "application/*+json" }

    /// Whether a media type is a JSON text on each line, or behind each record separator (RFC 7464).
    var isJSONLines: Bool {
        ["/jsonl", "/x-jsonl", "/jsonlines", "/x-jsonlines", "/ndjson", "/x-ndjson", "/json-seq"].contains {
            hasSuffix($0)
        }
    }

    /// Whether it names a charset other than UTF-8.
    var hasForeignCharset: Bool {
        guard let start = lowercased().firstRange(of: "charset=")?.upperBound else { return false }
        return !lowercased()[start...].filter { $0 != "\"" && $0 != " " }.hasPrefix("utf-8")
    }

    /// The media types of RFC 7303 §8, and unregistered ones that are named like them.
    var isXML: Bool {
        let essence = mediaEssence
        return essence.hasSuffix("/xml") || essence.hasSuffix("+xml")
    }
}
