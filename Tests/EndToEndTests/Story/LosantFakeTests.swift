import ApusRuntime
import Foundation
import LoopbackServer
import LosantApplicationAPI
import Testing

/// The fake refuses what the API refuses: else the story would go well whatever the client sends.
@Suite("The stateful fake of the Losant API", .timeLimit(.minutes(1)))
struct LosantFakeTests {
    private static let bundle = FilePart(data: StoryTests.bundle, fileName: "house.zip")

    /// Runs with a client and an application that was just made.
    private func withApplication(
        _ use: @Sendable (LosantFake, LosantApplicationClient, ApplicationResource) async throws -> Void
    ) async throws {
        let fake = LosantFake()
        try await TestServer.run({ await fake.response(to: $0) }) { server in
            let losant = LosantApplicationClient(server: server.url, authentication: .bearer(LosantFake.secret))
            try await losant.applications.post(.init(importBundle: Self.bundle)).send()
            let id = try #require(await fake.applications.keys.first)
            try await use(fake, losant, losant.applications(id))
        }
    }

    @Test("refuses a request without a token, and one with a token that it never gave")
    func unauthorized() async throws {
        try await withApplication { fake, losant, application in
            for authentication in [Authentication.none, .bearer("wrong"), .basic(user: "root", password: "secret")] {
                let error = await #expect(throws: RequestError<ErrorModel>.self) {
                    try await application.delete().authentication(authentication).send()
                }
                #expect(error?.status == .unauthorized)
                // Losant documents no 401.
                #expect(error?.body == nil)
            }
            #expect(await fake.applications.count == 1)
        }
    }

    @Test("refuses a bundle that is none or has no owner, each in its documented way, and queues a large one")
    func bundles() async throws {
        try await withApplication { fake, losant, _ in
            func failure(
                _ body: ApplicationsResource.PostBody?
            ) async -> RequestError<ApplicationsResource.PostFailure>? {
                await #expect(throws: RequestError<ApplicationsResource.PostFailure>.self) {
                    try await losant.applications.post(body).send()
                }
            }
            #expect(
                await failure(.init(importBundle: FilePart(data: Data("text".utf8), fileName: "a.txt")))?.body
                    == .unprocessableContent(
                        ValidationErrors(
                            message: "The bundle is no zip file", type: "ValidationErrors",
                            validationErrors: [.init(message: "no zip file", name: "a.txt", type: "bundle")])))
            #expect(
                await failure(.init(importBundle: Self.bundle, ownerID: "575ecdf07ae143cd83dc4a9b"))?.body
                    == .notFound(ErrorModel(message: "Organization was not found", type: "NotFound")))
            #expect(
                await failure(.init(email: "me@example.com"))?.body
                    == .badRequest(ErrorModel(message: "importBundle is no file", type: "Validation")))
            #expect(await failure(nil)?.status == .badRequest)

            let large = FilePart(data: StoryTests.bundle + Data(count: LosantFake.largestBundle), fileName: "large.zip")
            guard case .accepted(let job) = try await losant.applications.post(.init(importBundle: large)).send() else {
                Issue.record("a large bundle was imported at once")
                return
            }
            #expect(job.jobQueued == true && job.jobID?.count == 21)
            #expect(await fake.applications.count == 1)
        }
    }

    @Test("refuses other properties, null where there is none, and what is required and left out")
    func bodies() async throws {
        try await withApplication { fake, losant, application in
            let bodies: [JSONValue] = [
                ["nickname": "Hall"], ["description": nil], ["name": "Hall", "password": nil, "public": nil], [],
                "Hall",
            ]
            for body in bodies {
                let request = Request<Dashboard, ErrorModel>(
                    losant.client, .post, "\(application.dashboards.get().path)", body: .json(body))
                let error = await #expect(throws: RequestError<ErrorModel>.self) { try await request.send() }
                #expect(error?.status == .badRequest && error?.body?.type == "Validation", "\(body)")
            }
            let unnamed = await #expect(throws: RequestError<ErrorModel>.self) {
                try await application.patch([.init(key: "room", description: "new, and without a value")]).send()
            }
            #expect(unnamed?.body?.message == "a new variable needs a json")
            let lists = await fake.applications.values.map { ($0.dashboards.all.count, $0.globals.count) }
            #expect(lists.count == 1 && lists.allSatisfy { $0 == (0, 0) })
        }
    }

    @Test("pages as it is asked, says so, and refuses what is no page")
    func pages() async throws {
        try await withApplication { _, _, application in
            let last = try await application.jobLogs.get(page: 2, perPage: 120).send()
            #expect(last.items?.map(\.name) == (240..<250).map { "job \($0)" })
            #expect(last.count == 10 && last.totalCount == 250 && last.page == 2 && last.perPage == 120)
            #expect(last.applicationID.map { "/applications/\($0)" } == application.delete().path.description)
            #expect(try await application.jobLogs.get(page: 3).send().items == [])
            let failed = try await application.jobLogs.get(perPage: 7, query: ["status": "failed"]).send()
            #expect(failed.totalCount == 25 && failed.items?.last?.name == "job 60")
            let refused = [
                application.jobLogs.get(page: -1), application.jobLogs.get(perPage: 0),
                application.jobLogs.get().query("perpage", 10),
            ]
            for request in refused {
                let error = await #expect(throws: RequestError<ErrorModel>.self) { try await request.send() }
                #expect(error?.status == .badRequest, "\(request)")
            }
        }
    }

    @Test("tells what doesn't exist from what is no id and from what it never heard of")
    func notThere() async throws {
        try await withApplication { _, losant, application in
            func status(_ request: Request<some Sendable, ErrorModel>) async -> Int? {
                do {
                    try await request.retry(.none).send()
                    return nil
                } catch {
                    return error.body == nil ? nil : error.status?.code
                }
            }
            let id = "ffffffffffffffffffffffff"
            #expect(await status(application.tokens(id).get()) == 404)
            #expect(await status(application.tokens(id).patch(APITokenPatch(name: "x"))) == 404)
            #expect(await status(application.dashboards(id).delete()) == 404)
            #expect(await status(application.file(id).post(.init(file: Self.bundle))) == 404)
            #expect(await status(application.jobLogs(id).get()) == 404)
            #expect(await status(losant.applications(id).delete()) == 404)
            #expect(await status(application.jobLogs("1").get()) == 400)
            #expect(await status(losant.applications("a/b").delete()) == 400)
            // No operation documents what the fake doesn't have.
            #expect(await status(application.webhooks(id).get()) == nil)
        }
    }

    @Test("refuses once in a rush: a POST is sent again only where the request says so")
    func tooManyRequests() async throws {
        try await withApplication { fake, _, application in
            let request = application.dashboards.post(.init(name: "Hall"))
            await fake.refuseNext(retryAfter: 0)
            let error = await #expect(throws: RequestError<ErrorModel>.self) { try await request.send() }
            #expect(error?.status == .tooManyRequests)
            await fake.refuseNext(retryAfter: 0)
            let dashboard = try await request.retry(.anyMethod).send()
            #expect(dashboard.name == "Hall")
            #expect(await fake.applications.values.first?.dashboards.all.count == 1)
        }
    }
}
