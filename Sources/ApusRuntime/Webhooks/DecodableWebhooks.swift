public import Foundation

/// The webhooks of an API, or the callbacks of an operation: a generated enumeration with a case for each.
///
/// ```swift
/// switch try ShopWebhooks.decode(name, body, headers: headers) {
/// case .orderShipped(let shipment): print(shipment.trackingNumber)
/// case .unknown(let received): print("ignored: \(received.name)")
/// default: break
/// }
/// ```
public protocol DecodableWebhooks: Sendable {
    /// Decodes a request that a server received. One of an unknown name is kept as it is.
    ///
    /// - Throws: `WebhookDecodingError` if the body or a header field isn't what the API documents.
    init(decoding received: ReceivedWebhook) throws(WebhookDecodingError)
}

extension DecodableWebhooks {
    /// Decodes a request that a server received. One of an unknown name is kept as it is.
    ///
    /// - Parameters:
    ///   - name: The name of the webhook or the callback in the API's document.
    ///   - body: The bytes of the body.
    ///   - headers: The header fields.
    ///   - method: The method, which counts only where the document has several for one name.
    /// - Throws: `WebhookDecodingError` if the body or a header field isn't what the API documents.
    public static func decode(
        _ name: String, _ body: Data, headers: HTTPFields = [:], method: HTTPRequest.Method = .post
    ) throws(WebhookDecodingError) -> Self {
        try Self(decoding: ReceivedWebhook(name: name, body: body, headers: headers, method: method))
    }
}
