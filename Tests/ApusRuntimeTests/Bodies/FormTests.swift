import ApusRuntime
import Foundation
import Testing

@Suite("Form bodies")
struct FormTests {
    private struct Charge: Encodable, Sendable {
        var name = "a b~*é&="
        var tags = ["x", "y"]
        var note: String?
        var when = Date(timeIntervalSince1970: 0)
        var metadata = ["b": "2", "a": "1"]
    }

    private func text(_ body: RequestBody) async throws -> String {
        String(decoding: try await body.content().data(), as: UTF8.self)
    }

    @Test("a form has a pair a property, arrays repeat their name, objects are JSON, nil is left out")
    func form() async throws {
        let body = RequestBody.form(Charge())
        #expect(body.contentType == "application/x-www-form-urlencoded")
        #expect(
            try await text(body)
                == "name=a+b%7E*%C3%A9%26%3D&tags=x&tags=y&when=1970-01-01T00%3A00%3A00Z"
                + "&metadata=%7B%22a%22%3A%221%22%2C%22b%22%3A%222%22%7D")
    }

    @Test("a property is written in the style that the document names")
    func styles() async throws {
        let body = RequestBody.form(
            Charge(), styles: ["metadata": .deepObject, "tags": .style(.form, explode: false), "name": .json])
        #expect(
            try await text(body)
                == "name=%22a+b%7E*%C3%A9%26%3D%22&tags=x,y&when=1970-01-01T00%3A00%3A00Z"
                + "&metadata%5Ba%5D=1&metadata%5Bb%5D=2")
    }

    @Test("a form of something without properties is an error")
    func noObject() {
        #expect(throws: RequestProblem.self) { try RequestBody.form([1, 2]).content() }
    }
}
