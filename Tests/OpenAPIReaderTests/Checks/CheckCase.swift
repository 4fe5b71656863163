import APIModel
import Diagnostics
import OpenAPIReader
import SpecLoader
import Testing

/// A document with one fault, and one as near to it as possible without a fault.
struct CheckCase: Sendable, CustomTestStringConvertible {
    let name: String
    let fault: String
    /// Severity, code, line, column and message of each diagnostic.
    let expected: [String]
    let mended: String

    init(_ name: String, _ fault: String, _ expected: [String], mended: String) {
        self.name = name
        self.fault = fault
        self.expected = expected
        self.mended = mended
    }

    var testDescription: String { name }

    /// The diagnostics of a document; what it leaves out of `openapi`, `info` and `paths` is added behind it.
    static func diagnostics(of document: String) throws -> [String] {
        var text = document + "\n"
        if !document.hasPrefix("{") {
            for (key, value) in [("openapi", "3.1.0"), ("info", "{title: A, version: '1'}"), ("paths", "{}")]
            where !"\n\(document)".contains("\n\(key):") {
                text += "\(key): \(value)\n"
            }
        }
        let diagnostics = Diagnostics()
        let spec = try SpecDocument.load(bytes: Array(text.utf8), name: "api.yml", diagnostics: diagnostics)
        _ = try API(reading: spec, checksDocument: true, diagnostics: diagnostics)
        return diagnostics.all.map { diagnostic in
            let place = diagnostic.location.map { "\($0.line):\($0.column)" } ?? "-"
            return "\(diagnostic.severity.rawValue) \(diagnostic.code.name) \(place) \(diagnostic.message)"
        }
    }

    func run() throws {
        #expect(try Self.diagnostics(of: fault).sorted() == expected.sorted())
        #expect(try Self.diagnostics(of: mended) == [])
    }
}
