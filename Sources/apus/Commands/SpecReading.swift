import APIModel
import SpecLoader

/// One document on its way from a path to a model; what is wrong with it is collected, not thrown.
struct SpecReading {
    let path: String
    var overlays: [String] = []
    let options: LoadOptions
    let diagnostics = Diagnostics()

    /// The document after its overlays, or `nil` when it can't be read.
    func document() -> SpecDocument? {
        do {
            return try SpecDocument.load(path: path, overlays: overlays, options: options, diagnostics: diagnostics)
        } catch {
            diagnostics.report(error.diagnostic)
            return nil
        }
    }
}

extension Resource {
    /// The operations of this place and of those below it.
    var operationCount: Int { children.reduce(operations.count) { $0 + $1.operationCount } }
}
