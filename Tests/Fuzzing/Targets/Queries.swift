import Diagnostics
import RegularExpressions

@testable import SpecLoader

extension FuzzTarget {
    /// An overlay of a small document: the result can be written and read.
    static let overlay = FuzzTarget(name: "overlay") { bytes throws(BrokenPromise) in
        guard let document = smallDocument(), (try? document.apply(overlay: bytes, name: noFile)) != nil else { return }
        let yaml = YAMLWriter(document.root).bytes
        let again = try? SpecDocument.load(bytes: yaml, name: noFile, diagnostics: Diagnostics())
        try promise("what an overlay makes can be written and read", again != nil)
    }

    /// A query for nodes of a small document: it ends within its budget, and finds the same twice.
    static let jsonPath = FuzzTarget(name: "json-path") { bytes throws(BrokenPromise) in
        guard let path = try? JSONPath(parsing: bytes.text), let document = smallDocument() else { return }
        try promise("a query finds the same twice", find(path, in: document) == find(path, in: document))
    }

    /// A regular expression and, below a line of hyphens, a text: where no lookahead asks for more, it is matched
    /// within the steps that are promised, and whoever matches the whole matches a part.
    static let regularExpression = FuzzTarget(name: "regular-expression") { bytes throws(BrokenPromise) in
        let (pattern, text) = (bytes.inTwoParts.first.text, bytes.inTwoParts.second.text)
        for syntax in [RegularExpression.Syntax.ecmaScript, .iRegexp] {
            guard let expression = try? RegularExpression(pattern, as: syntax) else { continue }
            let part = expression.hasMatch(in: text)
            try promise("an expression without lookaheads has steps enough", part != nil || pattern.contains("(?"))
            var budget = StepBudget(limit: 1_000_000)
            guard let whole = try? expression.matches(text, isWhole: true, within: &budget) else { continue }
            try promise("who matches the whole matches a part", !whole || part != false)
        }
    }
}

/// A document with an alias, and values of every kind.
private func smallDocument() -> SpecDocument? {
    let text = """
        openapi: 3.1.0
        info: {title: T, version: '1', x-list: [1, -2.5, true, null, a, '', [], {}]}
        servers: [{url: 'https://a.b'}, {url: /c, description: d}]
        paths:
          /a: &a
            get: {operationId: one, tags: [x, y], deprecated: true, responses: {'200': {description: ok}}}
            post: {operationId: two, responses: {default: {description: "\\u00e4 \\U0001F600"}}}
          /b: *a
          /c/{d}: {parameters: [{name: d, in: path, required: true, schema: {type: integer, maximum: 1e3}}]}
        components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {type: [string, 'null'], enum: [a, b, null]}}}
        """
    return try? SpecDocument.load(bytes: Array(text.utf8), name: noFile, diagnostics: Diagnostics())
}

private func find(_ path: JSONPath, in document: SpecDocument) -> [Int32]? {
    var evaluation = JSONPathEvaluation(
        document: document, root: document.root.index, budget: StepBudget(limit: 1_000_000))
    guard let found = try? evaluation.find(path) else { return nil }
    return found.map { evaluation.steps[$0].node }
}
