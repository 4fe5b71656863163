#if canImport(CryptoKit) || SwiftCrypto
#if canImport(CryptoKit)
import CryptoKit
#else
import Crypto
#endif
public import ApusRuntime
public import Foundation

/// The check that a request of a webhook comes from who has the secret, and isn't an old one again (Standard Webhooks,
/// https://www.standardwebhooks.com).
///
/// ```swift
/// let signatures = try StandardWebhooks(secrets: ["whsec_…"])
/// try signatures.verify(body, headers: headers)
/// ```
/// Check the bytes as they arrived, before anything is decoded. An id that was seen before is a repetition, which only
/// the receiver can know.
public struct StandardWebhooks: Sendable {
    /// More signatures than any sender needs: each is compared with the body.
    static let mostSignatures = 20

    private let keys: [SymmetricKey]
    private let tolerance: Duration
    private let prefix: String

    /// - Parameters:
    ///   - secrets: The secrets, of which one must fit: several while one takes the place of another. Each is Base64
    ///     (RFC 4648 §4), usually after `whsec_`.
    ///   - tolerance: How far the sender's clock, and the way, may put a request from now, in both directions.
    ///   - prefix: What the names of the header fields begin with. Svix and its users have `svix-`.
    /// - Throws: `WebhookSecretError` for a secret that isn't one, or if there is none.
    public init(
        secrets: [String], tolerance: Duration = .seconds(300), prefix: String = "webhook-"
    ) throws(WebhookSecretError) {
        guard !secrets.isEmpty else { throw .none }
        var keys: [SymmetricKey] = []
        for (index, secret) in secrets.enumerated() {
            let text = secret.hasPrefix("whsec_") ? String(secret.dropFirst("whsec_".count)) : secret
            guard let bytes = Data(base64Encoded: text), !bytes.isEmpty else { throw .notBase64(index: index) }
            keys.append(SymmetricKey(data: bytes))
        }
        self.keys = keys
        self.tolerance = tolerance
        self.prefix = prefix.lowercased()
    }

    /// Checks the signature and the time of a request.
    ///
    /// - Parameters:
    ///   - body: The bytes of the body as they arrived.
    ///   - headers: The header fields `webhook-id`, `webhook-timestamp` and `webhook-signature`.
    ///   - now: The time at which the request is received.
    /// - Throws: `WebhookSignatureError`, which says what failed.
    public func verify(
        _ body: Data, headers: HTTPFields, at now: Date = Date()
    ) throws(WebhookSignatureError) {
        let id = try value(of: "id", in: headers)
        let timestamp = try value(of: "timestamp", in: headers)
        let signatures = try signatures(in: headers)
        try check(timestamp, at: now)
        let content = Data("\(id).\(timestamp).".utf8) + body
        // Each comparison takes the same time wherever the bytes differ.
        let isValid = keys.contains { key in
            signatures.contains { HMAC<SHA256>.isValidAuthenticationCode($0, authenticating: content, using: key) }
        }
        guard isValid else { throw .mismatch }
    }

    /// Checks the signature and the time of a request, as ``verify(_:headers:at:)`` does.
    public func verify(_ received: ReceivedWebhook, at now: Date = Date()) throws(WebhookSignatureError) {
        try verify(received.body, headers: received.headers, at: now)
    }

    /// The header fields of a request that passes the check: for the tests of a server, and for senders. It is signed
    /// with each of the secrets.
    public func sign(_ body: Data, id: String, at date: Date = Date()) -> HTTPFields {
        let timestamp = String(Int64(date.timeIntervalSince1970.rounded(.down)))
        let content = Data("\(id).\(timestamp).".utf8) + body
        let signatures = keys.map { key in
            "v1," + Data(HMAC<SHA256>.authenticationCode(for: content, using: key)).base64EncodedString()
        }
        var fields = HTTPFields()
        for (name, value) in [("id", id), ("timestamp", timestamp), ("signature", signatures.joined(separator: " "))] {
            if let name = HTTPField.Name(prefix + name) { fields.append(HTTPField(name: name, value: value)) }
        }
        return fields
    }
}

extension StandardWebhooks {
    private func values(of name: String, in headers: HTTPFields) -> [String] {
        let name = prefix + name
        return headers.filter { $0.name.canonicalName == name }.map(\.value)
    }

    private func value(of name: String, in headers: HTTPFields) throws(WebhookSignatureError) -> String {
        guard let value = values(of: name, in: headers).first, !value.isEmpty else {
            throw .missingHeader(prefix + name)
        }
        return value
    }

    /// The signatures of version 1: `v1,BASE64 v1,BASE64`. Others are passed over.
    private func signatures(in headers: HTTPFields) throws(WebhookSignatureError) -> [Data] {
        let texts = values(of: "signature", in: headers).flatMap { $0.split(separator: " ") }
        guard !texts.isEmpty else { throw .missingHeader(prefix + "signature") }
        guard texts.count <= Self.mostSignatures else { throw .tooManySignatures(texts.count) }
        let signatures = texts.filter { $0.hasPrefix("v1,") }.compactMap {
            Data(base64Encoded: String($0.dropFirst(3)))
        }
        guard !signatures.isEmpty else { throw .noSignature }
        return signatures
    }

    private func check(_ timestamp: String, at now: Date) throws(WebhookSignatureError) {
        guard timestamp.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            timestamp.utf8.count <= 15, let seconds = Int64(timestamp)
        else { throw .invalidTimestamp(timestamp) }
        let age = Duration.seconds(now.timeIntervalSince1970) - .seconds(seconds)
        if age > tolerance { throw .tooOld(age) }
        if age < .zero - tolerance { throw .tooNew(.zero - age) }
    }
}
#else
/// The check of signatures by Standard Webhooks, which needs HMAC-SHA-256. Apple's systems have it in CryptoKit;
/// elsewhere it is swift-crypto's, which the trait `SwiftCrypto` of this package adds.
@available(*, unavailable, message: "turn on the trait SwiftCrypto of the package apus: there is no CryptoKit here")
public struct StandardWebhooks: Sendable {}
#endif
