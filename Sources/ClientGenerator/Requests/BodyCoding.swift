import APIModel

/// How a body travels, as far as its media type says.
enum BodyCoding: Hashable {
    case json, form, multipart, text, binary

    /// Reads a media type (RFC 9110 §8.3.1); parameters and letter case don't matter.
    init(mediaType: String) {
        let essence = mediaType.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        self =
            switch essence {
            case "application/json", "text/json", "*/*", "application/*": .json
            case "application/x-www-form-urlencoded": .form
            case "multipart/form-data": .multipart
            case let other where other.hasSuffix("+json"): .json
            case let other where other.hasPrefix("text/"): .text
            case let other where other.hasSuffix("/jsonl") || other.hasSuffix("/x-ndjson"): .text
            default: .binary
            }
    }

    /// Which of several media types a client takes: the one that keeps most of the types.
    fileprivate var preference: Int {
        switch self {
        case .json: 0
        case .form: 1
        case .multipart: 2
        case .text: 3
        case .binary: 4
        }
    }
}

extension [MediaContent] {
    /// Of several that keep as much, a whole media type before a range, and then the first of the alphabet.
    fileprivate var preferred: MediaContent? { self.min { $0.rank < $1.rank } }
}

extension MediaContent {
    fileprivate var rank: (preference: Int, isRange: Int, mediaType: String) {
        (BodyCoding(mediaType: mediaType).preference, mediaType.contains("*") ? 1 : 0, mediaType)
    }
}

extension RequestBody {
    /// The content that a request is written for.
    var preferredContent: MediaContent? { contents.preferred }
}

extension Response {
    /// The content that an answer is read as.
    var preferredContent: MediaContent? { contents.preferred }
}
