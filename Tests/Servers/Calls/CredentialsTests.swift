import ApusRuntime
import Testing
import WarehouseAPI

@Suite("Credentials of an operation") struct CredentialsTests {
    var client: WarehouseClient

    init() throws {
        client = WarehouseClient(
            server: try server("WAREHOUSE"),
            authentication: .all(
                .bearer("token"), .basic(user: "u", password: "p"), .apiKey("key", name: "X-Key"),
                .apiKey("query", name: "token", in: .query),
                .apiKey("cookie", name: "session", in: .cookie)),
            transport: transport)
    }

    @Test func theSchemeOfTheOperationDecidesWhichGo() async throws {
        #expect(try await client.auth.byBearer().send() == "token")
        #expect(try await client.auth.byBasic().send() == "u:p")
        #expect(try await client.auth.byKey().send() == "key")
        #expect(try await client.auth.byQuery().send() == "query")
        #expect(try await client.auth.byCookie().send() == "cookie")
    }

    @Test func ofAlternativesTheFirstThatCanBeSatisfiedGoes() async throws {
        #expect(try await client.auth.byEither().send() == "Basic")
        var other = client
        other.client.authentication = .bearer("token")
        #expect(try await other.auth.byEither().send() == "Bearer")
    }

    @Test func whatARequestIsGivenItselfGoes() async throws {
        // The document lists as alternatives what the server wants jointly.
        let both = client.auth.byBoth().authentication(.all(.bearer("token"), .apiKey("key", name: "X-Key")))
        #expect(try await both.send() == ["key", "token"])
    }

    @Test func credentialsOfASchemeByItsNameGoToNoOther() async throws {
        var other = client
        other.client.authentication = .all(
            .scheme("HTTPBearer", .bearer("by name")), .scheme("HTTPBasic", .basic(user: "u", password: "p")))
        #expect(try await other.auth.byBearer().send() == "by name")
        #expect(try await other.auth.byBasic().send() == "u:p")
        let error = await #expect(throws: RequestError<UndocumentedBody>.self) { try await other.auth.byKey().send() }
        #expect(error?.status == .unauthorized)
    }
}
