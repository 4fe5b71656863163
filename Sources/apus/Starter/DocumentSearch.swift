import ArgumentParser
import Diagnostics
import SpecLoader

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Looks for the one OpenAPI document in the working directory.
struct DocumentSearch {
    let options: LoadOptions

    private static let usualNames = ["openapi.yml", "openapi.yaml", "openapi.json"]

    /// The document's name; `nil` where none is.
    ///
    /// - Throws: `ValidationError` where there are several.
    func document() throws -> String? {
        let names = try FileManager.default.contentsOfDirectory(atPath: ".").sorted()
        let usual = names.filter(Self.usualNames.contains)
        let found = usual.isEmpty ? names.filter(isDocument) : usual
        if found.count > 1 {
            let names = found.joined(separator: ", ")
            throw ValidationError("There are several documents, \(names): name one with --spec.")
        }
        return found.first
    }

    private func isDocument(_ name: String) -> Bool {
        let isCandidate = [".yml", ".yaml", ".json"].contains { name.lowercased().hasSuffix($0) }
        guard isCandidate, !name.hasPrefix(".") else { return false }
        // What isn't readable is no document; whoever means it says so with --spec, and hears why.
        let document = try? SpecDocument.load(path: name, options: options, diagnostics: Diagnostics())
        return document?.root["openapi"] != nil
    }
}
