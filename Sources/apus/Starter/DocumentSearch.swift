import ArgumentParser
import Diagnostics
import Files
import SpecLoader

/// Looks for an OpenAPI document in the working directory.
struct DocumentSearch {
    let options: LoadOptions

    private static let usualNames = [
        "openapi.yml", "openapi.yaml", "openapi.json", "swagger.yml", "swagger.yaml", "swagger.json",
    ]

    /// The document's name; `nil` when there is none.
    ///
    /// - Throws: `ValidationError` when there are several, or the folder can't be read.
    func document() throws -> String? {
        let names: [String]
        do throws(SpecError) {
            names = try Disk.names(in: ".")
        } catch {
            throw ValidationError(error.diagnostic.message)
        }
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
        // A file that can't be read isn't taken for a document. With --spec, the user is told what is wrong with it.
        let document = try? SpecDocument.load(path: name, options: options, diagnostics: Diagnostics())
        return document?.root["openapi"] != nil || document?.root["swagger"] != nil
    }
}
