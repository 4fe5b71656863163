import APIModel
import Templating

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A constant of a simple type, as Swift writes it.
struct SwiftLiteral: TemplateText, Hashable {
    let templateText: String

    init(_ number: Int) { templateText = String(number) }

    /// Whether the constant is a string.
    var isString: Bool { templateText.hasPrefix("\"") }

    /// A value of an enumeration; `nil` for a text that is not a number where it should be one.
    init?(_ text: String, base: EnumerationType.Base) {
        switch base {
        case .string: templateText = SwiftStringLiteral(text).templateText
        case .integer:
            guard let number = Int(text) ?? Double(text).flatMap(Int.init(exactly:)) else { return nil }
            templateText = String(number)
        case .number:
            guard let number = Double(text), number.isFinite else { return nil }
            templateText = String(number)
        }
    }

    /// A string as the document gives it in JSON; `nil` for any other value.
    init?(json: JSONText) {
        guard json.rawValue.hasPrefix("\""),
            let text = try? JSONDecoder().decode(String.self, from: Data(json.rawValue.utf8))
        else { return nil }
        templateText = SwiftStringLiteral(text).templateText
    }
}
