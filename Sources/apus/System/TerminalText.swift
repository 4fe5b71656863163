/// Text for a terminal: without control characters, and with its width in columns.
///
/// A document's text reaches the terminal only through this type, so that no document can move the cursor, change
/// colours, or write a line that looks like the tool's own.
struct TerminalText {
    /// What to print.
    private(set) var text = ""
    /// How many columns a terminal needs for it.
    private(set) var width = 0

    init() {}

    init(_ text: some StringProtocol) {
        for scalar in text.unicodeScalars { append(scalar) }
    }

    /// Adds one character; a tab reaches to the next multiple of four columns.
    mutating func append(_ scalar: Unicode.Scalar) {
        if scalar == "\t" {
            let spaces = 4 - width % 4
            text += String(repeating: " ", count: spaces)
            width += spaces
        } else if scalar.isHiddenFromTerminals {
            let escape = "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            text += escape
            width += escape.count
        } else {
            text.unicodeScalars.append(scalar)
            width += scalar.terminalWidth
        }
    }
}

extension Unicode.Scalar {
    /// Controls, line ends, and the marks that turn the direction of writing: never shown as they are.
    var isHiddenFromTerminals: Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// The columns that terminals give a character (Unicode Standard Annex 11, in rough).
    fileprivate var terminalWidth: Int {
        if value < 0x300 { return 1 }
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
            0x20000...0x3FFFD:
            return 2
        default:
            break
        }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return properties.isEmojiPresentation ? 2 : 1
        }
    }
}

/// How a part of a report looks on a terminal (ECMA-48 §8.3.117).
enum TextStyle: String {
    case bold = "1"
    case red = "1;31"
    case magenta = "1;35"
    case cyan = "1;36"
    case green = "1;32"

    func callAsFunction(_ text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}
