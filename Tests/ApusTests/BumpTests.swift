import ClientGenerator
import Diagnostics
import Foundation
import SpecLoader
import Testing

@testable import apus

@Suite("The Losant client from 1.29.4 to 1.30.0")
struct BumpTests {
    private static let reports = ApusProcess.package.appendingPathComponent("Tests/Golden/Reports")
    private static let isRecording = ProcessInfo.processInfo.environment["APUS_RECORD"] == "1"

    /// The client as `apus.yml` names it, with further overlays.
    private func state(overlays: [String]) throws -> ClientState {
        let spec = ApusProcess.package.appendingPathComponent("spec").path
        let client = ClientConfiguration(
            module: "LosantApplicationAPI", spec: "\(spec)/losant-application-api.yml",
            overlays: ["common", "corrections", "pagination"].map { "\(spec)/overlays/losant-\($0).yml" } + overlays,
            output: "", operations: .paths)
        let diagnostics = Diagnostics()
        let state = try ClientState(reading: client, options: LoadOptions(), diagnostics: diagnostics)
        // Each target of an overlay is there.
        #expect(diagnostics.all.filter { $0.code == .init(SpecLoaderCode.overlayTarget) }.map(\.message) == [])
        return state
    }

    @Test("the report says: compatible, no source break, minor")
    func report() throws {
        let old = try state(overlays: [Self.reports.appendingPathComponent("losant-1.29.4.yml").path])
        let new = try state(overlays: [])
        let diff = ClientDiff(
            module: "LosantApplicationAPI", from: old, named: "1.29.4", to: new, named: "1.30.0")

        #expect(diff.count(.breaking) == 0 && diff.count(.potentiallyBreaking) == 0)
        #expect(diff.count(.compatible) == 25)
        #expect(diff.swift?.changes.contains { $0.effect == .sourceBreak } == false)
        #expect(diff.nextVersion.map { "\($0)" } == "1.30.0")

        // Lines of the document move with every other change of it.
        let text = DiffMarkdown([diff]).text.replacing(ApusProcess.package.path + "/", with: "")
            .replacing(/(\.yml):\d+:\d+/) { $0.output.1 }
        let file = Self.reports.appendingPathComponent("losant-1.30.0.md")
        if Self.isRecording { try Data(text.utf8).write(to: file) }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)

        let page = try String(
            contentsOf: ApusProcess.package.appendingPathComponent("Documentation/Diff.md"), encoding: .utf8)
        let start = try #require(text.range(of: "\n### Type `common/userApiScope`"))
        #expect(page.contains("```\n\(text[..<start.lowerBound])```\n"))
    }
}
