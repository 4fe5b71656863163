/// Tabs where YAML allows them and libyaml doesn't: before a comment, on a line without text, and behind the dash of a
/// list's element (YAML 1.2.2 §6.1, §6.6).
///
/// Each becomes a space, so that lines and columns stay. Text in blocks (`|`, `>`) keeps its tabs, and a tab that
/// indents stays the error that it is.
struct YAMLTabs {
    private var text: [UInt8]
    private var hasChanges = false
    /// How far the parent of a block is indented, whose lines are being read.
    private var block: Int?

    /// The text without such tabs; `nil` if it has none.
    static func spaced(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        // Most documents have no tabs.
        guard bytes.contains(UInt8(ascii: "\t")) else { return nil }
        var tabs = YAMLTabs(text: Array(bytes))
        tabs.replace()
        return tabs.hasChanges ? tabs.text : nil
    }

    private init(text: [UInt8]) { self.text = text }

    private mutating func replace() {
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? text.count
            replaceTabs(inLine: start..<end)
            start = end + 1
        }
    }

    private mutating func replaceTabs(inLine line: Range<Int>) {
        let indentation = text[line].prefix { $0 == UInt8(ascii: " ") }.count
        var position = blanks(from: line.lowerBound, to: line.upperBound)
        let isEmpty = position == line.upperBound
        if let parent = block {
            if indentation > parent { return }
            if !isEmpty { block = nil }
        }
        if isEmpty || text[position] == UInt8(ascii: "#") {
            space(line.lowerBound..<position)
            return
        }
        // A tab that indents is an error, except behind the dash of an element.
        guard position - line.lowerBound == indentation else { return }
        var column = indentation
        while text[position] == UInt8(ascii: "-") {
            let next = blanks(from: position + 1, to: line.upperBound)
            guard next > position + 1 || next == line.upperBound else { break }
            space(position + 1..<next)
            guard next < line.upperBound, text[next] != UInt8(ascii: "#") else { return }
            column = position - line.lowerBound
            position = next
        }
        // `- |` belongs to the dash, `- key: |` to the key.
        let isBlock = startsBlock(position..<line.upperBound)
        if isBlock {
            let isAlone = text[position] == UInt8(ascii: "|") || text[position] == UInt8(ascii: ">")
            block = isAlone ? column : position - line.lowerBound
        }
    }

    /// The first position that is neither a space nor a tab.
    private func blanks(from start: Int, to end: Int) -> Int {
        text[start..<end].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? end
    }

    private mutating func space(_ range: Range<Int>) {
        for index in range where text[index] == UInt8(ascii: "\t") {
            text[index] = UInt8(ascii: " ")
            hasChanges = true
        }
    }

    /// Whether a line ends with the header of a block: `|`, `>-`, `|2+`, perhaps with a comment. In doubt it does.
    private func startsBlock(_ line: Range<Int>) -> Bool {
        var end = line.upperBound
        var index = line.lowerBound
        while index < line.upperBound {
            if text[index] == UInt8(ascii: "#"), index > line.lowerBound, isBlank(text[index - 1]) {
                end = index
                break
            }
            index += 1
        }
        var header = text[line.lowerBound..<end]
        while let last = header.last, isBlank(last) { header.removeLast() }
        while let last = header.last, last == UInt8(ascii: "+") || last == UInt8(ascii: "-") || isDigit(last) {
            header.removeLast()
        }
        return header.last == UInt8(ascii: "|") || header.last == UInt8(ascii: ">")
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
