/// The brackets, literals and comments of Swift code that this package writes.
struct SwiftStructure {
    /// What isn't closed, or is closed twice, and in which line; `nil` for code that is well formed.
    private(set) var fault: String?
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var open: [UInt8] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while index < bytes.count, fault == nil { step() }
        if fault == nil, let bracket = open.last { fail("'\(Character(Unicode.Scalar(bracket)))' isn't closed") }
    }

    private mutating func step() {
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\n"): line += 1
        case UInt8(ascii: "/") where next == UInt8(ascii: "/"): skipLine()
        case UInt8(ascii: "/") where next == UInt8(ascii: "*"): fail("a comment of a form that isn't written here")
        case UInt8(ascii: "#"):
            if let fences = rawFence {
                index += fences
                literal(fences: fences)
            }
        case UInt8(ascii: "\""): literal(fences: 0)
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open.append(byte)
        case UInt8(ascii: ")"): close(UInt8(ascii: "("))
        case UInt8(ascii: "]"): close(UInt8(ascii: "["))
        case UInt8(ascii: "}"): close(UInt8(ascii: "{"))
        default: break
        }
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func close(_ bracket: UInt8) {
        if open.popLast() != bracket { fail("a bracket closes what isn't open") }
    }

    private mutating func skipLine() {
        while let byte = next, byte != UInt8(ascii: "\n") {
            // Readers of Swift end a line, and so a comment, here too.
            if byte == UInt8(ascii: "\r") || byte == 0 { fail("a comment with a control character") }
            index += 1
        }
    }

    /// How many number signs stand before a quote, with the one that was read; `nil` where no quote follows.
    private var rawFence: Int? {
        var end = index
        while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
        return end < bytes.count && bytes[end] == UInt8(ascii: "\"") ? end - index + 1 : nil
    }

    /// Reads a literal to its end, which is in its line.
    private mutating func literal(fences: Int) {
        if fences == 0, bytes[index...].starts(with: "\"\"".utf8) { return fail("a literal of several lines") }
        while let byte = next, fault == nil {
            index += 1
            switch byte {
            case UInt8(ascii: "\n"): return fail("a literal without an end")
            case UInt8(ascii: "\\"): if isFence(fences) { escape(fences) }
            case UInt8(ascii: "\""):
                if isFence(fences) {
                    index += fences
                    return
                }
            default: break
            }
        }
        fail("a literal without an end")
    }

    /// Whether as many number signs follow.
    private func isFence(_ count: Int) -> Bool {
        bytes[index...].prefix(count).count { $0 == UInt8(ascii: "#") } == count
    }

    /// Reads what follows a backslash: a character, or an interpolation with all that is in it.
    private mutating func escape(_ fences: Int) {
        index += fences
        guard next == UInt8(ascii: "(") else {
            index += 1
            return
        }
        let depth = open.count
        repeat { step() } while open.count > depth && index < bytes.count && fault == nil
    }

    private mutating func fail(_ reason: String) { if fault == nil { fault = "line \(line): \(reason)" } }
}
