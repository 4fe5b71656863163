public import Foundation

/// Why the signature of a webhook's request is refused.
public enum WebhookSignatureError: LocalizedError, Hashable, Sendable, CustomStringConvertible {
    /// There is no header field of this name, or it is empty.
    case missingHeader(String)
    /// The timestamp isn't a number of seconds since 1970.
    case invalidTimestamp(String)
    /// The request is older than the tolerance allows, by the sender's clock: the age.
    case tooOld(Duration)
    /// The request comes from further in the future than the tolerance allows: how far.
    case tooNew(Duration)
    /// There is no signature of version 1, or none that is Base64.
    case noSignature
    /// There are more signatures than any sender needs: how many.
    case tooManySignatures(Int)
    /// No signature fits a secret: the request isn't the sender's, or was changed on its way.
    case mismatch

    /// One line for a log. A text of the request is in it only as a Swift literal.
    public var description: String {
        switch self {
        case .missingHeader(let name): "there is no header field \(name)"
        case .invalidTimestamp(let text): "\(text.prefix(40).debugDescription) is not a time in seconds"
        case .tooOld(let age): "the request is \(age.components.seconds) seconds old"
        case .tooNew(let age): "the request is \(age.components.seconds) seconds in the future"
        case .noSignature: "there is no signature of version 1"
        case .tooManySignatures(let count): "there are \(count) signatures"
        case .mismatch: "no signature fits a secret"
        }
    }

    /// The description, for `localizedDescription`.
    public var errorDescription: String? { description }
}

/// Why there is nothing to check signatures with.
public enum WebhookSecretError: LocalizedError, Hashable, Sendable, CustomStringConvertible {
    /// There is no secret.
    case none
    /// The secret at this index isn't Base64, or is empty. Its text is in no message.
    case notBase64(index: Int)

    public var description: String {
        switch self {
        case .none: "there is no secret"
        case .notBase64(let index): "the secret at index \(index) is not Base64"
        }
    }

    /// The description, for `localizedDescription`.
    public var errorDescription: String? { description }
}
