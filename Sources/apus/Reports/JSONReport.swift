import Diagnostics

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Diagnostics for programs: a JSON array with an object for each.
struct JSONReport {
    private let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    var text: String { PrettyJSON(diagnostics).text }
}

/// A value as JSON for a person or a program to read, with a line end.
struct PrettyJSON {
    let text: String

    /// The value must be of our own making: one that JSON can't hold becomes `null`.
    init(_ value: some Encodable) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let json = (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
        text = Self.escapingHiddenCharacters(json) + "\n"
    }

    /// JSON escapes only the first 32 controls by itself. Other characters that control a terminal can only be in
    /// strings, where the escape means the same.
    private static func escapingHiddenCharacters(_ json: String) -> String {
        var text = ""
        for scalar in json.unicodeScalars {
            if scalar.isHiddenFromTerminals, scalar != "\n" {
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
