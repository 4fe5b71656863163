/// The format in which the body of a response is read.
enum BodyFormat: Sendable {
    case json, text, jsonOrText, events, jsonLines, bytes
    /// No body, or one that is ignored.
    case nothing

    /// The media types for `Accept` where the document says no more than the format.
    var mediaTypes: [String] {
        switch self {
        case .json: ["application/json"]
        case .text: ["text/*"]
        case .jsonOrText: ["application/json", "text/*"]
        case .events: ["text/event-stream"]
        case .jsonLines: ["application/jsonl", "application/x-ndjson"]
        case .bytes: ["*/*"]
        case .nothing: []
        }
    }

    /// Whether a body of any media type can be read in this format.
    var takesAnything: Bool {
        switch self {
        case .text, .jsonOrText, .bytes: true
        case .json, .events, .jsonLines, .nothing: false
        }
    }

    /// How specifically a media type implies this format, as `MediaType.specificity(for:)` counts.
    func specificity(for mediaType: MediaType) -> Int {
        switch self {
        case .json: mediaType.isPlainJSON ? 400 : mediaType.isJSON ? 50 : 0
        case .text: mediaType.essence == "text/plain" ? 400 : mediaType.isText ? 50 : 0
        case .jsonOrText:
            max(Self.json.specificity(for: mediaType), Self.text.specificity(for: mediaType))
        case .events: mediaType.essence == "text/event-stream" ? 400 : 0
        case .jsonLines: mediaType.isJSONLines ? 400 : 0
        case .bytes, .nothing: 0
        }
    }
}
