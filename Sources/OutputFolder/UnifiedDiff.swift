/// The difference of two files, as `diff -u` prints it.
package struct UnifiedDiff {
    /// A file's name and what is in it.
    package typealias File = (path: String, bytes: [UInt8])

    /// Each line with its line feed; empty where the files are equal.
    package let text: String

    /// - Parameters:
    ///   - old: `nil` for a file that is new.
    ///   - new: `nil` for a file that goes away.
    package init(old: File?, new: File?) {
        let edits = Self.edits(from: Self.lines(old?.bytes ?? []), to: Self.lines(new?.bytes ?? []))
        guard edits.contains(where: { !$0.isKept }) || (old == nil) != (new == nil) else {
            text = ""
            return
        }
        text = "--- \(old?.path ?? "/dev/null")\n+++ \(new?.path ?? "/dev/null")\n" + Self.hunks(edits).joined()
    }

    /// The first line of two texts that differs, from 1; 0 where none does.
    package static func firstDifference(_ old: [UInt8], _ new: [UInt8]) -> Int {
        guard
            let index = zip(old, new).enumerated().first(where: { $1.0 != $1.1 })?.offset
                ?? (old.count == new.count ? nil : min(old.count, new.count))
        else { return 0 }
        return 1 + old[..<index].count { $0 == UInt8(ascii: "\n") }
    }

    private enum Edit {
        case keep(ArraySlice<UInt8>), remove(ArraySlice<UInt8>), insert(ArraySlice<UInt8>)

        var text: String {
            switch self {
            case .keep(let line): " " + Self.text(line)
            case .remove(let line): "-" + Self.text(line)
            case .insert(let line): "+" + Self.text(line)
            }
        }

        private static func text(_ line: ArraySlice<UInt8>) -> String {
            String(decoding: line, as: UTF8.self)
                + (line.last == UInt8(ascii: "\n") ? "" : "\n\\ No newline at end of file\n")
        }

        var isKept: Bool { if case .keep = self { true } else { false } }
        var isOld: Bool { if case .insert = self { false } else { true } }
        var isNew: Bool { if case .remove = self { false } else { true } }
    }

    /// The lines of a text, each with what ends it, so that a missing line feed is a difference.
    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    /// Lines beyond which a difference is no longer searched for the shortest one, whose search takes their square.
    private static let longestSearch = 4_000

    private static func edits(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [Edit] {
        let prefix = zip(old, new).prefix { $0 == $1 }.count
        let suffix = zip(old.dropFirst(prefix).reversed(), new.dropFirst(prefix).reversed()).prefix { $0 == $1 }.count
        let before = old.prefix(prefix).map(Edit.keep)
        let after = old.suffix(suffix).map(Edit.keep)
        let oldMiddle = Array(old.dropFirst(prefix).dropLast(suffix))
        let newMiddle = Array(new.dropFirst(prefix).dropLast(suffix))
        guard oldMiddle.count + newMiddle.count <= longestSearch else {
            return before + oldMiddle.map(Edit.remove) + newMiddle.map(Edit.insert) + after
        }
        return before + edits(from: oldMiddle, to: newMiddle, by: newMiddle.difference(from: oldMiddle)) + after
    }

    private static func edits(
        from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>],
        by difference: CollectionDifference<ArraySlice<UInt8>>
    ) -> [Edit] {
        var isRemoved = Array(repeating: false, count: old.count)
        var isInserted = Array(repeating: false, count: new.count)
        for change in difference {
            switch change {
            case .remove(let offset, _, _): isRemoved[offset] = true
            case .insert(let offset, _, _): isInserted[offset] = true
            }
        }
        var edits: [Edit] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, isRemoved[i] {
                edits.append(.remove(old[i]))
                i += 1
            } else if j < new.count, isInserted[j] {
                edits.append(.insert(new[j]))
                j += 1
            } else {
                edits.append(.keep(old[i]))
                (i, j) = (i + 1, j + 1)
            }
        }
        return edits
    }

    /// Each run of changes with three lines around it.
    private static func hunks(_ edits: [Edit]) -> [String] {
        var hunks: [String] = []
        var start = 0
        // How many lines of each file come before `start`.
        var (old, new) = (0, 0)
        while let change = edits[start...].firstIndex(where: { !$0.isKept }) {
            let first = max(start, change - 3)
            var end = change + 1
            while let next = edits[end...].firstIndex(where: { !$0.isKept }), next - end < 6 { end = next + 1 }
            end = min(edits.count, end + 3)
            let skipped = edits[start..<first]
            old += skipped.count
            new += skipped.count
            let hunk = edits[first..<end]
            let (oldCount, newCount) = (hunk.count(where: \.isOld), hunk.count(where: \.isNew))
            hunks.append(
                "@@ -\(range(old, oldCount)) +\(range(new, newCount)) @@\n" + hunk.map(\.text).joined())
            old += oldCount
            new += newCount
            start = end
        }
        return hunks
    }

    /// The lines of a hunk, as its head writes them: a single line needs no count, and no lines come after the line
    /// before.
    private static func range(_ before: Int, _ count: Int) -> String {
        switch count {
        case 0: "\(before),0"
        case 1: "\(before + 1)"
        default: "\(before + 1),\(count)"
        }
    }
}
