/// The format in which the body of a response is read.
enum BodyFormat: Sendable {
    case json, text, events, jsonLines, bytes
    /// No body, or one that is ignored.
    case nothing

    /// The value for `Accept` (RFC 9110 §12.5.1).
    var accept: String? {
        switch self {
        case .json: "application/json"
        // Other types as well, because documents declare text for them too.
        case .text: "text/*, */*;q=0.5"
        case .events: "text/event-stream"
        case .jsonLines: "application/jsonl, application/x-ndjson"
        case .bytes: "*/*"
        case .nothing: nil
        }
    }

    /// Whether a media type implies this format.
    func isFormat(of mediaType: MediaType) -> Bool {
        switch self {
        case .json: mediaType.isJSON
        case .events: mediaType.essence == "text/event-stream"
        case .jsonLines: mediaType.essence.hasSuffix("/jsonl") || mediaType.essence.hasSuffix("/x-ndjson")
        case .text: mediaType.essence.hasPrefix("text/") && !Self.events.isFormat(of: mediaType)
        case .bytes, .nothing: false
        }
    }
}
