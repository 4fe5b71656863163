import APIModel
import SpecLoader

extension SchemaReader {
    /// The keywords of a used schema that its type doesn't express, without those of the type's definition; `nil` for
    /// none.
    ///
    /// - Parameter owner: The parameter or header that has the schema.
    func unmodeledKeywords(of use: SchemaUse, in owner: Node? = nil) -> [UnmodeledKeyword]? {
        var found = owner.map(context.lifecycle) ?? []
        if case .named = type(of: use).withoutNull {
            // Beside a reference a use may have keywords of its own.
            if case .reference = shape(of: use).kind, use.node != owner, use.typeIndex == nil {
                var merged: Set<Node> = []
                found += context.keywords(of: use.node, listsMembers: false, merged: &merged) { _ in nil }
                    .filter { $0.keyword != .type }
            }
            return found.unique.orNil
        }
        found += keywords(of: use, steps: [], depth: 0)
        return found.unique.orNil
    }

    /// The keywords of a definition's schema that the type doesn't express; `nil` for none.
    func unmodeledKeywords(ofDefinition use: SchemaUse) -> [UnmodeledKeyword]? {
        keywords(of: use, steps: [], depth: 0).unique.orNil
    }

    /// More levels than real documents nest lists in lists; a cycle of lists ends here.
    private static let deepestSteps = 8

    /// The keywords of a schema, and of inner schemas that have no definition of their own.
    private func keywords(of use: SchemaUse, steps: [SchemaPath.Step], depth: Int) -> [UnmodeledKeyword] {
        guard use.node.kind == .mapping, use.isWhole else { return [] }
        var merged: Set<Node> = []
        var found = context.keywords(of: use.node, listsMembers: true, merged: &merged) { self.target(of: $0) }
        if !steps.isEmpty { for index in found.indices { found[index].steps = steps } }
        guard depth < Self.deepestSteps else { return found }
        func inner(_ use: SchemaUse, _ steps: [SchemaPath.Step]) -> [UnmodeledKeyword] {
            if case .named = type(of: use).withoutNull { return [] }
            return keywords(of: use, steps: steps, depth: depth + 1)
        }
        switch shape(of: use).kind {
        case .array(let items?, _): found += inner(items, steps + [.items])
        case .dictionary(let values?, _): found += inner(values, steps + [.values])
        case .reference(let target) where paths.names[target.node] == nil && target.node != use.node:
            found += inner(target, steps)
        case .any, .null, .primitive, .array, .tuple, .dictionary, .object, .enumeration, .union, .reference: break
        }
        return found
    }
}

extension ReadingContext {
    /// `x-sunset` and `x-stability-level` of an operation, a parameter or a schema.
    func lifecycle(of node: Node) -> [UnmodeledKeyword] {
        [UnmodeledKeyword.Keyword.sunset, .stability].compactMap { single($0, of: node) }
    }

    /// The keywords of a schema and of all members of its `allOf`; `target` resolves a `$ref`.
    ///
    /// - Parameter listsMembers: Whether the members themselves are keywords, which those of merged schemas aren't.
    fileprivate func keywords(
        of node: Node, listsMembers: Bool, merged: inout Set<Node>, target: (Node) -> Node?
    ) -> [UnmodeledKeyword] {
        guard node.kind == .mapping, node.hasUnmodeledKeyword, merged.insert(node).inserted, merged.count < 64 else {
            return []
        }
        var found: [UnmodeledKeyword] = []
        for keyword in UnmodeledKeyword.Keyword.allCases {
            switch keyword {
            case .allOf where !listsMembers: break
            case .allOf, .prefixItems: found += listed(keyword, of: node)
            case .dependentRequired, .dependentSchemas, .patternProperties:
                found += named(keyword, in: node[keyword.rawValue])
            case .discriminatorMapping: found += named(keyword, in: node["discriminator"]?["mapping"])
            case .discriminator:
                guard let name = node["discriminator"]?["propertyName"] else { continue }
                found.append(unmodeled(keyword, value: name))
            case .defaultMapping:
                guard let name = node["discriminator"]?["defaultMapping"] else { continue }
                found.append(unmodeled(keyword, value: name))
            case .type:
                guard let types = node["type"], types.kind == .sequence else { continue }
                found += texts(keyword, in: types).filter { $0.key != "null" }
            case .extensibleEnum: found += texts(keyword, in: node[keyword.rawValue])
            case .const, .contains, .minContains, .maxContains, .contentEncoding, .contentMediaType, .contentSchema,
                .default, .if, .then, .else, .not, .propertyNames, .unevaluatedItems, .unevaluatedProperties, .sunset,
                .stability:
                if let single = single(keyword, of: node) { found.append(single) }
            }
        }
        guard let members = node["allOf"] else { return found }
        for member in members.elements where member.kind == .mapping {
            let part = member.reference == nil ? member : target(member) ?? member
            found += keywords(of: part, listsMembers: false, merged: &merged, target: target)
        }
        return found
    }

    fileprivate func single(_ keyword: UnmodeledKeyword.Keyword, of node: Node) -> UnmodeledKeyword? {
        guard node.kind == .mapping, let value = node[keyword.rawValue] else { return nil }
        return unmodeled(keyword, value: value)
    }

    /// The members of a list; one without a `$ref` is identified by its number among those.
    private func listed(_ keyword: UnmodeledKeyword.Keyword, of node: Node) -> [UnmodeledKeyword] {
        guard let list = node[keyword.rawValue], list.kind == .sequence else { return [] }
        var count = 0
        return list.elements.map { member in
            let reference = keyword == .allOf ? member.reference : nil
            if reference == nil { count += 1 }
            return unmodeled(keyword, key: reference ?? "\(count)", value: member)
        }
    }

    private func named(_ keyword: UnmodeledKeyword.Keyword, in mapping: Node?) -> [UnmodeledKeyword] {
        guard let mapping, mapping.kind == .mapping else { return [] }
        return mapping.entries.map { unmodeled(keyword, key: $0.key.text ?? "", value: $0.value) }
            .sorted(byBytesOf: { $0.key ?? "" })
    }

    private func unmodeled(
        _ keyword: UnmodeledKeyword.Keyword, key: String? = nil, value: Node
    ) -> UnmodeledKeyword {
        UnmodeledKeyword(
            keyword: keyword, key: key, value: keywordTexts.text(of: value),
            isAnnotation: value.kind == .mapping && value.entries.allSatisfy { Node.isAnnotation($0.key.text ?? "") })
    }

    private func texts(_ keyword: UnmodeledKeyword.Keyword, in list: Node?) -> [UnmodeledKeyword] {
        guard let list, list.kind == .sequence else { return [] }
        return list.elements.compactMap { value in
            value.text.map { unmodeled(keyword, key: $0, value: value) }
        }
    }
}

/// What distinguishes the keywords of one schema.
private struct KeywordIdentity: Hashable {
    var keyword: UnmodeledKeyword.Keyword
    var key: String?
    var steps: [SchemaPath.Step]?
}

extension [UnmodeledKeyword] {
    var orNil: [UnmodeledKeyword]? { isEmpty ? nil : self }

    /// The first of each keyword and key: a schema's own come before those that it merges.
    fileprivate var unique: [UnmodeledKeyword] {
        var seen: Set<KeywordIdentity> = []
        return filter { seen.insert(KeywordIdentity(keyword: $0.keyword, key: $0.key, steps: $0.steps)).inserted }
    }
}

extension Node {
    /// Most schemas have none, which their keys alone show.
    fileprivate var hasUnmodeledKeyword: Bool {
        entries.contains { entry in
            guard let key = entry.key.text, Self.unmodeledKeywords.contains(key) else { return false }
            return key != UnmodeledKeyword.Keyword.type.rawValue || entry.value.kind == .sequence
        }
    }

    private static let unmodeledKeywords = Set(UnmodeledKeyword.Keyword.allCases.map(\.rawValue))

    /// The node as JSON text with sorted keys. After 64 KiB the rest is `…`: aliases can make a value larger than any
    /// document.
    var keywordJSON: String {
        var text = ""
        appendSortedJSON(to: &text)
        return text
    }

    private func appendSortedJSON(to text: inout String) {
        guard text.utf8.count < 1 << 16 else {
            text += "…"
            return
        }
        switch kind {
        case .scalar: text += json
        case .sequence:
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                element.appendSortedJSON(to: &text)
            }
            text += "]"
        case .mapping:
            text += "{"
            let entries = entries.map { (key: $0.key.json, value: $0.value) }.sorted(byBytesOf: \.key)
            for (index, entry) in entries.enumerated() {
                text += (index > 0 ? "," : "") + entry.key + ":"
                entry.value.appendSortedJSON(to: &text)
            }
            text += "}"
        }
    }
}
