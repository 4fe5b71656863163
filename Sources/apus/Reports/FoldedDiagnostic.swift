import Diagnostics
import SpecLoader

/// A diagnostic together with others of the same code and severity.
struct FoldedDiagnostic {
    /// The one that stands for all, the first in the document.
    var first: Diagnostic
    /// The rest, in the order of the document.
    var others: [Diagnostic] = []

    /// How many different things are said: how many causes there are.
    var causeCount: Int { Set(others.map(\.message)).union([first.message]).count }

    var locationCount: Int { others.count + 1 }

    /// How many of one code are printed one by one: more than these are folded.
    static let limit = 3

    /// Folds what has the same code and severity, each fold where its first one was.
    static func fold(_ diagnostics: [Diagnostic]) -> [FoldedDiagnostic] {
        struct Key: Hashable {
            var code: Diagnostic.Code
            var severity: Diagnostic.Severity
        }
        let groups = Dictionary(grouping: diagnostics) { Key(code: $0.code, severity: $0.severity) }
        var folded: Set<Key> = []
        return diagnostics.compactMap { diagnostic in
            let key = Key(code: diagnostic.code, severity: diagnostic.severity)
            guard let group = groups[key], group.count > limit else { return FoldedDiagnostic(first: diagnostic) }
            guard folded.insert(key).inserted else { return nil }
            return FoldedDiagnostic(first: diagnostic, others: Array(group.dropFirst()))
        }
    }

    /// What is added to the message: how many others there are.
    var count: String {
        let causes = causeCount
        if locationCount == 1 { return "" }
        if causes == 1 { return " (in \(locationCount) places)" }
        if causes == locationCount { return " (and \(causes - 1) more like it)" }
        return " (and \(causes - 1) more like it, in \(locationCount) places)"
    }

    /// Those that are shown with the first: other causes where there are some.
    var shown: [Diagnostic] {
        var messages: Set<String> = [first.message]
        let causes = others.filter { messages.insert($0.message).inserted }
        return Array((causes.isEmpty ? others : causes).prefix(Self.limit - 1))
    }
}

extension Sequence<Diagnostic> {
    /// In the order of the documents: files as they first occur, then lines and columns; those without a location are
    /// last.
    var inDocumentOrder: [Diagnostic] {
        var files: [String: Int] = [:]
        let keyed = enumerated().map { index, diagnostic in
            guard let location = diagnostic.location else { return (key: [Int.max, 0, 0, index], diagnostic) }
            let file = files[location.file] ?? files.count
            files[location.file] = file
            return (key: [file, location.line, location.column, index], diagnostic)
        }
        return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.1)
    }
}
