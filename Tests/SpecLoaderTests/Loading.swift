import Diagnostics
import SpecLoader

/// Loads a text as a document and keeps what it had to say.
struct Loaded {
    let document: SpecDocument
    let diagnostics = Diagnostics()

    init(_ text: String, name: String = "spec.yml", options: LoadOptions = .init()) throws(SpecError) {
        document = try SpecDocument.load(
            bytes: Array(text.utf8), name: name, options: options, diagnostics: diagnostics)
    }

    var root: Node { document.root }
    var messages: [String] { diagnostics.all.map(\.line) }
}

extension Diagnostic {
    /// As a compiler prints it.
    var line: String {
        "\(location.map(\.description) ?? "-"): \(severity.rawValue): \(message) [\(code.name)]"
    }
}

/// The diagnostic that ended a load, as a compiler prints it, with its notes.
func failure(_ load: () throws -> Void) -> String {
    do {
        try load()
        return "no failure"
    } catch let error as SpecError {
        return ([error.diagnostic.line] + error.diagnostic.notes.map { "\($0.location): note: \($0.message)" })
            .joined(separator: "\n")
    } catch {
        return "\(error)"
    }
}
