import APIModel

/// How a body is encoded, as far as its media type and its schema say.
enum BodyCoding: Hashable {
    case json, form, multipart, events, jsonLines, text, binary
    /// JSON where the response's media type is JSON, else text.
    case jsonOrText
    /// Bytes or text of a media type that the caller names.
    case media

    /// Reads a media type (RFC 9110 §8.3.1); parameters and letter case don't matter.
    fileprivate init(mediaType: String) {
        let essence = mediaType.mediaEssence
        self =
            switch essence {
            case "application/json", "text/json", "*/*", "application/*": .json
            case "application/x-www-form-urlencoded": .form
            case "multipart/form-data": .multipart
            case "text/event-stream": .events
            case let other where other.hasSuffix("+json"): .json
            case let other where other.isJSONLines: .jsonLines
            case let other where other.hasPrefix("text/"): .text
            default: .binary
            }
    }

    /// Whether it is read piece by piece.
    var isStream: Bool { self == .events || self == .jsonLines }

    /// The order in which a client prefers media types: first those that keep most of the types.
    fileprivate var preference: Int {
        switch self {
        case .json, .jsonOrText: 0
        case .form: 1
        case .multipart: 2
        case .events: 3
        case .jsonLines: 4
        case .text: 5
        case .binary, .media: 6
        }
    }
}

extension MediaContent {
    /// How a request's body is encoded.
    var requestCoding: BodyCoding {
        let coding = BodyCoding(mediaType: mediaType)
        if coding == .multipart { return coding }
        let isOpaque = type.isText || type.isBytes || coding == .text || coding == .binary
        if isOpaque, mediaType.isRange, !mediaType.isPlainJSONSuffix { return .media }
        return type.isBytes ? .binary : coding
    }

    /// Whether a request sends a list of values, each on a line; otherwise the caller writes the lines.
    var sendsItems: Bool { requestCoding == .jsonLines && type != .any }

    /// How the body of a response is decoded.
    var responseCoding: BodyCoding {
        let coding = BodyCoding(mediaType: mediaType)
        if coding.isStream { return coding }
        if type.isBytes { return .binary }
        let isOpen = mediaType.mediaEssence == "*/*" || mediaType.mediaEssence == "application/*"
        return isOpen && (type.isText || type == .any) ? .jsonOrText : coding
    }

    /// Of several with the same preference, a media type comes before a range, then the alphabet decides.
    fileprivate func precedes(_ other: MediaContent, by coding: KeyPath<MediaContent, BodyCoding>) -> Bool {
        func rank(_ content: MediaContent) -> (Int, Int, Int, String) {
            let mediaType = content.mediaType
            return (
                content[keyPath: coding].preference, mediaType.isRange ? 1 : 0, mediaType.isPlainJSON ? 0 : 1, mediaType
            )
        }
        return rank(self) < rank(other)
    }
}

extension [MediaContent] {
    /// In the order in which a client prefers them.
    func sorted(by coding: KeyPath<MediaContent, BodyCoding>) -> [MediaContent] {
        sorted { $0.precedes($1, by: coding) }
    }
}

extension RequestBody {
    /// The contents of which a request has one, the preferred one first. All plain JSON of one type is one content.
    var alternatives: [MediaContent] {
        var kept: Set<AlternativeKey> = []
        return contents.sorted(by: \.requestCoding).filter { content in
            let (type, coding) = (content.type.withoutLimits, content.requestCoding)
            var mediaTypes = [content.mediaType.mediaTypeKey]
            if content.mediaType.isPlainJSON { mediaTypes.append(["json"]) }
            let keys = mediaTypes.map { AlternativeKey(mediaType: $0, type: type, coding: coding) }
            guard kept.isDisjoint(with: keys) else { return false }
            kept.formUnion(keys)
            return true
        }
    }
}

/// What distinguishes the contents of a request's body.
private struct AlternativeKey: Hashable {
    var mediaType: [String]
    /// Without limits.
    var type: TypeReference
    var coding: BodyCoding
}

extension TypeReference {
    /// Whether it is a string without a format.
    var isText: Bool { if case .primitive(.string, _) = self { true } else { false } }

    /// Whether it is bytes: `format: binary`.
    var isBytes: Bool { if case .primitive(.binary, _) = self { true } else { false } }

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
