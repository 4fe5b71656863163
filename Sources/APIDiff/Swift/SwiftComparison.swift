/// Compares two generated clients, type by type.
struct SwiftComparison {
    let old: SwiftDeclarations
    let new: SwiftDeclarations
    private var found: [SwiftChange] = []

    init(old: SwiftDeclarations, new: SwiftDeclarations) { (self.old, self.new) = (old, new) }

    /// - Parameter renamings: Types that are known to have other names.
    mutating func changes(besides renamings: [SwiftChange] = []) -> [SwiftChange] {
        found = renamings
        let known = renamings.flatMap(\.renamed)
        let (knownOld, knownNew) = (Set(known.map(\.old)), Set(known.map(\.new)))
        let renamed = renamedTypes()
        for (name, type) in old.types {
            if let now = new.types[name] {
                compareTypes(type, now)
            } else if knownOld.contains(name) {
                continue
            } else if let other = renamed[name] {
                report(.sourceBreak, name, "the type was renamed to `\(other)`")
            } else if !isInside(type.parent, where: { new.types[$0] == nil && old.types[$0] != nil }) {
                report(.sourceBreak, name, "the type was removed")
            }
        }
        let names = Set(renamed.values)
        for (name, type) in new.types where old.types[name] == nil && !names.contains(name) && !knownNew.contains(name)
        {
            if isInside(type.parent, where: { old.types[$0] == nil && new.types[$0] != nil }) { continue }
            report(.addition, name, "new type")
        }
        return Set(found).sorted { a, b in
            if a.effect != b.effect { return a.effect == .sourceBreak }
            return (a.name, a.words) < (b.name, b.words)
        }
    }

    mutating func report(_ effect: SwiftChange.Effect, _ name: String, _ words: String) {
        found.append(SwiftChange(effect: effect, name: name, words: words))
    }

    /// Whether a condition holds for a type or one that contains it: its change has been reported then.
    private func isInside(_ parent: String, where condition: (String) -> Bool) -> Bool {
        var name = parent[...]
        while !name.isEmpty {
            if condition(String(name)) { return true }
            name = name.lastIndex(of: ".").map { name[..<$0] } ?? ""
        }
        return false
    }

    // MARK: Renamed types

    /// Removed types, each with the only added type that has the same members.
    private func renamedTypes() -> [String: String] {
        func shapes(_ interface: SwiftDeclarations, without others: SwiftDeclarations) -> [Shape: [String]] {
            var shapes: [Shape: [String]] = [:]
            for (name, type) in interface.types where others.types[name] == nil {
                let members = interface.members[name] ?? []
                guard case .type(let keyword, _) = type.kind, !members.isEmpty else { continue }
                let shape = Shape(parent: type.parent, keyword: keyword, members: Set(members.map(\.summary)))
                shapes[shape, default: []].append(name)
            }
            return shapes
        }
        let removed = shapes(old, without: new)
        let added = shapes(new, without: old)
        var renamed: [String: String] = [:]
        for (shape, names) in removed {
            guard names.count == 1, let others = added[shape], others.count == 1 else { continue }
            renamed[names[0]] = others[0]
        }
        return renamed
    }

    private struct Shape: Hashable {
        var parent: String
        var keyword: String
        var members: Set<String>
    }

    // MARK: One type

    private mutating func compareTypes(_ old: SwiftDeclaration, _ new: SwiftDeclaration) {
        let name = old.qualifiedName
        switch (old.kind, new.kind) {
        case (.alias(let was), .alias(let now)):
            if was != now { report(.sourceBreak, name, "the type alias is `\(now)` now, not `\(was)`") }
        case (.type(let was, let oldNames), .type(let now, let newNames)):
            guard was == now else {
                return report(.sourceBreak, name, "the \(was.noun) is \(now.noun.withArticle) now")
            }
            for removed in oldNames where !newNames.contains(removed) {
                report(.sourceBreak, name, "it no longer conforms to `\(removed)`")
            }
            for added in newNames where !oldNames.contains(added) {
                report(.addition, name, "it conforms to `\(added)` now")
            }
            if !old.isNonexhaustive, new.isNonexhaustive {
                report(.sourceBreak, name, "a `switch` over all cases needs `@unknown default` now")
            }
            if old.isNonexhaustive, !new.isNonexhaustive {
                report(.addition, name, "a `switch` over all cases no longer needs `@unknown default`")
            }
            compareMembers(of: name)
        case (.alias(let was), _):
            report(.sourceBreak, name, "it was a type alias of `\(was)` and is a type of its own now")
        case (_, .alias(let now)): report(.sourceBreak, name, "the type is a type alias of `\(now)` now")
        default: break
        }
        if !old.isDeprecated, new.isDeprecated { report(.addition, name, "deprecated now") }
    }

    private mutating func compareMembers(of type: String) {
        let olds = Dictionary(grouping: old.members[type] ?? [], by: \.name)
        let news = Dictionary(grouping: new.members[type] ?? [], by: \.name)
        for name in Set(olds.keys).union(news.keys) {
            compareMembers(olds[name] ?? [], news[name] ?? [])
        }
    }

    /// The members of one name: functions may share it.
    private mutating func compareMembers(_ old: [SwiftDeclaration], _ new: [SwiftDeclaration]) {
        var (removed, added) = (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
        while !removed.isEmpty {
            let was = removed.removeFirst()
            // The overload that still accepts the old calls, or else the first.
            let index = added.firstIndex { was.difference(to: $0).map(\.effect) != .sourceBreak } ?? added.indices.first
            guard let index else {
                // Another overload may accept the calls of this one.
                if new.contains(where: { was.difference(to: $0).map(\.effect) != .sourceBreak }) { continue }
                report(.sourceBreak, was.qualifiedName, "\(was.noun) was removed")
                continue
            }
            let now = added.remove(at: index)
            if let difference = was.difference(to: now) {
                report(difference.effect, was.qualifiedName, difference.words)
            }
        }
        for now in added {
            // A `switch` over a nonexhaustive enum has `@unknown default` already.
            if case .enumCase = now.kind, self.old.types[now.parent]?.isNonexhaustive != true {
                report(
                    .sourceBreak, now.qualifiedName,
                    "new case of an enum: a `switch` over all cases of `\(now.parent)` no longer compiles")
            } else {
                report(.addition, now.qualifiedName, "new \(now.bareNoun)")
            }
        }
    }
}

extension String {
    /// The kind of type that the keyword declares.
    fileprivate var noun: String { self == "struct" || self == "enum" ? self : "type" }
    fileprivate var withArticle: String { (hasPrefix("e") ? "an " : "a ") + self }
}
