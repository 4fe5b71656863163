/// The difference of two texts, as `diff -u` prints it.
struct UnifiedDiff: CustomStringConvertible {
    let description: String

    /// - Parameters:
    ///   - old: The expected text; `nil` for a file that isn't expected.
    ///   - new: The text that there is; `nil` for a file that is missing.
    init(path: String, old: String?, new: String?) {
        let hunks = Self.hunks(Self.edits(from: Self.lines(old ?? ""), to: Self.lines(new ?? "")))
        description = """
            --- \(old == nil ? "/dev/null" : "Expected/\(path)")
            +++ \(new == nil ? "/dev/null" : path)

            """ + hunks.joined()
    }

    private enum Edit {
        case keep(String), remove(String), insert(String)

        var text: String {
            switch self {
            case .keep(let line): " " + line
            case .remove(let line): "-" + line
            case .insert(let line): "+" + line
            }
        }

        var isKept: Bool { if case .keep = self { true } else { false } }
        var isOld: Bool { if case .insert = self { false } else { true } }
        var isNew: Bool { if case .remove = self { false } else { true } }
    }

    /// The lines of a text, each with what ends it, so that a missing line feed is a difference.
    private static func lines(_ text: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            line.append(scalar)
            guard scalar == "\n" else { continue }
            lines.append(String(line))
            line = .init()
        }
        if !line.isEmpty { lines.append(String(line) + "\n\\ No newline at end of file\n") }
        return lines
    }

    private static func edits(from old: [String], to new: [String]) -> [Edit] {
        // The lengths of the longest common subsequences of what follows each pair of lines.
        var lengths = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
        for i in old.indices.reversed() {
            for j in new.indices.reversed() {
                lengths[i][j] =
                    old[i].hasBytes(of: new[j]) ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
            }
        }
        var (i, j) = (0, 0)
        var edits: [Edit] = []
        while i < old.count || j < new.count {
            if i < old.count, j < new.count, old[i].hasBytes(of: new[j]) {
                edits.append(.keep(old[i]))
                (i, j) = (i + 1, j + 1)
            } else if j == new.count || (i < old.count && lengths[i + 1][j] >= lengths[i][j + 1]) {
                edits.append(.remove(old[i]))
                i += 1
            } else {
                edits.append(.insert(new[j]))
                j += 1
            }
        }
        return edits
    }

    /// Each run of changes with three lines around it.
    private static func hunks(_ edits: [Edit]) -> [String] {
        let shown = edits.indices.filter { index in
            edits[max(0, index - 3)...min(edits.count - 1, index + 3)].contains { !$0.isKept }
        }
        var hunks: [String] = []
        var start = shown.startIndex
        while start < shown.endIndex {
            var end = start + 1
            while end < shown.endIndex, shown[end] == shown[end - 1] + 1 { end += 1 }
            let hunk = edits[shown[start]...shown[end - 1]]
            let before = edits[..<shown[start]]
            let old = "\(before.count(where: \.isOld) + 1),\(hunk.count(where: \.isOld))"
            let new = "\(before.count(where: \.isNew) + 1),\(hunk.count(where: \.isNew))"
            hunks.append("@@ -\(old) +\(new) @@\n" + hunk.map(\.text).joined())
            start = end
        }
        return hunks
    }
}

extension String {
    /// Strings with the same characters may differ in their bytes.
    func hasBytes(of other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
