/// A file of what changed, version by version, the newest first; each version below a heading of the second level.
struct Changelog {
    private(set) var text: String

    /// - Parameter text: What the file has; empty for a new one.
    init(_ text: String) { self.text = text.isEmpty ? "# Changelog\n" : text }

    /// Puts a version's section before all others, or replaces the one that it has.
    mutating func put(_ section: String, version: String) {
        let heading = "## \(version)"
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        let headings = lines.headings
        let written = [heading, ""] + section.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let index = headings.firstIndex(where: { lines[$0].trimmingSpaces == heading }) {
            let start = headings[index]
            let end = index + 1 < headings.count ? headings[index + 1] : lines.count
            lines.replaceSubrange(start..<end, with: written + (end < lines.count ? [""] : []))
        } else if let first = headings.first {
            lines.insert(contentsOf: written + [""], at: first)
        } else {
            if let last = lines.last, !last.isEmpty { lines.append("") }
            lines += written
        }
        text = lines.joined(separator: "\n") + "\n"
    }
}

extension [String] {
    /// The lines that are headings of the second level, those in code left out (CommonMark §4.2, §4.5).
    fileprivate var headings: [Int] {
        var isCode = false
        return indices.filter { index in
            if self[index].hasPrefix("```") || self[index].hasPrefix("~~~") { isCode.toggle() }
            return !isCode && self[index].hasPrefix("## ")
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
