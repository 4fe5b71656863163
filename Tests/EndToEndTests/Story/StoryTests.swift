import ApusRuntime
import Foundation
import LoopbackServer
import LosantApplicationAPI
import Testing

@Suite("The story of an application, over HTTP to a stateful fake of the Losant API", .timeLimit(.minutes(1)))
struct StoryTests {
    /// A zip file without a member, and a name of its own.
    static let bundle = Data("PK\u{3}\u{4}\r\n\u{0}--bundle--\r\n".utf8) + [0xFF, 0x00]

    @Test("an application is made, changed, filled, read and deleted")
    func wholeStory() async throws {
        let fake = LosantFake()
        try await TestServer.run({ await fake.response(to: $0) }) { server in
            let losant = LosantApplicationClient(server: server.url, authentication: .bearer(LosantFake.secret))

            // An organization imports a bundle, and has an application.
            let success = try await losant.applications.post(
                .init(
                    importBundle: FilePart(data: Self.bundle, fileName: "house.zip", contentType: "application/zip"),
                    includeDevices: true, ownerID: LosantFake.organization, ownerType: .organization)
            ).send()
            guard case .created(let result) = success, let id = result.application?.id else {
                Issue.record("no application: \(success)")
                return
            }
            #expect(result.application?.name == "house" && result.application?.ownerID == LosantFake.organization)
            #expect(result.validationErrors == [])
            #expect(await fake.applications[id]?.bundle == Self.bundle)
            let application = losant.applications(id)

            // It gets three variables. Then one is described and kept, one is removed, and one changes.
            try await application.patch([
                .init(key: "room", json: #""hall""#), .init(key: "old", json: "1"), .init(key: "floor", json: "2"),
            ]).send()
            let changed = try await application.patch([
                .init(key: "room", description: "the first"), .init(key: "old", json: .null),
                .init(key: "floor", json: "3"),
            ]).send()
            #expect(
                await server.requests.last?.text
                    == #"[{"description":"the first","key":"room"},{"json":null,"key":"old"},{"json":"3","key":"floor"}]"#
            )
            #expect(
                changed.globals
                    == [.init(json: #""hall""#, key: "room", description: "the first"), .init(json: "3", key: "floor")])
            #expect(
                await fake.applications[id]?.globals
                    == [
                        ["key": "room", "json": #""hall""#, "description": "the first"], ["key": "floor", "json": "3"],
                    ])

            // It gets a token, whose secret is shown once and opens the door until the token rests.
            let token = try await application.tokens.post(APITokenPost(name: "ci", scope: [.allApplicationRead])).send()
            let (tokenID, secret) = (try #require(token.id), try #require(token.token))
            let robot = LosantApplicationClient(server: server.url, authentication: .bearer(secret)).applications(id)
            let tokens = try await robot.tokens.get().send()
            #expect(tokens.items?.map(\.name) == ["ci"] && tokens.items?.first?.token == nil)
            let resting = try await application.tokens(tokenID).patch(APITokenPatch(status: .inactive)).send()
            #expect(resting.status == .inactive && resting.scope == ["all.Application.read"])
            let refused = await #expect(throws: RequestError<ErrorModel>.self) { try await robot.tokens.get().send() }
            // The document has no 401, so its body has no type, but is kept.
            #expect(refused?.status == .unauthorized && refused?.body == nil)
            #expect(refused?.bytes.map { String(decoding: $0, as: UTF8.self) }?.contains("Unauthorized") == true)

            // It gets a dashboard with a password. Another name leaves the password alone, null takes it away.
            let hall = try await application.dashboards.post(
                .init(name: "Hall", password: "Visitors-welcome-1", refreshRate: 60)
            ).send()
            let hallID = try #require(hall.id)
            #expect(hall.isPasswordProtected == true && hall.refreshRate == 60)
            let renamed = try await application.dashboards(hallID).patch(.init(name: "Hall 1")).send()
            #expect(await server.requests.last?.text == #"{"name":"Hall 1"}"#)
            #expect(renamed.name == "Hall 1" && renamed.isPasswordProtected == true)
            #expect(try await fake.applications[id]?.dashboards[hallID]["password"] == "Visitors-welcome-1")
            let opened = try await application.dashboards(hallID).patch(.init(password: .null)).send()
            #expect(await server.requests.last?.text == #"{"password":null}"#)
            #expect(opened.name == "Hall 1" && opened.isPasswordProtected == false)
            let record = try await fake.applications[id]?.dashboards[hallID]
            #expect(record?["password"] == nil && record?["refreshRate"] == 60)

            // A plan is announced, uploaded, and there.
            let plan = Data("\r\n--apus-\r\n\r\n".utf8) + Data(0...255)
            let upload = try await application.files.post(FilePost(name: "plan.png", type: .file)).send()
            let fileID = try #require(upload.id)
            #expect(upload.status == .pending && upload.upload?.fields?.additionalProperties == ["policy": "p"])
            try await application.file(fileID).post(
                .init(file: FilePart(data: plan, fileName: "plan.png", contentType: "image/png"))
            ).send()
            let file = try await application.file(fileID).get().send()
            #expect(file.status == .completed && file.fileSize == Double(plan.count) && file.contentType == "image/png")
            #expect(await fake.applications[id]?.contents[fileID] == plan)

            // Its 250 job logs come in three pages, each when the items before it are read.
            let arrived = await server.requests.count
            var names: [String?] = []
            for try await log in application.jobLogs.get(sortDirection: .desc).items() {
                names.append(log.name)
                let pages = await server.requests.count - arrived
                #expect(pages == (names.count + 99) / 100, "\(names.count) read")
            }
            #expect(names == (0..<250).reversed().map { "job \($0)" })
            let path = "/applications/\(id)/jobLogs?sortDirection=desc"
            #expect(
                await server.requests.dropFirst(arrived).map(\.target) == [path, path + "&page=1", path + "&page=2"])

            // In a rush the server says when to come again, and the client does.
            await fake.refuseNext(retryAfter: 1)
            let start = ContinuousClock.now
            #expect(try await application.dashboards.get().send().totalCount == 1)
            #expect(ContinuousClock.now - start >= .seconds(1))
            #expect(
                await server.requests.suffix(2).map(\.target)
                    == Array(repeating: "/applications/\(id)/dashboards", count: 2))

            // Whoever doesn't want to wait is told.
            await fake.refuseNext(retryAfter: 1)
            let busy = await #expect(throws: RequestError<ErrorModel>.self) {
                try await application.dashboards.get().retry(.none).send()
            }
            #expect(busy?.status == .tooManyRequests && busy?.headers?[.retryAfter] == "1")
            #expect(busy?.body == ErrorModel(message: "Slow down", type: "TooManyRequests"))

            // In the end the dashboard is deleted, then the application, and with it everything.
            #expect(try await application.dashboards(hallID).delete().send() == Success(success: true))
            let gone = await #expect(throws: RequestError<ErrorModel>.self) {
                try await application.dashboards(hallID).get().send()
            }
            #expect(gone?.status == .notFound)
            #expect(gone?.body == ErrorModel(message: "Dashboard was not found", type: "NotFound"))
            #expect(try await application.delete().send() == Success(success: true))
            #expect(await fake.applications.isEmpty)
            let nothing = await #expect(throws: RequestError<ErrorModel>.self) { try await application.delete().send() }
            #expect(nothing?.body == ErrorModel(message: "Application was not found", type: "NotFound"))
        }
    }

    @Test("The example of Requests.md does what it says")
    func requestsPage() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "apus-story-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (bundle, plan) = (folder.appending(path: "house.zip"), folder.appending(path: "plan.png"))
        try Self.bundle.write(to: bundle)
        try Data(0...255).write(to: plan)

        let fake = LosantFake()
        try await TestServer.run({ await fake.response(to: $0) }) { server in
            let losant = LosantApplicationClient(server: server.url, authentication: .bearer(LosantFake.secret))
            var printed: [String] = []
            try await requestsStory(losant, bundle: bundle, plan: plan) { (words: Any...) in
                printed.append(words.map { "\($0)" }.joined(separator: " "))
            }

            #expect(printed.count == 25 + 3)
            #expect(printed.first?.hasPrefix("job 240 2026-11-22 04:00:00") == true)
            #expect(printed.dropFirst(25).first?.hasPrefix("curl --request POST") == true)
            let token = "575ec8687ae143cd83dc4b94"
            #expect(printed.suffix(2).first == "201 Created application/json \(token)")
            #expect(printed.last == "NotFound Application was not found")
            let root = "/applications/575ec8687ae143cd83dc4a97"
            #expect(
                await server.requests.map { "\($0.method) \($0.target)" } == [
                    "POST /applications", "POST \(root)/files", "POST \(root)/dashboards",
                    "POST \(root)/file/575ec8687ae143cd83dc4b92", "PATCH \(root)/dashboards/575ec8687ae143cd83dc4b93",
                    "GET \(root)/jobLogs?sortDirection=desc", "GET \(root)/jobLogs?sortDirection=desc&page=1",
                    "GET \(root)/jobLogs?sortDirection=desc&page=2", "POST \(root)/tokens", "DELETE \(root)",
                    "GET \(root)/dashboards",
                ])
            let change = await server.requests.first { $0.method == "PATCH" }
            #expect(change?.text == #"{"description":"Downstairs","password":null}"#)
        }
    }
}
