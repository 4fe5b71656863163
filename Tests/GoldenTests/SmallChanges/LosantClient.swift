import APIModel
import ClientGenerator
import Diagnostics
import Foundation
import OpenAPIReader
import OutputFolder
import SpecLoader

/// The files of the Losant client, of `spec` as it is and of changed versions of it.
struct LosantClient {
    /// The text of each file by its path.
    let files: [String: String]

    private static let spec = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "spec")
    private static let overlays = ["losant-common.yml", "losant-corrections.yml", "losant-pagination.yml"].map {
        spec.appending(path: "overlays/\($0)").path
    }

    /// The client of the document as it is.
    static let unchanged = Result { try LosantClient() }

    /// - Parameters:
    ///   - actions: What is changed in the document, in the words of an OpenAPI Overlay.
    ///   - packs: Sources, and pages where there is time for them.
    init(changedBy actions: String? = nil, packs: [String] = ["swift-client", "markdown"]) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "apus-change-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var overlays = Self.overlays
        if let actions {
            let overlay = folder.appending(path: "change.yml")
            try Data("overlay: 1.1.0\ninfo: {title: A change, version: 1.0.0}\nactions:\n\(actions)\n".utf8)
                .write(to: overlay)
            overlays.append(overlay.path)
        }
        let diagnostics = Diagnostics()
        let document = try SpecDocument.load(
            path: Self.spec.appending(path: "losant-application-api.yml").path, overlays: overlays,
            diagnostics: diagnostics)
        if let missed = diagnostics.all.first(where: { $0.code == .init(SpecLoaderCode.overlayTarget) }) {
            throw SpecError(missed)
        }
        files = try Self.files(of: document, packs: packs)
    }

    /// The client of the document with the entries of all its mappings in another order.
    init(shuffledBy seed: UInt64) throws {
        let document = try SpecDocument.load(
            path: Self.spec.appending(path: "losant-application-api.yml").path, overlays: Self.overlays,
            diagnostics: Diagnostics())
        let folder = FileManager.default.temporaryDirectory.appending(path: "apus-shuffled-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let copy = folder.appending(path: "losant-application-api.yml")
        try Data(ShuffledDocument(document.root, seed: seed).text.utf8).write(to: copy)
        files = try Self.files(
            of: try SpecDocument.load(path: copy.path, diagnostics: Diagnostics()), packs: ["swift-client", "markdown"])
    }

    private static func files(of document: SpecDocument, packs: [String]) throws -> [String: String] {
        let api = try API(reading: document, diagnostics: Diagnostics())
        let options = GeneratorOptions(module: "LosantApplicationAPI", packs: packs, operations: .paths)
        let client = try generateClient(from: api, options: options, diagnostics: Diagnostics())
        return Dictionary(uniqueKeysWithValues: client.files.map { ($0.path.description, $0.text) })
    }

    /// The paths of the document.
    static let paths: [String] = {
        let document = try? SpecDocument.load(
            path: spec.appending(path: "losant-application-api.yml").path, diagnostics: Diagnostics())
        return document?.root["paths"]?.entries.compactMap(\.key.text) ?? []
    }()
}

/// What a change of the document changes in the files.
struct Difference {
    /// The lines that came and went, for each file that has some.
    private(set) var sources: [String: Lines] = [:]
    private(set) var pages: [String: Lines] = [:]

    struct Lines: Equatable {
        var added: [String] = []
        var removed: [String] = []
        var count: Int { added.count + removed.count }
    }

    /// Files that `changed` doesn't have are passed over where it has no pages.
    init(from old: LosantClient, to changed: LosantClient) {
        let hasPages = changed.files.keys.contains { $0.hasPrefix("Docs/") }
        for path in Set(old.files.keys).union(changed.files.keys) where hasPages || !path.hasPrefix("Docs/") {
            let diff = UnifiedDiff(
                old: old.files[path].map { (path, Array($0.utf8)) },
                new: changed.files[path].map { (path, Array($0.utf8)) })
            var lines = Lines()
            for line in diff.text.split(separator: "\n").dropFirst(2) {
                if line.hasPrefix("+") { lines.added.append(String(line.dropFirst())) }
                if line.hasPrefix("-") { lines.removed.append(String(line.dropFirst())) }
            }
            guard lines.count > 0 else { continue }
            if path.hasPrefix("Docs/") { pages[path] = lines } else { sources[path] = lines }
        }
    }

    /// Of the Swift files.
    var sourceLineCount: Int { sources.values.reduce(0) { $0 + $1.count } }
    /// Lines of Swift files that are no longer as they were.
    var removedSourceLines: [String] { sources.values.flatMap(\.removed) }
}
