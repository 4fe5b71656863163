import Diagnostics
import Foundation
import SpecLoader
import Testing

@testable import Templating

/// One test of Mustache's own, https://github.com/mustache/spec.
struct SpecificationTest: Sendable, CustomTestStringConvertible {
    var file: String
    var name: String
    var template: String
    var partials: [String: String]
    var data: JSONData
    var expected: String

    var testDescription: String { "\(file): \(name)" }

    static let all: [SpecificationTest] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().flatMap { name -> [SpecificationTest] in
            guard let document = try? SpecDocument.load(path: "\(folder)/\(name)", diagnostics: Diagnostics()),
                let tests = document.root["tests"]
            else { return [] }
            return tests.elements.map { SpecificationTest($0, file: String(name.dropLast(".json".count))) }
        }
    }()

    private static var folder: String {
        if let reference = ProcessInfo.processInfo.environment["APUS_REFERENCE"] { return reference + "/mustache-spec" }
        let package = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
        return package.appending(path: "../shared/reference/mustache-spec").standardizedFileURL.path
    }

    private init(_ test: Node, file: String) {
        func text(_ key: String) -> String { test[key]?.text ?? "" }
        (self.file, name, template, expected) = (file, text("name"), text("template"), text("expected"))
        data = test["data"].map { JSONData($0) } ?? .null
        partials = Dictionary(
            (test["partials"]?.entries).map { $0.map { ($0.key.text ?? "", $0.value.text ?? "") } } ?? [],
            uniquingKeysWith: { $1 })
    }
}

/// What this engine does otherwise than a test says.
private let deviations: [String: Outcome] = [
    // A name that no view has is an error.
    "interpolation: Basic Context Miss Interpolation": .error("main:1:4: no name 'cannot' in Data"),
    "interpolation: Triple Mustache Context Miss Interpolation": .error("main:1:4: no name 'cannot' in Data"),
    "interpolation: Ampersand Context Miss Interpolation": .error("main:1:4: no name 'cannot' in Data"),
    "inverted: Context Misses": .error("main:1:2: no name 'missing' in Data"),
    "sections: Context Misses": .error("main:1:2: no name 'missing' in Data"),
    "~inheritance: Negative Sections": .error("main:1:17: no name 'bar' in Data, did you mean 'baz'?"),
    // So is one whose view has none of it.
    "interpolation: Dotted Names - Broken Chains": .error("main:1:2: no name 'b' in Data.a"),
    "interpolation: Dotted Names - Broken Chain Resolution": .error("main:1:2: no name 'c' in Data.a.b"),
    "interpolation: Dotted Names - Context Precedence": .error("main:1:7: no name 'c' in Data.a.b"),
    "interpolation: Dotted Names are never single keys": .error("main:1:1: no name 'a' in Data: there are a.b"),
    "inverted: Dotted Names - Broken Chains": .error("main:1:2: no name 'b' in Data.a"),
    "sections: Dotted Names - Broken Chains": .error("main:1:2: no name 'b' in Data.a"),
    // And one that is used where its view is absent.
    "inverted: Context": .error("main:1:17: no name 'name' in Data: there are context"),
    "inverted: List": .error("main:1:11: no name 'n' in Data: there are list"),
    // A template that doesn't exist is an error.
    "partials: Failed Lookup": .error("main:1:2: no template 'text'"),
    // What a tag prints is indented as a whole, like the line that the tag stands on.
    "partials: Inline Indentation": .text("  |  >\n  >\n"),
    "partials: Standalone Indentation": .text("\\\n |\n <\n ->\n |\n/\n"),
]

private enum Outcome {
    /// The template isn't compiled.
    case error(String)
    case text(String)
}

@Suite("The tests of Mustache")
struct SpecificationTests {
    @Test(
        "a test has the result that it expects, or the one that is listed as a deviation",
        .enabled(
            if: !SpecificationTest.all.isEmpty,
            "the tests of Mustache are not in ../shared/reference/mustache-spec, nor in APUS_REFERENCE"),
        arguments: SpecificationTest.all)
    func result(_ test: SpecificationTest) throws {
        let result = Result { try render(test.template, test.data, calling: test.partials) }
        switch (deviations["\(test.file): \(test.name)"], result) {
        case (nil, .success(let text)): #expect(text == test.expected)
        case (.text(let expected)?, .success(let text)):
            #expect(text == expected)
            #expect(text != test.expected)
        case (.error(let expected)?, .failure(let error)): #expect("\(error)" == "\(expected) [template-name]")
        case (_, .failure(let error)): Issue.record("\(error)")
        case (.error(let expected)?, .success(let text)): Issue.record("expected \(expected), printed \(text)")
        }
    }

    @Test(
        "each deviation is that of a test",
        .enabled(if: !SpecificationTest.all.isEmpty, "the tests of Mustache are not there"))
    func deviationsExist() {
        let names = Set(SpecificationTest.all.map(\.testDescription))
        #expect(deviations.keys.filter { !names.contains($0) } == [])
    }
}
