import SpecLoader

/// The name of a body's format, as the document writes it (RFC 9110 §8.3.1).
struct MediaType {
    var text: String
    /// `application/json` of `Application/JSON; charset=utf-8`.
    private var essence: String

    init(_ text: String) {
        self.text = text
        let end = text.firstIndex(of: ";") ?? text.endIndex
        essence = text[..<end].lowercased().filter { !$0.isWhitespace }
    }

    static let json = MediaType("application/json")
    static let multipart = MediaType("multipart/form-data")
    static let urlEncodedForm = MediaType("application/x-www-form-urlencoded")

    var isJSON: Bool {
        essence == "application/json" || essence.hasSuffix("+json") || essence.hasSuffix("/json") || essence == "*/*"
    }
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

extension StatusPattern {
    /// Reads `200`, `4XX` or `default` (OpenAPI 3.1.1 §4.8.16); `nil` for anything else.
    init?(key: String) {
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
