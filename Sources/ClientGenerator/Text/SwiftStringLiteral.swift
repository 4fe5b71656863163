import Diagnostics
import Templating

/// A text as a string literal of Swift, quotes included.
///
/// The literal is always on one line and shows every character; invisible ones are written as their numbers.
package struct SwiftStringLiteral: TemplateText, Hashable, Sendable {
    package let templateText: String

    package init(_ text: String) { templateText = "\"" + Self.escaped(text) + "\"" }

    /// The text between the quotes.
    static func escaped(_ text: String) -> String {
        var literal = ""
        // A combining mark would attach itself to ASCII characters that mean something to the compiler: the opening
        // quote or an escape.
        var mayCarryMark = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\n": literal += "\\n"
            case "\r": literal += "\\r"
            case "\t": literal += "\\t"
            case "\0": literal += "\\0"
            default:
                let isShown =
                    scalar.isASCII
                    ? !VisibleText.isHidden(scalar)
                    : isShown(scalar, afterLetter: mayCarryMark)
                if isShown {
                    literal.unicodeScalars.append(scalar)
                } else {
                    literal += VisibleText.escape(scalar)
                }
                mayCarryMark = isShown
                continue
            }
            mayCarryMark = false
        }
        return literal
    }

    private static func isShown(_ scalar: Unicode.Scalar, afterLetter: Bool) -> Bool {
        if VisibleText.isHidden(scalar) { return false }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: return false
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: return afterLetter
        default: return true
        }
    }
}
