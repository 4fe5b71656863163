/// What an answer's body is read as.
enum BodyFormat: Sendable {
    case json, text, events, jsonLines, bytes
    /// No body, or one that doesn't matter.
    case nothing

    /// What `Accept` says of it (RFC 9110 §12.5.1).
    var accept: String? {
        switch self {
        case .json: "application/json"
        // Text above all, for documents call other things text too.
        case .text: "text/*, */*;q=0.5"
        case .events: "text/event-stream"
        case .jsonLines: "application/jsonl, application/x-ndjson"
        case .bytes: "*/*"
        case .nothing: nil
        }
    }

    /// Whether bodies of the media type are in this format and no other.
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
