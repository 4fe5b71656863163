import Foundation
import Testing

@testable import apus

@Suite("The manual page and the completions")
struct ManualTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func page() throws -> String {
        let help = try ApusProcess("--experimental-dump-help", in: folder).output
        let input = try folder.write(help, to: "help.json")
        let process = Process()
        process.executableURL = ApusProcess.binary.deletingLastPathComponent().appendingPathComponent("ManualPage")
        process.arguments = ["November 25, 2026"]
        process.standardInput = try FileHandle(forReadingFrom: input)
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return text
    }

    @Test("the page has every command and every option, and no request that mdoc doesn't know")
    func complete() throws {
        let page = try page()
        #expect(page.hasPrefix(".Dd November 25, 2026\n.Dt APUS 1\n"))
        for command in Apus.configuration.subcommands {
            #expect(page.contains("\n.Ss apus \(command._commandName)\n"))
        }
        for option in ["spec", "overlay", "max-diff", "package", "diagnostics"] {
            #expect(page.contains("Fl -\(option)"))
        }
        let requests = Set(page.matches(of: /(?m)^(\.\w*|')/).map { String($0.1) })
        let known = ".Dd .Dt .Os .Sh .Nm .Nd .Ar .Op .Ss .Pp .Bl .It .El .Bd .Ed".split(separator: " ").map(String.init)
        #expect(requests.subtracting(known) == [])
        #expect(page.utf8.allSatisfy { $0 < 0x80 } && page.contains("generate --spec \\[u2026]"))
        let lines = page.split(separator: "\n")
        #expect(lines.count { $0.hasPrefix(".Bd") } == lines.count { $0 == ".Ed" })
    }

    @Test("zsh completes files of documents, folders, and the values of choices")
    func completions() throws {
        let script = try ApusProcess("--generate-completion-script", "zsh", in: folder).output
        #expect(script.contains(#"file:_files -g '\''*.yml *.yaml *.json'\''"#))
        #expect(script.contains("folder:_files -/"))
        #expect(script.contains(":(paths operation-ids)") || script.contains("'paths' 'operation-ids'"), "\(script)")
    }
}
