/// A pattern as instructions.
struct Program: Sendable {
    enum Instruction: Sendable {
        /// Takes a character of the set, then goes on with the next instruction.
        case set(ScalarSet)
        case jump(Int)
        case split(Int, Int)
        case assertion(Assertion)
        /// Goes on with `next` if what follows matches the instructions after this one, or doesn't.
        case lookahead(isNegative: Bool, next: Int)
        case accept
    }

    private(set) var instructions: [Instruction] = []
    /// Parts of the pattern that were written, also those without an instruction.
    private var partCount = 0

    init(_ pattern: Pattern) throws(RegularExpression.PatternError) {
        try add(pattern)
        instructions.append(.accept)
    }

    private mutating func add(_ pattern: Pattern) throws(RegularExpression.PatternError) {
        partCount += 1
        guard max(partCount, instructions.count) < RegularExpression.maximumInstructionCount else { throw .tooLarge }
        switch pattern {
        case .set(let set): instructions.append(.set(set))
        case .assertion(let assertion): instructions.append(.assertion(assertion))
        case .sequence(let parts): for part in parts { try add(part) }
        case .alternatives(let alternatives): try add(alternatives)
        case .repeated(let part, let minimum, let maximum): try add(part, minimum, maximum)
        case .lookahead(let part, let isNegative):
            let start = instructions.count
            instructions.append(.accept)
            try add(part)
            instructions.append(.accept)
            instructions[start] = .lookahead(isNegative: isNegative, next: instructions.count)
        }
    }

    private mutating func add(_ alternatives: [Pattern]) throws(RegularExpression.PatternError) {
        var ends: [Int] = []
        for (position, alternative) in alternatives.enumerated() {
            guard position < alternatives.count - 1 else {
                try add(alternative)
                break
            }
            let split = instructions.count
            instructions.append(.accept)
            try add(alternative)
            ends.append(instructions.count)
            instructions.append(.accept)
            instructions[split] = .split(split + 1, instructions.count)
        }
        for end in ends { instructions[end] = .jump(instructions.count) }
    }

    private mutating func add(
        _ part: Pattern, _ minimum: Int, _ maximum: Int?
    ) throws(RegularExpression.PatternError) {
        for _ in 0..<minimum { try add(part) }
        var splits: [Int] = []
        if let maximum {
            for _ in minimum..<maximum {
                splits.append(instructions.count)
                instructions.append(.accept)
                try add(part)
            }
        } else {
            let split = instructions.count
            splits.append(split)
            instructions.append(.accept)
            try add(part)
            instructions.append(.jump(split))
        }
        for split in splits { instructions[split] = .split(split + 1, instructions.count) }
    }
}
