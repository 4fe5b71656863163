import APIModel

/// A body of a response and how it is decoded.
struct ResponseBody {
    /// `nil` for a response without a body.
    private(set) var coding: BodyCoding?
    var type: TypeReference
    /// The media types that the document has for it, the preferred one first.
    private(set) var mediaTypes: [String] = []
    private var knownTypes: Set<String> = []
    /// The media types that the client names; empty where the coding says it all.
    fileprivate(set) var namedTypes: [String] = []
    /// Whether there may be no content instead.
    var isOptional = false

    static let none = ResponseBody(coding: nil, type: .any)

    /// - Parameter isSuccess: The body of a success is read piece by piece where it consists of events or lines. The
    ///   body of a failure is read as a whole.
    fileprivate init(_ content: MediaContent, isSuccess: Bool) {
        let coding = content.responseCoding
        self.init(coding: !isSuccess && coding.isStream ? .text : coding, type: content.type)
        mediaTypes = [content.mediaType]
        knownTypes = [content.mediaType]
    }

    private init(coding: BodyCoding?, type: TypeReference) {
        self.coding = coding
        self.type = type
    }

    func isSame(as other: ResponseBody) -> Bool {
        coding == other.coding && type.sameType(as: other.type)
    }

    /// Adds the media types of another body that is decoded to the same type, and says whether it is.
    fileprivate mutating func takes(_ other: ResponseBody) -> Bool {
        switch (coding, other.coding) {
        case (.json, .json), (.jsonOrText, .jsonOrText): guard isSame(as: other) else { return false }
        case (.json, .jsonOrText), (.jsonOrText, .json), (.json, .text), (.jsonOrText, .text):
            guard type.sameType(as: other.type) else { return false }
            // What isn't a string is JSON that is called text.
            if type.isText {
                coding = .jsonOrText
            } else if other.coding == .text, !other.mediaTypes.allSatisfy({ $0.mediaEssence == "text/plain" }) {
                return false
            }
        default: guard coding == other.coding else { return false }
        }
        mediaTypes += other.mediaTypes.filter { knownTypes.insert($0).inserted }
        return true
    }
}

extension Response {
    /// The bodies that a client tells apart, the preferred one first; none for a response without a body. All that
    /// decode to one type are one, and XML, which a client has only as bytes, doesn't count beside others.
    func bodies(isSuccess: Bool) -> [ResponseBody] {
        let legible = contents.filter { !$0.mediaType.isXML }
        var bodies: [ResponseBody] = []
        // JSON takes its own type only, another coding any type.
        var byType: [TypeReference: [Int]] = [:]
        var byCoding: [BodyCoding: [Int]] = [:]
        for content in (legible.isEmpty ? contents : legible).sorted(by: \.responseCoding) {
            let body = ResponseBody(content, isSuccess: isSuccess)
            let type = content.type.withoutLimits
            var candidates = byType[type] ?? []
            if let coding = body.coding, coding != .json, coding != .jsonOrText { candidates += byCoding[coding] ?? [] }
            if !candidates.sorted().contains(where: { bodies[$0].takes(body) }) {
                byType[type, default: []].append(bodies.count)
                if let coding = body.coding { byCoding[coding, default: []].append(bodies.count) }
                bodies.append(body)
            }
        }
        if bodies.count == 1 {
            bodies[0].nameIfAlone(isSuccess: isSuccess)
        } else {
            for index in bodies.indices { bodies[index].nameBesideOthers(isFirst: index == 0) }
        }
        return bodies
    }
}

// MARK: Media types

extension ResponseBody {
    /// The only body of a response is read whatever the response says it is: its media type is for `Accept`, and for a
    /// charset that the response leaves out.
    fileprivate mutating func nameIfAlone(isSuccess: Bool) {
        let isNamed: Bool =
            switch coding {
            case .json: isSuccess && !mediaTypes.contains(where: \.isPlainJSON)
            case .text:
                mediaTypes.contains(where: \.hasForeignCharset)
                    || isSuccess && !mediaTypes.contains { $0.mediaTypeKey == ["text/plain"] || $0.isRange }
            case .binary:
                // Documents that call bytes JSON mean something else.
                isSuccess && !mediaTypes.contains { $0.isRange || $0.isPlainJSON || $0.isOctetStream }
            case .jsonLines: isSuccess && !mediaTypes.contains(where: \.isUsualJSONLines)
            case .events, .jsonOrText, .form, .multipart, .media, nil: false
            }
        if isNamed { namedTypes = mediaTypes }
    }

    /// Of several bodies, the response's media type decides: the document's are named. JSON that comes first is what a
    /// response of no documented media type is read as.
    fileprivate mutating func nameBesideOthers(isFirst: Bool) {
        let isUsual: Bool =
            switch coding {
            case .json: isFirst && mediaTypes.contains(where: \.isPlainJSON)
            case .jsonOrText: isFirst && mediaTypes.allSatisfy { $0.isPlainJSON || $0.mediaTypeKey == ["text/plain"] }
            case .text: mediaTypes.map(\.mediaTypeKey) == [["text/plain"]] && !mediaTypes[0].hasForeignCharset
            case .events: true
            case .jsonLines: mediaTypes.contains(where: \.isUsualJSONLines)
            case .form, .multipart, .binary, .media, nil: false
            }
        if !isUsual { namedTypes = mediaTypes }
    }
}

extension String {
    fileprivate var isOctetStream: Bool { mediaTypeKey == ["application/octet-stream"] }

    /// Whether the runtime asks for it without being told.
    fileprivate var isUsualJSONLines: Bool { ["application/jsonl", "application/x-ndjson"].contains(mediaEssence) }
}
