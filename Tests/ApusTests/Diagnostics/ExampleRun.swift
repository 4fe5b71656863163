import Diagnostics
import Foundation

@testable import apus

/// The files of a code's example in a folder of its own, and what the tool says of them there.
struct ExampleRun {
    enum Side {
        case wrong, right
    }

    /// All that was reported, notes too.
    let diagnostics: [Diagnostic]
    /// The same as a person reads it.
    let text: String

    init(_ example: Explanation.Example, _ side: Side) throws {
        let folder = try TemporaryFolder()
        let arguments: [String]
        switch example {
        case .document(let wrong, let right):
            let file = Explanation.Example.File(document: side == .wrong ? wrong : right)
            try Self.write([file], to: folder)
            arguments = ["validate", file.name]
        case .files(let wrong, let right, let command):
            try Self.writeClient(to: folder)
            try Self.write(side == .wrong ? wrong : right, to: folder)
            arguments = command
        case .changes(let files, let command):
            try Self.writeClient(to: folder)
            _ = try ApusProcess("generate", in: folder)
            if side == .wrong { try Self.write(files, to: folder) }
            arguments = command
        case .none: arguments = ["validate"]
        }
        // The first run may write files, and the second must find what it found.
        let copy = try TemporaryFolder()
        try FileManager.default.removeItem(at: copy.url)
        try FileManager.default.copyItem(at: folder.url, to: copy.url)
        let run = try ApusProcess(arguments + ["--notes", "--diagnostics", "json"], in: folder)
        // A command with a result of its own has the diagnostics on the other stream.
        let json = run.output.hasPrefix("[") ? run.output : run.error
        diagnostics = try JSONDecoder().decode([Diagnostic].self, from: Data(json.utf8))
        text = try ApusProcess(arguments + ["--notes", "--unfolded"], in: copy).error
    }

    /// What a person reads of one code: messages with their lines and notes.
    func text(of code: String) -> String {
        var lines: [Substring] = []
        var isShown = false
        for line in text.split(separator: "\n") where !line.contains(#/^  \d+ (error|warning|note)s? /#) {
            if line.hasSuffix("]"), line.contains(#/^.*?: (error|warning|note): /#) {
                isShown = line.hasSuffix("[\(code)]")
            } else if !line.hasPrefix(" "), !line.contains(#/^\S+:\d+:\d+: note: /#) {
                isShown = false
            }
            if isShown { lines.append(line) }
        }
        return lines.joined(separator: "\n")
    }

    // MARK: The folder

    private static func writeClient(to folder: TemporaryFolder) throws {
        try folder.write(document, to: "openapi.yml")
        try folder.write("clients:\n- module: ShopAPI\n  spec: openapi.yml\n  output: Shop\n", to: "apus.yml")
    }

    private static func write(_ files: [Explanation.Example.File], to folder: TemporaryFolder) throws {
        for file in files {
            guard let text = file.text else {
                try FileManager.default.removeItem(at: folder.url.appendingPathComponent(file.name))
                continue
            }
            try folder.write(file.name == "openapi.yml" ? completed(text) : text + "\n", to: file.name)
        }
    }

    /// A document in YAML with what it leaves out.
    private static func completed(_ text: String) -> String {
        let keys = [
            ("openapi", "openapi: 3.1.0"), ("info", "info: {title: Shop, version: 1.0.0}"), ("paths", "paths: {}"),
        ]
        let lines = text.split(separator: "\n")
        let isSwagger = lines.contains { $0.hasPrefix("swagger:") }
        let missing = keys.filter { key, _ in !(key == "openapi" && isSwagger) && !lines.contains { $0.hasPrefix(key + ":") } }
        return text + "\n" + missing.map { $0.1 + "\n" }.joined()
    }

    private static let document = """
        openapi: 3.1.0
        info: {title: Pets, version: 1.0.0}
        paths:
          /pets:
            get:
              responses:
                '200':
                  description: All pets.
                  content:
                    application/json:
                      schema: {type: array, items: {$ref: '#/components/schemas/pet'}}
        components:
          schemas:
            pet: {type: object, properties: {name: {type: string}}}

        """
}
