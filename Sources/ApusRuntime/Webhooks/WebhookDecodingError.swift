public import Foundation

/// Why the request of a webhook or a callback couldn't be decoded.
public struct WebhookDecodingError: LocalizedError, Sendable, CustomStringConvertible {
    /// What isn't as the API documents it.
    public enum Reason: Sendable {
        /// The body can't be decoded.
        case undecodable(UndecodableBody)
        /// The body has none of the documented media types, but this `Content-Type`.
        case undocumentedMediaType(String)
        /// The request doesn't have a required header field of this name.
        case missingHeader(String)
        /// The text of a header field of this name isn't a value of the type.
        case undecodableHeader(String, typeName: String)
    }

    /// What was received.
    public let received: ReceivedWebhook
    /// What isn't as the API documents it.
    public let reason: Reason

    /// Creates an error, for tests.
    public init(_ received: ReceivedWebhook, _ reason: Reason) {
        self.received = received
        self.reason = reason
    }

    /// One line for a log, without what was received but for its name.
    public var description: String {
        let problem =
            switch reason {
            case .undecodable(let body): "the body is \(body)"
            case .undocumentedMediaType(let type): "the API does not document the media type \"\(type)\""
            case .missingHeader(let name): "there is no header field \(name)"
            case .undecodableHeader(let name, let type): "the header field \(name) is not a valid \(type)"
            }
        return "\(received.name): \(problem)".onOneLine
    }

    /// The description, for `localizedDescription`.
    public var errorDescription: String? { description }
}
