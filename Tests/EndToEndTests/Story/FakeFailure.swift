import ApusRuntime
import Foundation
import LoopbackServer

typealias JSONObject = [String: JSONValue]

/// What the fake responds with in place of a success: `{type, message}`, as every failure of the API.
struct FakeFailure: Error {
    var status: Int
    var type: String
    var message: String
    var headers: [String: String] = [:]
    /// What the body has besides.
    var details: JSONObject = [:]

    static func validation(_ message: String) -> Self { Self(status: 400, type: "Validation", message: message) }

    static func notFound(_ what: String) -> Self {
        Self(status: 404, type: "NotFound", message: "\(what) was not found")
    }

    static func notInTheStory(_ request: FakeRequest) -> Self {
        Self(status: 501, type: "NotImplemented", message: "\(request.method) \(request.target) is not in the story")
    }

    static let unauthorized = Self(status: 401, type: "Unauthorized", message: "No valid token")

    /// - Parameter seconds: When to come again (RFC 9110 §10.2.3).
    static func tooManyRequests(retryAfter seconds: Int) -> Self {
        Self(
            status: 429, type: "TooManyRequests", message: "Slow down", headers: ["Retry-After": "\(seconds)"])
    }

    var response: WireResponse {
        let body = details.merging(["type": .string(type), "message": .string(message)]) { $1 }
        var response = WireResponse.json(JSONValue.object(body).description, status: status)
        response.headers.merge(headers) { $1 }
        return response
    }
}
