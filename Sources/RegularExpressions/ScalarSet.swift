/// A set of Unicode scalars: ranges and general categories, or all others.
struct ScalarSet: Sendable {
    /// Sorted and disjoint.
    private var ranges: [ClosedRange<UInt32>]
    /// A bit per category, as `categoryNames` has them.
    private var categories: UInt32
    private var isNegated: Bool

    init(_ ranges: [ClosedRange<UInt32>], categories: UInt32 = 0, isNegated: Bool = false) {
        self.ranges = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = self.ranges.last, range.lowerBound <= last.upperBound {
                self.ranges[self.ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                self.ranges.append(range)
            }
        }
        self.categories = categories
        self.isNegated = isNegated
    }

    init(_ scalar: UnicodeScalar) { self.init([scalar.value...scalar.value]) }

    func contains(_ scalar: UnicodeScalar) -> Bool {
        (hasRange(with: scalar.value) || hasCategory(of: scalar)) != isNegated
    }

    private func hasRange(with value: UInt32) -> Bool {
        var (lower, upper) = (0, ranges.count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if value > ranges[middle].upperBound { lower = middle + 1 } else { upper = middle }
        }
        return lower < ranges.count && ranges[lower].contains(value)
    }

    private func hasCategory(of scalar: UnicodeScalar) -> Bool {
        guard categories != 0, let bit = Self.bits[scalar.properties.generalCategory] else { return false }
        return categories & 1 << bit != 0
    }
}

// MARK: Categories

extension ScalarSet {
    /// All categories of a name: `Lu`, or `L` for those that start so; `nil` if there is none.
    static func categories(named name: String) -> UInt32? {
        guard name.utf8.count == 1 || name.utf8.count == 2 else { return nil }
        let mask = categoryNames.indices.reduce(UInt32(0)) { mask, bit in
            categoryNames[bit].name.hasPrefix(name) ? mask | 1 << UInt32(bit) : mask
        }
        return mask == 0 ? nil : mask
    }

    /// Every scalar has one of them.
    static let allCategories: UInt32 = 1 << UInt32(categoryNames.count) - 1

    private static let bits = Dictionary(
        uniqueKeysWithValues: categoryNames.indices.map { (categoryNames[$0].category, UInt32($0)) })

    private static let categoryNames: [(name: String, category: Unicode.GeneralCategory)] = [
        ("Lu", .uppercaseLetter), ("Ll", .lowercaseLetter), ("Lt", .titlecaseLetter), ("Lm", .modifierLetter),
        ("Lo", .otherLetter), ("Mn", .nonspacingMark), ("Mc", .spacingMark), ("Me", .enclosingMark),
        ("Nd", .decimalNumber), ("Nl", .letterNumber), ("No", .otherNumber), ("Pc", .connectorPunctuation),
        ("Pd", .dashPunctuation), ("Ps", .openPunctuation), ("Pe", .closePunctuation), ("Pi", .initialPunctuation),
        ("Pf", .finalPunctuation), ("Po", .otherPunctuation), ("Sm", .mathSymbol), ("Sc", .currencySymbol),
        ("Sk", .modifierSymbol), ("So", .otherSymbol), ("Zs", .spaceSeparator), ("Zl", .lineSeparator),
        ("Zp", .paragraphSeparator), ("Cc", .control), ("Cf", .format), ("Cs", .surrogate), ("Co", .privateUse),
        ("Cn", .unassigned),
    ]
}

// MARK: Sets with names

extension ScalarSet {
    /// `\d` of ECMA-262.
    static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
    /// `\w` of ECMA-262.
    static let wordCharacters: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
    /// `\s` of ECMA-262: white space and line terminators.
    static let spaces: [ClosedRange<UInt32>] = [
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ]

    /// All scalars that sorted ranges leave out.
    static func others(than ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var next: UInt32 = 0
        var others: [ClosedRange<UInt32>] = []
        for range in ranges {
            if next < range.lowerBound { others.append(next...range.lowerBound - 1) }
            next = range.upperBound + 1
        }
        others.append(next...0x10FFFF)
        return others
    }
}
