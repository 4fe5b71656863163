import Diagnostics
import SpecLoader

// Schemas of schemas: `allOf`, `oneOf`, `anyOf`, discriminators and conditions.

extension DocumentChecks {
    func checkCombinations(of schema: Node) {
        for keyword in ["allOf", "oneOf", "anyOf"] {
            guard let list = schema[keyword], list.kind == .sequence, list.elements.isEmpty else { continue }
            context.report(.emptyCombination, "'\(keyword)' is empty", at: list)
        }
        if let list = schema["allOf"], list.kind == .sequence { checkAllOf(list, of: schema) }
        if let discriminator = schema["discriminator"], discriminator.kind == .mapping {
            checkDiscriminator(discriminator, of: schema)
        }
    }

    // MARK: allOf

    /// More schemas than real ones merge; of others nothing is said.
    private static var mostParts: Int { 32 }

    /// Reports members that leave no value: by limits, enumerations, or objects that forbid what another requires.
    private func checkAllOf(_ list: Node, of schema: Node) {
        var parts: [Node] = []
        var seen: Set<Node> = []
        collectParts(of: schema, into: &parts, seen: &seen)
        guard parts.count > 1, parts.count < Self.mostParts, !context.hasReported(.allOfConflict, at: list) else {
            return
        }
        var bounds = NumberBounds()
        var allowed: Set<String>?
        for part in parts {
            bounds.add(part)
            guard let values = part["enum"], values.kind == .sequence,
                values.elements.allSatisfy({ $0.kind == .scalar })
            else { continue }
            let texts = Set(values.elements.compactMap(\.text))
            allowed = allowed?.intersection(texts) ?? texts
            if allowed?.isEmpty == true, !texts.isEmpty {
                context.report(.allOfConflict, "no value is in all of the 'enum's that 'allOf' merges", at: list)
                return
            }
        }
        if bounds.allowsNothing, !ownBoundsAllowNothing(in: parts) {
            context.report(.allOfConflict, "the limits that 'allOf' merges allow no value", at: list)
        }
        checkClosedParts(parts, list)
    }

    private func ownBoundsAllowNothing(in parts: [Node]) -> Bool {
        parts.contains { part in
            var bounds = NumberBounds()
            bounds.add(part)
            return bounds.allowsNothing
        }
    }

    private func checkClosedParts(_ parts: [Node], _ list: Node) {
        for part in parts where part["additionalProperties"]?.bool == false && part["patternProperties"] == nil {
            for other in parts where other != part {
                let missing = other["required"]?.elements.first { name in
                    guard let text = name.string else { return false }
                    return part["properties"]?[text] == nil
                }
                guard let missing else { continue }
                context.report(
                    .allOfConflict,
                    "'\(missing.text ?? "")' is required, but another member of 'allOf' forbids it by "
                        + "'additionalProperties: false'", at: list,
                    notes: [Diagnostic.Note("which is here", at: part.location)])
                return
            }
        }
    }

    /// A schema, what it refers to and the members of its `allOf`, and of theirs.
    private func collectParts(of schema: Node, into parts: inout [Node], seen: inout Set<Node>) {
        var pending = [schema]
        while let next = pending.popLast(), parts.count < Self.mostParts {
            guard next.kind == .mapping, seen.insert(next).inserted else { continue }
            if next.referenceNode != nil {
                if let target = described(by: next) { pending.append(target) }
                if version == .v30 { continue }
            }
            parts.append(next)
            pending += (next["allOf"]?.elements.map(\.self) ?? []).reversed()
        }
    }

    // MARK: Discriminators

    /// OpenAPI 3.1.1 §4.8.25.
    private func checkDiscriminator(_ discriminator: Node, of schema: Node) {
        checkMapping(of: discriminator)
        guard let node = discriminator["propertyName"], let name = node.string else { return }
        if hasProperty(name, schema, throughUnions: false) { return }
        let members = ["oneOf", "anyOf"].compactMap { schema[$0] }.flatMap(\.elements)
        if members.isEmpty {
            guard schema["properties"] != nil || schema["type"]?.text == "object" else { return }
            context.report(.undefinedDiscriminator, "the schema has no property '\(name)'", at: node)
            return
        }
        for member in members {
            guard let target = described(by: member), target.kind == .mapping, !target.isNullSchema else { continue }
            // A schema without any property may be anything.
            guard hasAnyProperty(target), !hasProperty(name, target, throughUnions: true) else { continue }
            context.report(
                .undefinedDiscriminator, "this member has no property '\(name)', which tells the members apart",
                at: member)
        }
    }

    private func checkMapping(of discriminator: Node) {
        for entry in discriminator["mapping"]?.entries.map(\.self) ?? [] {
            guard let text = entry.value.string else { continue }
            let isName = text.utf8.allSatisfy { byte in !"/#".utf8.contains(byte) }
            if isName, context.document.root["components"]?["schemas"]?[text] != nil { continue }
            switch context.document.resolve(text, in: discriminator) {
            case .found: continue
            case .failed(let problem):
                guard problem.code == .unresolvedReference else { continue }
                context.report(
                    .undefinedMapping, "'\(text)' is neither the name of a schema nor leads to one",
                    at: entry.value)
            }
        }
    }

    private func hasAnyProperty(_ schema: Node) -> Bool {
        var parts: [Node] = []
        var seen: Set<Node> = []
        collectParts(of: schema, into: &parts, seen: &seen)
        return parts.contains { $0["properties"].map { !$0.entries.isEmpty } ?? false }
    }

    /// Whether a schema, or what it merges, has a property; `true` where that would take too long to say.
    private func hasProperty(_ name: String, _ schema: Node, throughUnions: Bool) -> Bool {
        var seen: Set<Node> = []
        var pending = [schema]
        while let next = pending.popLast() {
            guard next.kind == .mapping, seen.insert(next).inserted else { continue }
            guard seen.count < 200 else { return true }
            if next["properties"]?[name] != nil { return true }
            if next.referenceNode != nil, let target = described(by: next) { pending.append(target) }
            for keyword in throughUnions ? ["allOf", "oneOf", "anyOf"] : ["allOf"] {
                pending += next[keyword]?.elements.map(\.self) ?? []
            }
        }
        return false
    }
}
