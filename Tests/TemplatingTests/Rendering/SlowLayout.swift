@testable import Templating

/// Lays out a line as `LineLayout` says, by looking ahead from each token to where the line could break next.
struct SlowLayout {
    private let pieces: [Piece]
    private let width: Int
    private let indent: Int
    private let margin: String
    private var output: [String] = [""]
    /// How far the last line is indented beyond the margin.
    private var depth = 0

    private enum Piece {
        case text(String)
        case token(LineToken.Kind)
    }

    init(_ line: [UInt8], _ tokens: [LineToken], width: Int, indent: Int) {
        var pieces: [Piece] = []
        var position = 0
        for token in tokens {
            pieces.append(.text(String(decoding: line[position..<token.offset], as: UTF8.self)))
            pieces.append(.token(token.kind))
            position = token.offset
            if case .separator = token.kind { position += 2 }
        }
        pieces.append(.text(String(decoding: line[position...], as: UTF8.self)))
        self.pieces = pieces
        (self.width, self.indent) = (width, indent)
        margin = String(decoding: line.prefix { $0 == UInt8(ascii: " ") }, as: UTF8.self)
    }

    private struct Frame {
        var style: GroupStyle?
        var isBroken: Bool
        var outer: Int
        var breaksSoftly = false
        var softDepth = 0
    }

    mutating func run() -> String {
        var frames = [Frame(style: nil, isBroken: true, outer: 0)]
        startElement(0, &frames)
        for (index, piece) in pieces.enumerated() {
            let top = frames.count - 1
            switch piece {
            case .text(let text): write(text)
            case .token(.groupStart(let style)):
                let isBroken = frames[top].isBroken && !fits(index, frames, isGroup: true)
                frames.append(Frame(style: style, isBroken: isBroken, outer: depth))
                if isBroken, style.placement == .block { newline(depth + indent) }
                if isBroken { startElement(index + 1, &frames) }
            case .token(.groupEnd):
                let frame = frames.removeLast()
                if frame.isBroken, frame.style?.endsWithComma == true { write(",") }
                if frame.isBroken, frame.style?.placement == .block { newline(frame.outer) }
            case .token(.separator):
                if !frames[top].isBroken || frames[top].style?.fills == true && fits(index, frames, isGroup: false) {
                    write(", ")
                } else {
                    write(",")
                    newline(frames[top].outer + (frames[top].style?.placement == .flush ? 0 : indent))
                }
                if frames[top].isBroken { startElement(index + 1, &frames) }
            case .token(.softBreak): if frames[top].breaksSoftly { newline(frames[top].softDepth) }
            case .token(.newline): newline(depth)
            }
        }
        return output.joined(separator: "\n")
    }

    private func startElement(_ index: Int, _ frames: inout [Frame]) {
        let top = frames.count - 1
        let reach = reach(from: index, frames, stopsAtSoftBreak: false)
        frames[top].breaksSoftly =
            reach.hasSoftBreak && (reach.hasNewline || (output.last ?? "").unicodeScalars.count + reach.width > width)
        frames[top].softDepth = depth + indent
    }

    /// Whether what starts at a piece stays on the line: a group with what follows it, or the next element.
    private func fits(_ index: Int, _ frames: [Frame], isGroup: Bool) -> Bool {
        let column = (output.last ?? "").unicodeScalars.count
        guard isGroup else {
            return column + 2 + reach(from: index + 1, frames, stopsAtSoftBreak: false).width <= width
        }
        // The group itself, and then what follows it in the groups around.
        var level = 0
        var inside = 0
        for next in index..<pieces.count {
            switch pieces[next] {
            case .text(let text): inside += text.unicodeScalars.count
            case .token(.groupStart): level += 1
            case .token(.separator): inside += 2
            case .token(.newline): return false
            case .token(.softBreak): break
            case .token(.groupEnd):
                level -= 1
                if level == 0 {
                    return column + inside + reach(from: next + 1, frames, stopsAtSoftBreak: true).width <= width
                }
            }
        }
        return false
    }

    /// The width of what comes before the next break of the innermost frame, or of one around it; and what the element
    /// has that starts at a piece.
    private func reach(
        from start: Int, _ frames: [Frame], stopsAtSoftBreak: Bool
    ) -> (width: Int, hasNewline: Bool, hasSoftBreak: Bool) {
        var text = ""
        var comma = 0
        var lineEnd: String?
        var hasSoftBreak = false
        // Groups that start on the way are unbroken; those around end one after the other.
        var inner = 0
        var outer = frames.count - 1
        var stops = stopsAtSoftBreak
        // The white space before an end of a line doesn't count.
        var endsLine = true
        scan: for piece in pieces[start...] {
            switch piece {
            case .text(let next): text += next
            case .token(.groupStart): inner += 1
            case .token(.separator):
                if inner == 0 {
                    comma += 1
                    endsLine = false
                    break scan
                }
                text += ", "
            case .token(.softBreak):
                if inner > 0 { continue }
                if stops { break scan }
                hasSoftBreak = true
            case .token(.newline):
                if stops { break scan }
                lineEnd = lineEnd ?? text
            case .token(.groupEnd):
                if inner > 0 {
                    inner -= 1
                    continue
                }
                if lineEnd != nil { break scan }
                if frames[outer].style?.endsWithComma == true { comma += 1 }
                if frames[outer].style?.placement == .block {
                    endsLine = false
                    break scan
                }
                outer -= 1
                stops = true
            }
        }
        if let lineEnd { (text, comma, endsLine) = (lineEnd, 0, true) }
        if endsLine { while text.last == " " { text.removeLast() } }
        return (text.unicodeScalars.count + comma, lineEnd != nil, hasSoftBreak)
    }

    private mutating func write(_ text: String) { output[output.count - 1] += text }

    private mutating func newline(_ depth: Int) {
        while output[output.count - 1].last == " " { output[output.count - 1].removeLast() }
        self.depth = depth
        output.append(margin + String(repeating: " ", count: min(depth, width - margin.count)))
    }
}
