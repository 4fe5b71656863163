import ApusRuntime
import Foundation
import LoopbackServer
import LosantApplicationAPI
import Testing

@Suite(
    "The example that lists tokens and dashboards", .enabled(if: Example.scratch != nil, Example.reason),
    .timeLimit(.minutes(1)))
struct LosantCommandLineTests {
    /// Runs with the fake, an application in it, and the environment and arguments that lead there.
    private func withApplication(
        _ use: @Sendable (ApplicationResource, _ id: String, _ server: String) async throws -> Void
    ) async throws {
        let fake = LosantFake()
        try await TestServer.run({ await fake.response(to: $0) }) { server in
            let losant = LosantApplicationClient(server: server.url, authentication: .bearer(LosantFake.secret))
            let bundle = FilePart(data: StoryTests.bundle, fileName: "house.zip")
            try await losant.applications.post(.init(importBundle: bundle)).send()
            let id = try #require(await fake.applications.keys.first)
            try await use(losant.applications(id), id, server.url.absoluteString)
        }
    }

    private let token = ["LOSANT_API_TOKEN": LosantFake.secret]

    @Test("it lists all tokens and dashboards, over several pages")
    func lists() async throws {
        try await withApplication { application, id, server in
            // A page has 100.
            for number in 100..<205 { try await application.tokens.post(.init(name: "token \(number)")).send() }
            let tokens = try await application.tokens.get(perPage: 1000).send().items ?? []
            let hall = try await application.dashboards.post(.init(name: "Hall")).send()

            let run = try await Example.run("losant", ["--server", server, id], environment: token)
            #expect(run.status == 0, "\(run.said)")
            #expect(run.error == "")
            #expect(tokens.count == 105)
            let expected =
                ["Tokens"] + tokens.map { "  \($0.id ?? "")  active  \($0.name ?? "")" }
                + ["Dashboards", "  \(hall.id ?? "")  private  Hall"]
            #expect(run.output == expected.map { $0 + "\n" }.joined())
        }
    }

    @Test("what goes wrong is a sentence on standard error, and exit status 1")
    func failures() async throws {
        let usage = "usage: LOSANT_API_TOKEN=… losant [--server URL] APPLICATION-ID\n"
        try await withApplication { _, id, server in
            for (arguments, token, expected) in [
                ([server, id], "wrong", "the API doesn't take the token in LOSANT_API_TOKEN\n"),
                ([server, id], "", "LOSANT_API_TOKEN is not set: it holds the token that the API asks for\n"),
                ([server, "575ec8687ae143cd83dcffff"], LosantFake.secret, "there is no application with this id\n"),
                ([server, "hall"], LosantFake.secret, "no id: hall\n"),
                ([server], LosantFake.secret, usage),
                ([server, id, id], LosantFake.secret, usage),
                ([], LosantFake.secret, "--server needs a URL\n" + usage),
                (["nowhere", id], LosantFake.secret, "--server needs a URL\n" + usage),
                (
                    ["http://127.0.0.1:1", id], LosantFake.secret,
                    "the API can't be reached; try again later (GET http:"
                ),
            ] {
                let run = try await Example.run(
                    "losant", ["--server"] + arguments, environment: ["LOSANT_API_TOKEN": token])
                #expect(run.status == 1)
                #expect(run.error.hasPrefix("losant: " + expected), "\(run.said)")
                #expect(!run.said.contains(LosantFake.secret))
            }
        }
    }
}
