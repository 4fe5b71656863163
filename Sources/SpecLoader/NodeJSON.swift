extension Node {
    /// The value as compact JSON; aliases are written out, so a value that would be longer than a megabyte ends
    /// with `…` in its deepest places.
    public var json: String {
        var text = ""
        writeJSON(to: &text, limit: 1 << 20)
        return text
    }

    private func writeJSON(to text: inout String, limit: Int) {
        guard text.utf8.count < limit else {
            text += "\"…\""
            return
        }
        switch kind {
        case .mapping:
            text += "{"
            for (position, entry) in entries.enumerated() {
                if position > 0 { text += "," }
                JSONText.append((entry.key.text ?? ""), to: &text)
                text += ":"
                entry.value.writeJSON(to: &text, limit: limit)
            }
            text += "}"
        case .sequence:
            text += "["
            for (position, element) in elements.enumerated() {
                if position > 0 { text += "," }
                element.writeJSON(to: &text, limit: limit)
            }
            text += "]"
        case .scalar:
            text += JSONText.text(of: scalar ?? .null)
        }
    }
}

/// How JSON writes scalars (RFC 8259 §6, §7).
enum JSONText {
    static func text(of scalar: Scalar) -> String {
        switch scalar {
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .integer(let text), .number(let text): return number(text)
        case .string(let string):
            var text = ""
            append(string, to: &text)
            return text
        }
    }

    static func append(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    /// YAML's numbers that JSON has too; the others (`.inf`, `0x1F`, `+1`, `.5`, `007`) as JSON can say them.
    private static func number(_ written: String) -> String {
        if written.hasPrefix("0x"), let value = UInt64(written.dropFirst(2), radix: 16) { return String(value) }
        if written.hasPrefix("0o"), let value = UInt64(written.dropFirst(2), radix: 8) { return String(value) }
        var digits = written[...]
        let isNegative = digits.first == "-"
        if isNegative || digits.first == "+" { digits = digits.dropFirst() }
        guard digits.allSatisfy({ $0.isNumber || ".eE+-".contains($0) }) else {
            var text = ""
            append(written, to: &text)
            return text
        }
        while digits.first == "0", let second = digits.dropFirst().first, second.isNumber { digits = digits.dropFirst() }
        if digits.first == "." { digits = "0" + digits }
        var text = String(digits)
        if let point = text.firstIndex(of: ".") {
            let next = text.index(after: point)
            if next == text.endIndex || !text[next].isNumber { text.remove(at: point) }
        }
        return (isNegative ? "-" : "") + text
    }
}
