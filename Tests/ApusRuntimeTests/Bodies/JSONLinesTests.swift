import ApusRuntime
import Foundation
import Testing

@Suite("Bodies of JSON lines")
struct JSONLinesTests {
    private func text(_ body: RequestBody) async throws -> String {
        String(decoding: try await body.content().data(), as: UTF8.self)
    }

    @Test("each value is on a line of its own; no value is no line")
    func lines() async throws {
        let body = RequestBody.jsonLines([["a": "x\ny"], ["a": "z"]])
        #expect(body.contentType == "application/jsonl")
        #expect(try await text(body) == "{\"a\":\"x\\ny\"}\n{\"a\":\"z\"}\n")
        #expect(try await text(.jsonLines([Int]())) == "")
    }

    @Test("in a JSON text sequence each value is behind a record separator")
    func sequence() async throws {
        let body = RequestBody.jsonLines([1, 2], contentType: "application/json-seq")
        #expect(body.contentType == "application/json-seq")
        #expect(try await text(body) == "\u{1E}1\n\u{1E}2\n")
    }

    @Test("a value that can't be encoded is an error, and nothing is sent")
    func failure() {
        #expect(throws: RequestProblem.self) { try RequestBody.jsonLines([1, .nan]).content() }
    }
}
