import Foundation

/// What a test wants to know of a Markdown page: its anchors, its links, its Swift examples.
struct MarkdownPage {
    /// A block of Swift and the line that it starts in.
    struct Example {
        var line: Int
        var code: String
    }

    /// The anchors of the headings, as GitHub makes them.
    private(set) var anchors: Set<String> = []
    /// The targets of the links, with their lines.
    private(set) var links: [(line: Int, target: String)] = []
    private(set) var examples: [Example] = []

    init(_ text: String) {
        var fence: (language: Substring, line: Int, code: [Substring])?
        for line in text.numberedLines {
            if let open = fence {
                if line.text.hasPrefix("```") {
                    if open.language == "swift" {
                        examples.append(Example(line: open.line, code: open.code.joined(separator: "\n")))
                    }
                    fence = nil
                } else {
                    fence?.code.append(line.text)
                }
            } else if line.text.hasPrefix("```") {
                fence = (line.text.dropFirst(3), line.number + 1, [])
            } else {
                if let heading = line.text.wholeMatch(of: /#{1,6} +(.*)/) { add(heading: heading.1) }
                let withoutCode = line.text.replacing(/`[^`]*`/, with: "code")
                links += withoutCode.matches(of: /\]\(([^()\s]*)\)/).map { (line.number, String($0.1)) }
            }
        }
    }

    /// Small letters, hyphens for spaces, only letters, digits, marks, `_` and `-`; the second of a name ends in `-1`.
    private mutating func add(heading: Substring) {
        let shown = heading.replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.1 }.replacing(/\\([!-\/:-@\[-`{-~])/) { $0.1 }
        let kept = shown.lowercased().unicodeScalars.filter {
            $0 == " " || $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType == .decimal
                || [.nonspacingMark, .spacingMark, .enclosingMark].contains($0.properties.generalCategory)
        }
        let anchor = String(String.UnicodeScalarView(kept)).replacing(" ", with: "-")
        var (unique, count) = (anchor, 0)
        while !anchors.insert(unique).inserted {
            count += 1
            unique = "\(anchor)-\(count)"
        }
    }
}
