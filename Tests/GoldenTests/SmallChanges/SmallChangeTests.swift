import Foundation
import Testing

@Suite("Small changes of the document")
struct SmallChangeTests {
    private let base: LosantClient

    init() throws { base = try LosantClient.unchanged.get() }

    private func difference(_ actions: String) throws -> Difference {
        Difference(from: base, to: try LosantClient(changedBy: actions))
    }

    @Test(
        "a new optional property changes one file and at most 8 lines",
        arguments: ["apiTokenPost", "application", "dashboard", "webhook", "event", "applicationKey"])
    func property(schema: String) throws {
        let difference = try difference(
            """
            - target: $.components.schemas.\(schema)
              update: {properties: {mFreshlyAdded: {type: string, description: Some words about it.}}}
            """)
        #expect(difference.sources.count == 1, "\(difference.sources.keys)")
        #expect((4...8).contains(difference.sourceLineCount), "\(difference.sources)")
        #expect(difference.pages.values.allSatisfy { $0.count <= 2 }, "\(difference.pages)")
    }

    @Test("a new value of an enumeration changes one file and at most 4 lines")
    func enumerationValue() throws {
        let difference = try difference(
            "- {target: $.components.schemas.apiToken.properties.status.enum, update: [freshlyAdded]}")
        #expect(difference.sources.count == 1)
        #expect((1...4).contains(difference.sourceLineCount), "\(difference.sources)")
        // The list of all values has one more.
        #expect(difference.removedSourceLines.allSatisfy { $0.contains("allKnownValues") })
        #expect(difference.removedSourceLines.count <= 1)
        #expect(difference.pages.count == 1)
    }

    @Test("a new optional query parameter changes one file and at most 4 lines")
    func queryParameter() throws {
        let difference = try difference(
            """
            - target: $.paths['/applications/{applicationId}/keys'].get.parameters
              update: {name: freshlyAdded, in: query, description: Some words about it., schema: {type: string}}
            """)
        #expect(difference.sources.count == 1)
        // The parameter, its documentation and its use, and the comma after what was last.
        #expect((3...5).contains(difference.sourceLineCount), "\(difference.sources)")
        #expect(difference.pages.count == 1)
    }

    @Test("there are 34 paths to try")
    func paths() { #expect(LosantClient.paths.count == 34) }

    @Test(
        "a new operation changes no line that was there, whichever path it is at or below",
        arguments: LosantClient.paths)
    func operation(path: String) throws {
        // A second parameter beside a lone one gives both a label: the one change that a new path makes elsewhere.
        let hasParameterBelow = LosantClient.paths.contains { $0.hasPrefix(path + "/{") }
        let parameter = "{name: freshId, in: path, required: true, schema: {type: string}}"
        let answer = "summary: New., responses: {'204': {description: Done.}}"
        let changed = try LosantClient(
            changedBy: """
                - target: $.paths
                  update:
                    '\(path)': {put: {\(answer)}}
                    '\(path)/freshlyAdded': {get: {\(answer)}}
                    \(hasParameterBelow ? "" : "'\(path)/{freshId}': {get: {parameters: [\(parameter)], \(answer)}}")
                """, packs: ["swift-client"])
        let difference = Difference(from: base, to: changed)
        #expect(difference.removedSourceLines.isEmpty)
        #expect(difference.sources.count == (hasParameterBelow ? 2 : 3), "\(difference.sources.keys)")
    }

    @Test("a new schema is a new file, whatever its name", arguments: ["aaa", "apiTokenX", "zzz", "errors", "common2"])
    func schema(name: String) throws {
        let difference = try difference(
            "- {target: $.components.schemas, update: {\(name): {type: object, properties: {a: {type: string}}}}}")
        #expect(difference.sources.count == 1)
        #expect(difference.removedSourceLines.isEmpty)
        #expect(difference.pages.count == 2, "its page and the index: \(difference.pages.keys)")
    }

    @Test("a changed description changes one line a place")
    func description() throws {
        let difference = try difference(
            "- {target: $.components.schemas.apiToken.properties.name, update: {description: Other words.}}")
        #expect(difference.sources.count == 1)
        let lines = try #require(difference.sources.values.first)
        #expect(
            lines.added.map { $0.trimmingCharacters(in: .whitespaces) } == ["/// Other words. 1 to 255 characters."])
        #expect(lines.removed.count <= 1)
        #expect(difference.pages.values.allSatisfy { $0.count <= 2 })
    }

    @Test("another order of every mapping changes no file", arguments: [1, 2] as [UInt64])
    func order(seed: UInt64) throws {
        let difference = Difference(from: base, to: try LosantClient(shuffledBy: seed))
        #expect(difference.sources.isEmpty && difference.pages.isEmpty)
    }

    @Test("another version changes one line")
    func version() throws {
        let difference = try difference("- {target: $.info, update: {version: 99.0.0}}")
        #expect(difference.sources.keys.map(\.self) == ["Sources/LosantApplicationClient.swift"])
        #expect(difference.sourceLineCount == 2, "one line went, one came")
        #expect(difference.pages.keys.map(\.self) == ["Docs/index.md"])
    }
}
