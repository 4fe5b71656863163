import Diagnostics
import Foundation
import Testing

@testable import apus

/// The examples of the OpenAPI Initiative for the schemas of 3.1 and 3.2, which are not part of this package.
private let folder = ApusProcess.package.deletingLastPathComponent()
    .appendingPathComponent("shared/reference/openapi-tests")

@Suite(
    "The official examples",
    .enabled(if: FileManager.default.fileExists(atPath: folder.path), "they are not at hand"))
struct OfficialExamplesTests {
    /// Diagnostics of examples that are right by the schema, with the reason.
    private static let exceptions = [
        // OpenAPI 3.1.1 §4.8.9.1 and §4.8.30: a name in the path must be declared, and a scheme must exist.
        "operation-object-example.yaml": [
            "undeclared-path-parameter", "unused-path-parameter", "undefined-security-scheme",
        ],
        // OpenAPI 3.1.1 §4.8.12.2 and §4.8.14: a path parameter is required, and keys of 'content' are media types.
        "3.1/pass/style-defaults.yaml": ["optional-path-parameter", "invalid-media-type"],
    ]

    private static func examples(_ kind: String) -> [String] {
        ["3.1", "3.2"].flatMap { version in
            let names = try? FileManager.default.contentsOfDirectory(
                atPath: folder.appendingPathComponent("\(version)/\(kind)").path)
            return (names ?? []).sorted().map { "\(version)/\(kind)/\($0)" }
        }
    }

    /// The codes of errors and warnings.
    private func codes(of example: String) throws -> Set<String> {
        let path = folder.appendingPathComponent(example).path
        let run = try ApusProcess("validate", path, "--diagnostics", "json", in: TemporaryFolder())
        return Set(try JSONDecoder().decode([Diagnostic].self, from: Data(run.output.utf8)).map(\.code.name))
    }

    @Test("what is right gets neither an error nor a warning", arguments: examples("pass"))
    func right(example: String) throws {
        let name = String(example.split(separator: "/").last ?? "")
        #expect(try codes(of: example) == Set(Self.exceptions[name] ?? Self.exceptions[example] ?? []))
    }

    @Test("what is wrong gets an error or a warning", arguments: examples("fail"))
    func wrong(example: String) throws {
        #expect(try !codes(of: example).isEmpty)
    }

    @Test("they are there")
    func count() {
        #expect(Self.examples("pass").count > 50 && Self.examples("fail").count >= 40)
    }
}
