import ApusRuntime
import Foundation
import Testing

@Suite("What a webhook sent")
struct ReceivedWebhookTests {
    private struct Order: Codable, Hashable, Sendable {
        var id: Int
    }

    private func received(_ body: String, _ headers: HTTPFields = [:]) -> ReceivedWebhook {
        ReceivedWebhook(name: "order", body: Data(body.utf8), headers: headers)
    }

    private func message<Value>(_ work: () throws(WebhookDecodingError) -> Value) throws -> String {
        do throws(WebhookDecodingError) {
            _ = try work()
        } catch {
            return error.description
        }
        throw Unexpected()
    }

    private struct Unexpected: Error {}

    @Test("JSON is decoded whatever the request says of it, and text in its charset")
    func bodies() throws {
        #expect(try received(#"{"id":1}"#).body(.json) == Order(id: 1))
        #expect(try received(#"{"id":1}"#, [.contentType: "application/octet-stream"]).body(.json) == Order(id: 1))
        let latin = ReceivedWebhook(
            name: "note", body: Data([0xE4]), headers: [.contentType: "text/plain; charset=iso-8859-1"])
        #expect(try latin.body(.text) == "ä")
        #expect(try received("ab").body(.data) == Data("ab".utf8))
    }

    @Test("a body without bytes is nil where it may be missing, and an error where it may not")
    func missing() throws {
        let nothing: Order? = try received("").optionalBody(.json)
        #expect(nothing == nil)
        let some: Order? = try received(#"{"id":1}"#).optionalBody(.json)
        #expect(some == Order(id: 1))
        #expect(throws: WebhookDecodingError.self) { try received("").body(ResponseDecoding<Order>.json) }
    }

    @Test("the media type decides between several bodies, and the first one is read where there is none")
    func mediaTypes() throws {
        let decoding = ResponseDecoding<String>.oneOf([
            .json(.any) { (order: Order) in "order \(order.id)" }.contentType("application/json"),
            .text(.any) { "text \($0)" }.contentType("text/csv"),
        ])
        #expect(try received(#"{"id":1}"#).body(decoding) == "order 1")
        #expect(try received(#"{"id":1}"#, [.contentType: "application/json"]).body(decoding) == "order 1")
        #expect(try received("a,b", [.contentType: "text/csv"]).body(decoding) == "text a,b")
        #expect(
            try message { () throws(WebhookDecodingError) in
                try received("<a/>", [.contentType: "text/html"]).body(decoding)
            } == #"order: the API does not document the media type "text/html""#)
    }

    @Test("header fields are decoded as their types, in any case of letters")
    func headers() throws {
        let request = received("", [.retryAfter: "17", .allow: "a, b"])
        let retry: Int = try request.header("retry-after")
        let list: [String] = try request.header("ALLOW")
        let age: Int? = try request.optionalHeader("Age")
        #expect(retry == 17)
        #expect(list == ["a", "b"])
        #expect(age == nil)
    }

    @Test("an error says what is wrong where, on one line and without the body")
    func errors() throws {
        #expect(
            try message { () throws(WebhookDecodingError) in
                try received(#"{"id":"secret"}"#).body(ResponseDecoding<Order>.json)
            }.hasPrefix("order: the body is not a valid Order at id: "))
        #expect(
            try message { () throws(WebhookDecodingError) -> Int in try received("").header("Age") }
                == "order: there is no header field Age")
        #expect(
            try message { () throws(WebhookDecodingError) -> Int? in
                try received("", [.age: "old\n"]).optionalHeader("Age")
            } == "order: the header field Age is not a valid Int")
        let hostile = ReceivedWebhook(name: "a\nb", body: Data())
        #expect(!WebhookDecodingError(hostile, .missingHeader("Age")).description.contains("\n"))
    }
}
