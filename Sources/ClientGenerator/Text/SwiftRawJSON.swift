import APIModel
import Diagnostics
import Templating

/// JSON as a string literal of Swift that shows it as it is: `#"{"id":1}"#`.
///
/// The literal is on one line. What nobody would see is escaped as JSON does it, so the text stays the same JSON.
struct SwiftRawJSON: TemplateText, Hashable {
    let templateText: String

    init(_ json: JSONText) {
        let text = Self.visible(json.rawValue)
        let fence = String(repeating: "#", count: Self.longestFence(in: text) + 1)
        templateText = "\(fence)\"\(text)\"\(fence)"
    }

    /// Outside of its strings JSON is ASCII, and compact JSON has no white space there.
    private static func visible(_ json: String) -> String {
        if json.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return json }
        var text = ""
        for scalar in json.unicodeScalars {
            if scalar.isASCII ? !VisibleText.isHidden(scalar) : isLetterlike(scalar) {
                text.unicodeScalars.append(scalar)
            } else {
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            }
        }
        return text
    }

    private static func isLetterlike(_ scalar: Unicode.Scalar) -> Bool {
        if VisibleText.isHidden(scalar) { return false }
        return switch scalar.properties.generalCategory {
        case .spaceSeparator, .nonspacingMark, .spacingMark, .enclosingMark, .format: false
        default: true
        }
    }

    /// The length of the longest run of `#` that follows a quote or a backslash; -1 for a text without either.
    private static func longestFence(in text: String) -> Int {
        var longest = -1
        var run: Int?
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): run = 0
            case UInt8(ascii: "#"): run = run.map { $0 + 1 }
            default: run = nil
            }
            if let run { longest = max(longest, run) }
        }
        return longest
    }
}
