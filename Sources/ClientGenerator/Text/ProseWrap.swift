/// Breaks lines of Markdown that are longer than a line of code may be.
struct ProseWrap {
    /// In characters.
    let width: Int

    /// The lines, with prose broken between words. Code, tables, headings and words that are too long stay as they are,
    /// short lines are never joined, and no new line starts with what Markdown would read as the start of a block.
    func wrap(_ lines: [String]) -> [String] {
        var wrapped: [String] = []
        var fences = MarkdownFences()
        for line in lines {
            let isCode = fences.read(line) != .text
            if isCode || line.utf8.count <= width || line[...].width <= width || !Self.isProse(line) {
                wrapped.append(line)
            } else {
                wrapped.append(contentsOf: wrap(line))
            }
        }
        return wrapped
    }

    private func wrap(_ line: String) -> [String] {
        let indentation = String(repeating: " ", count: Self.hangingIndentation(of: line))
        let margin = line.prefix { $0 == " " }
        var lines: [String] = []
        var current = String(margin)
        var length = current.count
        var isEmpty = true
        // A marker stays with the first word of its item.
        var mayBreak = false
        for word in Self.words(of: line.dropFirst(margin.count)) {
            let count = word.width
            if !mayBreak || length + 1 + count <= width || Self.startsBlock(word) {
                if !isEmpty { current += " " }
                length += count + (isEmpty ? 0 : 1)
                current += word
            } else {
                lines.append(current)
                current = indentation + word
                length = indentation.count + count
            }
            mayBreak = !isEmpty || !Self.isListMarker(word)
            isEmpty = false
        }
        lines.append(current)
        return lines
    }

    /// The words of a line; a code span or a link is one word.
    private static func words(of line: Substring) -> [Substring] {
        var words: [Substring] = []
        var start: String.Index?
        var ticks = 0
        var openTicks = 0
        var brackets = 0
        func track(_ byte: UInt8) {
            if byte == UInt8(ascii: "`") {
                ticks += 1
                return
            }
            if ticks > 0 {
                if openTicks == 0 { openTicks = ticks } else if openTicks == ticks { openTicks = 0 }
                ticks = 0
            }
            if openTicks == 0 {
                if byte == UInt8(ascii: "[") { brackets += 1 }
                if byte == UInt8(ascii: "]"), brackets > 0 { brackets -= 1 }
            }
        }
        for index in line.utf8.indices {
            let byte = line.utf8[index]
            track(byte)
            if byte == UInt8(ascii: " "), openTicks == 0, brackets == 0 {
                if let begin = start { words.append(line[begin..<index]) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        if let begin = start { words.append(line[begin...]) }
        track(UInt8(ascii: " "))
        // A tick or bracket that is never closed would join everything after it: then every space separates words.
        return openTicks == 0 && brackets == 0 ? words : line.split(separator: " ")
    }

    private static func isProse(_ line: String) -> Bool {
        let text = line.drop { $0 == " " }
        if line.prefix(while: { $0 == " " }).count >= 4, !startsBlock(text.prefix { $0 != " " }) { return false }
        return !text.hasPrefix("#") && !text.hasPrefix("|")
    }

    /// The column of a list item's text, where its next lines start.
    private static func hangingIndentation(of line: String) -> Int {
        let margin = line.prefix { $0 == " " }.count
        let text = line.dropFirst(margin)
        let marker = text.prefix { $0 != " " }
        return isListMarker(marker) ? margin + marker.count + 1 : margin
    }

    private static func isListMarker(_ word: Substring) -> Bool {
        MarkdownLine.itemMarker(of: word.utf8) == word.utf8.count
    }

    private static func startsBlock(_ word: Substring) -> Bool {
        guard let first = word.first else { return false }
        if first == "#" || first == ">" || first == "|" || first == "=" { return true }
        if word.hasPrefix("```") || word.hasPrefix("~~~") || word.hasPrefix("---") || word.hasPrefix("***") {
            return true
        }
        return isListMarker(word)
    }
}

extension Substring {
    /// How many characters it has.
    fileprivate var width: Int { utf8.allSatisfy { $0 < 0x80 } ? utf8.count : count }
}
