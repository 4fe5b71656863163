import APIModel
import Diagnostics
import Foundation
import OpenAPIReader
import SpecLoader
import SwaggerConversion
import Testing

/// A document of Swagger 2.0 as OpenAPI 3.0, and what there was to say of it.
struct Converted {
    /// As JSON, or a part of it.
    let root: Node
    let diagnostics: [Diagnostic]

    /// `5:3: warning: there is no … [code]`, a line each, without the document's name.
    var lines: [String] {
        diagnostics.map {
            let place = $0.location.map { "\($0.line):\($0.column): " } ?? ""
            return "\(place)\($0.message) [\($0.code.name)]"
        }
    }

    /// - Parameter checks: Whether the document is also read and checked, as `apus validate` does.
    init(_ text: String, checks: Bool = true) throws {
        let diagnostics = Diagnostics()
        let document = try SpecDocument.load(bytes: Array(text.utf8), name: "api.yml", diagnostics: diagnostics)
        try document.convertSwagger(diagnostics: diagnostics)
        if checks { _ = try API(reading: document, checksDocument: true, diagnostics: diagnostics) }
        root = document.root
        self.diagnostics = diagnostics.all
    }

    static func api(_ text: String) throws -> API {
        let document = try SpecDocument.load(bytes: Array(text.utf8), name: "api.yml", diagnostics: Diagnostics())
        try document.convertSwagger(diagnostics: Diagnostics())
        return try API(reading: document, diagnostics: Diagnostics())
    }

    /// The value at a pointer, as JSON.
    subscript(tokens: String...) -> String? {
        var node: Node? = root
        for token in tokens { node = node?.kind == .sequence ? Int(token).flatMap { node?[$0] } : node?[token] }
        return node?.json
    }
}

/// A document with these paths, and with what follows them.
func swagger(paths: String, _ rest: String = "") -> String {
    """
    swagger: '2.0'
    info: {title: Test, version: '1'}
    \(rest)
    paths:

    """ + paths.split(separator: "\n").map { "  \($0)\n" }.joined()
}

/// A document whose only operation, `post /x`, has these keys beside a response.
func swagger(operation: String, _ rest: String = "") -> String {
    swagger(
        paths: """
            /x:
              post:
            \(operation.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
                responses: {'204': {description: Done.}}
            """, rest)
}
