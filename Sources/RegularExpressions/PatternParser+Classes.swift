/// What stands for one character: a character, or some.
struct ClassPart {
    /// Sorted.
    var ranges: [ClosedRange<UInt32>] = []
    var categories: UInt32 = 0
    /// The character, if it is one.
    var scalar: UInt32?

    init(_ scalar: UnicodeScalar) {
        self.scalar = scalar.value
        ranges = [scalar.value...scalar.value]
    }

    init(ranges: [ClosedRange<UInt32>]) { self.ranges = ranges }
    init(categories: UInt32) { self.categories = categories }

    var set: ScalarSet { ScalarSet(ranges, categories: categories) }
}

/// Classes and escapes.
extension PatternParser {
    /// A class, after its opening bracket.
    mutating func characterClass() throws(RegularExpression.PatternError) -> ScalarSet {
        var ranges: [ClosedRange<UInt32>] = []
        var categories: UInt32 = 0
        // In the grammar of RFC 9485 a lone '^' in a class is a character.
        let isNegated = !(syntax == .iRegexp && isFollowed(by: "]")) && take("^")
        var isFirst = true
        guard peek != "]" || syntax == .ecmaScript else { throw .invalid }
        while !take("]") {
            let isHyphen = peek == "-"
            let part = try classPart(mayBeHyphen: isFirst || isFollowed(by: "]"))
            isFirst = false
            let startsRange = peek == "-" && !isFollowed(by: "]") && (syntax == .ecmaScript || !isHyphen)
            if let lower = part.scalar, startsRange, take("-") {
                let end = try classPart(mayBeHyphen: false)
                if let upper = end.scalar {
                    guard lower <= upper else { throw .invalid }
                    ranges.append(lower...upper)
                    continue
                }
                guard syntax == .ecmaScript else { throw .invalid }
                ranges += [0x2D...0x2D] + end.ranges
                categories |= end.categories
            }
            ranges += part.ranges
            categories |= part.categories
        }
        return ScalarSet(ranges, categories: categories, isNegated: isNegated)
    }

    private mutating func classPart(mayBeHyphen: Bool) throws(RegularExpression.PatternError) -> ClassPart {
        guard let next = next() else { throw .invalid }
        switch (next, syntax) {
        case ("\\", .ecmaScript): return try take("b") ? ClassPart("\u{8}") : escape()
        case ("\\", .iRegexp): return try escape()
        case ("-", .iRegexp) where !mayBeHyphen: throw .invalid
        case ("[", .iRegexp), ("]", _): throw .invalid
        default: return ClassPart(next)
        }
    }

    /// What stands after a backslash.
    mutating func escape() throws(RegularExpression.PatternError) -> ClassPart {
        guard let next = next() else { throw .invalid }
        switch next {
        case "n": return ClassPart("\n")
        case "r": return ClassPart("\r")
        case "t": return ClassPart("\t")
        case "p": return ClassPart(categories: try category())
        case "P": return ClassPart(categories: ScalarSet.allCategories & ~(try category()))
        case "(", ")", "*", "+", "-", ".", "?", "[", "\\", "]", "^", "{", "|", "}": return ClassPart(next)
        default:
            guard syntax == .ecmaScript else { throw .invalid }
            return try scriptEscape(next)
        }
    }

    /// The escapes that RFC 9485 doesn't have.
    private mutating func scriptEscape(_ next: UnicodeScalar) throws(RegularExpression.PatternError) -> ClassPart {
        switch next {
        case "d": return ClassPart(ranges: ScalarSet.digits)
        case "D": return ClassPart(ranges: ScalarSet.others(than: ScalarSet.digits))
        case "w": return ClassPart(ranges: ScalarSet.wordCharacters)
        case "W": return ClassPart(ranges: ScalarSet.others(than: ScalarSet.wordCharacters))
        case "s": return ClassPart(ranges: ScalarSet.spaces)
        case "S": return ClassPart(ranges: ScalarSet.others(than: ScalarSet.spaces))
        case "f": return ClassPart("\u{C}")
        case "v": return ClassPart("\u{B}")
        case "0": return ClassPart("\0")
        case "c":
            guard let letter = self.next(), letter.isASCII, letter.properties.isAlphabetic,
                let control = UnicodeScalar(letter.value % 32)
            else { throw .invalid }
            return ClassPart(control)
        case "x": return ClassPart(try hexadecimal(2))
        case "u": return ClassPart(try codePoint())
        default:
            let isNumberOrLetter = next.isASCII && (next.properties.isAlphabetic || next.properties.numericType != nil)
            guard !isNumberOrLetter else { throw .invalid }
            return ClassPart(next)
        }
    }

    /// The name of a category in braces.
    private mutating func category() throws(RegularExpression.PatternError) -> UInt32 {
        guard take("{") else { throw .invalid }
        var name = String.UnicodeScalarView()
        while let next = peek, next != "}" {
            name.append(next)
            position += 1
        }
        guard take("}"), let categories = ScalarSet.categories(named: String(name)) else { throw .invalid }
        return categories
    }

    /// What stands after `\u`: four digits, two times four for a surrogate pair, or some in braces.
    private mutating func codePoint() throws(RegularExpression.PatternError) -> UnicodeScalar {
        if take("{") {
            var value: UInt32 = 0
            repeat { value = min(value << 4 | (try hexadecimalDigit()), 0x110000) } while peek != "}" && peek != nil
            guard take("}"), let scalar = UnicodeScalar(value) else { throw .invalid }
            return scalar
        }
        let unit = try hexadecimalValue(4)
        if UTF16.isLeadSurrogate(UInt16(unit)), take("\\"), take("u") {
            let trail = try hexadecimalValue(4)
            guard UTF16.isTrailSurrogate(UInt16(trail)),
                let scalar = UnicodeScalar(0x10000 + (unit & 0x3FF) << 10 + trail & 0x3FF)
            else { throw .invalid }
            return scalar
        }
        guard let scalar = UnicodeScalar(unit) else { throw .invalid }
        return scalar
    }

    private mutating func hexadecimal(_ count: Int) throws(RegularExpression.PatternError) -> UnicodeScalar {
        guard let scalar = UnicodeScalar(try hexadecimalValue(count)) else { throw .invalid }
        return scalar
    }

    private mutating func hexadecimalValue(_ count: Int) throws(RegularExpression.PatternError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<count { value = value << 4 | (try hexadecimalDigit()) }
        return value
    }

    private mutating func hexadecimalDigit() throws(RegularExpression.PatternError) -> UInt32 {
        guard let next = next(), next.isASCII, let digit = Character(next).hexDigitValue else { throw .invalid }
        return UInt32(digit)
    }
}
