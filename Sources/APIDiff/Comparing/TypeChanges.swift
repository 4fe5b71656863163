import APIModel

extension Comparison {
    /// Two used types, with the keywords that they don't express.
    mutating func compare(
        _ old: TypeReference, _ new: TypeReference, _ oldKeywords: [UnmodeledKeyword]?,
        _ newKeywords: [UnmodeledKeyword]?, at position: Position
    ) {
        if case .named(let was) = old.withoutNull, case .named(let now) = new.withoutNull, was == now {
            compareKeywords(oldKeywords, newKeywords, at: position)
            compareNullability(old.isNullable, new.isNullable, at: position)
            note(was, now, position.directions)
            return
        }
        let (was, wasNullable) = resolved(old, in: oldTypes)
        let (now, isNullable) = resolved(new, in: newTypes)
        compareNullability(wasNullable, isNullable, at: position)
        if let pair = pair(was, now) {
            compareKeywords(oldKeywords, newKeywords, at: position)
            note(pair.old, pair.new, position.directions)
            return
        }
        let oldAll = (oldKeywords ?? []) + keywords(of: old, in: oldTypes)
        let newAll = (newKeywords ?? []) + keywords(of: new, in: newTypes)
        compareKeywords(oldAll, newAll, at: position)
        comparePlain(was, now, at: position.knowing(oldAll, newAll))
    }

    /// Two definitions of the same kind, which are compared separately.
    private func pair(_ old: TypeReference, _ new: TypeReference) -> Pair? {
        guard case .named(let was) = old, case .named(let now) = new else { return nil }
        switch (oldTypes[was]?.kind, newTypes[now]?.kind) {
        case (.object, .object), (.enumeration, .enumeration), (.union, .union), (.tuple, .tuple), (.alias, .alias):
            return Pair(old: was, new: now)
        default: return nil
        }
    }

    /// The keywords of the definitions that a type refers to.
    private func keywords(of type: TypeReference, in types: [TypeID: TypeDefinition]) -> [UnmodeledKeyword] {
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

    /// Types without `null`, with their aliases resolved.
    private mutating func comparePlain(_ old: TypeReference, _ new: TypeReference, at position: Position) {
        switch (old, new) {
        case (.any, .any): break
        case (.primitive(let was, let oldLimits), .primitive(let now, let newLimits)):
            comparePrimitives(was, now, at: position)
            compareLimits(oldLimits, newLimits, at: position)
        case (.array(let was, let oldLimits), .array(let now, let newLimits)):
            compareLimits(oldLimits, newLimits, at: position)
            compare(was, now, nil, nil, at: position.stepping(.items))
        case (.dictionary(let was, let oldLimits), .dictionary(let now, let newLimits)):
            compareLimits(oldLimits, newLimits, at: position)
            compare(was, now, nil, nil, at: position.stepping(.values))
        case (.named(let was), .named(let now)): compareKinds(was, now, at: position)
        case (.named(let was), _):
            switch oldTypes[was]?.kind {
            case .enumeration(let enumeration) where new.hasValues(of: enumeration):
                if !position.isConstant {
                    report(.enumerationDropped, "the values are no longer limited to a list", at: position)
                }
                compareLimits(enumeration.limits, new.limits, at: position)
            case .union(let union) where union.contains(new, in: oldTypes, other: newTypes):
                if !position.hasTypeLists {
                    report(.unwrappedFromUnion, "always \(words(new, newTypes)) now", at: position)
                }
            default: reportType(old, new, at: position)
            }
        case (_, .named(let now)):
            switch newTypes[now]?.kind {
            case .enumeration(let enumeration) where old.hasValues(of: enumeration):
                if !position.isConstant {
                    let values = enumeration.values.map { "`\($0.text)`" }.joined(separator: ", ")
                    report(.becameEnumeration, "must be one of \(values) now", at: position)
                }
                compareLimits(old.limits, enumeration.limits, at: position)
            case .union(let union) where union.contains(old, in: newTypes, other: oldTypes):
                if !position.hasTypeLists {
                    report(.wrappedInUnion, "\(words(old, oldTypes)) or another type now", at: position)
                }
            default: reportType(old, new, at: position)
            }
        default: reportType(old, new, at: position)
        }
    }

    /// The elements that both have; that one is added, removed or another type is a change of `prefixItems`.
    private mutating func compareTuples(_ old: TupleType, _ new: TupleType, at position: Position) {
        compareLimits(old.limits, new.limits, at: position)
        for (index, (was, now)) in zip(old.elements, new.elements).enumerated() {
            guard case .named = was.type.withoutNull, case .named = now.type.withoutNull else { continue }
            compare(was.type, now.type, nil, nil, at: position.stepping(.element(index: index)))
        }
        if let was = old.rest, let now = new.rest { compare(was, now, nil, nil, at: position.stepping(.items)) }
    }

    /// Definitions of different kinds.
    private mutating func compareKinds(_ old: TypeID, _ new: TypeID, at position: Position) {
        switch (oldTypes[old]?.kind, newTypes[new]?.kind) {
        case (.union(let union)?, _) where union.contains(.named(new), in: oldTypes, other: newTypes):
            report(.unwrappedFromUnion, "always \(words(.named(new), newTypes)) now", at: position)
        case (_, .union(let union)?) where union.contains(.named(old), in: newTypes, other: oldTypes):
            report(.wrappedInUnion, "\(words(.named(old), oldTypes)) or another type now", at: position)
        default: reportType(.named(old), .named(new), at: position)
        }
    }

    /// A definition, and the one that it became.
    mutating func compare(_ old: TypeDefinition, _ new: TypeDefinition, directions: Directions) {
        let position = Position(new, was: old, directions: directions)
        compareDeprecation(old.isDeprecated, new.isDeprecated, sunset: new.unmodeledKeywords, at: position)
        switch (old.kind, new.kind) {
        case (.object(let was), .object(let now)):
            compareKeywords(old.unmodeledKeywords, new.unmodeledKeywords, at: position)
            compareObjects(was, now, at: position.knowing(old.unmodeledKeywords, new.unmodeledKeywords))
        case (.enumeration(let was), .enumeration(let now)):
            compareKeywords(old.unmodeledKeywords, new.unmodeledKeywords, at: position)
            let constants = [old, new].contains { $0.unmodeledKeywords?.contains { $0.keyword == .const } ?? false }
            if !constants || was.values.count + now.values.count > 2 { compareEnumerations(was, now, at: position) }
        case (.union(let was), .union(let now)):
            compareKeywords(old.unmodeledKeywords, new.unmodeledKeywords, at: position)
            let hasLists = old.unmodeledKeywords.has(.type) && new.unmodeledKeywords.has(.type)
            if !hasLists { compareUnions(was, now, at: position) }
        case (.tuple(let was), .tuple(let now)):
            compareKeywords(old.unmodeledKeywords, new.unmodeledKeywords, at: position)
            compareTuples(was, now, at: position)
        case (.object(let was), .union(let now)) where now.base != nil:
            compareKeywords(old.unmodeledKeywords, new.unmodeledKeywords, at: position)
            if let now = base(of: now, in: newTypes, like: was) { compareObjects(was, now, at: position) }
        case (.union(let was), .object(let now)) where was.base != nil:
            compareKeywords(old.unmodeledKeywords, new.unmodeledKeywords, at: position)
            if let was = base(of: was, in: oldTypes, like: now) { compareObjects(was, now, at: position) }
        default:
            // The types of aliases, or the definitions themselves.
            let (was, now) = (old.content, new.content)
            compare(was.type, now.type, was.keywords, now.keywords, at: position)
        }
    }

    /// What the members of a union extend. That it keeps other properties too follows from what it is.
    private func base(
        of union: UnionType, in types: [TypeID: TypeDefinition], like other: ObjectType
    ) -> ObjectType? {
        guard case .named(let id)? = union.base?.type, case .object(var object)? = types[id]?.kind else { return nil }
        object.additionalProperties = other.additionalProperties
        return object
    }

    private mutating func compareNullability(_ old: Bool, _ new: Bool, at position: Position) {
        if !old, new { report(.becameNullable, "`null` is allowed now", at: position) }
        if old, !new { report(.becameNotNullable, "`null` is no longer allowed", at: position) }
    }

    /// A type with its aliases resolved, and whether any of them allows `null`.
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

    private mutating func comparePrimitives(_ old: Primitive, _ new: Primitive, at position: Position) {
        guard old != new else { return }
        reportType(.primitive(old, .none), .primitive(new, .none), at: position)
    }

    private mutating func reportType(_ old: TypeReference, _ new: TypeReference, at position: Position) {
        let what = "\(words(old, oldTypes)) became \(words(new, newTypes))"
        if new.isWider(than: old, asText: position.isText) {
            report(.typeGeneralized, what, at: position)
        } else if old.isWider(than: new, asText: position.isText) {
            report(.typeSpecialized, what, at: position)
        } else {
            report(.typeChanged, what, at: position)
        }
    }

    /// A type in the text of a change.
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
                return "`\(Position(definition.schemaPath, directions: []).subject.name)`"
            }
            return switch definition.kind {
            case .object: "an object"
            case .enumeration: "an enumeration"
            case .union: "a union"
            case .tuple: "a list"
            case .alias(let type): words(type, types)
            }
        }
    }
}

extension TypeDefinition {
    /// The type of an alias, with its keywords; for another definition a reference to itself.
    fileprivate var content: (type: TypeReference, keywords: [UnmodeledKeyword]?) {
        if case .alias(let type) = kind { (type, unmodeledKeywords) } else { (.named(id), nil) }
    }
}

extension Optional<[UnmodeledKeyword]> {
    func has(_ keyword: UnmodeledKeyword.Keyword) -> Bool { self?.contains { $0.keyword == keyword } ?? false }
}

extension Position {
    /// The position with the facts that keywords of both states tell.
    fileprivate func knowing(_ old: [UnmodeledKeyword]?, _ new: [UnmodeledKeyword]?) -> Position {
        var position = self
        position.isConstant = old.has(.const) || new.has(.const)
        position.hasTypeLists = old.has(.type) && new.has(.type)
        position.hasUnevaluated = old.has(.unevaluatedProperties) || new.has(.unevaluatedProperties)
        return position
    }
}
