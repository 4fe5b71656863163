import APIModel
import ClientGenerator
import Diagnostics
import Foundation
import OpenAPIReader
import SpecLoader
import SwaggerConversion
import Testing

/// A folder of `Tests/Golden/Cases`: a document of one idea, and what the tool writes for it.
struct GoldenCase: Hashable, Sendable, CustomTestStringConvertible {
    let name: String
    let folder: URL

    static let casesFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden/Cases")

    /// Every folder of cases, sorted by name.
    static let all: [GoldenCase] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: casesFolder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map {
            GoldenCase(name: $0, folder: casesFolder.appending(path: $0))
        }
    }()

    var testDescription: String { name }

    var expectedFolder: URL { folder.appending(path: "Expected") }

    /// The name of the document in the case's folder.
    var documentName: String {
        FileManager.default.fileExists(atPath: folder.appending(path: "openapi.json").path)
            ? "openapi.json" : "openapi.yml"
    }

    /// Generates the client of a document, and renders what there was to say about it.
    ///
    /// - Parameters:
    ///   - copy: A copy of the case's folder, with another text of the same document.
    ///   - hasOverlays: Whether the overlays of the case are still to be applied.
    func output(of copy: URL? = nil, hasOverlays: Bool = true) throws -> [String: String] {
        let folder = copy ?? folder
        let settings = try CaseSettings(folder: folder)
        let diagnostics = Diagnostics()
        let document = try SpecDocument.load(
            path: folder.appending(path: documentName).path,
            overlays: hasOverlays ? settings.overlays.map { folder.appending(path: $0).path } : [],
            diagnostics: diagnostics)
        try document.convertSwagger(diagnostics: diagnostics)
        let api = try API(
            reading: document, paginations: settings.paginations, leavesOutInternal: settings.leavesOutInternal,
            diagnostics: diagnostics)
        let client = try generateClient(from: api, options: settings.options(of: self), diagnostics: diagnostics)
        var output = Dictionary(client.files.map { ($0.path.description, $0.text) }, uniquingKeysWith: { $1 })
        output["diagnostics.txt"] = diagnostics.all.map(\.lines).joined()
            .replacingOccurrences(of: folder.path + "/", with: "")
        return output
    }

    /// Generates the client of the one document that `apus resolve` writes, in a folder without the other files.
    func resolvedOutput() throws -> [String: String] {
        let copy = FileManager.default.temporaryDirectory.appending(path: "\(name)-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: copy) }
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        let options = folder.appending(path: "options.yml")
        if FileManager.default.fileExists(atPath: options.path) {
            try FileManager.default.copyItem(at: options, to: copy.appending(path: "options.yml"))
        }
        let document = try SpecDocument.load(
            path: folder.appending(path: documentName).path,
            overlays: CaseSettings(folder: folder).overlays.map { folder.appending(path: $0).path },
            diagnostics: Diagnostics())
        try document.convertSwagger(diagnostics: Diagnostics())
        try document.joinFiles(diagnostics: Diagnostics())
        let text = try document.written(as: documentName.hasSuffix(".json") ? .json : .yaml)
        try Data(text).write(to: copy.appending(path: documentName))
        return try output(of: copy, hasOverlays: false)
    }

    /// What the case expects, by path.
    func expectation() throws -> [String: String] {
        guard let paths = FileManager.default.enumerator(atPath: expectedFolder.path) else { return [:] }
        var files: [String: String] = [:]
        for case let path as String in paths {
            let file = expectedFolder.appending(path: path)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            files[path] = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        }
        return files
    }

    /// Writes what the case expects from now on; files that are right are not touched.
    func record(_ output: [String: String]) throws {
        let old = try expectation()
        for path in old.keys where output[path] == nil {
            try FileManager.default.removeItem(at: expectedFolder.appending(path: path))
        }
        for (path, text) in output where old[path].map({ $0.utf8.elementsEqual(text.utf8) }) != true {
            let file = expectedFolder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }
}

extension Diagnostic {
    /// The diagnostic and its notes, a line each.
    fileprivate var lines: String {
        let place = location.map { "\($0): " } ?? ""
        return "\(place)\(severity.rawValue): \(message) [\(code.name)]\n"
            + notes.map { "\($0.location): note: \($0.message)\n" }.joined()
    }
}
