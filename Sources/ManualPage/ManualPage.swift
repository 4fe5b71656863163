#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Makes the manual page of what a tool says of itself: `apus --experimental-dump-help | ManualPage DATE > apus.1`.
@main
struct ManualPage {
    static func main() throws {
        var text = ""
        while let line = readLine(strippingNewline: false) { text += line }
        let tool = try JSONDecoder().decode(ToolHelp.self, from: Data(text.utf8))
        let page = ManualPage(tool.command, date: CommandLine.arguments.dropFirst().joined(separator: " "))
        print(page.lines.joined(separator: "\n"))
    }

    /// The page in the language of mdoc(7).
    private(set) var lines: [String] = []

    /// - Parameter date: The day of the page, such as `November 25, 2026`.
    init(_ command: CommandHelp, date: String) {
        lines = [
            ".Dd \(date)", ".Dt \(command.commandName.uppercased()) 1", ".Os",
            ".Sh NAME", ".Nm \(command.commandName)", ".Nd \(Self.phrase(command.abstract ?? ""))",
            ".Sh SYNOPSIS", ".Nm", ".Ar command", ".Op Ar options",
            ".Sh DESCRIPTION",
        ]
        describe(command)
        lines.append(".Sh COMMANDS")
        for inner in command.subcommands ?? [] where inner.shouldDisplay ?? true {
            append(inner, calledBy: [command.commandName])
        }
    }

    private mutating func append(_ command: CommandHelp, calledBy callers: [String]) {
        let names = callers + [command.commandName]
        lines.append(".Ss \(Self.escaped(names.joined(separator: " ")))")
        describe(command)
        for inner in command.subcommands ?? [] where inner.shouldDisplay ?? true { append(inner, calledBy: names) }
    }

    /// Appends what the command does, and its options.
    private mutating func describe(_ command: CommandHelp) {
        append(prose: command.abstract ?? "")
        if let discussion = command.discussion {
            lines.append(".Pp")
            append(prose: discussion)
        }
        let arguments = (command.arguments ?? []).filter { $0.shouldDisplay ?? true }
        if arguments.isEmpty { return }
        lines.append(".Bl -tag -width Ds")
        for argument in arguments {
            lines.append(".It " + argument.tag)
            append(prose: argument.explanation)
            if let discussion = argument.discussion { append(prose: discussion) }
        }
        lines.append(".El")
    }

    /// Appends paragraphs; lines that are indented are examples, and stay as they are.
    private mutating func append(prose: String) {
        var isExample = false
        var endsParagraph = false
        for line in prose.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                endsParagraph = true
                continue
            }
            let starts = line.hasPrefix("  ")
            if starts != isExample { lines.append(starts ? ".Bd -literal -offset indent" : ".Ed") }
            // A display has its space by itself.
            if endsParagraph, !starts { lines.append(".Pp") }
            (isExample, endsParagraph) = (starts, false)
            if starts {
                lines.append(Self.escaped(line.dropFirst(2)))
            } else {
                // A sentence on a line, as mdoc wants it; it sets the spaces between.
                lines += line.replacingSentenceEnds().split(separator: "\n").map(Self.escaped)
            }
        }
        if isExample { lines.append(".Ed") }
    }

    /// A text without the full stop at its end.
    private static func phrase(_ text: String) -> String { escaped(text.hasSuffix(".") ? text.dropLast() : text[...]) }

    /// A line of text that is no request, with no escapes in it.
    static func escaped(_ text: some StringProtocol) -> String {
        var line = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": line += "\\e"
            // Formatters take bytes for Latin-1 unless they are told otherwise.
            case _ where !scalar.isASCII: line += "\\[u\(Self.hexadecimal(scalar))]"
            default: line.unicodeScalars.append(scalar)
            }
        }
        return line
    }

    /// A character's number in at least four digits.
    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension StringProtocol {
    /// The text with a newline for the space behind each sentence.
    fileprivate func replacingSentenceEnds() -> String {
        String(self).replacing(". ", with: ".\n")
    }
}
