import APIModel

/// What a request sends: a body in one media type, or in one of several.
enum RequestContent {
    case one(MediaContent)
    /// An enumeration of that name, with a case for each media type.
    case several(name: SwiftIdentifier, [RequestContentCase])

    /// `nil` for an operation that sends nothing.
    init?(of operation: Operation, function: SwiftIdentifier) {
        let contents = operation.requestBody?.alternatives ?? []
        guard let first = contents.first else { return nil }
        guard contents.count > 1 else {
            self = .one(first)
            return
        }
        let names = NameScope(
            contents.enumerated().map { index, content in
                .init(key: index, original: content.mediaType, identifier: .value(from: content.word))
            }, reserved: ["requestBody"]
        ).identifiers
        self = .several(
            name: SwiftIdentifier.type(from: function.name).appending("Content"),
            contents.enumerated().compactMap { index, content in
                names[index].map { RequestContentCase(name: $0, content: content) }
            })
    }

    /// The name of the enumeration that the content needs.
    var enumerationName: SwiftIdentifier? {
        if case .several(let name, _) = self { name } else { nil }
    }

    /// The type of a body that has no other.
    var onlyType: TypeReference? {
        if case .one(let content) = self { content.type } else { nil }
    }
}

/// One media type of a request's body.
struct RequestContentCase {
    var name: SwiftIdentifier
    var content: MediaContent
}

extension MediaContent {
    /// The word for the media type among others.
    fileprivate var word: String {
        switch coding {
        case .json where mediaType.isPlainJSON: return "json"
        case .form: return "form"
        case .multipart: return "multipart"
        case .json, .events, .jsonLines, .text, .binary:
            let essence = mediaType.mediaEssence
            if essence == "text/plain" { return "text" }
            let parts = essence.split(separator: "/", maxSplits: 1)
            let part = parts.last == "*" ? parts.first : parts.last
            return part == "*" || part == nil ? "any" : String(part ?? "any")
        }
    }
}
