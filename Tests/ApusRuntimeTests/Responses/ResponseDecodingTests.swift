import ApusRuntime
import Foundation
import LoopbackServer
import Testing

private struct Pet: Codable, Hashable, Sendable {
    var id: Int
}

private struct Problem: Codable, Hashable, Sendable {
    var message: String
}

private enum PostSuccess: Hashable, Sendable {
    case created(Pet)
    case accepted([Pet])
    case text(String)
    case csv(Data)
    case noContent
}

private enum PostFailure: Hashable, Sendable {
    case notFound(Problem)
    case other(JSONValue)
}

/// Responds without a network.
private struct FixedTransport: Transport {
    var status: Int
    var contentType: String?
    var body: String

    func send(
        _ request: HTTPRequest, body: HTTPBody?, limits: TransportLimits
    ) async throws -> (HTTPResponse, HTTPBody) {
        var response = HTTPResponse(status: .init(code: status))
        response.headerFields[.contentType] = contentType
        return (response, HTTPBody(Data(self.body.utf8)))
    }
}

@Suite("Responses by status and content type")
struct ResponseDecodingTests {
    private func client(_ status: Int, _ body: String, _ contentType: String? = "application/json") -> APIClient {
        APIClient(
            server: URL(string: "https://a.b")!, authentication: .bearer("s3cret"),
            transport: FixedTransport(status: status, contentType: contentType, body: body))
    }

    private func several(_ client: APIClient) -> Request<PostSuccess, PostFailure> {
        Request(
            client, .post, "/pets",
            success: .oneOf([
                .json(201, PostSuccess.created), .json(202..<204, PostSuccess.accepted),
                .empty(204, PostSuccess.noContent),
                .data(200, PostSuccess.csv).contentType("text/csv"), .text(200, PostSuccess.text).contentType("text/*"),
            ]),
            failure: .oneOf([.json(404, PostFailure.notFound), .json(.any, PostFailure.other)]))
    }

    private func failure<Success, Failure>(of request: Request<Success, Failure>) async throws -> RequestError<Failure>
    {
        do {
            _ = try await request.send()
        } catch {
            return error
        }
        throw CancellationError()
    }

    @Test("each documented success has its own case")
    func successes() async throws {
        #expect(try await several(client(201, #"{"id":1}"#)).send() == .created(Pet(id: 1)))
        #expect(try await several(client(202, #"[{"id":1}]"#)).send() == .accepted([Pet(id: 1)]))
        #expect(try await several(client(203, #"[]"#)).send() == .accepted([]))
        #expect(try await several(client(204, "")).send() == .noContent)
        #expect(try await several(client(200, "a,b", "text/csv; charset=utf-8")).send() == .csv(Data("a,b".utf8)))
        #expect(try await several(client(200, "hello", "Text/Plain")).send() == .text("hello"))
    }

    @Test("each documented failure has its own case; default is what no other response names")
    func failures() async throws {
        let notFound = try await failure(of: several(client(404, #"{"message":"no"}"#)))
        #expect(notFound.body == .notFound(Problem(message: "no")))
        #expect(notFound.status == .notFound)
        let other = try await failure(of: several(client(500, "[1]")))
        #expect(other.body == .other([1]))
    }

    @Test("a success of an undocumented status or type is an error with its bytes")
    func undocumentedSuccess() async throws {
        for client in [client(206, "x"), client(200, "x", "image/png")] {
            let error = try await failure(of: several(client))
            guard case .undocumented = error.reason else {
                Issue.record(error)
                continue
            }
            #expect(error.bytes == Data("x".utf8))
        }
    }

    @Test("one JSON body for success and one for failure, whatever the status")
    func simple() async throws {
        #expect(try await Request<Pet, Problem>(client(206, #"{"id":1}"#), .get, "/").send() == Pet(id: 1))
        let error = try await failure(of: Request<Pet, Problem>(client(418, #"{"message":"tea"}"#), .get, "/"))
        #expect(error.body?.message == "tea")
        #expect(error.description == #"GET https://a.b/: 418: {"message":"tea"}"#)
    }

    @Test("a failure that is not the documented body is undocumented, with status, headers and bytes")
    func proxyError() async throws {
        let error = try await failure(
            of: Request<Pet, Problem>(client(502, "<h1>Bad\n\nGateway</h1>", "text/html"), .get, "/"))
        guard case .undocumented = error.reason else {
            Issue.record(error)
            return
        }
        #expect(error.status?.code == 502)
        #expect(error.headers?[.contentType] == "text/html")
        #expect(error.bytes == Data("<h1>Bad\n\nGateway</h1>".utf8))
        #expect(
            error.description == "GET https://a.b/: 502, which the API does not document: <h1>Bad Gateway</h1>")
    }

    @Test("a failure of a status that the document names and that does not decode says where it broke")
    func brokenFailure() async throws {
        let error = try await failure(of: several(client(404, #"{"message":5}"#)))
        guard case .undecodable(let body) = error.reason else {
            Issue.record(error)
            return
        }
        #expect(body.description.contains("PostFailure at message"))
    }

    @Test("a success that does not decode has type, coding path and bytes; the log line has no body")
    func brokenSuccess() async throws {
        let error = try await failure(of: Request<[Pet], Problem>(client(200, #"[{"id":1},{"name":"x"}]"#), .get, "/"))
        guard case .undecodable(let body) = error.reason else {
            Issue.record(error)
            return
        }
        #expect(body.underlying is DecodingError)
        #expect(error.bytes == Data(#"[{"id":1},{"name":"x"}]"#.utf8))
        #expect(
            error.description.contains(
                #"GET https://a.b/: 200, but the body is not a valid Array<Pet> at Index 1: there is no "id""#))
        #expect(!error.description.contains("name"))
    }

    @Test("an operation without documented failures takes every failure as undocumented")
    func noFailures() async throws {
        let error = try await failure(of: Request<Void, UndocumentedBody>(client(404, "gone"), .delete, "/"))
        guard case .undocumented = error.reason else {
            Issue.record(error)
            return
        }
        #expect(error.body == nil)
        try await Request<Void, UndocumentedBody>(client(200, "ignored"), .delete, "/").send()
    }

    @Test("a JSON type of the document's own is asked for, and any JSON is taken")
    func ownMediaType() async throws {
        let request = Request<Pet, UndocumentedBody>(
            client(200, #"{"id":1}"#), .get, "/", success: .json.contentType("application/vnd.pets+json"),
            failure: .undocumented)
        #expect(try await request.send() == Pet(id: 1))
        #expect(request.curl.contains("Accept: application/vnd.pets+json'"))
    }

    @Test("text and bytes are bodies too")
    func plain() async throws {
        let text = Request<String, UndocumentedBody>(
            client(200, "héllo", "text/plain"), .get, "/", success: .text, failure: .undocumented)
        #expect(try await text.send() == "héllo")
        let data = Request<Data, Problem>(client(200, "x", nil), .get, "/", success: .data, failure: .json)
        #expect(try await data.response().body == Data("x".utf8))
    }

    @Test("a response has status, header fields and body")
    func response() async throws {
        let response = try await Request<Pet, Problem>(client(201, #"{"id":1}"#), .post, "/").response()
        #expect(response == Response(status: .created, headers: [.contentType: "application/json"], body: Pet(id: 1)))
    }

    @Test("errors of different operations are found by one protocol")
    func protocolWithoutGenerics() async throws {
        do {
            try await Request<Void, UndocumentedBody>(client(200, ""), .delete, "/").send()
            _ = try await Request<Pet, Problem>(client(404, #"{"message":"no"}"#), .get, "/").send()
        } catch let error as any APIError {
            #expect(error.status == .notFound)
            #expect(error.request == "GET https://a.b/")
            #expect(!error.isTimeout && !error.isCancelled)
        }
    }
}
