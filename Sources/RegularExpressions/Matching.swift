/// Follows all ways through a program at once.
struct Matching {
    enum Goal {
        /// A match that starts where the run does.
        case prefix
        /// One that ends with the text as well.
        case end
        /// One that starts there or later.
        case anywhere
    }

    private struct Place: Hashable {
        var instruction: Int
        var position: Int
    }

    private let text: [UnicodeScalar]
    private let program: Program
    private(set) var budget: StepBudget
    /// What lookaheads found.
    private var lookaheads: [Place: Bool] = [:]

    init(of text: [UnicodeScalar], by program: Program, within budget: StepBudget) {
        self.text = text
        self.program = program
        self.budget = budget
    }

    /// The instructions that take the character at a position.
    private struct Front {
        var instructions: [Int] = []
        /// For each instruction, the last position at which it was reached.
        var reached: [Int]
    }

    mutating func run(from start: Int, at first: Int, until goal: Goal) throws(StepBudget.Exceeded) -> Bool {
        let count = program.instructions.count
        try budget.spend(1 + count / 16)
        var front = Front(reached: Array(repeating: -1, count: count))
        var last: [Int] = []
        for position in first...text.count {
            swap(&last, &front.instructions)
            front.instructions.removeAll(keepingCapacity: true)
            if position == first {
                if try follow(start, at: position, until: goal, in: &front) { return true }
            } else {
                for instruction in last {
                    try budget.spend()
                    guard case .set(let set) = program.instructions[instruction], set.contains(text[position - 1])
                    else { continue }
                    if try follow(instruction + 1, at: position, until: goal, in: &front) { return true }
                }
                if goal == .anywhere, try follow(start, at: position, until: goal, in: &front) { return true }
            }
            if front.instructions.isEmpty, goal != .anywhere { return false }
        }
        return false
    }

    /// Goes on to the instructions that take a character; true if the goal is reached on the way.
    private mutating func follow(
        _ start: Int, at position: Int, until goal: Goal, in front: inout Front
    ) throws(StepBudget.Exceeded) -> Bool {
        var open = [start]
        while let instruction = open.popLast() {
            try budget.spend()
            guard front.reached[instruction] != position else { continue }
            front.reached[instruction] = position
            switch program.instructions[instruction] {
            case .set: front.instructions.append(instruction)
            case .jump(let next): open.append(next)
            case .split(let first, let second):
                open.append(second)
                open.append(first)
            case .assertion(let assertion): if holds(assertion, at: position) { open.append(instruction + 1) }
            case .lookahead(let isNegative, let next):
                if try lookahead(instruction + 1, at: position) != isNegative { open.append(next) }
            case .accept: if goal != .end || position == text.count { return true }
            }
        }
        return false
    }

    private mutating func lookahead(_ start: Int, at position: Int) throws(StepBudget.Exceeded) -> Bool {
        let place = Place(instruction: start, position: position)
        if let known = lookaheads[place] { return known }
        let found = try run(from: start, at: position, until: .prefix)
        lookaheads[place] = found
        return found
    }

    private func holds(_ assertion: Assertion, at position: Int) -> Bool {
        switch assertion {
        case .start: position == 0
        case .end: position == text.count
        case .wordBoundary: isWord(before: position) != isWord(before: position + 1)
        case .noWordBoundary: isWord(before: position) == isWord(before: position + 1)
        }
    }

    private func isWord(before position: Int) -> Bool {
        guard text.indices.contains(position - 1) else { return false }
        return ScalarSet.wordCharacters.contains { $0.contains(text[position - 1].value) }
    }
}
