import APIModel

/// How a body travels, as far as its media type says.
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

    /// Which of several media types a client takes first: the one that keeps most of the types.
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
    var mediaEssence: String { prefix { $0 != ";" }.lowercased().filter { $0 != " " } }

    /// Whether a media type is JSON and says no more than that; a range that covers JSON counts.
    var isPlainJSON: Bool {
        ["application/json", "text/json", "*/*", "application/*", "application/*+json"].contains(mediaEssence)
    }
}

extension MediaContent {
    var coding: BodyCoding { BodyCoding(mediaType: mediaType) }

    /// Of several that keep as much, a whole media type before a range, and then the first of the alphabet.
    fileprivate var rank: (preference: Int, isRange: Int, isSpecial: Int, mediaType: String) {
        (coding.preference, mediaType.contains("*") ? 1 : 0, mediaType.isPlainJSON ? 0 : 1, mediaType)
    }
}

extension [MediaContent] {
    /// The contents in the order in which a client takes them, without those that are another one again.
    fileprivate func ranked(isSame: (MediaContent, MediaContent) -> Bool) -> [MediaContent] {
        sorted { $0.rank < $1.rank }.reduce(into: []) { kept, content in
            if !kept.contains(where: { isSame($0, content) }) { kept.append(content) }
        }
    }
}

extension RequestBody {
    /// The contents of which a request has one, the preferred one first. What says no more than that it is JSON is one.
    var alternatives: [MediaContent] {
        contents.ranked { one, other in
            (one.mediaType.mediaEssence == other.mediaType.mediaEssence
                || one.mediaType.isPlainJSON && other.mediaType.isPlainJSON) && one.type.sameType(as: other.type)
        }
    }

    /// The content that a request is written for when nothing else is said.
    var preferredContent: MediaContent? { alternatives.first }
}

extension Response {
    /// The contents that an answer may have, the preferred one first. What decodes to the same type is one, and XML,
    /// which a client only has as bytes, is none beside others.
    var alternatives: [MediaContent] {
        let all = contents.ranked { one, other in
            one.coding == other.coding && (one.coding != .json || one.type.sameType(as: other.type))
        }
        let legible = all.filter { !$0.isXML }
        return legible.isEmpty ? all : legible
    }

    /// The content that an answer is read as when it says nothing of itself.
    var preferredContent: MediaContent? { alternatives.first }
}

extension MediaContent {
    /// RFC 7303 §8, and what is called so without being registered.
    fileprivate var isXML: Bool {
        let essence = mediaType.mediaEssence
        return essence.hasSuffix("/xml") || essence.hasSuffix("+xml")
    }
}

extension TypeReference {
    /// Whether two references mean the same type, limits aside.
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
