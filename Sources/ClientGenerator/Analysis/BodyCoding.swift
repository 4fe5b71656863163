import APIModel

/// How a body is encoded, as far as its media type says.
enum BodyCoding: Hashable {
    case json, form, multipart, events, jsonLines, text, binary

    /// Reads a media type (RFC 9110 §8.3.1); parameters and letter case don't matter.
    init(mediaType: String) {
        let essence = mediaType.mediaEssence
        self =
            switch essence {
            case "application/json", "text/json", "*/*", "application/*": .json
            case "application/x-www-form-urlencoded": .form
            case "multipart/form-data": .multipart
            case "text/event-stream": .events
            case let other where other.hasSuffix("+json"): .json
            case let other where other.hasSuffix("/jsonl") || other.hasSuffix("/x-ndjson"): .jsonLines
            case let other where other.hasPrefix("text/"): .text
            default: .binary
            }
    }

    /// The order in which a client prefers media types: first those that keep most of the types.
    fileprivate var preference: Int {
        switch self {
        case .json: 0
        case .form: 1
        case .multipart: 2
        case .events: 3
        case .jsonLines: 4
        case .text: 5
        case .binary: 6
        }
    }
}

extension String {
    /// A media type without parameters, in lower case (RFC 9110 §8.3.1).
    var mediaEssence: String {
        let isEssence = utf8.allSatisfy { byte in
            byte < 0x80 && byte != UInt8(ascii: ";") && byte != UInt8(ascii: " ")
                && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        }
        return isEssence ? self : prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    }

    /// Whether a media type is plain JSON, or a range that covers it.
    var isPlainJSON: Bool {
        ["application/json", "text/json", "*/*", "application/*", "application/*+json"].contains(mediaEssence)
    }
}

extension MediaContent {
    var coding: BodyCoding { BodyCoding(mediaType: mediaType) }

    /// Of several with the same preference, a media type comes before a range, then the alphabet decides.
    fileprivate var rank: (preference: Int, isRange: Int, isSpecial: Int, mediaType: String) {
        (coding.preference, mediaType.contains("*") ? 1 : 0, mediaType.isPlainJSON ? 0 : 1, mediaType)
    }
}

extension [MediaContent] {
    /// The contents in the order in which a client prefers them, without repetitions.
    fileprivate func ranked(isSame: (MediaContent, MediaContent) -> Bool) -> [MediaContent] {
        sorted { $0.rank < $1.rank }.reduce(into: []) { kept, content in
            if !kept.contains(where: { isSame($0, content) }) { kept.append(content) }
        }
    }
}

extension RequestBody {
    /// The contents of which a request has one, the preferred one first. All plain JSON of one type is one content.
    var alternatives: [MediaContent] {
        contents.ranked { one, other in
            (one.mediaType.mediaEssence == other.mediaType.mediaEssence
                || one.mediaType.isPlainJSON && other.mediaType.isPlainJSON) && one.type.sameType(as: other.type)
        }
    }

    /// The content that a request has by default.
    var preferredContent: MediaContent? { alternatives.first }
}

extension Response {
    /// The contents that a response may have, the preferred one first. All that decode to one type are one content, and
    /// XML, which a client has only as bytes, doesn't count beside others.
    var alternatives: [MediaContent] {
        let all = contents.ranked { one, other in
            one.coding == other.coding && (one.coding != .json || one.type.sameType(as: other.type))
        }
        let legible = all.filter { !$0.isXML }
        return legible.isEmpty ? all : legible
    }

    /// The content that a response is read as when it doesn't say what it is.
    var preferredContent: MediaContent? { alternatives.first }
}

extension MediaContent {
    /// The media types of RFC 7303 §8, and unregistered ones that are named like them.
    fileprivate var isXML: Bool {
        let essence = mediaType.mediaEssence
        return essence.hasSuffix("/xml") || essence.hasSuffix("+xml")
    }
}

extension TypeReference {
    /// Whether two references mean the same type, apart from limits.
    func sameType(as other: TypeReference) -> Bool {
        switch (self, other) {
        case (.any, .any): true
        case (.primitive(let a, _), .primitive(let b, _)): a == b
        case (.array(let a, _), .array(let b, _)), (.dictionary(let a, _), .dictionary(let b, _)): a.sameType(as: b)
        case (.nullable(let a), .nullable(let b)): a.sameType(as: b)
        case (.named(let a), .named(let b)): a == b
        case (.any, _), (.primitive, _), (.array, _), (.dictionary, _), (.nullable, _), (.named, _): false
        }
    }
}
