#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
import Diagnostics
import SpecLoader

/// A temporary folder with files, gone with the value.
final class Folder {
    let url: URL

    init(_ files: [String: String]) throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("apus-\(UUID().uuidString)")
        for (path, text) in files {
            let file = url.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    /// Loads one of the files; diagnostics name files relative to the folder.
    func load(
        _ name: String, overlays: [String] = [], options: LoadOptions = .init()
    ) throws -> (root: Node, diagnostics: Diagnostics) {
        let diagnostics = Diagnostics()
        let document = try SpecDocument.load(
            path: path(name), overlays: overlays.map(path), options: options, diagnostics: diagnostics)
        return (document.root, diagnostics)
    }

    /// The diagnostics as lines, with the folder's own path left out.
    func lines(_ diagnostics: Diagnostics) -> [String] {
        diagnostics.all.map { $0.line.replacing(url.path + "/", with: "") }
    }
}
