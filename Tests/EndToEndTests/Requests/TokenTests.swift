import ApusRuntime
import Foundation
import LoopbackServer
import LosantApplicationAPI
import Testing

@Suite("API tokens of the Losant API over HTTP")
struct TokenTests {
    private static let id = "575ec8687ae143cd83dc4a97"

    @Test("GET sends its arguments as a query in the document's order, and decodes the page")
    func list() async throws {
        let page = #"""
            {"count": 2, "totalCount": 7, "page": 1, "perPage": 2, "sortField": "creationDate", "sortDirection": "desc",
             "filterField": "name", "filter": "a*", "ownerId": "575ec8687ae143cd83dc4a97", "ownerType": "application",
             "somethingNew": {"is": "ignored"},
             "items": [
                {"id": "575ec76c7ae143cd83dc4a96", "name": "a1", "status": "active", "scope": ["all.Application.read"],
                 "creationDate": "2026-11-23T08:17:19.250Z", "expirationDate": "2027-01-01T00:00:00Z"},
                {"id": "575ec76c7ae143cd83dc4a97", "name": "a2", "status": "suspended", "creatorType": "robot"}]}
            """#
        let (arrived, tokens) = try await exchange(response: .json(page)) { losant in
            try await losant.applications(Self.id).tokens.get(
                sortField: .creationDate, sortDirection: .desc, page: 1, perPage: 2, filterField: .name,
                filter: "a* & ü/+"
            ).send()
        }

        #expect(arrived.method == "GET")
        #expect(
            arrived.target == "/applications/575ec8687ae143cd83dc4a97/tokens"
                + "?sortField=creationDate&sortDirection=desc&page=1&perPage=2&filterField=name"
                + "&filter=a%2A%20%26%20%C3%BC%2F%2B")
        #expect(arrived.headers["accept"] == "application/json")
        #expect(arrived.headers["content-type"] == nil)
        #expect(arrived.body.isEmpty)

        #expect(tokens.count == 2)
        #expect(tokens.totalCount == 7)
        #expect(tokens.sortDirection == .desc)
        #expect(tokens.ownerID == Self.id)
        #expect(tokens.ownerType == .application)
        let items = try #require(tokens.items)
        #expect(items.map(\.name) == ["a1", "a2"])
        #expect(items[0].status == .active)
        #expect(items[0].scope == ["all.Application.read"])
        #expect(items[0].creationDate == Date(timeIntervalSince1970: 1_795_421_839.25))
        #expect(items[0].expirationDate == Date(timeIntervalSince1970: 1_798_761_600))
        #expect(items[1].creationDate == nil)
    }

    @Test("a value that an enumeration doesn't list is kept, and sent back as it came")
    func unknownValue() async throws {
        let response = WireResponse.json(#"{"name": "a", "status": "suspended", "creatorType": "robot"}"#)
        let (_, token) = try await exchange(response: response) { losant in
            try await losant.applications(Self.id).tokens("t").get().send()
        }
        #expect(token.status == APIToken.Status(rawValue: "suspended"))
        #expect(token.creatorType?.rawValue == "robot")

        let (arrived, _) = try await exchange(response: .json("{}")) { losant in
            try await losant.applications(Self.id).tokens("t").patch(APITokenPatch(status: token.status)).send()
        }
        #expect(arrived.method == "PATCH")
        #expect(arrived.text == #"{"status":"suspended"}"#)
    }

    @Test("POST sends the body as JSON and decodes what was created")
    func create() async throws {
        let created = WireResponse.json(
            #"{"id": "575ec76c7ae143cd83dc4a96", "name": "for \"CI\"", "token": "eyJhbGciOi.J9", "status": "active"}"#,
            status: 201)
        let (arrived, response) = try await exchange(response: created) { losant in
            try await losant.applications(Self.id).tokens.post(
                APITokenPost(
                    name: "for \"CI\"", expirationDate: Date(timeIntervalSince1970: 1_798_761_600),
                    scope: [.allApplicationRead, .init(rawValue: "rooms.get")])
            ).response()
        }

        #expect(arrived.method == "POST")
        #expect(arrived.target == "/applications/575ec8687ae143cd83dc4a97/tokens")
        #expect(arrived.headers["content-type"] == "application/json")
        #expect(
            arrived.text
                == #"{"expirationDate":"2027-01-01T00:00:00Z","name":"for \"CI\"","scope":["all.Application.read","rooms.get"]}"#
        )
        #expect(response.status == .created)
        #expect(response.body.token == "eyJhbGciOi.J9")
        #expect(response.body.name == "for \"CI\"")
    }

    @Test("DELETE sends no body and decodes the response")
    func delete() async throws {
        let (arrived, success) = try await exchange(response: .json(#"{"success": true}"#)) { losant in
            try await losant.applications(Self.id).tokens("575ec76c7ae143cd83dc4a96").delete().send()
        }
        #expect(arrived.method == "DELETE")
        #expect(arrived.target == "/applications/575ec8687ae143cd83dc4a97/tokens/575ec76c7ae143cd83dc4a96")
        #expect(arrived.body.isEmpty)
        #expect(success == Success(success: true))
    }

    @Test("an argument of the path stays one segment, whatever it holds")
    func path() async throws {
        let (arrived, _) = try await exchange(response: .json("{}")) { losant in
            try await losant.applications("a/b c").tokens("ü?#%2F").get().send()
        }
        #expect(arrived.target == "/applications/a%2Fb%20c/tokens/%C3%BC%3F%23%252F")
    }

    @Test(
        "an argument that would name another endpoint is refused before anything is sent", arguments: ["", ".", ".."])
    func refusedPath(id: String) async throws {
        try await TestServer.run { server in
            let losant = LosantApplicationClient(server: server.url)
            let error = await #expect(throws: RequestError<ErrorModel>.self) {
                try await losant.applications(id).delete().send()
            }
            guard case .invalidRequest = error?.reason else {
                Issue.record("not an invalid request: \(String(describing: error))")
                return
            }
            #expect(await server.requests.isEmpty)
        }
    }

    @Test("a documented failure is thrown with its status and its decoded body")
    func notFound() async throws {
        let response = WireResponse.json(#"{"type": "NotFound", "message": "Token was not found"}"#, status: 404)
        let (_, error) = try await exchange(response: response) { losant in
            await #expect(throws: RequestError<ErrorModel>.self) {
                try await losant.applications(Self.id).tokens("575ec76c7ae143cd83dc4a96").get().send()
            }
        }
        #expect(error?.status == .notFound)
        #expect(error?.body == ErrorModel(message: "Token was not found", type: "NotFound"))
        #expect((error as (any APIError)?)?.bytes == response.body)
    }

    @Test("a failure that the document doesn't name keeps its status and its bytes")
    func undocumented() async throws {
        let response = WireResponse(
            status: 502, headers: ["Content-Type": "text/html"], body: Data("<h1>Bad Gateway</h1>".utf8))
        let (_, error) = try await exchange(response: response) { losant in
            await #expect(throws: RequestError<ErrorModel>.self) {
                try await losant.applications(Self.id).delete().retry(.none).send()
            }
        }
        #expect(error?.status == .badGateway)
        #expect(error?.body == nil)
        #expect(error?.bytes == response.body)
    }
}
