import Foundation
import Testing

@testable import apus

/// The manual page is written by `generate-manual` of swift-argument-parser, from what `--experimental-dump-help`
/// prints.
@Suite("The manual page and the completions")
struct ManualTests {
    private struct Help: Decodable {
        struct Command: Decodable {
            var commandName: String
            var abstract: String?
            var discussion: String?
            var arguments: [Argument]?
            var subcommands: [Command]?
        }
        struct Argument: Decodable {
            var valueName: String?
            var abstract: String?
            var allValues: [String]?
            var allValueDescriptions: [String: String]?
            var shouldDisplay: Bool
        }
        var command: Command
    }

    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Every command, the tool itself among them, but for the parser's own `help`.
    private func commands() throws -> [Help.Command] {
        let help = try ApusProcess("--experimental-dump-help", in: folder).output
        func all(_ command: Help.Command) -> [Help.Command] {
            [command] + (command.subcommands ?? []).filter { $0.commandName != "help" }.flatMap(all)
        }
        return all(try JSONDecoder().decode(Help.self, from: Data(help.utf8)).command)
    }

    @Test("every command, option and choice has its sentence")
    func complete() throws {
        let commands = try commands()
        #expect(commands.count > Apus.configuration.subcommands.count)
        var choices = 0
        for command in commands {
            #expect(command.abstract?.hasSuffix(".") == true, "\(command.commandName)")
            for argument in command.arguments ?? [] where argument.shouldDisplay {
                let name = "\(command.commandName): \(argument.valueName ?? "")"
                #expect(argument.abstract?.isEmpty == false, "\(name)")
                guard let values = argument.allValues else { continue }
                choices += 1
                #expect(argument.allValueDescriptions.map { Set($0.keys) } == Set(values), "\(name)")
            }
        }
        #expect(choices > 5)
    }

    @Test("every line of an example fits the page, which wraps the longer ones")
    func examples() throws {
        for command in try commands() {
            for line in (command.discussion ?? "").split(separator: "\n") where line.hasPrefix("  ") {
                // A page has 78 columns, of which two levels of lists take 13.
                #expect(line.count <= 65, "\(line)")
            }
        }
    }

    @Test("zsh completes files of documents, folders, and the values of choices")
    func completions() throws {
        let script = try ApusProcess("--generate-completion-script", "zsh", in: folder).output
        #expect(script.contains(#"file:_files -g '\''*.yml *.yaml *.json'\''"#))
        #expect(script.contains("folder:_files -/"))
        #expect(script.contains(":(paths operation-ids)") || script.contains("'paths' 'operation-ids'"), "\(script)")
    }
}
