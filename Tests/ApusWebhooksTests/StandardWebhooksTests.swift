#if canImport(CryptoKit) || SwiftCrypto
import ApusRuntime
import ApusWebhooks
import Foundation
import Testing

/// The signatures were made with Python's `hmac`, of `msg_1.1700000000.` and the body.
@Suite("Signatures by Standard Webhooks")
struct StandardWebhooksTests {
    private static let secret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
    private static let other = "whsec_ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7"
    private static let signature = "v1,X9BZ3z7gask+Z3660Lq/cqrMtx+b5yhvkfndD2TodE0="
    private static let otherSignature = "v1,ub+x2Uk1VFY5QY8ME0ge936m5OBU9MUkGs2ofimOzb4="
    private static let body = Data(#"{"order":"a-1","note":"Grüße"}"#.utf8)
    private static let sent = Date(timeIntervalSince1970: 1_700_000_000)

    private func headers(
        id: String? = "msg_1", timestamp: String? = "1700000000", signature: String? = signature,
        prefix: String = "webhook-"
    ) throws -> HTTPFields {
        var fields = HTTPFields()
        for (name, value) in [("id", id), ("timestamp", timestamp), ("signature", signature)] {
            if let value { fields[try #require(HTTPField.Name(prefix + name))] = value }
        }
        return fields
    }

    private func check(
        _ headers: HTTPFields, body: Data = body, secrets: [String] = [secret], after seconds: Double = 1,
        prefix: String = "webhook-"
    ) throws {
        try StandardWebhooks(secrets: secrets, prefix: prefix)
            .verify(body, headers: headers, at: Self.sent.addingTimeInterval(seconds))
    }

    @Test("a signature that another program made fits, also of an empty body")
    func vectors() throws {
        try check(headers())
        try check(
            headers(id: "msg_2", signature: "v1,EF3lemLQ+IQNH5VZJEzkf66ncjWLQ0M4davaNFf4VkU="), body: Data())
        try check(headers(), secrets: [String(Self.secret.dropFirst(6))])
        let received = ReceivedWebhook(name: "any", body: Self.body, headers: try headers())
        try StandardWebhooks(secrets: [Self.secret]).verify(received, at: Self.sent)
    }

    @Test("one of several secrets and one of several signatures is enough")
    func rotation() throws {
        try check(headers(), secrets: [Self.other, Self.secret])
        try check(headers(signature: "v1a,AAAA \(Self.otherSignature) \(Self.signature)"))
        #expect(throws: WebhookSignatureError.mismatch) { try check(headers(signature: Self.otherSignature)) }
        #expect(throws: WebhookSignatureError.mismatch) { try check(headers(), secrets: [Self.other]) }
    }

    @Test("another body, id or time doesn't fit")
    func tampering() throws {
        #expect(throws: WebhookSignatureError.mismatch) { try check(headers(), body: Self.body + Data([10])) }
        #expect(throws: WebhookSignatureError.mismatch) { try check(headers(id: "msg_2")) }
        #expect(throws: WebhookSignatureError.mismatch) { try check(headers(timestamp: "1700000001")) }
    }

    @Test("the time may differ by five minutes in both directions")
    func times() throws {
        try check(headers(), after: 300)
        try check(headers(), after: -300)
        #expect(throws: WebhookSignatureError.tooOld(.seconds(301))) { try check(headers(), after: 301) }
        #expect(throws: WebhookSignatureError.tooNew(.seconds(301))) { try check(headers(), after: -301) }
        try StandardWebhooks(secrets: [Self.secret], tolerance: .seconds(3600))
            .verify(Self.body, headers: headers(), at: Self.sent.addingTimeInterval(3000))
    }

    @Test(
        "a timestamp is a number of seconds",
        arguments: ["1700000000.5", "-1700000000", "+1700000000", "17e8", "17 00", "9999999999999999999999"])
    func timestamps(_ text: String) throws {
        #expect(throws: WebhookSignatureError.invalidTimestamp(text)) { try check(headers(timestamp: text)) }
    }

    @Test("the error says which header field is missing, or that no signature is one")
    func missing() throws {
        #expect(throws: WebhookSignatureError.missingHeader("webhook-id")) { try check(headers(id: nil)) }
        #expect(throws: WebhookSignatureError.missingHeader("webhook-timestamp")) { try check(headers(timestamp: nil)) }
        #expect(throws: WebhookSignatureError.missingHeader("webhook-signature")) { try check(headers(signature: "")) }
        #expect(throws: WebhookSignatureError.noSignature) { try check(headers(signature: "v2,AAAA v1,!")) }
        let many = Array(repeating: Self.otherSignature, count: 21).joined(separator: " ")
        #expect(throws: WebhookSignatureError.tooManySignatures(21)) { try check(headers(signature: many)) }
    }

    @Test("the header fields may have another prefix")
    func prefix() throws {
        try check(headers(prefix: "Svix-"), prefix: "svix-")
        #expect(throws: WebhookSignatureError.missingHeader("svix-id")) { try check(headers(), prefix: "svix-") }
    }

    @Test("what is signed here passes, for each secret alone")
    func signing() throws {
        let both = try StandardWebhooks(secrets: [Self.secret, Self.other])
        let fields = both.sign(Self.body, id: "msg_1", at: Self.sent)
        #expect(fields[try #require(HTTPField.Name("webhook-signature"))] == "\(Self.signature) \(Self.otherSignature)")
        try check(fields, secrets: [Self.secret])
        try check(fields, secrets: [Self.other])
    }

    @Test("a secret that isn't one is an error without its text")
    func secrets() throws {
        #expect(throws: WebhookSecretError.none) { try StandardWebhooks(secrets: []) }
        #expect(throws: WebhookSecretError.notBase64(index: 1)) {
            try StandardWebhooks(secrets: [Self.secret, "whsec_no secret"])
        }
        #expect(throws: WebhookSecretError.notBase64(index: 0)) { try StandardWebhooks(secrets: ["whsec_"]) }
        #expect(!"\(WebhookSecretError.notBase64(index: 1))".contains("no secret"))
    }

    @Test("the example of Documentation/Webhooks.md is what this test runs, line by line")
    func page() throws {
        let (new, old, body) = (Self.other, Self.secret, Self.body)
        let headers = try StandardWebhooks(secrets: [old]).sign(body, id: "msg_1")

        // Webhooks.md begins.
        let signatures = try StandardWebhooks(secrets: [new, old])
        try signatures.verify(body, headers: headers)
        // Webhooks.md ends.

        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
        let page = try String(contentsOf: package.appending(path: "Documentation/Webhooks.md"), encoding: .utf8)
        let marked = try #require(
            source.firstMatch(of: /(?s)\n        \/\/ Webhooks\.md begins\.\n(.*)\n        \/\/ Webhooks\.md ends\.\n/)
        ).1.replacing(#/(?m)^        /#, with: "")
        #expect(page.contains("```swift\nimport ApusRuntime\nimport ApusWebhooks\n\n\(marked)\n```\n"))
    }

    @Test("an error is one line, whatever the sender wrote")
    func descriptions() {
        #expect("\(WebhookSignatureError.invalidTimestamp("1\n2"))" == #""1\n2" is not a time in seconds"#)
        #expect("\(WebhookSignatureError.tooOld(.seconds(301)))" == "the request is 301 seconds old")
    }
}
#endif
