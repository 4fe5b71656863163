import SpecLoader

/// A media type as the document writes it (RFC 9110 §8.3.1).
struct MediaType {
    var text: String
    /// Type and subtype in lower case: `application/json` for `Application/JSON; charset=utf-8`.
    private var essence: String

    init(_ text: String) {
        self.text = text
        let end = text.utf8.firstIndex(of: UInt8(ascii: ";")) ?? text.endIndex
        let type = text[..<end].lowercased()
        // Most are visible ASCII, where a `Character` would cost several times as much.
        let isVisible = type.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
        essence = isVisible ? type : type.filter { !$0.isWhitespace }
    }

    static let json = MediaType("application/json")
    static let multipart = MediaType("multipart/form-data")
    static let urlEncodedForm = MediaType("application/x-www-form-urlencoded")

    var isJSON: Bool {
        essence == "application/json" || essence.hasSuffix("+json") || essence.hasSuffix("/json") || essence == "*/*"
    }
    /// Whether it has a type and a subtype.
    var isValid: Bool {
        let parts = essence.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts.contains("")
    }
    var isEventStream: Bool { essence == "text/event-stream" }
    /// Whether it has one item after another: events, or JSON texts on lines or behind record separators (RFC 7464).
    var isSequential: Bool {
        isEventStream
            || ["/jsonl", "/x-jsonl", "/jsonlines", "/x-jsonlines", "/ndjson", "/x-ndjson", "/json-seq"].contains {
                essence.hasSuffix($0)
            }
    }
    var isMultipart: Bool { essence.hasPrefix("multipart/") }
    var isFormData: Bool { essence == Self.multipart.text }
    var isText: Bool { essence.hasPrefix("text/") }
    var isForm: Bool { essence.hasPrefix("multipart/") || essence == Self.urlEncodedForm.text }
    var isXML: Bool { essence.hasSuffix("/xml") || essence.hasSuffix("+xml") }

    /// The media type that parameters with `in: formData` or `in: multipart` are sent as.
    static func ofForm(list: Node) -> MediaType {
        let needsParts = list.elements.contains { parameter in
            let type = parameter["schema"]?["type"]?.text ?? parameter["type"]?.text
            return parameter["in"]?.text == "multipart" || (parameter["in"]?.text == "formData" && type == "file")
        }
        return needsParts ? .multipart : .urlEncodedForm
    }
}
