/// The effect of a changed member on callers.
struct SwiftDifference {
    var effect: SwiftChange.Effect
    var words: String
}

extension SwiftDeclaration {
    var noun: String { "the \(bareNoun)" }

    var bareNoun: String {
        switch kind {
        case .type, .alias: "type"
        case .property: "property"
        case .function: name == "init" ? "initialiser" : "function"
        case .enumCase: "case"
        }
    }

    /// What two members of renamed types have in common.
    var summary: String {
        switch kind {
        case .function(let signature): name + signature.labels
        case .property, .enumCase, .type, .alias: name
        }
    }

    /// The difference to a member with the same name; `nil` if callers aren't affected.
    func difference(to new: SwiftDeclaration) -> SwiftDifference? {
        switch (kind, new.kind) {
        case (.property(let was, let wasStatic), .property(let now, let isStatic)):
            if wasStatic != isStatic || was != now {
                return SwiftDifference(effect: .sourceBreak, words: "the property was `\(was)` and is `\(now)`")
            }
        case (.enumCase(let was), .enumCase(let now)):
            if was != now {
                return SwiftDifference(
                    effect: .sourceBreak, words: "the case carries \(now.carried) now, not \(was.carried)")
            }
        case (.function(let was), .function(let now)):
            if let difference = was.difference(to: now) { return difference }
        default: return SwiftDifference(effect: .sourceBreak, words: "\(noun) is a \(new.bareNoun) now")
        }
        return !isDeprecated && new.isDeprecated
            ? SwiftDifference(effect: .addition, words: "deprecated now") : nil
    }
}

extension SwiftSignature {
    /// The difference to another signature; `nil` if callers aren't affected.
    func difference(to new: SwiftSignature) -> SwiftDifference? {
        if self == new { return nil }
        var breaks: [String] = []
        var additions: [String] = []
        let known = Set(parameters.map(\.label))
        // In any position.
        func knows(_ parameter: Parameter) -> Bool { parameter.label != "_" && known.contains(parameter.label) }
        let first = Dictionary(new.parameters.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
        var later = Dictionary(grouping: new.parameters.indices.reversed(), by: { new.parameters[$0].label })
        var rest = new.parameters[...]
        for was in parameters {
            while let index = later[was.label]?.last, index < rest.startIndex { later[was.label]?.removeLast() }
            guard let index = later[was.label]?.last else {
                if let moved = first[was.label], was.label != "_" {
                    was.compare(to: moved, &breaks, &additions)
                    breaks.append("\(was.words) moved")
                } else {
                    breaks.append("\(was.words) was removed")
                }
                continue
            }
            for added in rest[..<index] where !knows(added) { Self.add(added, &breaks, &additions) }
            was.compare(to: rest[index], &breaks, &additions)
            rest = rest[(index + 1)...]
        }
        for added in rest where !knows(added) { Self.add(added, &breaks, &additions) }
        if let result = new.result, self.result != result {
            breaks.append("the return value was `\(self.result ?? "Void")` and is `\(result)`")
        }
        if !breaks.isEmpty { return SwiftDifference(effect: .sourceBreak, words: breaks.joined(separator: "; ")) }
        return additions.isEmpty ? nil : SwiftDifference(effect: .addition, words: additions.joined(separator: "; "))
    }

    private static func add(_ parameter: Parameter, _ breaks: inout [String], _ additions: inout [String]) {
        if parameter.hasDefault {
            additions.append("new argument `\(parameter.label)` that may be omitted")
        } else {
            breaks.append(
                "new argument \(parameter.label == "_" ? "without a label" : "`\(parameter.label)`") is required")
        }
    }
}

extension SwiftSignature.Parameter {
    /// The same argument of another signature.
    fileprivate func compare(to now: Self, _ breaks: inout [String], _ additions: inout [String]) {
        if type != now.type, now.type != type + "?" {
            breaks.append("\(words) was `\(type)` and is `\(now.type)`")
        } else if type != now.type {
            additions.append("\(words) may be `nil`")
        }
        if hasDefault, !now.hasDefault { breaks.append("\(words) is required now") }
        if !hasDefault, now.hasDefault { additions.append("\(words) may be omitted") }
    }

    fileprivate var words: String { label == "_" ? "the argument without a label" : "the argument `\(label)`" }
}

extension String {
    fileprivate var carried: String { isEmpty ? "nothing" : "`\(self)`" }
}
