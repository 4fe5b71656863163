import APIModel

extension Comparison {
    /// Two types at one place, with what the schemas say beyond them.
    mutating func compare(
        _ old: TypeReference, _ new: TypeReference, _ oldFolded: [UnmodeledKeyword]?, _ newFolded: [UnmodeledKeyword]?,
        at site: Site
    ) {
        if case .named(let was) = old.withoutNull, case .named(let now) = new.withoutNull, was == now {
            compareFolded(oldFolded, newFolded, at: site)
            compareNullability(old.isNullable, new.isNullable, at: site)
            meet(was, now, site.directions)
            return
        }
        let (was, wasNullable) = resolved(old, in: oldTypes)
        let (now, isNullable) = resolved(new, in: newTypes)
        compareNullability(wasNullable, isNullable, at: site)
        if let pair = pair(was, now) {
            compareFolded(oldFolded, newFolded, at: site)
            meet(pair.old, pair.new, site.directions)
            return
        }
        let (said, says) = ((oldFolded ?? []) + said(old, in: oldTypes), (newFolded ?? []) + said(new, in: newTypes))
        compareFolded(said, says, at: site)
        comparePlain(was, now, at: site.knowing(said, says))
    }

    /// Two definitions of the same kind, which are compared by themselves.
    private func pair(_ old: TypeReference, _ new: TypeReference) -> Pair? {
        guard case .named(let was) = old, case .named(let now) = new else { return nil }
        switch (oldTypes[was]?.kind, newTypes[now]?.kind) {
        case (.object, .object), (.enumeration, .enumeration), (.union, .union), (.alias, .alias):
            return Pair(old: was, new: now)
        default: return nil
        }
    }

    /// What the definitions on the way of a type say beyond their kinds.
    private func said(_ type: TypeReference, in types: [TypeID: TypeDefinition]) -> [UnmodeledKeyword] {
        var found: [UnmodeledKeyword] = []
        var seen: Set<TypeID> = []
        var type = type.withoutNull
        while case .named(let id) = type, seen.insert(id).inserted, let definition = types[id] {
            found += definition.unmodeledKeywords ?? []
            guard case .alias(let inner) = definition.kind else { break }
            type = inner.withoutNull
        }
        return found
    }

    /// Types without `null` and behind their aliases.
    private mutating func comparePlain(_ old: TypeReference, _ new: TypeReference, at site: Site) {
        switch (old, new) {
        case (.any, .any): break
        case (.primitive(let was, let oldLimits), .primitive(let now, let newLimits)):
            comparePrimitives(was, now, at: site)
            compareLimits(oldLimits, newLimits, at: site)
        case (.array(let was, let oldLimits), .array(let now, let newLimits)):
            compareLimits(oldLimits, newLimits, at: site)
            compare(was, now, nil, nil, at: site.stepping(.items))
        case (.dictionary(let was, let oldLimits), .dictionary(let now, let newLimits)):
            compareLimits(oldLimits, newLimits, at: site)
            compare(was, now, nil, nil, at: site.stepping(.values))
        case (.named(let was), .named(let now)): compareKinds(was, now, at: site)
        case (.named(let was), _):
            switch oldTypes[was]?.kind {
            case .enumeration(let enumeration) where new.holds(enumeration):
                if !site.isConstant { report(.enumerationDropped, "values are not listed any more", at: site) }
                compareLimits(enumeration.limits, new.limits, at: site)
            case .union(let union) where union.contains(new, in: oldTypes, other: newTypes):
                if !site.hasTypeLists { report(.unwrappedFromUnion, "always \(words(new, newTypes)) now", at: site) }
            default: reportType(old, new, at: site)
            }
        case (_, .named(let now)):
            switch newTypes[now]?.kind {
            case .enumeration(let enumeration) where old.holds(enumeration):
                if !site.isConstant {
                    let values = enumeration.values.map { "`\($0.text)`" }.joined(separator: ", ")
                    report(.becameEnumeration, "one of \(values) now", at: site)
                }
                compareLimits(old.limits, enumeration.limits, at: site)
            case .union(let union) where union.contains(old, in: newTypes, other: oldTypes):
                if !site.hasTypeLists {
                    report(.wrappedInUnion, "\(words(old, oldTypes)), or another type now", at: site)
                }
            default: reportType(old, new, at: site)
            }
        default: reportType(old, new, at: site)
        }
    }

    /// Definitions of two kinds at one place.
    private mutating func compareKinds(_ old: TypeID, _ new: TypeID, at site: Site) {
        switch (oldTypes[old]?.kind, newTypes[new]?.kind) {
        case (.union(let union)?, _) where union.contains(.named(new), in: oldTypes, other: newTypes):
            report(.unwrappedFromUnion, "always \(words(.named(new), newTypes)) now", at: site)
        case (_, .union(let union)?) where union.contains(.named(old), in: newTypes, other: oldTypes):
            report(.wrappedInUnion, "\(words(.named(old), oldTypes)), or another type now", at: site)
        default: reportType(.named(old), .named(new), at: site)
        }
    }

    /// Two definitions of one place, or of places that became each other.
    mutating func compare(_ old: TypeDefinition, _ new: TypeDefinition, directions: Directions) {
        let site = Site(new, was: old, directions: directions)
        compareDeprecation(old.isDeprecated, new.isDeprecated, sunset: new.unmodeledKeywords, at: site)
        switch (old.kind, new.kind) {
        case (.object(let was), .object(let now)):
            compareFolded(old.unmodeledKeywords, new.unmodeledKeywords, at: site)
            compareObjects(was, now, at: site.knowing(old.unmodeledKeywords, new.unmodeledKeywords))
        case (.enumeration(let was), .enumeration(let now)):
            compareFolded(old.unmodeledKeywords, new.unmodeledKeywords, at: site)
            let constants = [old, new].contains { $0.unmodeledKeywords?.contains { $0.keyword == .const } ?? false }
            if !constants || was.values.count + now.values.count > 2 { compareEnumerations(was, now, at: site) }
        case (.union(let was), .union(let now)):
            compareFolded(old.unmodeledKeywords, new.unmodeledKeywords, at: site)
            let hasLists = old.unmodeledKeywords.has(.type) && new.unmodeledKeywords.has(.type)
            if !hasLists { compareUnions(was, now, at: site) }
        default:
            // What a definition is an alias of, or the definition itself, at its own place.
            let (was, now) = (old.content, new.content)
            compare(was.type, now.type, was.keywords, now.keywords, at: site)
        }
    }

    private mutating func compareNullability(_ old: Bool, _ new: Bool, at site: Site) {
        if !old, new { report(.becameNullable, "`null` is allowed now", at: site) }
        if old, !new { report(.becameNotNullable, "`null` isn't allowed any more", at: site) }
    }

    /// What stands behind aliases, and whether `null` is allowed on the way.
    func resolved(_ type: TypeReference, in types: [TypeID: TypeDefinition]) -> (TypeReference, isNullable: Bool) {
        var (type, isNullable) = (type.withoutNull, type.isNullable)
        var seen: Set<TypeID> = []
        while case .named(let id) = type, seen.insert(id).inserted, case .alias(let inner)? = types[id]?.kind {
            isNullable = isNullable || inner.isNullable
            type = inner.withoutNull
        }
        return (type, isNullable)
    }

    // MARK: Another type

    private mutating func comparePrimitives(_ old: Primitive, _ new: Primitive, at site: Site) {
        guard old != new else { return }
        reportType(.primitive(old, .none), .primitive(new, .none), at: site)
    }

    private mutating func reportType(_ old: TypeReference, _ new: TypeReference, at site: Site) {
        let what = "\(words(old, oldTypes)) became \(words(new, newTypes))"
        if new.isWider(than: old, asText: site.isText) {
            report(.typeGeneralized, what, at: site)
        } else if old.isWider(than: new, asText: site.isText) {
            report(.typeSpecialized, what, at: site)
        } else {
            report(.typeChanged, what, at: site)
        }
    }

    /// How a person calls a type.
    func words(_ type: TypeReference, _ types: [TypeID: TypeDefinition]) -> String {
        switch type {
        case .any: return "any value"
        case .primitive(let primitive, let limits): return primitive.words(format: limits.format)
        case .array(let items, _): return "a list of " + words(items, types)
        case .dictionary(let values, _): return "a map to " + words(values, types)
        case .nullable(let type): return words(type, types) + " or `null`"
        case .named(let id):
            guard let definition = types[id] else { return "any value" }
            if definition.schemaPath.isNamedSchema {
                return "`\(Site(definition.schemaPath, directions: []).subject.name)`"
            }
            return switch definition.kind {
            case .object: "an object"
            case .enumeration: "an enumeration"
            case .union: "a union"
            case .alias(let type): words(type, types)
            }
        }
    }
}

extension TypeDefinition {
    /// What an alias stands for, with what it says beyond that; for another definition a reference to itself, which
    /// says the rest.
    fileprivate var content: (type: TypeReference, keywords: [UnmodeledKeyword]?) {
        if case .alias(let type) = kind { (type, unmodeledKeywords) } else { (.named(id), nil) }
    }
}

extension Optional<[UnmodeledKeyword]> {
    func has(_ keyword: UnmodeledKeyword.Keyword) -> Bool { self?.contains { $0.keyword == keyword } ?? false }
}

extension Site {
    /// The place with what keywords tell of it in both states.
    fileprivate func knowing(_ old: [UnmodeledKeyword]?, _ new: [UnmodeledKeyword]?) -> Site {
        var site = self
        site.isConstant = old.has(.const) || new.has(.const)
        site.hasTypeLists = old.has(.type) && new.has(.type)
        site.hasUnevaluated = old.has(.unevaluatedProperties) || new.has(.unevaluatedProperties)
        return site
    }
}
