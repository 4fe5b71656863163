import ApusRuntime
import CallbacksAPI
import Foundation
import Testing

@Suite struct CallbacksTests {
    @Test func callbacksOfOneNameBelongToTheirOperations() throws {
        let body = Data(#"{"id":"1","log":"…","state":"passed"}"#.utf8)
        #expect(
            try CallbacksClient.StartBuildCallbacks.decode("onEnd", body) == .onEnd(.init(id: "1", state: .passed)))
        #expect(try CallbacksClient.CancelBuildCallbacks.decode("onEnd", body) == .onEnd(Build(id: "1")))
    }

    @Test func aCallbackOfTheComponentsHasOneType() throws {
        let body = Data(#"{"by":"me"}"#.utf8)
        let payload = CancelCallbackBody(by: "me")
        #expect(try CallbacksClient.StartBuildCallbacks.decode("onCancel", body) == .onCancel(payload))
        #expect(try CallbacksClient.CancelBuildCallbacks.decode("onCancel", body) == .onCancel(payload))
    }

    @Test func ofSeveralExpressionsTheNameSaysWhich() throws {
        let errors = try CallbacksClient.StartBuildCallbacks.decode(
            "onLine {$request.body#/url}/errors", Data("e".utf8))
        #expect(errors == .onLine("e"))
        guard case .unknown = try CallbacksClient.StartBuildCallbacks.decode("onLine", Data()) else {
            Issue.record("the name alone is decoded")
            return
        }
    }

    @Test func webhooksOf30AreDecoded() throws {
        #expect(
            try CallbacksWebhooks.decode("queue-full", Data(#"{"length":3}"#.utf8)) == .queueFull(.init(length: 3)))
    }
}
