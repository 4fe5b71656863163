import Diagnostics
import Files
import Foundation

@testable import Templating

/// A pack of one template `thing.mustache`, and what else a test gives.
func pack(_ thing: String, _ others: [String: String] = [:], list: String? = nil) -> PackSource {
    var files = others
    files["thing.mustache"] = thing
    files["pack.yml"] = list ?? "escape: none\nfiles:\n- {template: thing.mustache, for: thing, path: '{{name}}.txt'}\n"
    return PackSource(
        name: "test", files: files.reduce(into: [:]) { $0[$1.key] = PackSource.File(label: $1.key, text: $1.value) })
}

let kinds = [SubjectKind("thing", ThingView.self)]

/// The diagnostics of a pack, as a compiler prints them.
func problems(_ source: PackSource) -> [String] {
    let diagnostics = Diagnostics()
    do throws(SpecError) {
        _ = try TemplatePack(source, subjects: kinds, diagnostics: diagnostics)
        return diagnostics.all.map(\.line)
    } catch {
        return (diagnostics.all + [error.diagnostic]).map(\.line)
    }
}

/// The files that a pack writes for things.
func render(_ source: PackSource, _ things: [ThingView]) throws -> [RenderedFile] {
    let pack = try TemplatePack(source, subjects: kinds, diagnostics: Diagnostics())
    return try [pack].render(things.map { thing in TemplateSubject("thing") { thing } })
}

extension Diagnostic {
    /// As a compiler prints it.
    var line: String { "\(location?.description ?? "-"): \(message) [\(code.name)]" }
}

/// What is wrong with what a function does.
func problem(_ body: () throws -> Void) -> String {
    do {
        try body()
        return "no problem"
    } catch let error as SpecError {
        return error.diagnostic.message
    } catch {
        return "\(error)"
    }
}

/// A folder that is there while a test runs.
final class TemporaryFolder {
    let path: String

    /// - Parameter files: Their texts, by their paths in the folder.
    init(_ files: [String: String]) throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "apus-\(UUID().uuidString)")
        path = url.path
        for (name, text) in files {
            let file = url.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
