/// Writes nodes as YAML (1.2.2) in block style. A repeated mapping or sequence has an anchor.
struct YAMLWriter {
    private(set) var bytes: [UInt8] = []
    /// The numbers of anchors by node.
    private var anchors: [Int32: Int] = [:]
    private var repeated: Set<Int32> = []

    init(_ root: Node) {
        var seen: Set<Int32> = [root.index]
        var open = [root]
        while let node = open.popLast() {
            for child in node.elements.map({ $0 }) + node.entries.map(\.value) where child.kind != .scalar {
                // An anchor stays one, since it names types.
                if child.isShared { repeated.insert(child.index) }
                if seen.insert(child.index).inserted { open.append(child) } else { repeated.insert(child.index) }
            }
        }
        switch root.kind {
        case .scalar:
            write(root, indentation: 0)
            endLine()
        case .mapping, .sequence:
            if isEmpty(root) { writeEmpty(root) } else { writeItems(of: root, indentation: 0) }
        }
    }

    private func isEmpty(_ node: Node) -> Bool { node.entries.isEmpty && node.elements.isEmpty }

    private mutating func writeEmpty(_ node: Node) {
        write(node.kind == .mapping ? "{}" : "[]")
        endLine()
    }

    /// Writes entries and elements, each on its own line, or the first on the line that is already there.
    private mutating func writeItems(of node: Node, indentation: Int, startsInline: Bool = false) {
        var isInline = startsInline
        for (key, value) in node.entries {
            if !isInline { indent(indentation) }
            isInline = false
            if key.document.table.records[Int(key.index)].count > 250 {
                // A key of more than 1024 characters must be explicit (YAML 1.2.2 §8.2.2).
                write("? ")
                write(key, indentation: nil)
                endLine()
                indent(indentation)
            } else {
                write(key, indentation: nil)
            }
            write(":")
            writeValue(value, indentation: indentation + 2)
        }
        for element in node.elements {
            if !isInline { indent(indentation) }
            isInline = false
            write("-")
            if element.kind != .scalar, !isEmpty(element), !repeated.contains(element.index) {
                write(" ")
                writeItems(of: element, indentation: indentation + 2, startsInline: true)
            } else {
                writeValue(element, indentation: indentation + 2)
            }
        }
    }

    /// Writes what follows `key:` or `-`, with the end of the line.
    private mutating func writeValue(_ node: Node, indentation: Int) {
        write(" ")
        guard node.kind != .scalar else {
            write(node, indentation: indentation)
            endLine()
            return
        }
        if repeated.contains(node.index) {
            if let anchor = anchors[node.index] {
                write("*a\(anchor)")
                endLine()
                return
            }
            let anchor = anchors.count + 1
            anchors[node.index] = anchor
            write("&a\(anchor)")
            if isEmpty(node) { write(" ") }
        } else if !isEmpty(node) {
            bytes.removeLast()
        }
        if isEmpty(node) { return writeEmpty(node) }
        endLine()
        writeItems(of: node, indentation: indentation)
    }

    // MARK: Scalars

    /// Writes a scalar; with an indentation, a text of several lines becomes a literal block.
    private mutating func write(_ node: Node, indentation: Int?) {
        let text = node.text ?? ""
        switch node.scalar ?? .null {
        // As a key, what isn't there has the empty text.
        case .null where text.isEmpty: write(indentation == nil ? "\"\"" : "null")
        case .null, .bool, .integer, .number: write(text)
        case .string:
            if YAMLText.isPlain(text, wasPlain: !node.isQuoted) {
                write(text)
            } else if let indentation, indentation > 0, YAMLText.fitsBlock(text) {
                writeBlock(text, indentation: indentation)
            } else {
                node.document.table.withBytes(node.index) { JSONSyntax.append($0, to: &bytes) }
            }
        }
    }

    /// Writes a literal block without its last line end (YAML 1.2.2 §8.1.2).
    private mutating func writeBlock(_ text: String, indentation: Int) {
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let ends = text.utf8.reversed().prefix { $0 == UInt8(ascii: "\n") }.count
        write(ends == 0 ? "|-" : ends == 1 ? "|" : "|+")
        if ends > 0 { lines.removeLast() }
        for line in lines {
            endLine()
            guard !line.isEmpty else { continue }
            indent(indentation)
            bytes.append(contentsOf: line)
        }
    }

    private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    private mutating func indent(_ count: Int) {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
    }
}

/// Strings as YAML writes them, with or without quotes.
package enum YAMLText {
    /// A string as a scalar that YAML reads as that string, on one line.
    package static func scalar(_ text: String) -> String {
        if isPlain(text, wasPlain: false) { return text }
        var text = text
        var bytes: [UInt8] = []
        text.withUTF8 { JSONSyntax.append($0, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a string can be a plain scalar, in YAML 1.1 as well, and is read as a string.
    ///
    /// A string that was plain in its file stays plain: `3.0.3`, `on`.
    static func isPlain(_ text: String, wasPlain: Bool) -> Bool {
        guard let first = text.unicodeScalars.first, text.utf8.last != UInt8(ascii: " "), text.utf8.count < 1000,
            text.utf8.last != UInt8(ascii: ":"), case .string = Scalar(plain: text), text != "<<",
            text.unicodeScalars.allSatisfy({ isPrintable($0) && $0 != "\t" && $0 != "\n" })
        else { return false }
        if wasPlain {
            guard !indicators.contains(first) else { return false }
        } else {
            guard first.properties.isAlphabetic || first == "/" || first == "_",
                !oldWords.contains(text.lowercased())
            else { return false }
        }
        for (byte, next) in zip(text.utf8, text.utf8.dropFirst()) {
            if byte == UInt8(ascii: ":"), next == UInt8(ascii: " ") { return false }
            if byte == UInt8(ascii: " "), next == UInt8(ascii: "#") { return false }
        }
        return true
    }

    /// Whether a text of several lines can be a literal block.
    static func fitsBlock(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "\n")), let first = text.utf8.first,
            first != UInt8(ascii: "\n"), first != UInt8(ascii: " "), first != UInt8(ascii: "\t")
        else { return false }
        return text.unicodeScalars.allSatisfy(isPrintable)
    }

    /// Whether YAML allows a character outside of double quotes (YAML 1.2.2 §5.1), except line breaks of YAML 1.1.
    private static func isPrintable(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: true
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// The characters that a plain scalar can't start with.
    private static let indicators = Set(" -?:,[]{}#&*!|>'\"%@`=".unicodeScalars)

    /// Words that YAML 1.1 reads as something else.
    private static let oldWords: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
}
