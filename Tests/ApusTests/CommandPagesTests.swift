import Foundation
import Testing

@testable import apus

@Suite("What the pages say of the commands")
struct CommandPagesTests {
    private func text(of page: String) throws -> String {
        let file = ApusProcess.package.appendingPathComponent("Documentation/\(page)")
        return try String(contentsOf: file, encoding: .utf8)
    }

    @Test("the broken document gives what is printed there, by the apus.yml that is shown")
    func brokenDocument() throws {
        let blocks = try text(of: "BrokenDocuments.md").matches(of: /(?ms)^```\w*\n(.*?)^```$/).map { String($0.1) }
        func block(startingWith prefix: String) throws -> String {
            try #require(blocks.first { $0.hasPrefix(prefix) }, "no block starts with \(prefix)")
        }
        let folder = try TemporaryFolder()
        try folder.write(try block(startingWith: "clients:"), to: "apus.yml")
        try folder.write(try block(startingWith: "openapi:"), to: "shop.yml")
        let run = try ApusProcess("generate", in: folder)
        #expect(run.status == 0)
        let time = /\(\d+\.\d\d s\)/
        let shown = try block(startingWith: "shop.yml:").replacing(time, with: "")
        #expect(run.error.replacing(time, with: "") == shown)
        #expect(try folder.read("Generated/ShopAPI/Sources/ShopClient.swift").contains("struct ShopClient"))
    }

    @Test("the table has every command, and no other")
    func commands() throws {
        let rows = try text(of: "Commands.md").matches(of: /(?m)^\| `apus (\w+( [a-z]+)?)/).map { String($0.1) }
        let names = Apus.configuration.subcommands.flatMap { command -> [String] in
            let inner = command.configuration.subcommands.map { "\(command._commandName) \($0._commandName)" }
            return inner.isEmpty ? [command._commandName] : inner
        }
        #expect(rows.sorted() == names.sorted())
    }

    @Test("the table of apus.yml has every key of a client, and no other")
    func keys() throws {
        let folder = try TemporaryFolder()
        try folder.write("clients:\n- nothing\n", to: "apus.yml")
        let run = try ApusProcess("generate", in: folder)
        let keys = try #require(run.error.firstMatch(of: /with the keys (.*) \[/)).1.split(separator: ", ")
        #expect(keys.count > 10)
        let rows = try text(of: "Configuration.md").matches(of: #/(?m)^\| `(\w+)` \| /#).map(\.1)
        #expect(rows.sorted() == keys.sorted())
    }
}
